// A copy on this device of what is typed and not saved yet, for whoever asked for it: sealed under a key that the page
// is lent and never keeps. What it holds is offered back; it never goes into an answer by itself.
import { Shelf, able } from './shelf.js'
import { caption, changed, drawn, editable, kept, put } from './fields.js'

// Hours are written as everywhere else on the page.
const region = `${document.documentElement.lang}-CA`
const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

class Copies {
  constructor (place) {
    this.draft = place.dataset.copyDraft
    this.address = place.dataset.copyKey
    this.proof = () => document.querySelector('input[name="_proof"]')?.value ?? ''
  }

  // The key, for as long as this page is open; false when the draft does not open or the person does not want copies.
  async begin () {
    const answer = await fetch(this.address, { method: 'POST', body: new URLSearchParams({ _proof: this.proof() }), redirect: 'manual' })
    if (answer.status >= 500) throw new TypeError('later')
    if (!answer.ok) return false
    const { key } = await answer.json()
    this.key = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
    this.shelf = await Shelf.open()
    return true
  }

  sealing (id, iv) { return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${this.draft} ${id}`) } }

  async keep (id, what) {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt(this.sealing(id, iv), this.key, new TextEncoder().encode(JSON.stringify(what)))
    await this.shelf.put({ id, draft: this.draft, at: Date.now(), iv, data })
  }

  // All that is there of this draft; what an earlier key sealed can never be read, and goes.
  async all () {
    const found = []
    for (const { id, at, iv, data } of await this.shelf.of(this.draft)) {
      try {
        const plain = await crypto.subtle.decrypt(this.sealing(id, iv), this.key, data)
        found.push({ id, at, ...JSON.parse(new TextDecoder().decode(plain)) })
      } catch {
        await this.shelf.remove(id)
      }
    }
    return found
  }
}

class CopyOfPage {
  constructor (form) {
    this.form = form
    this.place = form.dataset.copyPlace
    this.id = crypto.randomUUID()
    this.copies = new Copies(form)
    this.told = document.querySelector('[data-copy-state]')
    this.live = document.createElement('p')
    this.live.className = 'pv-hidden'
    this.live.setAttribute('role', 'status')
    form.append(this.live)
    this.saved = drawn(form)
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.changed())
    form.addEventListener('filling:saved', () => { this.saved = kept(form); this.changed() })
    addEventListener('online', () => this.begin())
    this.begin()
  }

  // Once: a network that is away is waited for, a refusal is not asked again.
  async begin () {
    this.beginning ??= this.copies.begin()
    try {
      this.on = await this.beginning
      if (!this.on || this.begun) return
      this.begun = true
      await this.offer()
    } catch {
      this.beginning = null
    } finally {
      if (!this.on) this.say('off')
    }
  }

  say (what) {
    this.form.dataset.held = what
    const text = this.told.dataset['say' + what[0].toUpperCase() + what.slice(1)]
    this.told.textContent = text.replace('[time]', new Date().toLocaleTimeString(region, { timeStyle: 'short' }))
  }

  // One write after the other; what changes meanwhile is in the next.
  changed () {
    this.wanted = true
    if (this.on) this.writing ??= this.write().finally(() => { this.writing = null })
    return this.writing
  }

  async write () {
    try {
      while (this.wanted && !this.copies.shelf.closed) {
        this.wanted = false
        const changes = changed(this.saved, kept(this.form))
        if (changes.length) await this.copies.keep(this.id, { place: this.place, title: document.querySelector('h1')?.innerText ?? '', changes })
        else await this.copies.shelf.remove(this.id)
        this.say(changes.length ? 'kept' : 'ready')
      }
      if (this.copies.shelf.closed) this.say('off')
    } catch {
      this.say('off')
    }
  }

  // What was typed here before, and is not what the page shows. What it does show is in a copy of this page, or saved;
  // only a page with mistakes may show what is neither.
  async offer () {
    const now = kept(this.form)
    const there = (await this.copies.all()).filter(({ place }) => place === this.place)
    for (const copy of there) copy.changes = changed(now, copy.changes)
    this.waiting = there.filter(({ changes }) => changes.length)
    await this.changed()
    if (!document.querySelector('.govuk-error-summary')) {
      await this.copies.shelf.remove(...there.filter(({ changes }) => !changes.length).map(({ id }) => id))
    }
    this.box = document.querySelector('[data-copy-offer]')
    this.putBack = document.getElementById('copie-remettre')
    this.throwAway = document.getElementById('copie-jeter')
    this.putBack.addEventListener('click', () => this.restore())
    this.throwAway.addEventListener('click', () => this.discard())
    this.show()
    if (this.waiting.length) this.live.textContent = this.box.querySelector('h2').textContent
  }

  show () {
    const copy = this.waiting[0]
    this.box.hidden = !copy
    if (!copy) return
    const when = this.box.querySelector('[data-copy-when]')
    const at = new Date(copy.at).toLocaleString(region, { dateStyle: 'long', timeStyle: 'short' })
    when.textContent = when.dataset.copyWhen.replace('[when]', at)
    const placed = copy.changes.filter(([name]) => editable(this.form, name).length)
    this.putBack.hidden = !placed.length
    this.box.querySelector('[data-copy-list]').replaceChildren(...copy.changes.map(([name, values]) => this.line(name, values)))
  }

  line (name, values) {
    const line = document.createElement('li')
    const label = document.createElement('strong')
    const said = caption(this.form, name, values)
    label.textContent = said.label || this.box.dataset.sayElsewhere
    line.append(label, document.createElement('br'), said.text || this.box.dataset.sayEmpty)
    return line
  }

  // The copy goes once what it held is in a copy of this page, or has been saved.
  async restore () {
    const copy = this.waiting[0]
    const left = copy.changes.filter(([name, values]) => !put(this.form, name, values))
    const [first] = copy.changes.filter((change) => !left.includes(change))
    await this.changed()
    copy.changes = left
    if (!left.length) await this.next()
    this.show()
    this.live.textContent = this.box.dataset.sayRestored
    if (first) editable(this.form, first[0])[0].focus()
  }

  async discard () {
    await this.next()
    this.show()
    this.live.textContent = this.box.dataset.sayDiscarded
    if (this.waiting.length) this.throwAway.focus()
    else this.form.querySelector('input:not([type="hidden"]), select, textarea, button:not([tabindex="-1"])')?.focus()
  }

  async next () {
    await this.copies.shelf.remove(this.waiting.shift().id)
  }
}

// Before sending: what this device holds and the answers do not.
const left = async (box) => {
  const copies = new Copies(box)
  if (!await copies.begin()) return
  const places = new Map((await copies.all()).map(({ place, title }) => [place, title]))
  if (!places.size) return
  box.querySelector('[data-copy-list]').replaceChildren(...[...places].map(([place, title]) => {
    const line = document.createElement('li')
    const link = document.createElement('a')
    link.href = `${box.dataset.copyBase}/${place}?answers=1`
    link.textContent = title || place
    line.append(link)
    return line
  }))
  box.hidden = false
}

const form = document.querySelector('form[data-copy-key]')
const before = document.querySelector('[data-copies-left]')
if (able() && form) new CopyOfPage(form)
if (able() && before) left(before).catch(() => {})
