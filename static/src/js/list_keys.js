// [data-list-keys]: j and k (or the arrows) walk the rows, Enter opens, x ticks, / goes to the search, ? shows the keys.
// A [data-keys-help] button shows the keys too, for who has the focus elsewhere.
// They work only while focus is inside the list, so they never take keys from speech input or screen readers.
const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

function rowLinks(list) {
  return [...list.querySelectorAll('[data-row]')]
}

function row() {
  return document.activeElement.closest('tr, li')
}

function walk(list, step) {
  const links = rowLinks(list)
  const here = links.findIndex((link) => row()?.contains(link))
  const next = links[Math.min(links.length - 1, Math.max(0, here + step))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function isTyping(field) {
  return field.matches('textarea, select') || (field.matches('input') && field.type !== 'checkbox')
}

function showKeys() {
  document.getElementById('keys-help')?.showModal()
}

function press(list, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (event.key in steps) walk(list, steps[event.key])
  else if (event.key === 'x') row()?.querySelector('input[type="checkbox"]')?.click()
  else if (event.key === '/') document.querySelector('[data-search] input:not([type="hidden"])')?.focus()
  else if (event.key === '?') showKeys()
  else return
  event.preventDefault()
}

export function startListKeys() {
  document.querySelector('[data-keys-help]')?.addEventListener('click', showKeys)
  for (const list of document.querySelectorAll('[data-list-keys]')) {
    // A list inside another is walked as a part of it.
    if (list.parentElement.closest('[data-list-keys]')) continue
    list.addEventListener('keydown', (event) => press(list, event))
  }
}
