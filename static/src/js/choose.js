// Choosing files in an .upload box: by the camera, from a list, dropped or pasted. What was chosen before stays beside
// it where several may be sent; each can be taken away. The box's data-… attributes hold the words.
import { prepared } from './picture.js'

export function say(box, key) {
  box.querySelector('[data-state]').textContent = (key && box.dataset[key]) || ''
}

function sizeOf(file) {
  const language = document.documentElement.lang
  const [unit, size] = file.size < 1e6 ? ['kilobyte', file.size / 1e3] : ['megabyte', file.size / 1e6]
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0, numberingSystem: 'latn' }).format(size)
}

function made(tag, name, words) {
  const element = document.createElement(tag)
  element.className = name
  element.textContent = words
  return element
}

function thumbnail(file) {
  const picture = document.createElement('img')
  picture.alt = ''
  picture.src = URL.createObjectURL(file)
  picture.onload = () => URL.revokeObjectURL(picture.src)
  picture.onerror = () => picture.remove()
  return picture
}

function remover(box, input, one) {
  const button = made('button', 'plain-button', box.dataset.remove)
  button.type = 'button'
  button.append(made('span', 'govuk-visually-hidden', `: ${one.file.name}`))
  button.addEventListener('click', () => {
    hold(box, input, box.held.filter((other) => other !== one))
    input.focus()
  })
  return button
}

function line(box, input, one) {
  const item = document.createElement('li')
  if (one.file.type.startsWith('image/')) item.append(thumbnail(one.file))
  item.append(made('bdi', 'upload__name', one.file.name), made('bdi', 'upload__size', sizeOf(one.file)))
  if (one.kept) item.append(made('span', 'upload__kept', box.dataset.kept))
  else if (box.dataset.remove) item.append(remover(box, input, one))
  const fault = one.fault || box.dataset[one.flaw]
  if (fault) item.append(made('p', one.fault ? 'upload__fault' : 'upload__flaw', fault))
  return item
}

// What the box holds is what the form sends: also when it is sent without a script's help.
export function hold(box, input, held) {
  const chosen = new DataTransfer()
  for (const one of held) if (!one.kept) chosen.items.add(one.file)
  input.files = chosen.files
  box.held = held
  box.classList.toggle('upload--several', held.length > 1)
  box.querySelector('.upload__files').replaceChildren(...held.map((one) => line(box, input, one)))
}

async function choose(box, input, files, isKept) {
  say(box, 'preparing')
  const held = input.multiple ? (box.held ?? []).filter(isKept) : []
  for (const file of files) {
    box.count = (box.count ?? -1) + 1
    const one = { ...await prepared(file), number: box.count, kept: false, fault: '' }
    if (one.file.size > Number(box.dataset.most)) one.fault = box.dataset.large
    held.push(one)
  }
  hold(box, input, held)
  say(box, held.find((one) => one.flaw)?.flaw)
  // What was chosen has pushed it down.
  input.form.querySelector('[type=submit]')?.scrollIntoView({ block: 'center' })
  return held
}

function taken(input, files) {
  const some = new DataTransfer()
  for (const file of input.multiple ? files : [...files].slice(0, 1)) some.items.add(file)
  input.files = some.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

export function acceptDrops(box, input) {
  const drop = box.querySelector(`label[for="${input.id}"].upload__drop`)
  const over = (on) => (event) => {
    event.preventDefault()
    drop.classList.toggle('upload__drop--over', on)
  }
  drop.addEventListener('dragover', over(true))
  drop.addEventListener('dragleave', over(false))
  drop.addEventListener('drop', (event) => {
    over(false)(event)
    taken(input, event.dataTransfer.files)
  })
}

export function acceptPaste(input) {
  document.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files
    if (!files?.length || !input.isConnected) return
    event.preventDefault()
    taken(input, files)
  })
}

// A photo that can be read is sent at once where the page has said so: whoever took it has looked at it.
export function acceptChoices(form, box, input) {
  const camera = box.querySelector('.upload__camera')
  // One after the other: what comes while a picture is made smaller waits for its place beside it.
  const next = (files, isKept = () => true) => {
    form.ready = Promise.resolve(form.ready).then(() => choose(box, input, files, isKept))
    return form.ready
  }
  const chosen = () => {
    if (input.files.length) next([...input.files])
    else if (box.held) hold(box, input, box.held)
  }
  const shoot = async () => {
    const shot = next([...camera.files], (one) => !one.flaw)
    camera.value = ''
    const held = await shot
    if ('atOnce' in box.dataset && held.length === 1 && !held[0].flaw && !held[0].fault) form.requestSubmit()
  }
  input.addEventListener('change', chosen)
  camera?.addEventListener('change', shoot)
  // On a slow line somebody may have chosen before this script came.
  if (camera?.files.length) shoot()
  else if (input.files.length) chosen()
}
