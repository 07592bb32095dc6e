// Asks before a page is left on which something chosen has not been sent yet. It is not kept in the browser instead:
// papers about somebody's health would lie open on a device that others may use.
function isWaiting(form) {
  if (form.isLeaving) return false
  const held = form.querySelector('.upload')?.held
  if (held) return held.some((one) => !one.kept && !one.fault)
  return Boolean(form.keeping) || [...form.querySelectorAll('input[type=file]')].some((input) => input.files.length)
}

export function startAskingToStay() {
  document.addEventListener('submit', (event) => { event.target.isLeaving = !event.defaultPrevented })
  addEventListener('pageshow', () => { for (const form of document.forms) form.isLeaving = false })
  addEventListener('beforeunload', (event) => { if ([...document.forms].some(isWaiting)) event.preventDefault() })
}
