// What a screen reader says of each page of a journey, as somebody walks through it without script.
// node transcript.js http://localhost:8080 fr form
import { JSDOM } from 'jsdom'
import { Virtual } from '@guidepup/virtual-screen-reader'
import { journeys, typed } from './journeys.js'

const [base, lang, journey] = process.argv.slice(2)
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
    const next = new URL(sent.headers.get('location'), new URL(path, base))
    return ask(next.pathname + next.search)
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
  const phrases = [await reader.lastSpokenPhrase()]
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

/** What a form sends, with its first button that says something. */
function filled(form) {
  const fields = new URLSearchParams()
  for (const input of form.elements) {
    const known = typed[input.name]
    const value = known?.[lang] ?? known
    if (input.type === 'radio' || input.type === 'checkbox') {
      if (input.value === value) fields.append(input.name, input.value)
    } else if (input.type === 'hidden') {
      fields.append(input.name, input.value)
    } else if (input.name && input.tagName !== 'BUTTON' && input.type !== 'file') {
      fields.append(input.name, value ?? input.value)
    }
  }
  const button = form.querySelector('button[name]')
  if (button && !form.querySelector('button:not([name])')) fields.append(button.name, button.value)
  return fields
}

function send(page, form) {
  const to = new URL(form.getAttribute('action') || page.path, new URL(page.path, base))
  const fields = filled(form)
  return form.method === 'get' ? ask(`${to.pathname}?${fields}`) : ask(to.pathname + to.search, fields)
}

function found(page, selector) {
  const one = page.dom.window.document.querySelector(selector)
  if (!one) {
    throw new Error(`${page.path} has no ${selector}`)
  }
  return one
}

const lines = []

async function say(page) {
  const { document } = page.dom.window
  lines.push(`== ${settled(document.title)}`, ...(await spoken(page, lines.length === 0)).map(settled), '')
}

/** Sends the form of each page until an address says that it is over. */
async function through(page, over) {
  for (let i = 0; i < MOST_PAGES && !over.test(page.path); i++) {
    const forms = [...page.dom.window.document.querySelectorAll('main form[method=post]')]
    const form = forms.find((one) => /\/(envoyer|send)$/.test(one.action)) ?? forms.findLast((one) => one.querySelector('button:not([name])'))
    page = await send(page, form)
    await say(page)
  }
  return page
}

let page
for (const step of journeys[journey](lang)) {
  if (step.until) {
    page = await through(page, step.until)
    continue
  }
  if (step.go) {
    page = await ask(step.go)
  } else if (step.follow) {
    const link = new URL(found(page, step.follow).href)
    page = await ask(link.pathname + link.search)
  } else {
    page = await send(page, found(page, step.send))
  }
  if (!step.silent) await say(page)
}
process.stdout.write(lines.join('\n') + '\n')
