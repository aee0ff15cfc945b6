/**
 * A size cap before anything is parsed: a page that was taken over must not make main chew on gigabytes.
 * Characters of text and one for each value, counted no further than the limit. Null when within it.
 */
export function overLimit(value: unknown, limit: number): number | null {
  let size = 0
  // A list of what is still to be counted, not recursion: depth costs nothing and cannot overflow the stack.
  const rest: unknown[] = [value]
  while (rest.length > 0) {
    const next = rest.pop()
    size += 1
    if (typeof next === 'string') size += next.length
    else if (ArrayBuffer.isView(next)) size += next.byteLength
    else if (Array.isArray(next)) {
      if (size + next.length > limit) return size + next.length
      for (const inner of next) rest.push(inner)
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        size += key.length
        rest.push(inner)
      }
    }
    if (size > limit) return size
  }
  return null
}

const ordinary = 1024 * 1024
/** Notes of a long meeting as TipTap's JSON; a pasted log with its HTML; a log of 20,000 rows as rows. */
const larger: Readonly<Record<string, number>> = {
  'item.write-notes': 8 * ordinary,
  'draft.save': 8 * ordinary,
  'import.read': 64 * ordinary,
  'import.actions': 64 * ordinary,
  'team.start': 4 * ordinary,
}

export function limitOf(name: unknown): number {
  return (typeof name === 'string' && Object.hasOwn(larger, name) ? larger[name] : undefined) ?? ordinary
}
