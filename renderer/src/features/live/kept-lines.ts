import type { Id } from '../../../../shared/model/common'
import type { AddKind } from './add-line'

/** The lines of an item that can be left half-written. */
export type KeptKind = AddKind | 'private-note' | 'correction' | 'item'

/** What stands in a line and is not added yet, by item and kind: for as long as the window is open, no longer. */
const kept = new Map<string, string>()

const placeOf = (itemId: Id, kind: KeptKind): string => `${kind} ${itemId}`

export const keptLine = (itemId: Id, kind: KeptKind): string => kept.get(placeOf(itemId, kind)) ?? ''

export function keepLine(itemId: Id, kind: KeptKind, text: string): void {
  if (text.trim() === '') kept.delete(placeOf(itemId, kind))
  else kept.set(placeOf(itemId, kind), text)
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

export const forgetKeptLines = (): void => kept.clear()
