// <div data-picture="0">: turns a picture and makes it larger inside its own room, marks and all. It begins where the
// marks are. [data-mark="2"] around a field shows that mark while the field has focus; <canvas data-glimpse="0 left top
// width height"> shows that place of picture 0 alone. Without scripts the link to the full size stands there.
const largest = 6
const margin = 0.9
const lookers = new WeakMap()

const placeOf = (box) => ['x', 'y', 'width', 'height'].map((name) => parseFloat(box.getAttribute(name)) / 100)

function around(places) {
  const left = Math.min(...places.map(([x]) => x))
  const top = Math.min(...places.map(([, y]) => y))
  const right = Math.max(...places.map(([x, , width]) => x + width))
  const bottom = Math.max(...places.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}

function show(view, state) {
  const frame = view.firstElementChild
  const image = frame.querySelector('img')
  frame.style.maxInlineSize = image.style.maxInlineSize = image.style.maxBlockSize = 'none'
  image.style.inlineSize = `${state.width * state.scale}px`
  const [width, height] = [frame.offsetWidth, frame.offsetHeight]
  // A turned box keeps its old room: the margins give it the room that it takes.
  const turned = state.turns % 2
  frame.style.rotate = `${state.turns * 90}deg`
  frame.style.margin = turned ? `${(width - height) / 2}px ${(height - width) / 2}px` : ''
  // What can be scrolled can be reached by the keys.
  if (view.scrollWidth > view.clientWidth + 1 || view.scrollHeight > view.clientHeight + 1) view.tabIndex = 0
  else view.removeAttribute('tabindex')
}

function goTo(view, state, [left, top, width, height]) {
  if (state.turns) return
  const frame = view.firstElementChild
  view.scrollTo({
    left: (left + width / 2) * frame.offsetWidth - view.clientWidth / 2,
    top: (top + height / 2) * frame.offsetHeight - view.clientHeight / 2
  })
}

function zoom(view, state, times) {
  const middle = [(view.scrollLeft + view.clientWidth / 2) / view.scrollWidth, (view.scrollTop + view.clientHeight / 2) / view.scrollHeight]
  state.scale = Math.min(largest, Math.max(1, state.scale * times))
  show(view, state)
  view.scrollTo({ left: middle[0] * view.scrollWidth - view.clientWidth / 2, top: middle[1] * view.scrollHeight - view.clientHeight / 2 })
}

function begin(view, state) {
  const image = view.querySelector('img')
  state.width = image.clientWidth
  if (!state.width) return
  const marks = [...view.querySelectorAll('.mark__box')].map(placeOf)
  if (!marks.length) return
  const place = around(marks)
  const [width, height] = [place[2] * image.clientWidth, place[3] * image.clientHeight]
  state.scale = Math.min(largest / 2, Math.max(1, margin * Math.min(view.clientWidth / width, view.clientHeight / height)))
  show(view, state)
  goTo(view, state, place)
}

function draw(canvas) {
  const [number, left, top, width, height] = canvas.dataset.glimpse.split(' ').map(Number)
  const image = document.querySelector(`[data-picture="${number}"] img`)
  if (!image?.naturalWidth) return
  canvas.hidden = false
  const dots = window.devicePixelRatio || 1
  canvas.width = canvas.clientWidth * dots
  canvas.height = canvas.clientHeight * dots
  const [across, down] = [image.naturalWidth, image.naturalHeight]
  const scale = Math.min((0.6 * canvas.height) / (height * down), (margin * canvas.width) / (width * across))
  const [x, y] = [canvas.width / 2 - (left + width / 2) * across * scale, canvas.height / 2 - (top + height / 2) * down * scale]
  canvas.getContext('2d').drawImage(image, x, y, across * scale, down * scale)
}

function point(number, on) {
  const mark = number && document.querySelector(`.mark[data-number="${number}"]`)
  if (!mark) return
  mark.classList.toggle('mark--focus', on)
  const view = mark.closest('[data-picture]')
  if (on) goTo(view, lookers.get(view), placeOf(mark.querySelector('.mark__box')))
}

function start(view) {
  const image = view.querySelector('img')
  const tools = view.nextElementSibling
  const state = { turns: 0, scale: 1, width: 0 }
  const ready = () => {
    begin(view, state)
    document.querySelectorAll(`[data-glimpse^="${view.dataset.picture} "]`).forEach(draw)
  }
  view.dataset.started = ''
  lookers.set(view, state)
  if (image.complete && image.naturalWidth) ready()
  else image.addEventListener('load', ready)
  tools.hidden = false
  tools.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (!button) return
    if (!state.width) begin(view, state)
    if ('turn' in button.dataset) {
      state.turns = (state.turns + 1) % 4
      show(view, state)
    } else zoom(view, state, Number(button.dataset.zoom))
  })
}

document.addEventListener('focusin', (event) => point(event.target.closest?.('[data-mark]')?.dataset.mark, true))
document.addEventListener('focusout', (event) => point(event.target.closest?.('[data-mark]')?.dataset.mark, false))

export function startLooking() {
  document.querySelectorAll('[data-picture]:not([data-started])').forEach(start)
}
