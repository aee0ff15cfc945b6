// Which cards of a long column are drawn. Pure: heights come from whoever has measured them.

/** Cards `from` up to but not including `to`. */
export type Span = { readonly from: number; readonly to: number }
/** One after the other the whole list: cards that are drawn, and the room of those that are not. */
export type Run = ({ readonly kind: 'cards' } & Span) | ({ readonly kind: 'room'; readonly height: number } & Span)

/** A column up to this long is on the page whole. */
export const wholeUpTo = 240
/** So many stay drawn beside one that must be there, for the focus to go on to. */
const beside = 2

/** `wanted` are indexes that are drawn wherever the column was scrolled to; outside the list they mean its end. */
export function drawnRuns(
  count: number,
  inSight: Span,
  wanted: readonly number[],
  heightOf: (index: number) => number,
): readonly Run[] {
  const last = Math.max(0, count - 1)
  const spans = [inSight, ...wanted.map((at) => spanAround(Math.min(Math.max(0, at), last)))]
    .map(({ from, to }) => ({ from: Math.max(0, Math.min(from, count)), to: Math.min(to, count) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const runs: Run[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (to <= at) continue
    if (from > at) runs.push(room(at, from, heightOf))
    const before = runs.at(-1)
    if (before?.kind === 'cards') runs[runs.length - 1] = { ...before, to }
    else runs.push({ kind: 'cards', from: Math.max(at, from), to })
    at = to
  }
  if (at < count) runs.push(room(at, count, heightOf))
  return runs
}

const spanAround = (at: number): Span => ({ from: at - beside, to: at + beside + 1 })

function room(from: number, to: number, heightOf: (index: number) => number): Run {
  let height = 0
  for (let index = from; index < to; index += 1) height += heightOf(index)
  return { kind: 'room', from, to, height }
}

/** The cards that have a part between two heights, counted from the top of the list. */
export function spanBetween(count: number, top: number, bottom: number, heightOf: (index: number) => number): Span {
  let from = 0
  let y = 0
  while (from < count && y + heightOf(from) <= top) {
    y += heightOf(from)
    from += 1
  }
  let to = from
  while (to < count && y < bottom) {
    y += heightOf(to)
    to += 1
  }
  return { from, to }
}
