/** A piece of a text, by its offsets; `to` is behind the last character. */
export type Span = { readonly from: number; readonly to: number }

/** The offset behind the last word before an offset: space, comma, semicolon and full stop do not count. */
export function endBefore(text: string, from: number): number {
  let end = from
  while (end > 0 && /[\s,;.]/u.test(text[end - 1] ?? '')) end -= 1
  return end
}

export function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return spans.toSorted((a, b) => a.from - b.from)
}

/** Widens what is taken out by the space before it, and by space and commas at the two ends of the text. */
export function tidy(text: string, spans: readonly Span[]): readonly Span[] {
  const stop = endBefore(text, text.length)
  const wide = spans.map(({ from, to }) => ({
    from: text.slice(0, from).trimEnd().length,
    to: to === stop ? text.length : to,
  }))
  const merged: Span[] = []
  for (const span of inOrder([...wide.filter(({ from, to }) => from < to), ...spaceAtTheEnds(text)])) {
    const before = merged.at(-1)
    if (before !== undefined && /^[\s,;]*$/u.test(text.slice(before.to, span.from))) {
      merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, span.to) }
    } else merged.push(span)
  }
  const opening = merged[0]
  // Pieces at the start take the space behind them, so that the title begins with a word.
  if (opening?.from === 0) merged[0] = { from: 0, to: startAfter(text, opening.to) }
  const last = merged.at(-1)
  if (last === undefined || last.to < text.length || spans.length === 0) return merged
  // "ring housing, ol": the comma goes with the name.
  return [...merged.slice(0, -1), { from: commasBefore(text, last.from), to: last.to }]
}

/** Nothing but space: a line of one comma keeps it. */
export function spaceAtTheEnds(text: string): readonly Span[] {
  const start = startAfter(text, 0)
  const ends = [
    { from: 0, to: start },
    { from: Math.max(start, text.trimEnd().length), to: text.length },
  ]
  return ends.filter(({ from, to }) => from < to)
}

/** The offset before the space, commas and semicolons that stand before an offset. */
function commasBefore(text: string, from: number): number {
  let start = from
  while (start > 0 && /[\s,;]/u.test(text[start - 1] ?? '')) start -= 1
  return start
}

function startAfter(text: string, to: number): number {
  return text.length - text.slice(to).trimStart().length
}

export function without(text: string, removed: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { from, to } of removed) {
    kept += text.slice(at, from)
    at = to
  }
  return kept + text.slice(at)
}
