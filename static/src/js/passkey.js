// A passkey: the browser asks the person, and its answer goes with the form.
async function ask(form) {
  const options = JSON.parse(form.dataset.options)
  const credential = form.dataset.passkey === 'add'
    ? await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    })
    : await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    })
  form.elements.answer.value = JSON.stringify(credential.toJSON())
  form.submit()
}

export function startPasskey() {
  const form = document.querySelector('form[data-passkey]')
  if (!form || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return
  form.hidden = false
  document.querySelector('[data-without-passkey]')?.remove()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const trouble = form.querySelector('[data-trouble]')
    trouble.hidden = true
    ask(form).catch(() => { trouble.hidden = false })
  })
}
