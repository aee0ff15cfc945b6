import { useCallback, useState } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { useToday } from '../../ui/use-today'
import { Board, type BoardColumn, type Lanes, type Lists, type Places } from '../board/board'
import { called, pledgeStays, titleOfPledge } from './pledge-asks'
import { PledgeSlip } from './pledge-slip'
import { isOver } from './pledge-words'
import type { PledgeCommands } from './use-pledge-commands'

/** The six columns of pledges. What is over goes quiet; what waits for another card is held. */
export function PledgesBoard(props: {
  readonly columns: readonly BoardColumn[]
  readonly lists: Lists<PledgeHead>
  readonly places: Places | undefined
  readonly lanes: Lanes | undefined
  readonly onFold: (laneId: string) => void
  readonly chosenId: Id | null
  readonly marked: ReadonlySet<Id>
  readonly isReadOnly: boolean
  readonly commands: PledgeCommands
  readonly onChoose: (id: Id) => void
  readonly onMark: (ids: ReadonlySet<Id>) => void
  readonly onAdd: (column: 'offered' | 'agreed') => void
}) {
  const { commands } = props
  const today = useToday()
  const edgeOf = useCallback((card: PledgeHead) => edgeOn(card, today), [today])
  const [ask] = useState(() => (id: Id) => commands.ask({ kind: 'where', pledgeId: id }))
  return (
    <Board
      of={called}
      columns={props.columns}
      lists={props.lists}
      places={props.places}
      lanes={props.lanes}
      onFold={props.onFold}
      laneRefusal={pledgeStays}
      titleOf={titleOfPledge}
      Content={PledgeSlip}
      edgeOf={edgeOf}
      chosenId={props.chosenId}
      marked={props.marked}
      isReadOnly={props.isReadOnly}
      adding={null}
      onChoose={props.onChoose}
      onCurrent={props.onChoose}
      onMark={props.onMark}
      onMove={commands.move}
      onAskWhere={ask}
      onAdd={(column) => props.onAdd(column === 'agreed' ? 'agreed' : 'offered')}
      adviceOf={adviceOf}
    />
  )
}

function edgeOn(card: PledgeHead, today: Day): 'late' | 'held' | 'over' | null {
  if (isOver(card.column)) return 'over'
  if (card.waitsFor !== null) return 'held'
  return card.reviewOn !== null && card.reviewOn < today ? 'late' : null
}

function adviceOf(column: string): string {
  if (column === 'kept' || column === 'changed') return 'You will be asked about each side.'
  return column === 'not-kept' ? 'Only the meeting says so, with a reason.' : ''
}
