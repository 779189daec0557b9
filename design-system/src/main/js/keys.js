// Whether keys of one character do anything: who dictates or presses keys by accident turns them off, for this browser.
const name = 'parvis.keys'

export const keysOn = () => {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

export const turnKeys = (on) => {
  try {
    localStorage.setItem(name, on ? 'on' : 'off')
  } catch {
    // a browser that keeps nothing keeps them on
  }
}

// Where somebody writes or chooses, a key is theirs.
export const taken = (event) =>
  event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey ||
  event.target.closest('input, textarea, select, [contenteditable], dialog[open]')
