// <div data-poll-url data-poll-seconds>: asks for the region again and replaces it when it has changed.
// The answer is the region's inner HTML; 204 means unchanged; data-poll-stop inside it ends the asking.
// A hidden page asks nothing; shown again, it asks at once.
// Words to read out stand in [data-announce] inside the region. What starts parts of a page hears of it as `renewed`.
const [shortest, slower, slow] = [1, 1.3, 5]

function announce(text) {
  const place = document.getElementById('announcer')
  if (place && text) place.textContent = text
}

function busyInside(region) {
  const active = document.activeElement
  return region.contains(active) && active.matches('input, textarea, select')
}

function show(region, html) {
  if (html === region.lastHtml || busyInside(region)) return
  region.lastHtml = html
  const focused = region.contains(document.activeElement) && document.activeElement.id
  region.innerHTML = html
  if (focused) document.getElementById(focused)?.focus()
  region.dispatchEvent(new Event('renewed', { bubbles: true }))
  const said = region.querySelector('[data-announce]')?.textContent.trim()
  if (said !== region.lastSaid) announce(said)
  region.lastSaid = said
}

async function ask(region) {
  const answer = await fetch(region.dataset.pollUrl, {
    headers: { 'X-Requested-With': 'poll' },
    redirect: 'manual'
  })
  if (answer.status === 200) show(region, (await answer.text()).trim())
  return answer.ok || answer.status >= 500 || answer.status === 429
}

async function turn(region) {
  region.timer = null
  const goOn = await ask(region).catch(() => true)
  if (goOn && region.isConnected && !region.querySelector('[data-poll-stop]')) plan(region)
}

// Only what waits for its turn: what has ended, or is being asked for, is left alone.
function hideOrShow(region) {
  if (!region.timer) return
  clearTimeout(region.timer)
  if (!document.hidden) turn(region)
}

// Who asks often soon asks less often: what was not there at once may take its time.
function plan(region) {
  const seconds = Math.max(shortest, region.seconds || Number(region.dataset.pollSeconds) || 20)
  region.seconds = Math.max(seconds, Math.min(slow, seconds * slower))
  region.timer = setTimeout(() => turn(region), seconds * 1000)
  if (document.hidden) clearTimeout(region.timer)
}

export function startPolling() {
  const regions = [...document.querySelectorAll('[data-poll-url]')]
  for (const region of regions) {
    region.lastHtml = region.innerHTML.trim()
    region.lastSaid = region.querySelector('[data-announce]')?.textContent.trim()
    if (!region.querySelector('[data-poll-stop]')) plan(region)
  }
  document.addEventListener('visibilitychange', () => regions.forEach(hideOrShow))
}
