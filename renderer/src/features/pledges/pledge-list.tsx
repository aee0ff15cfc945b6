import { type FocusEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeColumn } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import type { Places } from '../board/board'
import styles from './pledge-list.module.css'
import {
  isOver,
  listColumns,
  missingSides,
  type Named,
  pledgeColumnWords,
  reviewOf,
  shortWho,
  sideNames,
  whoIs,
} from './pledge-words'
import { useNamed } from './who-field'

/** The pledges by column: what asks for somebody first. Up and down read pledge after pledge. */
export function PledgeList(props: {
  readonly lists: Readonly<Record<PledgeColumn, readonly PledgeHead[]>>
  readonly chosenId: Id | null
  readonly meetingOn: ReadonlyMap<Id, Day>
  /** Over all places: each row with its plate. */
  readonly places: Places | undefined
  /** Beside Kept: "7 this year". */
  readonly keptWords: string | undefined
  readonly onChoose: (id: Id) => void
}) {
  const { lists, chosenId, meetingOn, places, onChoose } = props
  const root = useRef<HTMLElement>(null)
  const named = useNamed()
  const today = useToday()
  const order = useMemo(() => listColumns.flatMap((column) => lists[column].map((one) => one.id)), [lists])
  useEffect(() => {
    if (chosenId !== null) rowOf(root.current, chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const step = (to: (at: number) => number) => () => {
    if (order.length === 0) return false
    const at = chosenId === null ? -1 : order.indexOf(chosenId)
    const id = order[Math.max(0, Math.min(to(at), order.length - 1))]
    if (id === undefined) return false
    onChoose(id)
    rowOf(root.current, id)?.focus()
  }
  const next = step((at) => at + 1)
  const before = step((at) => at - 1)
  useKeys({
    j: next,
    k: before,
    arrowdown: next,
    arrowup: before,
    'ctrl+arrowdown': next,
    'ctrl+arrowup': before,
    home: step(() => 0),
    end: step(() => order.length - 1),
  })
  const take = (event: MouseEvent | FocusEvent): void => {
    const id =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pledge]')?.dataset.pledge : undefined
    if (id !== undefined && id !== chosenId) onChoose(id)
  }
  const tabStop = chosenId ?? order[0]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: they are buttons, which the keys press
    <nav ref={root} className={styles.list} aria-label="Pledges" onClick={take} onFocus={take}>
      {listColumns.map((column) => {
        const pledges = lists[column]
        const count = column === 'kept' && props.keptWords !== undefined ? props.keptWords : null
        if (pledges.length === 0 && count === null) return null
        return (
          <section key={column} aria-label={pledgeColumnWords[column]} data-over={isOver(column)}>
            <h2 data-good={column === 'kept'}>
              <StatusShape of={column} />
              {pledgeColumnWords[column]}
              <span>{count ?? pledges.length.toLocaleString('en-GB')}</span>
            </h2>
            <ul>
              {pledges.map((head) => (
                <Row
                  key={head.id}
                  head={head}
                  named={named}
                  today={today}
                  meetingOn={meetingOn.get(head.localityId) ?? null}
                  place={places?.get(head.localityId)}
                  isChosen={head.id === chosenId}
                  isTabStop={head.id === tabStop}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

const rowOf = (root: HTMLElement | null, id: Id): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-pledge="${CSS.escape(id)}"]`) ?? null

const Row = memo(function Row(props: {
  readonly head: PledgeHead
  readonly named: Named
  readonly today: Day
  readonly meetingOn: Day | null
  readonly place: Pick<Locality, 'code' | 'shape'> | undefined
  readonly isChosen: boolean
  readonly isTabStop: boolean
}) {
  const { head, named, today, meetingOn, place } = props
  const review = reviewOf(head, today, meetingOn)
  const [missing] = isOver(head.column) ? [] : missingSides(head)
  const who = sideNames.flatMap((side) => shortWho(head[side].by, named) ?? [])
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-pledge={head.id}
        tabIndex={props.isTabStop ? 0 : -1}
        aria-current={props.isChosen ? 'true' : undefined}
      >
        <span className={styles.title} dir="auto">
          {place !== undefined && <Plate code={place.code} shape={place.shape} />}
          {place !== undefined && ' '}
          {head.title}
        </span>
        {review?.isDue === true ? (
          <span className={styles.due} data-late={review.isLate}>
            {review.words}
          </span>
        ) : missing !== undefined ? (
          <span className={styles.missing}>{whoIs[missing]}</span>
        ) : (
          <span className={styles.who}>{who.join(' and ')}</span>
        )}
      </button>
    </li>
  )
})
