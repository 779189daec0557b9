// What is kept on this device, where somebody sees to it: erased when they say so, sign out or have sent their form.
import { able, forget, forgetAll } from './shelf.js'

for (const box of document.querySelectorAll('[data-copies-able]')) box.hidden = (box.dataset.copiesAble === 'true') !== able()

const erase = () => { if (able()) forgetAll() }
if (document.querySelector('[data-forget-copies]:not(form)')) erase()
document.addEventListener('submit', ({ target }) => { if (target.matches('[data-forget-copies]')) erase() })

// The receipt says in its address which draft is no more.
const sent = /^#copy-([0-9a-f-]{36})$/.exec(location.hash)
if (sent) {
  history.replaceState(history.state, '', location.pathname + location.search)
  if (able()) forget(sent[1]).catch(() => {})
}
