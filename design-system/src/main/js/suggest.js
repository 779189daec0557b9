// What the search may find, under its box, once somebody pauses: the list is the browser's own, so that keys, voices and
// zoom do what they do in every other list. Without it the box searches as before.
for (const box of document.querySelectorAll('[data-suggest]')) {
  const list = document.createElement('datalist')
  list.id = box.id + '-list'
  box.after(list)
  box.setAttribute('list', list.id)
  let pause
  const ask = async () => {
    const typed = box.value
    try {
      const titles = await (await fetch(box.dataset.suggest + '?q=' + encodeURIComponent(typed))).json()
      if (typed === box.value) list.replaceChildren(...titles.map((title) => new Option(title, title)))
    } catch {
      // offline, or too much was asked: the list stays as it is
    }
  }
  box.addEventListener('input', () => {
    clearTimeout(pause)
    if (box.value.trim().length > 1) pause = setTimeout(ask, 250)
    else list.replaceChildren()
  })
}
