import type { ReactNode } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import { fullDay } from '../../../../shared/rules/near-days'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecords } from '../../data/data-provider'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import { type ClockTone, clockOf, clockWords, isForProgrammeBoard, isWithNobody } from './clock-words'
import { DayStrip } from './day-strip'
import styles from './escalation.module.css'
import { type Clocks, useClocks } from './use-clocks'
import { whomWords } from './whom'

const shapes = { late: 'late', soon: 'soon', held: 'blocked', plain: null } as const

/** How its clock stands in large words, why, and the strip. */
export function ClockPart({ escalation }: { readonly escalation: EscalationHead }) {
  const clocks = useClocks()
  const { words, tone } = clockWords(escalation, clocks.seatOf(escalation.localityId), clocks.today, clocks.limits)
  return (
    <section className={classes(styles.section, styles.clock)} aria-label="Clock">
      <p className={styles.standing}>
        <Big tone={tone}>{words}</Big>
        <Why escalation={escalation} clocks={clocks} />
      </p>
      <DayStrip escalation={escalation} size="full" />
    </section>
  )
}

function Big({ tone, children }: { readonly tone: ClockTone; readonly children: ReactNode }) {
  const shape = shapes[tone]
  return (
    <strong className={styles.big} data-tone={tone}>
      {shape !== null && <StatusShape of={shape} />}
      {children}
    </strong>
  )
}

function Why({ escalation, clocks }: { readonly escalation: EscalationHead; readonly clocks: Clocks }) {
  const { today, limits, seatOf } = clocks
  const clock = clockOf(escalation, today, limits)
  const seat = seatOf(escalation.localityId)
  const people = useRecords('person')
  if (clock.kind === 'not-sent') {
    if (escalation.column !== 'drafted') return <span className={styles.quiet}>A permission answered it.</span>
    const ids = waitsWithIds(escalation, seat)
    const to = ids.length === 0 ? 'It would wait for nobody.' : `It goes to ${whomWords(ids, people, '')}.`
    return <span className={styles.quiet}>It starts when the question is sent. {to}</span>
  }
  const whole = clock.age === clock.used ? '' : ` ${days(clock.age)} in all.`
  const board = isForProgrammeBoard(escalation, today, limits) ? ' Flagged for the programme board.' : ''
  const says = () => {
    if (clock.kind === 'stopped') return `Answered after ${days(clock.used)}.`
    if (clock.kind === 'paused') return 'It is back with the team; the clock goes on when they have answered.'
    if (isWithNobody(escalation, seat)) return `Nobody who may answer has it.`
    if (clock.over > 0) return `${days(clock.used)} without an answer.`
    if (clock.isUnseen && clock.seenBy !== null) return `It was to be seen by ${fullDay(clock.seenBy, today)}.`
    return clock.answerBy === null ? '' : `An answer is due by ${fullDay(clock.answerBy, today)}.`
  }
  return (
    <span className={styles.quiet}>
      {says()}
      {whole}
      {board}
    </span>
  )
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}
