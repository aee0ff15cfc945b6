import { type ReactNode, useEffect, useRef } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { isTakenOff } from '../../../../shared/rules/taken-off'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'
import { DragSurface, useDropList } from '../board/drag'
import { AddItemLine } from './add-item-line'
import styles from './agenda.module.css'
import { AgendaRow } from './agenda-row'
import type { AgendaTimes } from './agenda-times'
import { endWords, itemsInWords, whyWords } from './agenda-words'
import { EmptyAgenda } from './empty-agenda'
import { takenOffWords } from './proposal-words'
import type { Agenda } from './use-agenda'
import type { Hand } from './use-hand'
import { useRowDrag } from './use-row-drag'

const listId = 'agenda'

/** The items in order, one of them chosen, some of them marked. Moves by drag, by Alt and the arrows, and by the menu. */
export function AgendaList(props: {
  readonly agenda: Agenda
  readonly hand: Hand
  readonly meeting: Meeting
  readonly times: AgendaTimes
  /** Why standing lines are here, by item. */
  readonly gathered: ReadonlyMap<Id, string>
  readonly isReadOnly: boolean
  readonly isAdding: boolean
  readonly onAdding: (isAdding: boolean) => void
}) {
  const { agenda, hand, meeting, times, gathered, isReadOnly, isAdding, onAdding } = props
  const today = useToday()
  const { items } = agenda
  const { chosen } = hand
  const people = useRecords('person')
  const halfWritten = useRef('')
  const beingAdded = useRef<Promise<Id | null> | null>(null)
  const drag = useRowDrag(items, hand)
  const addLine = isAdding && (
    <AddItemLine
      kept={halfWritten}
      onAdd={async (input) => {
        const standsOn = (chosen ?? lastToTalkAbout(items))?.id ?? null
        const before = beingAdded.current
        // Typed faster than it is saved: it comes after the one that is still on its way there.
        const adding = (async () => agenda.add({ ...input, after: (await before) ?? standsOn }))()
        beingAdded.current = adding
        const itemId = await adding
        if (beingAdded.current === adding) beingAdded.current = null
        if (itemId !== null) hand.choose(itemId)
        return itemId !== null
      }}
      onClose={() => {
        onAdding(false)
        if (chosen !== undefined) hand.choose(chosen.id, 'focus')
      }}
    />
  )
  // Until an item that was just added is in the list, the line stays where it was.
  const stoodAfter = useRef<Id | null>(null)
  const isInList = (id: Id | null) => items.some((item) => item.id === id)
  const addAfter = chosen?.id ?? (isInList(stoodAfter.current) ? stoodAfter.current : items.at(-1)?.id)
  useEffect(() => {
    stoodAfter.current = isAdding ? (addAfter ?? null) : null
  })
  const marked = new Set(hand.marked)
  const isMarking = marked.size > 0
  // The bar below takes some of the height: the row one stands on stays in sight.
  useEffect(() => {
    if (isMarking) document.activeElement?.closest('[data-card]')?.scrollIntoView({ block: 'nearest' })
  }, [isMarking])
  // On a first agenda nothing has a reason yet: the titles get the room.
  const hasReasons =
    gathered.size > 0 ||
    items.some((item) => whyWords(item, today) !== '' || isTakenOff(meeting, item)) ||
    hand.editing?.what === 'reason'
  return (
    <div ref={hand.root} className={styles.work} data-reasons={hasReasons} data-marking={isMarking}>
      {items.length === 0 && !isAdding && (
        <EmptyAgenda agenda={agenda} meeting={meeting} isReadOnly={isReadOnly} onAdd={() => onAdding(true)} />
      )}
      {items.length > 0 && (
        <div className={styles.columnHeads} aria-hidden="true">
          {isMarking && <span />}
          <span>Starts</span>
          <span>Item</span>
          <span>{hasReasons && 'Why it is here'}</span>
          <span>Who</span>
          <span>Minutes</span>
        </div>
      )}
      <DragSurface
        handlers={drag.handlers}
        lifted={drag.items.length > 0 && <div className={styles.lifted}>{itemsInWords(drag.items)}</div>}
      >
        <Rows>
          {/* One flat list: the line that adds stays what it is while an item comes before it, and loses no letter. */}
          {items.flatMap((item, index) => [
            times.crossing?.index === index && <EndLine key="end" meeting={meeting} into={times.crossing.into} />,
            drag.gapBefore === item.id && <li key="gap" className={styles.gap} aria-hidden="true" />,
            <AgendaRow
              key={item.id}
              item={item}
              hand={hand.rows}
              startsAt={times.starts[index] ?? meeting.startsAt}
              position={`${index + 1} of ${items.length}`}
              presenter={item.presenterId === null ? null : (people.get(item.presenterId) ?? null)}
              today={today}
              gathered={gathered.get(item.id) ?? ''}
              takenOff={isTakenOff(meeting, item) ? takenOffWords(item.carryOver, today) : null}
              writing={hand.editing?.itemId === item.id ? hand.editing.what : null}
              isChosen={item.id === hand.chosenId}
              isMarking={isMarking}
              isMarked={marked.has(item)}
              isCurrent={chosen === undefined ? index === 0 : item === chosen}
              isGhost={drag.items.includes(item)}
              isReadOnly={isReadOnly}
              isPlanned={meeting.state === 'planned'}
            />,
            addLine && item.id === addAfter && (
              <li key="add" className={styles.addRow}>
                {addLine}
              </li>
            ),
          ])}
          {drag.gapBefore === 'end' && <li className={styles.gap} aria-hidden="true" />}
        </Rows>
      </DragSurface>
      {items.length === 0 && addLine}
    </div>
  )
}

function Rows({ children }: { readonly children: ReactNode }) {
  const list = useDropList(listId)
  return (
    <ol {...list} className={styles.rows} aria-label="Agenda items">
      {children}
    </ol>
  )
}

/** The heavy rule where the meeting should end. */
function EndLine({ meeting, into }: { readonly meeting: Meeting; readonly into: number }) {
  return (
    <li className={styles.endLine}>
      <span>{endWords(meeting.endsAt, into)}</span>
    </li>
  )
}

/** What is added with nothing chosen comes before the closing items, not after "Date of the next meeting". */
function lastToTalkAbout(items: readonly AgendaItem[]): AgendaItem | undefined {
  return items.findLast(({ itemKind }) => !closingKinds.has(itemKind)) ?? items.at(-1)
}
const closingKinds: ReadonlySet<AgendaItem['itemKind']> = new Set(['any-other-business', 'round-up', 'next-meeting'])
