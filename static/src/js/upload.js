// <form data-upload>: shows what was chosen, makes photos smaller, sends with progress and tries again when the
// connection is lost. The hidden idempotency key stays the same, so a file sent twice is kept once.
// The server answers JSON {"location": url}; any other answer is fetched again by an ordinary form post.
import { smaller } from './picture.js'
import { pause, passing, wait } from './wait.js'

export const tries = 6
const patience = 5000

function sizeOf(file) {
  const language = document.documentElement.lang
  const [unit, size] = file.size < 1e6 ? ['kilobyte', file.size / 1e3] : ['megabyte', file.size / 1e6]
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0, numberingSystem: 'latn' }).format(size)
}

function line(file) {
  const item = document.createElement('li')
  if (file.type.startsWith('image/')) {
    const picture = document.createElement('img')
    picture.alt = ''
    picture.src = URL.createObjectURL(file)
    picture.onload = () => URL.revokeObjectURL(picture.src)
    picture.onerror = () => picture.remove()
    item.append(picture)
  }
  const name = document.createElement('bdi')
  name.textContent = file.name
  const size = document.createElement('bdi')
  size.className = 'upload__size'
  size.textContent = sizeOf(file)
  item.append(name, size)
  return item
}

async function choose(box, input) {
  say(box, 'preparing')
  const chosen = new DataTransfer()
  for (const file of input.files) chosen.items.add(await smaller(file))
  input.files = chosen.files
  box.querySelector('.upload__files').replaceChildren(...[...input.files].map(line))
  say(box, '')
}

export function say(box, key) {
  box.querySelector('[data-state]').textContent = (key && box.dataset[key]) || ''
}

export function send(address, data, onProgress) {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-Requested-With', 'upload')
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onloadend = () => done(request)
    request.send(data)
  })
}

function locationIn(request) {
  try {
    return JSON.parse(request.responseText).location
  } catch {
    return undefined
  }
}

async function deliver(form, box) {
  const bar = box.querySelector('progress')
  bar.hidden = false
  for (let attempt = 0; attempt < tries; attempt += 1) {
    say(box, 'sending')
    const request = await send(form.action, new FormData(form), (share) => { bar.value = share })
    if (!passing(request.status)) {
      const next = locationIn(request)
      return next ? location.assign(next) : HTMLFormElement.prototype.submit.call(form)
    }
    say(box, 'retrying')
    await pause(attempt)
  }
  bar.hidden = true
  say(box, 'failed')
}

export function acceptDrops(box, input) {
  const drop = box.querySelector('.upload__drop')
  const over = (on) => (event) => {
    event.preventDefault()
    drop.classList.toggle('upload__drop--over', on)
  }
  drop.addEventListener('dragover', over(true))
  drop.addEventListener('dragleave', over(false))
  drop.addEventListener('drop', (event) => {
    over(false)(event)
    take(input, event.dataTransfer.files)
  })
}

export function acceptPaste(input) {
  document.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files
    if (!files?.length) return
    event.preventDefault()
    take(input, files)
  })
}

function take(input, files) {
  const taken = new DataTransfer()
  for (const file of input.multiple ? files : [...files].slice(0, 1)) taken.items.add(file)
  input.files = taken.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

export function startUploads() {
  const forms = document.querySelectorAll('form[data-upload]:not([data-started])')
  // With several forms on a page nobody could tell where a pasted picture went.
  if (forms.length === 1) acceptPaste(forms[0].querySelector('.upload input[type=file]'))
  for (const form of forms) {
    form.dataset.started = ''
    const box = form.querySelector('.upload')
    const input = box.querySelector('input[type=file]')
    input.addEventListener('change', () => { form.ready = choose(box, input) })
    acceptDrops(box, input)
    form.addEventListener('submit', async (event) => {
      if (!input.files.length) return
      event.preventDefault()
      if (form.sending) return
      form.sending = true
      await form.ready
      await Promise.race([form.saving, wait(patience)])
      await deliver(form, box)
      form.sending = false
    })
  }
}
