import { type AgendaItem, itemKinds } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { MenuLine } from '../../ui/menu'
import { itemKindWords } from '../live/item-kind-words'
import type { Edit } from './agenda-painted'
import type { SharedEdit } from './use-agenda'

type Plain =
  | 'rename'
  | 'reason'
  | 'up'
  | 'down'
  | 'where'
  | 'openness'
  | 'minutes'
  | 'another'
  | 'elsewhere'
  | 'duplicate'
  | 'remove'
  | 'mark'
  | 'keep'
  | 'park'
  | 'skip'
  | 'drop'
  | 'put-back'

/** What can be done with items, by button, menu or key. Rename, reason, kind and mark are of one alone. */
export type ItemAct =
  | { readonly kind: Plain }
  /** Opens a menu, on the row unless something else is said. */
  | { readonly kind: 'who' | 'kind' | 'more'; readonly anchor?: HTMLElement }
  | { readonly kind: 'step-minutes'; readonly by: 1 | -1 }
  | { readonly kind: 'edit'; readonly change: Edit }
  | { readonly kind: 'edit-all'; readonly change: SharedEdit }
  | { readonly kind: 'drop-because'; readonly reason: string }
  | { readonly kind: 'send'; readonly toMeetingId: Id; readonly where: string }

export const kindLines = itemKinds.map((id) => ({ id, label: itemKindWords[id] }))

export type MoreLine = Plain | 'who' | 'kind'

/** Everything that can be done with one item, or with several, with its key. */
export function moreLines(
  items: readonly Pick<AgendaItem, 'carryOver' | 'isKept'>[],
  isPlanned: boolean,
): readonly MenuLine<MoreLine>[] {
  const count = items.length
  const fate: readonly MenuLine<MoreLine>[] = items.every((item) => item.carryOver !== null)
    ? [{ id: 'put-back', label: 'Put back', keys: 'K' }]
    : [
        { id: 'keep', label: items.every((item) => item.isKept) ? 'Keep no longer' : 'Keep', keys: 'K' },
        { id: 'park', label: 'Park', keys: 'P' },
        { id: 'skip', label: 'Skip this week', keys: 'S' },
        { id: 'drop', label: 'Drop, with a reason…', keys: 'D' },
      ]
  const one: readonly MenuLine<MoreLine>[] = [
    { id: 'rename', label: 'Rename', keys: 'Enter' },
    { id: 'kind', label: 'Kind…', keys: 'T' },
    { id: 'reason', label: 'Reason: why it is here', keys: 'R' },
  ]
  const unlessIssued = (line: MenuLine<MoreLine>, why: string): MenuLine<MoreLine> =>
    isPlanned ? line : { id: line.id, label: why, isDisabled: true }
  return [
    ...fate,
    ...(count === 1 ? one : []),
    { id: 'minutes', label: 'Minutes…', keys: 'L' },
    { id: 'who', label: 'Who presents it…', keys: 'W' },
    { id: 'openness', label: 'Openness…', keys: 'O' },
    { id: 'up', label: 'Move up', keys: 'Alt ↑' },
    { id: 'down', label: 'Move down', keys: 'Alt ↓' },
    { id: 'where', label: 'Move to…', keys: 'M' },
    unlessIssued(
      { id: 'another', label: 'Move to another meeting…', keys: 'V' },
      'Move to another meeting: not once it is issued',
    ),
    { id: 'duplicate', label: 'Duplicate', keys: 'Y' },
    unlessIssued({ id: 'remove', label: 'Remove', keys: 'Delete' }, 'Remove: not once it is issued'),
    ...(count === 1 ? [{ id: 'mark', label: 'Choose several', keys: 'X' } as const] : []),
  ]
}
