/** Part of a long list of an input, sent ahead of it: `path` leads to the list. */
export type Piece = { readonly path: readonly string[]; readonly values: readonly unknown[] }

/**
 * An input too heavy to hand over at once, as pieces of its long lists and what is left without them. Cloning a meeting of
 * a million words takes the main thread a quarter of a second, and nobody's key may wait that long. `pieces` is walked
 * lazily: each step costs what its piece costs.
 */
export function inPieces(input: unknown): { readonly pieces: Iterable<Piece>; readonly rest: unknown } | null {
  if (weightOf(input, heavy) < heavy) return null
  const lists: { readonly path: readonly string[]; readonly values: readonly unknown[] }[] = []
  const rest = withoutLists(input, [], (path, values) => lists.push({ path, values }))
  return { pieces: slices(lists), rest }
}

/** Puts the pieces back where they came from; the input is the one that came with `inPieces`. */
export function putTogether(rest: unknown, pieces: readonly Piece[]): unknown {
  for (const { path, values } of pieces) {
    let at: unknown = rest
    for (const name of path) at = isPlain(at) ? at[name] : undefined
    if (!Array.isArray(at)) throw new Error(`no list at ${path.join('.')}`)
    for (const value of values) at.push(value)
  }
  return rest
}

/** Bytes, roughly: a slice takes the thread some five milliseconds. */
const slice = 300_000
const heavy = 1_000_000
/** A snapshot's lists stand two or three names deep; what is inside an entry of one stays whole. */
const deepest = 3

type Plain = { readonly [name: string]: unknown }

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function withoutLists(
  value: unknown,
  path: readonly string[],
  takeOut: (path: readonly string[], values: readonly unknown[]) => void,
): unknown {
  if (Array.isArray(value) && path.length > 0) {
    takeOut(path, value)
    return []
  }
  if (!isPlain(value) || path.length >= deepest) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutLists(inner, [...path, name], takeOut)]),
  )
}

function* slices(lists: readonly Piece[]): Iterable<Piece> {
  for (const { path, values } of lists) {
    let from = 0
    let weight = 0
    for (const [index, value] of values.entries()) {
      weight += weightOf(value, slice)
      if (weight < slice && index < values.length - 1) continue
      yield { path, values: values.slice(from, index + 1) }
      from = index + 1
      weight = 0
    }
  }
}

/** Of a value that structured clone can take, in bytes, roughly; counting ends at `enough`. */
function weightOf(value: unknown, enough: number): number {
  if (typeof value === 'string') return value.length + 16
  if (typeof value !== 'object' || value === null) return 16
  if (ArrayBuffer.isView(value)) return value.byteLength
  let weight = 16
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    weight += weightOf(inner, enough - weight) + 8
    if (weight >= enough) return weight
  }
  return weight
}
