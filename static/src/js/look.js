// <div data-picture>: turns a picture and makes it larger inside its own frame, marks and all.
// Without scripts the link to the full size stands there.
const largest = 6

function show(view, state) {
  const frame = view.firstElementChild
  const image = frame.querySelector('img')
  if (!state.width) state.width = image.clientWidth
  frame.style.maxInlineSize = image.style.maxInlineSize = image.style.maxBlockSize = 'none'
  image.style.inlineSize = `${state.width * state.scale}px`
  const [width, height] = [frame.offsetWidth, frame.offsetHeight]
  // A turned box keeps its old room: the margins give it the room that it takes.
  const turned = state.turns % 2
  frame.style.rotate = `${state.turns * 90}deg`
  frame.style.margin = turned ? `${(width - height) / 2}px ${(height - width) / 2}px` : ''
  // What can be scrolled can be reached by the keys.
  if (state.scale > 1 || turned) view.tabIndex = 0
  else view.removeAttribute('tabindex')
}

export function startLooking() {
  for (const view of document.querySelectorAll('[data-picture]:not([data-started])')) {
    const tools = view.nextElementSibling
    const state = { turns: 0, scale: 1, width: 0 }
    view.dataset.started = ''
    tools.hidden = false
    tools.addEventListener('click', (event) => {
      const button = event.target.closest('button')
      if (!button) return
      if ('turn' in button.dataset) state.turns = (state.turns + 1) % 4
      else state.scale = Math.min(largest, Math.max(1, state.scale * Number(button.dataset.zoom)))
      show(view, state)
    })
  }
}
