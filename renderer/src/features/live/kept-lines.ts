import type { Id } from '../../../../shared/model/common'
import type { KeptLine } from '../../../../shared/model/kept-line'
import type { AddKind } from './add-line'

/**
 * The lines of an item that can be left half-written; of a round one for each person; of who is here one for each question;
 * of a card that is written out one for each field.
 */
export type KeptKind =
  | AddKind
  | 'private-note'
  | 'correction'
  | 'item'
  | `round ${string}`
  | `who ${string}`
  | `written out ${string}`

/** What stands in a line and is not added yet, by kind and item (or meeting). On disk too, as far as somebody listens. */
const kept = new Map<string, string>()
type Listener = (place: string, text: string) => void
let listener: Listener | null = null
let adding = 0

const placeOf = (ofId: Id, kind: KeptKind): string => `${kind} ${ofId}`

export const keptLine = (ofId: Id, kind: KeptKind): string => kept.get(placeOf(ofId, kind)) ?? ''

export function keepLine(ofId: Id, kind: KeptKind, text: string): void {
  const place = placeOf(ofId, kind)
  const words = text.trim() === '' ? '' : text
  if (words === (kept.get(place) ?? '')) return
  // An empty one too: what the disk still has of it is older.
  kept.set(place, words)
  listener?.(place, words)
}

/** An open line goes along to another item with its text, unless a text already waits there: then each stays. */
export function carryLine(fromId: Id, toId: Id, kind: KeptKind): boolean {
  if (keptLine(toId, kind) !== '') return false
  keepLine(toId, kind, keptLine(fromId, kind))
  keepLine(fromId, kind, '')
  return true
}

/** "Kept: neighbours knock every day", or nothing where nothing is. */
export function keptWords(text: string): string {
  const words = text.trim()
  if (words === '') return ''
  return `Kept: ${words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words}`
}

/** Lines of an earlier run. What was typed in this one is newer. */
export function takeUpLines(lines: readonly KeptLine[]): void {
  for (const { place, text } of lines) if (!kept.has(place)) kept.set(place, text)
}

/** One at a time is told of each change: the line is kept on disk. */
export function listenToLines(next: Listener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

/** A line that is being added leaves the disk only when what it became is there. */
export async function whileAdding<T>(add: () => Promise<T>): Promise<T> {
  adding += 1
  try {
    return await add()
  } finally {
    adding -= 1
  }
}
export const isAdding = (): boolean => adding > 0

export const forgetKeptLines = (): void => kept.clear()
