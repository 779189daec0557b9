// Whoever waits for their turn reads their place again without the page being loaded again; a screen reader says what
// changed. Without this file the page loads itself again.
const room = document.querySelector('[data-waiting]')

if (room) {
  const said = (where) => where.querySelector('[data-waiting-said]')
  let again = Number(room.dataset.again)

  const look = async () => {
    const answer = await fetch(room.dataset.waiting, { headers: { accept: 'text/html' } }).catch(() => null)
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    const now = page?.querySelector('[data-waiting]')
    if (page && !now) {
      location.reload() // their turn, or nobody waits any more
      return
    }
    if (now) {
      again = Number(now.dataset.again)
      document.title = page.title
      if (said(room).textContent !== said(now).textContent) said(room).replaceChildren(...said(now).childNodes)
    }
    setTimeout(look, again * 1000)
  }
  setTimeout(look, again * 1000)
}
