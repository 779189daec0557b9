// A voting token made in the browser, so that whoever signs it never sees it: blind signatures of RFC 9474,
// RSABSSA-SHA384-PSS-Randomized. What was blinded stays with this tab until the signature came: after a lost answer the
// same is asked again. Without this file the program does it, and the page says so.
const PREFIX = 32
const HASH = 48

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const text = (all) => btoa(String.fromCharCode(...all)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const number = (all) => BigInt(`0x${Array.from(all, (one) => one.toString(16).padStart(2, '0')).join('')}`)
const sized = (value, size) => Uint8Array.from(value.toString(16).padStart(size * 2, '0').match(/../g), (pair) => parseInt(pair, 16))
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]))
const chance = (size) => crypto.getRandomValues(new Uint8Array(size))
const sha384 = async (all) => new Uint8Array(await crypto.subtle.digest('SHA-384', all))

const power = (base, exponent, modulus) => {
  let result = 1n
  for (let left = exponent, square = base % modulus; left > 0n; left >>= 1n, square = (square * square) % modulus) {
    if (left & 1n) result = (result * square) % modulus
  }
  return result
}

// The inverse; nothing where there is none.
const inverse = (value, modulus) => {
  let [r, next, t, after] = [modulus, value % modulus, 0n, 1n]
  while (next > 0n) {
    const times = r / next
    ;[r, next, t, after] = [next, r - times * next, after, t - times * after]
  }
  return r === 1n ? (t + modulus) % modulus : undefined
}

// EMSA-PSS-ENCODE of RFC 8017 with SHA-384, its mask too, and a salt as long as the digest.
async function padded (message, salt, bits) {
  const size = Math.ceil(bits / 8)
  const hash = await sha384(joined(new Uint8Array(8), await sha384(message), salt))
  const data = new Uint8Array(size - HASH - 1)
  data[data.length - HASH - 1] = 1
  data.set(salt, data.length - HASH)
  for (let at = 0, counter = 0; at < data.length; at += HASH, counter++) {
    const mask = await sha384(joined(hash, sized(BigInt(counter), 4)))
    for (let i = 0; i < HASH && at + i < data.length; i++) data[at + i] ^= mask[i]
  }
  data[0] &= 0xff >> (8 * size - bits)
  return joined(data, hash, [0xbc])
}

export class Key {
  static async read (encoded) {
    const key = await crypto.subtle.importKey('spki', encoded, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
    const { n, e } = await crypto.subtle.exportKey('jwk', key)
    return new Key(key, number(bytes(n)), number(bytes(e)))
  }

  constructor (key, modulus, exponent) {
    this.key = key
    this.modulus = modulus
    this.exponent = exponent
    this.bits = modulus.toString(2).length
    this.size = Math.ceil(this.bits / 8)
  }

  // What goes to the signer, and what undoes it.
  async blind (message, salt = chance(HASH), factor = this.factor()) {
    const encoded = number(await padded(message, salt, this.bits - 1))
    const blinded = (encoded * power(factor, this.exponent, this.modulus)) % this.modulus
    return { blinded: sized(blinded, this.size), undo: sized(inverse(factor, this.modulus), this.size) }
  }

  factor () {
    for (;;) {
      const factor = number(chance(this.size + 16)) % this.modulus
      if (factor > 1n && inverse(factor, this.modulus)) return factor
    }
  }

  // The signature; an error where it is none of that message.
  async finish (message, signed, undo) {
    const signature = sized((number(signed) * number(undo)) % this.modulus, this.size)
    if (await crypto.subtle.verify({ name: 'RSA-PSS', saltLength: HASH }, this.key, signature, message)) return signature
    throw new Error('no signature of this message')
  }
}

const kept = (form) => `parvis-ballot:${form.dataset.ballot}`
const read = (form) => JSON.parse(sessionStorage.getItem(kept(form)) ?? 'null')
const prepared = (form, prefix) => joined(prefix, bytes(form.dataset.ballotMessage))

async function ask (form) {
  let state = read(form)
  if (!state) {
    const prefix = chance(PREFIX)
    const { blinded, undo } = await (await Key.read(bytes(form.dataset.ballotKey))).blind(prepared(form, prefix))
    state = { prefix: text(prefix), blinded: text(blinded), undo: text(undo) }
    sessionStorage.setItem(kept(form), JSON.stringify(state))
  }
  form.elements.blinded.value = state.blinded
  form.elements.seed?.remove()
  form.submit()
}

async function finish (form) {
  const { prefix, undo } = read(form)
  const key = await Key.read(bytes(form.dataset.ballotKey))
  const signature = await key.finish(prepared(form, bytes(prefix)), bytes(form.dataset.ballotSignature), bytes(undo))
  form.elements.token.value = text(joined(bytes(prefix), signature))
  document.querySelector('[data-ballot-lost]').remove()
  form.hidden = false
}

// Nothing is promised where nothing can be blinded or kept.
const able = () => {
  try {
    return Boolean(crypto.subtle) && sessionStorage.length >= 0
  } catch {
    return false
  }
}

const form = globalThis.document?.querySelector('form[data-ballot]')
if (form && able()) {
  if (form.dataset.ballotSignature) {
    if (read(form)) finish(form)
  } else if (form.elements.blinded) {
    const again = 'ballotAgain' in form.dataset
    form.hidden = again && !read(form)
    document.querySelector('[data-ballot-with]')?.removeAttribute('hidden')
    document.querySelector('[data-ballot-without]')?.remove()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      ask(form)
    })
  }
}
