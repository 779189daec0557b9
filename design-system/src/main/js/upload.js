// One file goes up in parts (tus 1.0): progress, pause, lines that break, reloads.
const VERSION = { 'Tus-Resumable': '1.0.0' }
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** One file on its way: in parts, with its row on the page. */
export class Upload {
  constructor (field, file) {
    this.field = field
    this.file = file
    this.at = 0
    this.told = -1
    this.row = document.createElement('div')
    this.row.className = 'pv-files__going'
    this.label = document.createElement('span')
    this.bar = document.createElement('progress')
    this.bar.max = 100
    this.bar.setAttribute('aria-label', file.name)
    this.pause = document.createElement('button')
    this.pause.type = 'button'
    this.pause.className = 'pv-link'
    this.pause.textContent = field.words('pause')
    this.pause.addEventListener('click', () => this.toggle())
    this.row.append(this.label, this.bar, this.pause)
    field.box.querySelector('.pv-files__list').before(this.row)
  }

  get percent () { return Math.floor(this.at / this.file.size * 100) }

  say (what, aloud) {
    const text = this.field.words(what, this.file.name, this.percent)
    this.label.textContent = text
    this.bar.value = this.percent
    if (aloud) this.field.say(text)
  }

  progress () {
    const quarter = Math.floor(this.percent / 25)
    this.say('sending', quarter !== this.told)
    this.told = quarter
  }

  toggle () {
    this.paused = !this.paused
    this.pause.textContent = this.field.words(this.paused ? 'resume' : 'pause')
    if (this.paused) {
      this.stop?.abort()
      this.say('paused', true)
    } else {
      this.go?.()
    }
  }

  async request (url, method, headers, body) {
    this.stop = new AbortController()
    return fetch(url, {
      method,
      body,
      signal: this.stop.signal,
      headers: { ...VERSION, 'X-XSRF-TOKEN': this.field.proof, ...headers }
    })
  }

  async begin () {
    const there = [...this.field.box.querySelectorAll('[data-state="arriving"]')]
      .find(({ dataset }) => dataset.name === this.file.name.normalize('NFC') && Number(dataset.bytes) === this.file.size)
    if (there) {
      this.url = `${this.field.url}/${there.dataset.id}`
      return this.where()
    }
    const answer = await this.request(this.field.url, 'POST', {
      'Upload-Length': String(this.file.size),
      'Upload-Metadata': `question ${base64(this.field.question)},filename ${base64(this.file.name)}`
    })
    if (answer.status !== 201) throw await refusal(answer)
    this.url = answer.headers.get('Location')
  }

  async where () {
    const answer = await this.request(this.url, 'HEAD')
    if (answer.status === 404 || answer.status === 410) throw new Error('')
    if (!answer.ok) throw new TypeError('later')
    this.at = Number(answer.headers.get('Upload-Offset'))
  }

  async part () {
    const length = Math.min(4 << 20, Math.max(256 << 10, this.file.size / 20))
    const answer = await this.request(this.url, 'PATCH', {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(this.at)
    }, this.file.slice(this.at, this.at + length))
    if (answer.status === 409) return this.where()
    if (answer.status >= 500) throw new TypeError('later')
    if (!answer.ok) throw await refusal(answer)
    this.at = Number(answer.headers.get('Upload-Offset'))
  }

  async run () {
    let patience = 1000
    while (!this.url || this.at < this.file.size) {
      if (this.paused) await new Promise((resolve) => { this.go = resolve })
      try {
        if (!this.url) await this.begin()
        else if (patience > 1000) await this.where()
        patience = 1000
        this.progress()
        if (this.at + (4 << 20) >= this.file.size) this.say('checking', false)
        if (this.at < this.file.size) await this.part()
      } catch (error) {
        if (error.name === 'AbortError') continue
        if (!(error instanceof TypeError)) throw error
        this.say('lost', patience === 1000)
        await Promise.race([wait(patience), new Promise((resolve) => addEventListener('online', resolve, { once: true }))])
        patience = Math.min(patience * 2, 30000)
      }
    }
    this.say('done', true)
  }
}

const refusal = async (answer) => new Error((await answer.text()).slice(0, 600))
