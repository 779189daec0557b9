// The queue by keyboard. Every key does what a link or a button of the page does; the page works without this file.
import { keysOn, taken, turnKeys } from './keys.js'

const table = document.querySelector('table[data-keys="queue"]')
const help = document.querySelector('[data-keys-help]')
const dialog = help?.querySelector('dialog')

if (help) {
  const on = help.querySelector('[data-keys-on]')
  help.hidden = false
  on.checked = keysOn()
  on.addEventListener('change', () => turnKeys(on.checked))
  help.querySelector('[data-keys-open]').addEventListener('click', () => dialog.showModal())
}

if (table) {
  const rows = [...table.querySelectorAll('tbody tr:not(.pv-group)')]
  const link = (row) => row.querySelector('th a')
  const current = () => rows.find((row) => row.classList.contains('is-current'))
  const mark = (row) => {
    current()?.classList.remove('is-current')
    row?.classList.add('is-current')
  }
  table.addEventListener('focusin', ({ target }) => mark(target.closest('tbody tr:not(.pv-group)')))

  const move = (step) => {
    const at = rows.indexOf(current())
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))]
    if (!next) return
    link(next).focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  const box = (row) => row?.querySelector('input[type="checkbox"]')
  const take = () => {
    const form = table.closest('form')
    const chosen = form.querySelector('input[type="checkbox"]:checked') ?? box(current())
    if (!chosen) return
    chosen.checked = true
    form.requestSubmit(form.querySelector('button'))
  }
  const share = () => {
    const button = document.getElementById('repartir')
    const chosen = table.querySelector('input[type="checkbox"]:checked') ?? box(current())
    if (!button || !chosen) return
    chosen.checked = true
    button.form.requestSubmit(button)
  }
  const choose = () => {
    const chosen = box(current())
    if (chosen) chosen.checked = !chosen.checked
  }
  const keys = { j: () => move(1), k: () => move(-1), x: choose, t: take, r: share, '?': () => dialog?.showModal() }
  // Arrows scroll the page until somebody is in the list.
  const inside = { ArrowDown: () => move(1), ArrowUp: () => move(-1) }

  document.addEventListener('keydown', (event) => {
    if (taken(event) || !keysOn()) return
    const act = keys[event.key.toLowerCase()] ?? (table.contains(event.target) ? inside[event.key] : null)
    if (!act) return
    event.preventDefault()
    act()
  })
}

// What somebody reads beside a form stays open, or shut, through the steps of their work.
document.querySelectorAll('details[data-open-as]').forEach((page) => {
  const name = `open:${page.dataset.openAs}`
  const kept = sessionStorage.getItem(name)
  if (kept) page.open = kept === 'yes'
  page.addEventListener('toggle', () => sessionStorage.setItem(name, page.open ? 'yes' : 'no'))
})

// A page of a scan shows itself when it is opened; without this file its link leads to it.
document.querySelectorAll('a[data-picture]').forEach((link) => {
  const page = link.closest('details')
  page.addEventListener('toggle', () => {
    const picture = new Image(600)
    picture.src = link.dataset.picture
    picture.alt = page.querySelector('summary').textContent
    picture.className = 'pv-scanned'
    link.replaceChildren(picture)
  }, { once: true })
})
