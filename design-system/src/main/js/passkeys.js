// A passkey is made or used by the browser; the form carries its answer. Without this, other ways stay open.
const able = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON)

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const note = form.querySelector('[data-passkey-note]')
  const unable = form.querySelector('[data-passkey-unable]')
  form.querySelector('[data-passkey-go]').hidden = !able
  unable.hidden = able
  form.addEventListener('submit', async (event) => {
    const answer = form.elements.answer
    if (answer.value) return
    event.preventDefault()
    note.textContent = ''
    try {
      const options = JSON.parse(form.dataset.options)
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
      answer.value = JSON.stringify(credential.toJSON())
      form.requestSubmit()
    } catch (problem) {
      note.textContent = note.dataset[problem.name === 'InvalidStateError' ? 'already' : 'stopped']
    }
  })
}
