// <form data-attach="URL">: a file that was chosen, dropped or pasted is kept with the draft at once, one by one.
// The answer is the list of what is kept, for [data-kept]. What could not be sent stays chosen, and goes with the form.
import { smaller } from './picture.js'
import { acceptDrops, acceptPaste, say } from './choose.js'
import { send, tries } from './upload.js'
import { pause, passing, wait } from './wait.js'

function carrying(form, file) {
  const data = new FormData()
  for (const name of ['csrf_token', 'send_key', 'place']) data.set(name, form.elements[name].value)
  data.set('files', file)
  return data
}

async function keep(form, box, file) {
  const bar = box.querySelector('progress')
  for (let attempt = 0; attempt < tries; attempt += 1) {
    say(box, 'sending')
    bar.hidden = false
    const request = await send(form.dataset.attach, carrying(form, file), (share) => { bar.value = share })
    bar.hidden = true
    if (!passing(request.status)) return request
    say(box, 'retrying')
    await pause(attempt)
  }
  return null
}

async function keepAll(form, box, files) {
  const left = new DataTransfer()
  for (const file of files) {
    say(box, 'preparing')
    const answer = await keep(form, box, await smaller(file))
    if (answer?.status === 200) form.querySelector('[data-kept]').innerHTML = answer.responseText
    else left.items.add(file)
  }
  say(box, left.files.length ? 'failed' : '')
  return left
}

async function take(form, box, input) {
  const files = [...input.files]
  if (!files.length) return
  input.value = ''
  await form.keeping
  const left = await keepAll(form, box, files)
  for (const file of input.files) left.items.add(file)
  input.files = left.files
}

export function startAttachments() {
  for (const form of document.querySelectorAll('form[data-attach]')) {
    const box = form.querySelector('.upload')
    const input = box.querySelector('input[type=file]')
    input.addEventListener('change', () => {
      const keeping = take(form, box, input).finally(() => { if (form.keeping === keeping) form.keeping = null })
      form.keeping = keeping
    })
    acceptDrops(box, input)
    acceptPaste(input)
    form.addEventListener('submit', async (event) => {
      if (!form.keeping) return
      event.preventDefault()
      await form.keeping
      // Not within the event: a form is not sent again while it is being sent.
      await wait(0)
      form.requestSubmit(event.submitter)
    })
  }
}
