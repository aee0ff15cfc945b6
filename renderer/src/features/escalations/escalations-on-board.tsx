import type { Id } from '../../../../shared/model/common'
import { Board, type BoardMove } from '../board/board'
import { EscalationSlip, escalationTitle, SlipHead } from './escalation-slip'
import { ClocksContext } from './use-clocks'
import { type EscalationsBoard, escalationsCalled } from './use-escalations-board'

/** Said of a card that is put into the lane of somebody else. */
export const questionStays = 'Whom a question goes to is changed by passing it on, or while it is written.'

/** The six columns of questions, each slip with its days. */
export function EscalationsOnBoard(props: {
  readonly it: EscalationsBoard
  readonly currentId: Id | null
  readonly marked: ReadonlySet<Id>
  readonly isReadOnly: boolean
  readonly onOpen: (id: Id) => void
  readonly onCurrent: (id: Id) => void
  readonly onMark: (ids: ReadonlySet<Id>) => void
  readonly onMove: (move: BoardMove) => void
  readonly onAskWhere: (id: Id) => void
  readonly onWrite: () => void
}) {
  const { it } = props
  return (
    <ClocksContext value={it.clocks}>
      <Board
        of={escalationsCalled}
        columns={it.columns}
        lists={it.lists}
        places={it.places}
        lanes={it.lanes}
        onFold={it.laneSwitch.fold}
        laneRefusal={questionStays}
        titleOf={escalationTitle}
        Head={SlipHead}
        Content={EscalationSlip}
        edgeOf={it.edgeOf}
        chosenId={props.currentId}
        marked={props.marked}
        isReadOnly={props.isReadOnly}
        adding={null}
        onChoose={props.onOpen}
        onCurrent={props.onCurrent}
        onMark={props.onMark}
        onMove={props.onMove}
        onAskWhere={props.onAskWhere}
        onAdd={props.onWrite}
        adviceOf={adviceOf}
        cardKeys={cardKeys}
      />
    </ClocksContext>
  )
}

const cardKeys = ['m', 'r', 'w', 'p', 'g', 'delete']
const advice: Readonly<Record<string, string>> = {
  answered: 'The answer will be asked for.',
  closed: 'You will be asked what it led to.',
  'asked-back': 'You will be asked what they need to know.',
}
const adviceOf = (column: string): string => advice[column] ?? ''
