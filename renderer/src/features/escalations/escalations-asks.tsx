import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { type BoardMove, MoveDialog, movingWith } from '../board/board'
import { BriefDialog } from './brief-dialog'
import { escalationTitle } from './escalation-slip'
import { questionStays } from './escalations-on-board'
import { MoveAsks } from './move-asks'
import type { Asking } from './page-acts'
import { EscalationDialogs } from './page-dialogs'
import type { useEscalationCommands } from './use-escalation-commands'
import type { useEscalationMoves } from './use-escalation-moves'
import { type EscalationsBoard, escalationsCalled } from './use-escalations-board'

/** What is asked before a question goes somewhere: where to, whose brief, what was said. */
export function EscalationsAsks(props: {
  readonly it: EscalationsBoard
  readonly asking: Asking | 'where' | 'brief' | null
  readonly asked: EscalationHead | undefined
  readonly marked: ReadonlySet<Id>
  readonly localityId: Id
  readonly commands: ReturnType<typeof useEscalationCommands>
  readonly moves: ReturnType<typeof useEscalationMoves>
  readonly onMove: (move: BoardMove) => void
  readonly onClose: () => void
}) {
  const { it, asking, asked, localityId, onClose } = props
  return (
    <>
      {asking === 'where' && asked && (
        <MoveDialog
          ids={movingWith(it.board, asked.id, props.marked)}
          board={it.board}
          of={escalationsCalled}
          titleOf={escalationTitle}
          onMove={props.onMove}
          laneRefusal={questionStays}
          onClose={onClose}
        />
      )}
      {asking === 'brief' && <BriefDialog localityId={localityId} onClose={onClose} />}
      {asking !== null && asking !== 'where' && asking !== 'brief' && asked && (
        <EscalationDialogs asking={asking} head={asked} whole={null} commands={props.commands} onClose={onClose} />
      )}
      <MoveAsks moves={props.moves} />
    </>
  )
}
