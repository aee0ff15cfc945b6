/** Several tasks at once, out of a list or a table. */
export type Pasted = {
  /** One task each, as it would be typed: the cells of a row with spaces between. */
  readonly lines: readonly string[]
  /** The heading of a table, which is no task. */
  readonly heading: string | null
  /** All of them in one line. */
  readonly joined: string
}

const headings =
  /^(?:no\.?|nr|number|ref\.?|id|#|actions?|tasks?|what|item|description|details?|owner|lead|who|by whom|whom|name|initials|responsible|by|by when|when|due|due date|deadline|date|status|notes?)$/iu
// "•", "-", "3." and "3)" in front are the list's, not the task's.
const bullet = /^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/u

/** What came with Ctrl V, where it is more than one line; null where it is one. */
export function readPasted(text: string): Pasted | null {
  const rows = text
    .split(/\r\n|\r|\n/u)
    .map(cellsOf)
    .filter((cells) => cells.length > 0)
  const [first] = rows
  if (first === undefined || (rows.length === 1 && first.length === 1)) return null
  const isHeading = first.length > 1 && rows.length > 1 && first.every((cell) => headings.test(cell))
  const lines = (isHeading ? rows.slice(1) : rows).map((cells) => cells.join(' '))
  return { lines, heading: isHeading ? first.join(', ') : null, joined: lines.join('; ') }
}

function cellsOf(row: string): readonly string[] {
  return row
    .replace(bullet, '')
    .split('\t')
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .filter((cell) => cell !== '')
}
