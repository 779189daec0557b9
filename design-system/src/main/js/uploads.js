// Files of a form go up as soon as they are chosen. Without this, forms send them whole.
import { Upload } from './upload.js'

class Field {
  constructor (box) {
    this.box = box
    this.url = box.dataset.uploads
    this.question = box.dataset.question
    this.form = box.closest('form')
    this.going = 0
    this.status = document.createElement('p')
    this.status.className = 'pv-hidden'
    this.status.setAttribute('role', 'status')
    box.append(this.status)
    for (const input of box.querySelectorAll('input[type="file"]')) {
      input.addEventListener('change', () => {
        const files = [...input.files]
        input.value = ''
        for (const file of files) this.send(file)
      })
    }
    this.form.addEventListener('submit', (event) => {
      const by = event.submitter?.name
      if (by === 'remove') return
      if (this.going) {
        event.preventDefault()
        this.next = event.submitter
        return this.say(this.words('wait'))
      }
      const refused = box.querySelector('[data-refused]')
      if (!refused || by === 'later') return
      event.preventDefault()
      this.say(refused.firstChild.textContent)
      refused.focus()
    })
  }

  get proof () { return this.form.querySelector('input[name="_proof"]')?.value ?? '' }

  words (what, name, percent) {
    const key = 'say' + what[0].toUpperCase() + what.slice(1)
    return (this.box.dataset[key] ?? '').replace('[name]', name).replace('[percent]', percent)
  }

  say (text) { this.status.textContent = text }

  async send (file) {
    for (const row of this.box.querySelectorAll('[data-refused]')) if (row.dataset.refused === file.name) row.remove()
    const upload = new Upload(this, file)
    this.going++
    try {
      await upload.run()
      upload.row.remove()
      this.going--
      await this.refresh()
    } catch (error) {
      this.going--
      await this.refresh()
      this.refused(upload, error.message || this.words('failed', file.name))
    }
    if (!this.going && this.next) this.form.requestSubmit(this.next)
  }

  // Listed by the server, with its reason; else here. Either way nobody goes on as if it were attached.
  refused ({ row, label, bar, pause, file }, why) {
    const text = `${file.name} – ${why}`
    this.say(text)
    const listed = [...this.box.querySelectorAll('[data-state="refused"]')].some(({ dataset }) => dataset.name === file.name.normalize('NFC'))
    if (listed) return row.remove()
    row.dataset.refused = file.name
    row.tabIndex = -1
    label.textContent = text
    label.className = 'pv-files__refused'
    bar.remove()
    const remove = pause.cloneNode()
    remove.textContent = this.words('remove')
    remove.setAttribute('aria-label', `${this.words('remove')} ${file.name}`)
    remove.addEventListener('click', () => row.remove())
    pause.replaceWith(remove)
  }

  // The list as the server knows it now; nothing else of the page changes.
  async refresh () {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
      const list = page.getElementById(`files-${this.question}`)
      if (list) this.box.querySelector('.pv-files__list').replaceWith(list)
    } catch {
      // the list is right again at the next page
    }
  }
}

const enhance = (scope) => { for (const box of scope.querySelectorAll('[data-uploads]')) new Field(box) }
enhance(document)
document.addEventListener('parvis:drawn', ({ detail }) => enhance(detail))
