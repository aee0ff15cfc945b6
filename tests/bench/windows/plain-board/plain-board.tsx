// What somebody gets who follows the guide of @hello-pangea/dnd: lists and cards memoised, cards in the same columns, with
// the same words and the same CSS as ours, and the drop not animated, so that it is over at once.
import {
  DragDropContext,
  Draggable,
  type DraggableProvided,
  type DraggableStateSnapshot,
  Droppable,
  type DroppableProvided,
  type DropResult,
} from '@hello-pangea/dnd'
import { type CSSProperties, memo, useCallback, useMemo, useState } from 'react'
import { ActionSlip } from '../../../../renderer/src/features/actions/action-slip'
import styles from '../../../../renderer/src/features/board/board.module.css'
import { SlipDataContext } from '../../../../renderer/src/features/board/slip-data'
import type { ActionHead } from '../../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../../shared/model/action'
import type { Person } from '../../../../shared/model/person'

type Lists = Readonly<Record<string, readonly ActionHead[]>>

export function PlainBoard(props: {
  readonly cards: readonly ActionHead[]
  readonly people: readonly Person[]
  readonly today: string
}) {
  const { cards, people, today } = props
  const [lists, setLists] = useState<Lists>(() =>
    Object.fromEntries(actionColumns.map((column) => [column, cards.filter((card) => card.column === column)])),
  )
  const slipData = useMemo(
    () => ({ people: new Map(people.map((one) => [one.id, one])), organisations: new Map(), today }),
    [people, today],
  )
  const drop = useCallback(({ source, destination }: DropResult) => {
    if (destination) setLists((now) => moved(now, source, destination))
  }, [])
  return (
    <SlipDataContext value={slipData}>
      <DragDropContext onDragEnd={drop}>
        <div className={styles.board} style={{ height: '90vh' }}>
          {actionColumns.map((column) => (
            <Column key={column} column={column} cards={lists[column] ?? []} />
          ))}
        </div>
      </DragDropContext>
    </SlipDataContext>
  )
}

type Place = { readonly droppableId: string; readonly index: number }

function moved(lists: Lists, from: Place, to: Place): Lists {
  const card = lists[from.droppableId]?.[from.index]
  if (card === undefined) return lists
  const without = { ...lists, [from.droppableId]: (lists[from.droppableId] ?? []).filter((one) => one !== card) }
  return { ...without, [to.droppableId]: (without[to.droppableId] ?? []).toSpliced(to.index, 0, card) }
}

const Column = memo(function Column(props: { readonly column: ActionColumn; readonly cards: readonly ActionHead[] }) {
  return (
    <section className={styles.column}>
      <header className={styles.columnHead}>
        <h2>{props.column}</h2>
        <span className={styles.count}>{props.cards.length}</span>
      </header>
      <Droppable droppableId={props.column}>
        {(provided: DroppableProvided) => (
          <div
            ref={provided.innerRef}
            {...provided.droppableProps}
            className={styles.scroll}
            data-drop-list={props.column}
          >
            <ul className={styles.slips}>
              <Cards cards={props.cards} />
              {provided.placeholder}
            </ul>
          </div>
        )}
      </Droppable>
    </section>
  )
})

/** Not drawn again while something hovers over the list. */
const Cards = memo(function Cards({ cards }: { readonly cards: readonly ActionHead[] }) {
  return cards.map((card, index) => (
    <Draggable key={card.id} draggableId={card.id} index={index} disableInteractiveElementBlocking>
      {(provided: DraggableProvided, snapshot: DraggableStateSnapshot) => (
        <li
          ref={provided.innerRef}
          {...provided.draggableProps}
          {...provided.dragHandleProps}
          style={atOnce(provided.draggableProps.style, snapshot)}
          className={styles.slip}
          data-card={card.id}
          {...(snapshot.isDragging && { 'data-moving': '' })}
        >
          <Contents card={card} />
        </li>
      )}
    </Draggable>
  ))
})

/** As its guide says how to skip the drop's animation: not nothing, or it would never hear of the end. */
function atOnce(style: CSSProperties | undefined, { isDropAnimating }: DraggableStateSnapshot): CSSProperties {
  return isDropAnimating ? { ...style, transitionDuration: '0.001s' } : { ...style }
}

const Contents = memo(function Contents({ card }: { readonly card: ActionHead }) {
  return (
    <>
      <button type="button" className={styles.open} tabIndex={-1}>
        <span className={styles.title} dir="auto">
          {card.title}
        </span>
      </button>
      <div className={styles.content}>
        <ActionSlip card={card} />
      </div>
    </>
  )
})
