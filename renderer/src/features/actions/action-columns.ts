import type { ActionHead } from '../../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../../shared/model/action'
import type { Day } from '../../../../shared/model/common'
import type { BoardColumn } from '../board/board'

export const columnWords: Readonly<Record<ActionColumn, string>> = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
}

export const actionsCalled = { one: 'action', many: 'actions' } as const

/** What is agreed done comes there by a move alone, and what is proposed is somebody's word: nothing is added in either. */
export const boardColumns: readonly BoardColumn[] = actionColumns.map((id) => ({
  id,
  name: columnWords[id],
  shape: id,
  canAdd: id !== 'proposed' && id !== 'done',
}))

export const isActionColumn = (name: string): name is ActionColumn => actionColumns.some((id) => id === name)

export function isLate(action: ActionHead, today: Day): boolean {
  return action.column !== 'done' && action.dueOn !== null && action.dueOn < today
}
