// Small presses: copy a number, print the page, close an open language list.
async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy)
  const place = document.getElementById('announcer')
  place.textContent = button.dataset.copied
  button.querySelector('[data-label]').textContent = button.dataset.copied
}

export function startPresses() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy], [data-print]')
    if (button?.dataset.copy) copy(button)
    if (button && 'print' in button.dataset) window.print()
    for (const list of document.querySelectorAll('details.languages[open]')) {
      if (!list.contains(event.target)) list.open = false
    }
  })
  document.addEventListener('keydown', (event) => {
    const list = event.key === 'Escape' && document.querySelector('details.languages[open]')
    if (!list) return
    list.open = false
    list.querySelector('summary').focus()
  })
}
