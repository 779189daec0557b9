// The answers of a form as somebody sees and changes them, by the name of their fields.
const ours = (field) => field.name && !field.name.startsWith('_') && !['hidden', 'file', 'submit', 'button'].includes(field.type) && !field.readOnly
const ticked = (field) => ['radio', 'checkbox'].includes(field.type)

/** The fields of that name. */
export const editable = (form, name) => [...form.elements].filter((field) => ours(field) && field.name === name)

const state = (form, isOn, value) => {
  const all = new Map()
  for (const field of form.elements) {
    if (!ours(field)) continue
    const values = all.get(field.name) ?? []
    if (!ticked(field) || isOn(field)) values.push(value(field))
    all.set(field.name, values)
  }
  return all
}

/** What each field holds; nothing ticked is an answer too. */
export const kept = (form) => state(form, (field) => field.checked, (field) => field.value)

const chosenFirst = ({ options }) => ([...options].find((option) => option.defaultSelected) ?? options[0])?.value ?? ''

/** What the server drew; a browser that reloads a page may put other text back in its fields. */
export const drawn = (form) =>
  state(form, (field) => field.defaultChecked, (field) => field.options ? chosenFirst(field) : field.defaultValue)

/** What differs between two states: names with their later values. */
export const changed = (before, after) =>
  [...after].filter(([name, values]) => JSON.stringify(before.get(name)) !== JSON.stringify(values))

/** Writes values where somebody would; false when no field has that name. */
export const put = (form, name, values) => {
  const fields = editable(form, name)
  fields.forEach((field, at) => {
    if (ticked(field)) field.checked = values.includes(field.value)
    else field.value = values[at] ?? ''
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
  })
  return fields.length > 0
}

const words = (element) => (element?.textContent ?? '').trim().replace(/\s+/g, ' ')
const short = (text) => text.length > 300 ? text.slice(0, 300) + '…' : text

/** What the values say, in the words of the page. */
export const caption = (form, name, values) => {
  const fields = editable(form, name)
  const [first] = fields
  if (!first) return { label: '', text: short(values.join(' ')) }
  const legend = words(first.closest('fieldset')?.querySelector('legend'))
  const chosen = (value) => {
    const of = fields.find((field) => ticked(field) && field.value === value)
    const option = [...(first.options ?? [])].find((option) => option.value === value)
    return of ? words(of.labels[0]) : option ? words(option) : value
  }
  const label = ticked(first) ? legend || words(first.labels[0]) : [legend, words(first.labels?.[0])].filter(Boolean).join(' – ')
  return { label, text: short(values.map(chosen).filter(Boolean).join(', ')) }
}
