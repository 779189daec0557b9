// Where copies of what is typed lie on this device: sealed bytes, the number of their draft and an hour; nothing that can be read.
const NAME = 'parvis-copies'
const LIFE = 30 * 24 * 3600 * 1000

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})

/** Whether this browser can keep copies at all. */
export const able = () => globalThis.isSecureContext === true && 'indexedDB' in globalThis && Boolean(globalThis.crypto?.subtle)

export class Shelf {
  static async open () {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('copies', { keyPath: 'id' })
    return new Shelf(await done(request))
  }

  // Whoever erases everything, in another tab, is not kept waiting; nothing is written here any more.
  constructor (db) {
    this.db = db
    db.onversionchange = () => this.close()
  }

  close () {
    this.closed = true
    this.db.close()
  }

  change (work) {
    if (this.closed) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const change = this.db.transaction('copies', 'readwrite')
      change.oncomplete = () => resolve()
      change.onabort = () => reject(change.error)
      work(change.objectStore('copies'))
    })
  }

  put (copy) { return this.change((copies) => copies.put(copy)) }

  remove (...ids) { return this.change((copies) => ids.forEach((id) => copies.delete(id))) }

  // The copies of a draft, oldest first. What is older than any draft goes.
  async of (draft) {
    const all = await done(this.db.transaction('copies').objectStore('copies').getAll())
    const old = all.filter(({ at }) => at < Date.now() - LIFE)
    if (old.length) await this.remove(...old.map(({ id }) => id))
    return all.filter((copy) => copy.draft === draft && !old.includes(copy)).sort((a, b) => a.at - b.at)
  }
}

/** Erases the copies of one draft. */
export const forget = async (draft) => {
  const shelf = await Shelf.open()
  await shelf.remove(...(await shelf.of(draft)).map(({ id }) => id))
  shelf.close()
}

/** Erases all of it. */
export const forgetAll = () => new Promise((resolve) => {
  const request = indexedDB.deleteDatabase(NAME)
  request.onsuccess = request.onerror = request.onblocked = () => resolve()
})
