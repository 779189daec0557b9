// What a screen reader says of each page of one whole form, from the start page to the receipt, as somebody walks
// through it without script. node transcript.js http://localhost:8080 fr
import { JSDOM } from 'jsdom'
import { Virtual } from '@guidepup/virtual-screen-reader'

const [base, lang] = process.argv.slice(2)
const START = { fr: '/fr/services/demande-acces', en: '/en/services/access-request' }
const TYPED = {
  body: 'ville-quebec',
  document: { fr: 'Le contrat de déneigement du secteur nord.', en: 'The snow removal contract of the north sector.' },
  receive: 'digital',
  accommodation: 'false',
  reply_by: 'email',
  email: 'camille@personne.example',
  full_name: 'Camille Fictif'
}
const MOST_PAGES = 20
const MOST_PHRASES = 600
const cookies = new Map()

async function ask(path, fields) {
  const sent = await fetch(new URL(path, base), {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    body: fields
  })
  for (const cookie of sent.headers.getSetCookie()) {
    const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/)
    cookies.set(name, value)
  }
  if (sent.status >= 300 && sent.status < 400) {
    return ask(new URL(sent.headers.get('location'), new URL(path, base)).pathname)
  }
  if (!sent.ok) {
    throw new Error(`${path} answered ${sent.status}`)
  }
  return { path, dom: new JSDOM(await sent.text(), { url: new URL(path, base).href }) }
}

/** Each phrase on a line, the first page from its first word, the next from where they differ: their main part. */
async function spoken({ dom }, whole) {
  const { window } = dom
  // the library asks the surroundings what an element is; without them a radio reads as a text
  for (const name of ['document', 'Element', 'HTMLElement', 'Node']) {
    globalThis[name] = window[name]
  }
  globalThis.window = window
  const reader = new Virtual()
  await reader.start({ container: whole ? window.document.body : window.document.querySelector('main'), window })
  const last = await reader.lastSpokenPhrase()
  const phrases = [last]
  for (let i = 0; i < MOST_PHRASES; i++) {
    await reader.next()
    const phrase = await reader.lastSpokenPhrase()
    if (phrase === phrases[0] && i > 0) {
      break
    }
    phrases.push(phrase)
  }
  await reader.stop()
  return phrases
}

/** What changes with the day and with each request says nothing of how a page reads. */
function settled(phrase) {
  return phrase
    .replace(/[0-9B-Z]{3}-[0-9B-Z]{3}-[0-9B-Z]{3}/g, '[reference]')
    .replace(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g, '[code]')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '[draft]')
    .replace(/(\d{1,2}(er)?[\s\u00a0\u202f])?(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)[\s\u00a0]\d{4}/g, '[date]')
    .replace(/(January|February|March|April|May|June|July|August|September|October|November|December)[\s\u00a0]\d{1,2},[\s\u00a0]\d{4}/g, '[date]')
    .replace(/(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[\s\u00a0](?=\[date\])/g, '')
    .replace(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[\s\u00a0](?=\[date\])/g, '')
    .replace(/\d{1,2}[\s\u00a0\u202f]h[\s\u00a0\u202f]\d{2}|\d{1,2}:\d{2}[\s\u00a0\u202f][ap]\.?m\.?/g, '[time]')
}

function filled(form) {
  const fields = new URLSearchParams()
  for (const input of form.elements) {
    const known = TYPED[input.name]
    const typed = known?.[lang] ?? known
    if (input.type === 'radio' || input.type === 'checkbox') {
      if (input.value === typed) fields.append(input.name, typed)
    } else if (input.type === 'hidden') {
      fields.append(input.name, input.value)
    } else if (input.name && input.tagName !== 'BUTTON' && input.type !== 'file') {
      fields.append(input.name, typed ?? input.value)
    }
  }
  return fields
}

let page = await ask(START[lang])
const lines = []
for (let i = 0; i < MOST_PAGES; i++) {
  const { document } = page.dom.window
  lines.push(`== ${settled(document.title)}`, ...(await spoken(page, i === 0)).map(settled), '')
  const begin = document.querySelector('main a[role=button]')
  const forms = [...document.querySelectorAll('main form[method=post]')]
  const form = forms.find(one => /\/(envoyer|send)$/.test(one.action)) ?? forms.findLast(one => one.querySelector('button:not([name])'))
  if (i === 0) {
    page = await ask(new URL(begin.href).pathname)
  } else if (/\/(recu|receipt)\//.test(page.path)) {
    break
  } else {
    page = await ask(new URL(form.action || page.path, new URL(page.path, base)).pathname, filled(form))
  }
}
process.stdout.write(lines.join('\n') + '\n')
