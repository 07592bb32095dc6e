// <form data-upload>: sends what was chosen with progress, and again by itself when the connection is lost or stands
// still. With data-each every picture goes by itself: a bad line costs one picture at most, and a bad file itself alone.
// The idempotency key stays the same, so that what is sent twice is kept once. The server answers JSON: {"location": url}
// or {"error": words}; a page that it answers with takes the place of this one, with the files still chosen.
import { acceptChoices, acceptDrops, acceptPaste, hold, say } from './choose.js'
import { pause, passing, wait } from './wait.js'

export const tries = 6
const patience = 5000
const [standstill, answering] = [30000, 180000]

export function send(address, data, onProgress) {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    let timer
    const moving = (limit) => {
      clearTimeout(timer)
      timer = setTimeout(() => request.abort(), limit)
    }
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-Requested-With', 'upload')
    request.upload.onprogress = (event) => {
      moving(standstill)
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.upload.onload = () => moving(answering)
    request.onloadend = () => {
      clearTimeout(timer)
      done(request)
    }
    moving(standstill)
    request.send(data)
  })
}

function said(request) {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return {}
  }
}

async function deliver(box, address, data, onProgress) {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    say(box, 'sending')
    const request = await send(address, data, onProgress)
    if (said(request).error || !passing(request.status)) return request
    say(box, 'retrying')
    await pause(attempt)
  }
  return null
}

function contentOf(form, input, one) {
  const data = new FormData(form)
  const key = form.elements.upload_key.value
  data.set('upload_key', one.number ? `${key}.${one.number}` : key)
  data.set(input.name, one.file)
  return data
}

async function sendEach(form, box, input, bar) {
  const isOnePaper = form.elements.together?.checked && box.held.length > 1
  const waiting = box.held.filter((one) => !one.kept && !one.fault)
  for (const [turn, one] of waiting.entries()) {
    const address = isOnePaper && box.paper ? `${box.paper}/pictures` : form.action
    const request = await deliver(box, address, contentOf(form, input, one), (share) => { bar.value = (turn + share) / waiting.length })
    if (!request) return { isLost: true }
    const { location, error } = said(request)
    if (!location && !error) return { request }
    one.kept = Boolean(location)
    one.fault = error || ''
    box.place = location ?? box.place
    box.paper ??= location
    hold(box, input, box.held)
  }
  const papers = isOnePaper ? 1 : box.held.filter((one) => one.kept).length
  return { place: papers > 1 ? form.dataset.each : box.place }
}

async function sendAll(form, box, input, bar) {
  const request = await deliver(box, form.action, new FormData(form), (share) => { bar.value = share })
  return request ? { request, place: said(request).location } : { isLost: true }
}

function show(request, held) {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
  const main = answer.querySelector('main')
  if (!main) return false
  document.title = answer.title
  document.querySelector('main').replaceWith(main)
  main.dispatchEvent(new Event('renewed', { bubbles: true }))
  const box = main.querySelector('form[data-upload] .upload:not(.govuk-form-group--error)')
  if (box) hold(box, box.querySelector('input[type=file][name]'), held)
  window.scrollTo(0, 0)
  return true
}

async function go(form, box, input) {
  const bar = box.querySelector('progress')
  bar.hidden = false
  const { place, request, isLost } = await (form.dataset.each ? sendEach : sendAll)(form, box, input, bar)
  bar.hidden = true
  const faults = box.held.filter((one) => one.fault)
  form.isLeaving = !isLost && !faults.length
  if (isLost) say(box, 'failed')
  else if (place && !faults.length) location.assign(place)
  else if (faults.length) {
    box.querySelector('[data-state]').textContent = faults.map((one) => one.fault).join(' ')
    const on = box.querySelector('.upload__on')
    if (on && place) [on.href, on.hidden] = [place, false]
  } else if (!show(request, box.held)) HTMLFormElement.prototype.submit.call(form)
}

export function startUploads() {
  const forms = document.querySelectorAll('form[data-upload]:not([data-started])')
  // With several forms on a page nobody could tell where a pasted picture went.
  if (forms.length === 1) acceptPaste(forms[0].querySelector('.upload input[type=file][name]'))
  for (const form of forms) {
    form.dataset.started = ''
    const box = form.querySelector('.upload')
    const input = box.querySelector('input[type=file][name]')
    acceptChoices(form, box, input)
    acceptDrops(box, input)
    form.addEventListener('submit', async (event) => {
      if (!box.held?.length && !input.files.length) return
      event.preventDefault()
      if (form.sending) return
      form.sending = true
      await form.ready
      await Promise.race([form.saving, wait(patience)])
      await go(form, box, input)
      form.sending = false
    })
  }
}
