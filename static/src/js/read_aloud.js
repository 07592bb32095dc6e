// [data-reader]: reads the main part aloud with the browser's own voice, each part in its marked language.
// Pausing stops the voice and remembers the place, since the voice's own pause is lost on many phones.
const skipped = '[hidden], [aria-hidden="true"], script, style, noscript, dialog, select, [data-reader]'
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, td, th, caption, label, legend, summary, button, figcaption'

function isShown(element) {
  return !element.closest(skipped) && element.getClientRects().length > 0
}

function passages(main) {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent.replace(/\s+/g, ' ').trim()
    if (!words || !isShown(node.parentElement)) continue
    const block = node.parentElement.closest(blocks) ?? node.parentElement
    const { lang } = node.parentElement.closest('[lang]')
    const last = found.at(-1)
    if (last && last.block === block && last.lang === lang) last.words += ` ${words}`
    else found.push({ block, lang, words })
  }
  return found
}

function voiceFor(lang) {
  const short = lang.split('-')[0].toLowerCase()
  const voices = speechSynthesis.getVoices()
  const fitting = voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === short)
  // Some phones list no voices and still speak: only a list without the language says that there is none.
  return { voice: fitting, missing: voices.length > 0 && !fitting }
}

export function startReadingAloud() {
  const bar = document.querySelector('[data-reader]')
  if (!bar || !('speechSynthesis' in window)) return
  const button = (name) => bar.querySelector(`[data-${name}]`)
  const state = bar.querySelector('[data-state]')
  let queue = []
  let place = 0
  let turn = 0

  const mark = (block) => {
    document.querySelector('.being-read')?.classList.remove('being-read')
    block?.classList.add('being-read')
  }
  const looks = (reads) => {
    button('read').hidden = reads
    button('pause').hidden = !reads
    button('stop').hidden = !reads && place === 0
  }
  const quiet = () => {
    turn += 1
    speechSynthesis.cancel()
  }
  const end = () => {
    quiet()
    place = 0
    mark(null)
    looks(false)
  }
  const next = () => {
    const passage = queue[place]
    if (!passage) return end()
    const { voice, missing } = voiceFor(passage.lang)
    if (missing) {
      state.textContent = bar.dataset.noVoice
      place += 1
      return next()
    }
    const mine = turn
    const words = new SpeechSynthesisUtterance(passage.words)
    words.lang = passage.lang
    if (voice) words.voice = voice
    words.rate = 0.9
    words.onend = () => {
      if (mine !== turn) return
      place += 1
      next()
    }
    words.onerror = () => mine === turn && end()
    mark(passage.block)
    speechSynthesis.speak(words)
  }

  button('read').addEventListener('click', () => {
    state.textContent = ''
    queue = passages(document.getElementById('main'))
    quiet()
    looks(true)
    button('pause').focus()
    next()
  })
  button('pause').addEventListener('click', () => {
    quiet()
    looks(false)
    button('read').focus()
  })
  button('stop').addEventListener('click', () => {
    end()
    button('read').focus()
  })
  addEventListener('pagehide', quiet)
  bar.hidden = false
  looks(false)
}
