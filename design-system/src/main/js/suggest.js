// What the search may find, under its box, once somebody pauses: the list is the browser's own, so that keys, voices and
// zoom do what they do in every other list. Without it the box searches as before.
const PAUSE = 250

for (const box of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('datalist')
  list.id = `${box.id}-suggestions`
  box.after(list)
  box.setAttribute('list', list.id)
  let waiting
  let asking
  const chosen = () => [...list.options].some((option) => option.value === box.value)
  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(box.value)}`, { signal: asking.signal })
      if (!answer.ok) return
      list.replaceChildren(...(await answer.json()).map((title) => new Option(title, title)))
    } catch {
      // offline, or something else was typed meanwhile: the list stays as it is
    }
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    if (box.value.trim().length < 2) list.replaceChildren()
    else if (!chosen()) waiting = setTimeout(ask, PAUSE)
  })
}
