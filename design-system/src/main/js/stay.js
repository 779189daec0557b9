// The end of a session is said before it comes, and put off by one press. Nothing is taken away here: without this file,
// what was typed is kept by the page that comes after the end.
const box = document.querySelector('[data-stay]')

if (box) {
  const WARNED = 5 * 60_000
  const part = (name) => box.querySelector(`[data-stay-${name}]`)
  const tabs = new BroadcastChannel('parvis-stay')
  let idle, last

  // Whatever another tab does puts the end off for all.
  const until = (answer) => {
    idle = Math.max(idle ?? 0, Date.now() + answer.idle * 1000)
    last = Date.now() + answer.last * 1000
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
  const times = { idle: Number(box.dataset.idle), last: Number(box.dataset.last) }
  until(times)
  tabs.postMessage(times)
  setInterval(look, 15_000)
  document.addEventListener('visibilitychange', look)
}
