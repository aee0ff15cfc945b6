import { type KeyboardEvent, memo, useRef } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { howAnswered } from '../../../../shared/rules/escalations/answer-words'
import { printNumber } from '../../../../shared/rules/numbers'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecord, useRecords } from '../../data/data-provider'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import type { Places } from '../board/board'
import { clockWords, isForProgrammeBoard, neededWords } from './clock-words'
import { ClockWord } from './escalation-slip'
import { answerNames, askNames, columnIds, columnNames } from './escalation-words'
import styles from './escalations.module.css'
import type { Clocks } from './use-clocks'
import type { EscalationsBoard } from './use-escalations-board'
import { WhomBadges, whomWords } from './whom'

/** The same cards line by line: how the clock stands, the question, with whom. ↑ ↓ go from one to the next. */
export function EscalationsList(props: {
  readonly it: EscalationsBoard
  readonly currentId: Id | null
  readonly onCurrent: (id: Id) => void
  readonly onOpen: (id: Id) => void
}) {
  const { it, currentId, onCurrent, onOpen } = props
  const people = useRecords('person')
  const root = useRef<HTMLDivElement>(null)
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key]
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-open]') ?? [])]
    const at = focusedAt(rows)
    const next = rows[at === -1 ? 0 : at + by]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  const firstId = columnIds.map((id) => it.lists[id][0]?.id).find((id) => id !== undefined)
  const tabId = it.cards.has(currentId ?? '') ? currentId : firstId
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the rows inside it, once for thousands
    <div ref={root} className={styles.list} onKeyDown={step}>
      {columnIds.map((column) => {
        const cards = it.lists[column]
        if (cards.length === 0) return null
        return (
          <section key={column} className={styles.section} aria-labelledby={`list-${column}`}>
            <h2 id={`list-${column}`}>
              <StatusShape of={column} />
              {columnNames[column]}
              <span className={styles.count}>{cards.length.toLocaleString('en-GB')}</span>
            </h2>
            <ul>
              {cards.map((card) => (
                <Row
                  key={card.id}
                  card={card}
                  clocks={it.clocks}
                  places={it.places}
                  people={people}
                  isTab={card.id === tabId}
                  onCurrent={onCurrent}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

const focusedAt = (rows: readonly Element[]): number =>
  document.activeElement === null ? -1 : rows.indexOf(document.activeElement)

const Row = memo(function Row(props: {
  readonly card: EscalationHead
  readonly clocks: Clocks
  readonly places: Places | undefined
  readonly people: ReadonlyMap<Id, Person>
  readonly isTab: boolean
  readonly onCurrent: (id: Id) => void
  readonly onOpen: (id: Id) => void
}) {
  const { card, clocks, isTab, people } = props
  const { today, limits, seatOf } = clocks
  const place = props.places?.get(card.localityId)
  const seat = seatOf(card.localityId)
  const { words, tone } = clockWords(card, seat, today, limits)
  const needed = neededWords(card, today)
  const byId = card.answer?.byPersonId ?? null
  const withIds = byId === null ? waitsWithIds(card, seat) : [byId]
  return (
    <li className={styles.row} data-card={card.id}>
      <span id={`clock-${card.id}`}>
        <ClockWord words={words} tone={tone} />
      </span>
      <span>
        <button
          type="button"
          data-open=""
          tabIndex={isTab ? 0 : -1}
          aria-describedby={`clock-${card.id} line-${card.id}`}
          onFocus={() => props.onCurrent(card.id)}
          onClick={() => props.onOpen(card.id)}
          dir="auto"
        >
          {card.question}
        </button>
        <span className={styles.below} id={`line-${card.id}`}>
          {place !== undefined && <Plate code={place.code} shape={place.shape} />}
          <span>
            {printNumber('escalation', card.number)}, {askNames[card.ask].toLowerCase()}
          </span>
          {needed !== null && <ClockWord {...needed} />}
          {card.answer !== null && <Came card={card} people={people} today={today} />}
          {isForProgrammeBoard(card, today, limits) && <span>For the programme board</span>}
        </span>
      </span>
      <span className={styles.with}>
        <WhomBadges ids={withIds} people={people} isNamed />
        <span className={styles.name}>{whomWords(withIds, people, 'Nobody')}</span>
      </span>
    </li>
  )
})

/** "Yes, if, by e-mail, noted by Cass Underhill"; "Yes, allowed on 5 March 2026 by Grace Alderney, used here on 9 June". */
function Came(props: { readonly card: EscalationHead; readonly people: ReadonlyMap<Id, Person>; readonly today: Day }) {
  const { card, people, today } = props
  const permission = useRecord('permission', card.answer?.via === 'permission' ? card.answer.permissionId : null)
  if (card.answer === null) return null
  const nameOf = (id: Id) => people.get(id)?.name ?? 'somebody'
  const came = howAnswered(card.answer, { nameOf, saidOn: permission?.saidOn, today })
  return <span>{[answerNames[card.answer.kind], came].filter((part) => part !== '').join(', ')}</span>
}
