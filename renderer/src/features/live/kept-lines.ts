import type { Id } from '../../../../shared/model/common'
import type { AddKind } from './add-line'

/** What stands in an add line and is not added yet, by item and kind: for as long as the window is open, no longer. */
const kept = new Map<string, string>()

const placeOf = (itemId: Id, kind: AddKind): string => `${kind} ${itemId}`

export const keptLine = (itemId: Id, kind: AddKind): string => kept.get(placeOf(itemId, kind)) ?? ''

export function keepLine(itemId: Id, kind: AddKind, text: string): void {
  if (text.trim() === '') kept.delete(placeOf(itemId, kind))
  else kept.set(placeOf(itemId, kind), text)
}

/** An open line goes along to another item with its text, unless a text already waits there: then each stays. */
export function carryLine(fromId: Id, toId: Id, kind: AddKind): boolean {
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
