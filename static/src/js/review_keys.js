// [data-review-keys]: on a section's heading or a line of it ([data-stop]), j and k go to the next and previous
// stop, n and p to the next and previous section, o opens the line's papers, s presses the section's Seen, ? shows the keys.
// They work only while focus is on a stop itself, so they never take keys from forms, links or speech input.
const isSection = (stop) => stop.matches('h2')

function beside(stops, here, step, wanted = () => true) {
  for (let place = stops.indexOf(here) + step; stops[place]; place += step) {
    if (wanted(stops[place])) return stops[place]
  }
}

function go(stop) {
  stop?.focus()
  stop?.scrollIntoView({ block: 'nearest' })
}

function startFrom(place) {
  const stops = () => [...place.querySelectorAll('[data-stop]')]
  const keys = {
    j: (here) => go(beside(stops(), here, 1)),
    k: (here) => go(beside(stops(), here, -1)),
    n: (here) => go(beside(stops(), here, 1, isSection)),
    p: (here) => go(beside(stops(), here, -1, isSection)),
    o: (here) => here.querySelectorAll('details[data-paper]').forEach((paper) => { paper.open = !paper.open }),
    s: (here) => here.closest('section').querySelector('[data-seen]')?.click(),
    '?': () => document.getElementById('keys-help')?.showModal(),
  }
  place.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches('[data-stop]')) return
    if (!Object.hasOwn(keys, event.key)) return
    event.preventDefault()
    keys[event.key](event.target)
  })
}

export function startReviewKeys() {
  for (const place of document.querySelectorAll('[data-review-keys]')) startFrom(place)
}
