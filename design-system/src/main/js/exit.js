// Leaving a sensitive page at once: it is blanked, and the history keeps no trace of it. Without this, it is a link.
const link = document.querySelector('[data-exit]')
const leave = () => {
  document.body.hidden = true
  document.title = '\u200b'
  location.replace(link.href)
}

if (link) {
  const WITHIN = 5000
  let presses = []
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN)
    if (presses.length >= 3) leave()
  })
}
