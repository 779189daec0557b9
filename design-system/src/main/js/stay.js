// The end of a session is said before it comes, and put off by one press. Once it came, nothing of the page is left in the
// document: it waits out of sight for the person whose it is, with what they typed. Without this file, what was typed is kept
// by the page that comes after the end.
const box = document.querySelector('[data-stay]')

if (box) {
  const WARNED = 5 * 60_000
  const part = (name) => box.querySelector(`[data-stay-${name}]`)
  const tabs = new BroadcastChannel('parvis-stay')
  const who = box.dataset.who
  const title = document.title
  const place = document.createComment('')
  let idle, last, page

  const away = () => {
    if (page) return
    box.replaceWith(place)
    page = document.createDocumentFragment()
    page.append(...document.body.childNodes)
    const only = document.body.appendChild(document.createElement('main'))
    only.append(box)
    document.title = part('over').querySelector('strong').textContent
  }

  const back = () => {
    if (!page) return
    box.parentElement.replaceWith(page)
    place.replaceWith(box)
    document.title = title
    page = undefined
  }

  // Whatever another tab of the same person does puts the end off for all; when they leave in one, all end.
  const until = (answer) => {
    if (answer.who !== who) return
    idle = answer.left ? Date.now() : Math.max(idle ?? 0, Date.now() + answer.idle * 1000)
    last = answer.left ? Date.now() : Date.now() + answer.last * 1000
    look()
  }
  const end = () => Math.min(idle, last)

  const look = () => {
    const left = end() - Date.now()
    const proof = last <= idle
    box.hidden = left > WARNED
    part('soon').hidden = box.hidden || left <= 0
    part('over').hidden = left > 0
    part('go').hidden = proof || left <= 0
    part('confirm').hidden = !proof || left <= 0
    part('enter').hidden = left > 0
    if (!box.hidden) part('at').textContent = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(end())
    left > 0 ? back() : away()
  }

  const stay = async () => {
    const answer = await fetch(box.dataset.stay, { redirect: 'manual', headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.ok) {
      const times = await answer.json()
      until(times)
      tabs.postMessage(times)
    } else if (answer) {
      idle = last = Date.now() // ended elsewhere
      look()
    }
  }

  part('go').addEventListener('click', stay)
  tabs.addEventListener('message', ({ data }) => until(data))
  document.querySelectorAll('form[data-forget-copies]').forEach((form) =>
    form.addEventListener('submit', () => tabs.postMessage({ who, left: true })))
  const times = { who, idle: Number(box.dataset.idle), last: Number(box.dataset.last) }
  until(times)
  tabs.postMessage(times)
  setInterval(look, 15_000)
  document.addEventListener('visibilitychange', look)
}
