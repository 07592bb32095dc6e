// Waiting: for a time, and between tries that follow a lost connection.
export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

export const pause = (attempt) => wait(Math.min(30000, 1000 * 2 ** attempt) * (0.75 + Math.random() / 2))

export const passing = (status) => status === 0 || status === 429 || status >= 502
