/** What Windows keeps for devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

/** Which no file of Windows may have in its name; `/` and NUL no file at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/g

/** Most systems count 255 bytes or characters; the rest is for " (999)". */
const longest = 249

/**
 * Whether every system takes it: a council's folder is read by Windows, whoever wrote it. With its ending, as it would
 * stand in the folder; a folder has none.
 */
export function isFileName(name: string): boolean {
  if (name === '' || name.search(forbidden) !== -1 || /^\s|[\s.]$|\p{Cs}/u.test(name)) return false
  if (reserved.test((name.split('.')[0] ?? '').trimEnd())) return false
  return Buffer.byteLength(name) <= longest
}

/** The name somebody gave, its ending there once, however they wrote it. */
export function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending.toLowerCase()) && name.length > ending.length
    ? `${name.slice(0, -ending.length)}${ending}`
    : `${name}${ending}`
}

/** A name of the house's pattern in which a place or a person brought what no file may have. */
export function cleaned(name: string, ending: string): string {
  const plain = name
    .replace(/\p{Cs}/gu, '-')
    .replace(forbidden, '-')
    .trim()
  const whole = reserved.test((plain.split('.')[0] ?? '').trimEnd()) || plain === '' ? `Paper ${plain}`.trim() : plain
  return `${shortened(whole, longest - Buffer.byteLength(ending)).replace(/[\s.]+$/u, '')}${ending}`
}

/** Cut between characters, never within one. */
function shortened(text: string, bytes: number): string {
  let short = text
  while (Buffer.byteLength(short) > bytes) short = [...short].slice(0, -1).join('')
  return short
}
