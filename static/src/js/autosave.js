// <form data-autosave="URL">: saves in the background what is written, and says so truthfully in [data-saved].
// The server answers 2xx, with JSON {"version": n} when the form carries a version; 409 means changed elsewhere.
import { pause, passing, wait } from './wait.js'

const delay = 1500
const patience = 5000

function say(form, key) {
  const place = form.querySelector('[data-saved]')
  if (!place) return
  const failed = key !== 'saved' && key !== 'saving'
  place.textContent = place.dataset[key] || ''
  place.classList.toggle('saved--failed', failed)
}

function written(form) {
  const data = new FormData(form)
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
  return data
}

async function keepVersion(form, answer) {
  if (!answer.headers.get('Content-Type')?.includes('json')) return
  const { version } = await answer.json()
  if (version === undefined || !form.elements.version) return
  // The form that takes the line away has seen the same.
  for (const field of document.querySelectorAll('[name=version]')) field.value = version
}

function post(form) {
  return fetch(form.dataset.autosave || form.action, {
    method: 'POST',
    body: written(form),
    headers: { Accept: 'application/json', 'X-Requested-With': 'autosave' },
    redirect: 'manual'
  })
}

async function save(form) {
  say(form, 'saving')
  for (let attempt = 0; ; attempt += 1) {
    const answer = await post(form).catch(() => null)
    if (answer?.ok) await keepVersion(form, answer)
    if (form.sending) return
    if (answer?.ok) {
      document.dispatchEvent(new Event('activity'))
      return say(form, 'saved')
    }
    if (answer?.status === 409) return say(form, 'changed')
    if (answer?.status === 400 || answer?.status === 422) return say(form, 'unfinished')
    if (answer && !passing(answer.status)) return say(form, 'signedOut')
    if (answer?.type === 'opaqueredirect') return say(form, 'signedOut')
    say(form, 'failed')
    await pause(attempt)
  }
}

async function saveInTurn(form) {
  do {
    form.again = false
    await save(form)
  } while (form.again && !form.sending)
  form.saving = undefined
}

// A button pressed while a save is on its way waits for it: the form then carries the version that was saved.
async function sendAfterSaving(form, button) {
  await Promise.race([form.saving, wait(patience)])
  form.saving = undefined
  form.requestSubmit(button)
}

export function startAutosave() {
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    if ('sending' in form) continue
    form.sending = false
    const later = () => {
      clearTimeout(form.timer)
      form.timer = setTimeout(() => {
        if (form.saving) form.again = true
        else form.saving = saveInTurn(form)
      }, delay)
    }
    form.addEventListener('input', later)
    form.addEventListener('change', later)
    form.addEventListener('submit', (event) => {
      clearTimeout(form.timer)
      form.sending = true
      if (event.defaultPrevented || !form.saving) return
      event.preventDefault()
      sendAfterSaving(form, event.submitter)
    })
  }
}
