// Enhancements only: every page works without this file.
import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, createAll } from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const Component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(Component)
}

// A key shown beside a control (data-key) reaches it, unless one is writing.
document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select, [contenteditable]')
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!target) return
  event.preventDefault()
  if (target.matches('a, button')) target.click()
  else target.focus()
})

// Only one phone menu or choice stays open: the key that closes things closes it.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector('.pv-menu[open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})
