import type { ActionHead } from '../../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../../shared/model/action'
import { printNumber } from '../../../../shared/rules/numbers'
import { type Columns, lastIndex, type Place } from './drop-target'

export const columnWords: Readonly<Record<ActionColumn, string>> = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
}

export const columnOptions = actionColumns.map((id) => ({ id, label: columnWords[id] }))

/** "26/A040 to Proposed done, 2 of 4": a move says the same however it is made. */
export function moveWords(columns: Columns, card: ActionHead, place: Place): string {
  const of = lastIndex(columns, place.to, card.id) + 1
  return `${printNumber('action', card.number)} to ${columnWords[place.to]}, ${place.index + 1} of ${of}`
}
