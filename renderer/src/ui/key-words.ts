/** Names of keys as they are printed on them; arrows and Delete in short. */
const caps: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'Backspace',
  space: 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  home: 'Home',
  end: 'End',
  '-': '−',
}

/** 'ctrl+shift+b' → "Ctrl Shift B", '.' → ".", 'delete' → "Del". */
export function keyWords(key: string): string {
  const modifiers = /^(?:(?:ctrl|alt|shift)\+)*/.exec(key)?.[0] ?? ''
  const names = modifiers.split('+').filter((name) => name !== '')
  return [...names, key.slice(modifiers.length)].map((name) => caps[name] ?? capital(name)).join(' ')
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
