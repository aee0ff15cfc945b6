import type { Id } from '../../../../shared/model/common'
import type { BoardProps } from './board-props'
import { type BoardColumn, Column } from './column'
import { type BoardCard, type Board as BoardLists, type Place, placeOf } from './drop-target'
import { Laned } from './laned'
import type { Lane } from './lanes'
import type { LaneChange } from './use-lane-change'

/** What is lifted, else what is cut; `place` is where it would go, if anywhere. */
export type InHand = {
  readonly ids: readonly Id[]
  readonly ghosts: ReadonlySet<Id>
  readonly place: Place | null
}

const none: ReadonlySet<Id> = new Set()

/** The columns, or the lanes with their columns. Each is given what is about its own cards only. */
export function BoardColumns<C extends BoardCard>(it: {
  readonly props: BoardProps<C>
  readonly board: BoardLists<C>
  readonly currentId: Id | null
  readonly marked: ReadonlySet<Id>
  readonly inHand: InHand
  readonly laneChange: Pick<LaneChange, 'slotIn'>
}) {
  const { props, board, currentId, marked, inHand, laneChange } = it
  const { of, columns, places, lanes, isReadOnly, adding, chosenId } = props
  const columnIdOf = (id: Id | null): string | undefined => (id === null ? undefined : placeOf(board, id)?.to)
  const currentIn = columnIdOf(currentId)
  const chosenIn = columnIdOf(chosenId)
  const laneOf = (id: Id | null): string | undefined => (id === null ? undefined : lanes?.of.get(id))
  const slotOf = (column: string, lane: Lane | undefined) => {
    const { ids, place } = inHand
    if (lane !== undefined) return laneChange.slotIn(ids, place, column, lane)
    return place?.to === column ? { slot: place.index, words: undefined } : null
  }
  const drawColumn = (column: BoardColumn, cards: readonly C[], lane?: Lane) => {
    const isOwn = (id: Id | null): boolean => lane === undefined || laneOf(id) === lane.id
    const slot = slotOf(column.id, lane)
    return (
      <Column
        key={column.id}
        column={column}
        lane={lane}
        of={of}
        cards={cards}
        places={places}
        titleOf={props.titleOf}
        edgeOf={props.edgeOf}
        Head={props.Head}
        Content={props.Content}
        isReadOnly={isReadOnly}
        currentId={currentIn === column.id && isOwn(currentId) ? currentId : null}
        chosenId={chosenIn === column.id && isOwn(chosenId) ? chosenId : null}
        markedIds={ownOf(cards, marked)}
        ghostIds={ownOf(cards, inHand.ghosts)}
        slot={slot?.slot ?? null}
        slotWords={slot?.words}
        inHand={slot === null ? 0 : inHand.ids.length}
        canAdd={column.canAdd && !isReadOnly && adding !== column.id}
      />
    )
  }
  if (lanes === undefined) return columns.map((column) => drawColumn(column, board.lists[column.id] ?? []))
  return (
    <Laned
      columns={columns}
      lists={props.lists}
      lanes={lanes}
      of={of}
      places={places}
      wantedIds={[laneOf(currentId), laneOf(chosenId), inHand.place?.lane]}
      onFold={(laneId) => props.onFold?.(laneId)}
      cellOf={(column, lane, cards) => drawColumn(column, cards, lane)}
    />
  )
}

function ownOf(cards: readonly BoardCard[], ids: ReadonlySet<Id>): ReadonlySet<Id> {
  if (ids.size === 0) return none
  return new Set(cards.filter((card) => ids.has(card.id)).map((card) => card.id))
}
