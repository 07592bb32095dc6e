// Waiting: for a time, and between tries that follow a lost connection. A line that comes back ends the waiting.
export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

const isOnline = () => new Promise((done) => addEventListener('online', done, { once: true }))

export async function pause(attempt) {
  if (navigator.onLine === false) await Promise.race([isOnline(), wait(10 * 60 * 1000)])
  else await Promise.race([isOnline(), wait(Math.min(30000, 1000 * 2 ** attempt) * (0.75 + Math.random() / 2))])
}

export const passing = (status) => status === 0 || status === 429 || status >= 502
