// Warns two minutes before the session ends (body[data-session-seconds]); one press extends it, and so does each save.
const warning = 120

function post(url, token) {
  return fetch(url, {
    method: 'POST',
    headers: { 'X-CSRFToken': token, 'X-Requested-With': 'session' },
    redirect: 'manual'
  })
}

export function startSessionWarning() {
  const dialog = document.getElementById('session-warning')
  const { sessionSeconds, sessionExtend } = document.body.dataset
  if (!dialog || !sessionSeconds) return
  let timers = []

  const ended = () => {
    dialog.querySelector('[data-ending]').hidden = true
    dialog.querySelector('[data-ended]').hidden = false
    if (!dialog.open) dialog.showModal()
  }
  let seconds = Number(sessionSeconds)
  const plan = () => {
    timers.forEach(clearTimeout)
    timers = [
      setTimeout(() => dialog.open || dialog.showModal(), Math.max(0, seconds - warning) * 1000),
      setTimeout(ended, seconds * 1000)
    ]
  }
  dialog.querySelector('[data-extend]').addEventListener('click', async () => {
    const answer = await post(sessionExtend, dialog.dataset.token).catch(() => null)
    if (!answer?.ok) return ended()
    // Near the end of the longest time that a session may last it can be less than before.
    seconds = (await answer.json()).seconds
    dialog.close()
    plan()
  })
  document.addEventListener('activity', plan)
  plan()
}
