// Keeps what somebody writes while they write, and says how it stands. Without this, each page is kept when it is sent.
const DELAY = 800
const form = document.querySelector('form[data-filling]')

// A request goes on when its page is left, as long as the browser allows that for its size.
const request = (body) => ({ method: 'POST', body: new URLSearchParams(body), redirect: 'manual', keepalive: body.length < 60000 })

class Filling {
  constructor (form) {
    this.form = form
    this.address = form.dataset.filling
    this.place = this.visible()
    this.live = document.createElement('p')
    this.live.className = 'pv-hidden'
    this.live.setAttribute('role', 'status')
    form.append(this.live)
    this.told = this.drawn()
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.changed())
    form.addEventListener('submit', (event) => this.submit(event))
    addEventListener('online', () => this.back())
    addEventListener('offline', () => this.changed())
    addEventListener('pagehide', () => this.leave())
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.address && this.dirty) this.save() })
    addEventListener('pageshow', (event) => { if (event.persisted && this.address) this.save(); else this.changed() })
    this.changed()
  }

  // Where the state is read. Not announced: each letter would be; what matters is said apart.
  visible () {
    const around = document.querySelector('[data-filling-state]')
    const there = around.querySelector('.pv-saved') ?? around.appendChild(document.createElement('span'))
    there.className = 'pv-saved'
    there.removeAttribute('role')
    if (!there.lastChild) there.append('')
    return there
  }

  fields () {
    const data = new FormData(this.form)
    for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name)
    return new URLSearchParams(data).toString()
  }

  // The same as the server drew it: a browser that reloads a page may put other text back, which nobody saved.
  drawn () {
    const all = new URLSearchParams()
    for (const field of this.form.elements) {
      if (!field.name || field.disabled || ['submit', 'button', 'file', 'image'].includes(field.type)) continue
      if (field.options) {
        const chosen = [...field.options].find((option) => option.defaultSelected) ?? field.options[0]
        if (chosen) all.append(field.name, chosen.value)
      } else if (!['radio', 'checkbox'].includes(field.type) || field.defaultChecked) {
        all.append(field.name, field.defaultValue)
      }
    }
    return all.toString()
  }

  get dirty () { return this.fields() !== this.told }

  words (what) { return this.form.dataset['say' + what[0].toUpperCase() + what.slice(1)] }

  show (state, text, aloud) {
    this.form.dataset.state = state
    const icon = this.place.querySelector('svg')
    if (icon) icon.style.display = state === 'saved' ? '' : 'none'
    this.place.lastChild.textContent = ' ' + text
    if (aloud && this.live.textContent !== text) this.live.textContent = text
  }

  changed () {
    clearTimeout(this.timer)
    if (!this.dirty) return
    if (!navigator.onLine) return this.show('offline', this.words('offline'), true)
    if (!this.address) return
    this.show('unsaved', this.words('unsaved'), false)
    this.timer = setTimeout(() => this.save(), DELAY)
  }

  // Sends what is written; true when the server has it.
  async save () {
    if (this.saving) await this.saving.catch(() => {})
    this.saving = this.send()
    return this.saving
  }

  async send () {
    clearTimeout(this.timer)
    const body = this.fields()
    this.show('saving', this.words('saving'), false)
    try {
      const answer = await fetch(this.address, request(body))
      const { say, seen, asked } = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {}
      if (answer.ok) return this.saved(say, seen, body, asked)
      this.show('failed', say ?? this.words('failed'), true)
      return true // what to do is said by the page that comes when this one is sent
    } catch {
      this.lost = true
      this.show('offline', this.words('offline'), true)
      this.timer = setTimeout(() => this.save(), 5000)
      return false
    }
  }

  saved (say, seen, body, asked) {
    const field = this.form.elements._seen
    const same = this.fields() === body
    if (field) field.value = seen
    if (same) {
      this.told = this.fields()
      this.form.dispatchEvent(new Event('filling:saved'))
      this.show('saved', say, this.lost)
      this.lost = false
      this.reveal(asked)
    } else {
      this.changed()
    }
    return true
  }

  // An answer calls for another question, or for one less: they come and go around what is written.
  async reveal (asked) {
    if (!asked || asked === this.form.elements._asked.value) return
    const page = await fetch(location.href).then((answer) => answer.text()).catch(() => '')
    const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('form[data-filling]')
    if (!fresh || this.dirty) return
    const questions = (form) => [...form.querySelectorAll('[data-question]')]
    const here = new Map(questions(this.form).map((question) => [question.dataset.question, question]))
    let before = null
    for (const question of questions(fresh)) {
      const name = question.dataset.question
      if (!here.has(name)) {
        if (before) before.after(question)
        else this.form.querySelector('[data-question]').before(question)
        document.dispatchEvent(new CustomEvent('parvis:drawn', { detail: question }))
        this.live.textContent = `${this.words('added')} ${question.querySelector('legend, label')?.textContent.trim() ?? ''}`
      }
      before = here.get(name) ?? question
      here.delete(name)
    }
    for (const question of here.values()) question.remove()
    for (const name of ['_asked', '_seen']) this.form.elements[name].value = fresh.elements[name].value
    this.told = this.fields()
  }

  async back () {
    if (!this.dirty) return
    this.lost = true
    this.live.textContent = this.words('back')
    if (this.address) await this.save()
    else this.show('unsaved', this.words('back'), false)
  }

  // The page goes away: what it holds is sent with it.
  leave () {
    if (!this.address || this.sent || !this.dirty) return
    fetch(this.address, request(this.fields())).catch(() => {})
  }

  // A page that cannot arrive is not sent: the browser would replace it by its own error.
  async submit (event) {
    if (event.defaultPrevented || this.sent) return
    if (this.address && (this.dirty || !navigator.onLine)) {
      event.preventDefault()
      if (this.going) return
      this.going = true
      const there = await this.save()
      this.going = false
      if (!there) return
      this.sent = true
      this.form.requestSubmit(event.submitter)
      this.sent = false
    } else if (!navigator.onLine) {
      event.preventDefault()
      this.show('offline', this.words('offline'), true)
    } else {
      this.sent = true
      setTimeout(() => { this.sent = false })
    }
  }
}

if (form) new Filling(form)
