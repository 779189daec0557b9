// Enhancements only: every page works without this file.
import './exit.js'
import './stay.js'
import './waiting.js'
import './device.js'
import './uploads.js'
import './suggest.js'
import { Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput, SkipLink, createAll } from 'govuk-frontend'
import { keysOn, taken } from './keys.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
const enhance = (scope) => {
  for (const Component of [Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput, SkipLink]) {
    createAll(Component, undefined, scope)
  }
}
enhance(document)
document.addEventListener('parvis:drawn', ({ detail }) => enhance(detail))

// What an answer reveals. Ours rather than the base's, which writes aria-expanded where ARIA does not allow it.
const choices = '[data-module="govuk-radios"], [data-module="govuk-checkboxes"]'
const reveal = () => {
  for (const input of document.querySelectorAll('input[data-aria-controls]')) {
    const content = document.getElementById(input.dataset.ariaControls)
    const kind = input.type === 'radio' ? 'radios' : 'checkboxes'
    content?.classList.toggle(`govuk-${kind}__conditional--hidden`, !input.checked)
  }
}
const clear = (input, which) => {
  for (const other of input.closest(choices).querySelectorAll(`input[type="checkbox"]${which}`)) {
    if (other !== input && other.name === input.name) other.checked = false
  }
}
document.addEventListener('change', ({ target }) => {
  if (!target.closest(choices)) return
  if (target.type === 'checkbox' && target.checked) clear(target, target.dataset.behaviour ? '' : '[data-behaviour]')
  reveal()
})
addEventListener('pageshow', reveal)
reveal()

// What only a script can do: the page prints itself, a text goes to the clipboard.
document.addEventListener('click', async ({ target }) => {
  if (target.closest('[data-print]')) print()
  const copied = target.closest('[data-copy]')
  if (!copied) return
  await navigator.clipboard.writeText(copied.dataset.copy)
  copied.textContent = copied.dataset.copied
})

// A key shown beside a control (data-key) reaches it, unless one is writing.
document.addEventListener('keydown', (event) => {
  if (taken(event) || !keysOn()) return
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!target) return
  event.preventDefault()
  if (target.matches('a, button')) target.click()
  else target.focus()
})

// The key that closes things closes the phone menu.
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('.pv-menu[open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})
