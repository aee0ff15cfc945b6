import type { ActionHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { type BoardMove, MoveDialog } from '../board/board'
import { actionsCalled } from './action-columns'
import { actionTitle } from './action-slip'
import { BlockedDialog } from './blocked-dialog'
import { DropDialog } from './drop-dialog'
import type { useActionCommands } from './use-action-commands'
import type { useActionsBoard } from './use-actions-board'

export type Asking = { readonly kind: 'where' | 'drop'; readonly actionId: Id }

/** What is asked before an action goes: where to, why, or what stands in its way. */
export function ActionAsks(props: {
  readonly asking: Asking | null
  readonly blocking: ReturnType<typeof useActionCommands>['blocking']
  readonly cards: ReadonlyMap<Id, ActionHead>
  readonly board: ReturnType<typeof useActionsBoard>['board']
  readonly localityId: Id
  readonly movingWith: (id: Id) => readonly Id[]
  readonly onMove: (move: BoardMove) => void
  readonly onGive: (id: Id, laneId: string) => void
  readonly onDrop: (card: ActionHead, reason: string) => void
  readonly onClose: () => void
}) {
  const { asking, blocking, board, localityId } = props
  const asked = asking === null ? undefined : props.cards.get(asking.actionId)
  return (
    <>
      {asking?.kind === 'where' && asked && (
        <MoveDialog
          ids={props.movingWith(asked.id)}
          board={board}
          of={actionsCalled}
          titleOf={actionTitle}
          onMove={props.onMove}
          onGive={props.onGive}
          onClose={props.onClose}
        />
      )}
      {asking?.kind === 'drop' && asked && (
        <DropDialog card={asked} onClose={props.onClose} onDrop={(reason) => props.onDrop(asked, reason)} />
      )}
      {blocking && (
        <BlockedDialog
          about={blocking.words}
          localityId={localityId}
          without={blocking.ids}
          onClose={blocking.cancel}
          onSay={blocking.say}
        />
      )}
    </>
  )
}
