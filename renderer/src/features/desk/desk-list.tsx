import { memo, type ReactNode } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useRecord } from '../../data/data-provider'
import { classes } from '../../ui/classes'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import { clockWords, days as dayCount } from '../escalations/clock-words'
import { useClocks } from '../escalations/use-clocks'
import styles from './desk.module.css'
import { changeSince, type DeskLook, type DeskQuestion } from './desk-questions'
import { askWords } from './desk-words'

/** Their questions, oldest first; below, those the team has. */
export function DeskList(props: {
  readonly waiting: readonly DeskQuestion[]
  readonly withTeam: readonly DeskQuestion[]
  readonly chosenId: Id | null
  readonly look: DeskLook | undefined
  readonly onChoose: (escalationId: Id) => void
  readonly children?: ReactNode
}) {
  const { waiting, withTeam, chosenId, look, onChoose } = props
  const { seatOf } = useClocks()
  const rows = (list: readonly DeskQuestion[]) =>
    list.map((question) => (
      <Row
        key={question.escalation.id}
        question={question}
        isChosen={question.escalation.id === chosenId}
        change={changeSince(question.escalation, look, seatOf(question.escalation.localityId))}
        onChoose={onChoose}
      />
    ))
  return (
    <div className={styles.list}>
      {waiting.length > 0 && <ol aria-label="Questions, oldest first">{rows(waiting)}</ol>}
      {withTeam.length > 0 && (
        <>
          <h2 className={styles.part}>Asked back, with the team</h2>
          <ol aria-label="Asked back, with the team">{rows(withTeam)}</ol>
        </>
      )}
      {props.children}
    </div>
  )
}

const changeWords: { readonly [C in NonNullable<ReturnType<typeof changeSince>>]: string } = {
  new: 'New',
  'as-cover': 'New to you, as cover',
  changed: 'Changed',
}

const Row = memo(function Row(props: {
  readonly question: DeskQuestion
  readonly isChosen: boolean
  readonly change: ReturnType<typeof changeSince>
  readonly onChoose: (escalationId: Id) => void
}) {
  const { question, isChosen, change, onChoose } = props
  const { escalation } = question
  const place = useRecord('locality', escalation.localityId)
  const { today, limits, seatOf } = useClocks()
  const { words, tone } = clockWords(escalation, seatOf(escalation.localityId), today, limits)
  const isClock = tone === 'late' || tone === 'soon'
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.question}
        data-question={escalation.id}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(escalation.id)}
      >
        <span className={classes(styles.clock, tone !== 'plain' && styles[tone])}>
          {isClock && <StatusShape of={tone} />}
          {words}
        </span>
        <span className={styles.words} dir="auto">
          {escalation.question}
        </span>
        <span className={styles.under}>
          {place && <Plate code={place.code} shape={place.shape} />}
          {askWords[escalation.ask]}
          {question.age !== question.used && <span>{dayCount(question.age)} in all</span>}
          {change !== null && <span className={styles.new}>{changeWords[change]}</span>}
        </span>
      </button>
    </li>
  )
})
