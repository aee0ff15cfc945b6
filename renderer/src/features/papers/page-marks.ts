import type { Run } from '../../../../shared/model/document'

export type MarkedPart = { readonly text: string; readonly isMarked: boolean }

/**
 * Splits what stands in one line after another where the words are: the parts of each run in turn. The words may begin in
 * one run and end in another; they are found as whole words only, so that Ann is not found in Annual.
 */
export function markedRuns(
  runs: readonly Pick<Run, 'text' | 'breakBefore'>[],
  words: string | null,
): readonly (readonly MarkedPart[])[] {
  const pattern = words === null ? null : patternOf(words)
  if (pattern === null) return runs.map(({ text }) => [{ text, isMarked: false }])
  const whole = runs.map(({ text, breakBefore }) => (breakBefore === true ? `\n${text}` : text)).join('')
  const found = [...whole.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
  let end = 0
  return runs.map(({ text, breakBefore }) => {
    const from = end + (breakBefore === true ? 1 : 0)
    end = from + text.length
    return partsOf(text, from, found)
  })
}

export function markedText(text: string, words: string | null): readonly MarkedPart[] {
  return markedRuns([{ text }], words)[0] ?? []
}

function patternOf(words: string): RegExp | null {
  const each = words.split(/\s+/).filter((word) => word !== '')
  if (each.length === 0) return null
  const plain = each.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu')
}

type Span = { readonly from: number; readonly to: number }

/** `from` is where the text stands in the whole. */
function partsOf(text: string, from: number, found: readonly Span[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const span of found) {
    const start = Math.max(span.from - from, at)
    const stop = Math.min(span.to - from, text.length)
    if (stop <= start) continue
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false })
    parts.push({ text: text.slice(start, stop), isMarked: true })
    at = stop
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), isMarked: false })
  return parts
}
