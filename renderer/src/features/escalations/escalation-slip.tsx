import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { howAnswered } from '../../../../shared/rules/escalations/answer-words'
import { capitalised } from '../../../../shared/rules/near-days'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecord } from '../../data/data-provider'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import { useToday } from '../../ui/use-today'
import { useSlipData } from '../board/board'
import type { SlipData } from '../board/slip-data'
import { type ClockTone, clockOf, clockWords, isForProgrammeBoard, neededWords } from './clock-words'
import { Ticks } from './day-strip'
import { answerSaid, askNames } from './escalation-words'
import styles from './escalations.module.css'
import { useBoardClocks } from './use-clocks'
import { WhomBadges } from './whom'

export const escalationTitle = (escalation: EscalationHead): string => escalation.question

/** Beside the plate: what is asked for. */
export function SlipHead({ card }: { readonly card: EscalationHead }) {
  return <span className={styles.ask}>{askNames[card.ask]}</span>
}

/** Below the question: what was said, the strip, with whom it is and how its clock stands. */
export function EscalationSlip({ card }: { readonly card: EscalationHead }) {
  const { people } = useSlipData()
  const clocks = useBoardClocks()
  const { today, limits, seatOf } = clocks
  const seat = seatOf(card.localityId)
  const { words, tone } = clockWords(card, seat, today, limits)
  const isOver = card.column === 'answered' || card.column === 'closed'
  const overId = card.answer?.byPersonId ?? card.enablerId
  const withIds = !isOver ? waitsWithIds(card, seat) : overId === null ? [] : [overId]
  const needed = neededWords(card, today)
  const hasStrip = card.column !== 'drafted' && card.column !== 'closed'
  return (
    <>
      <Said card={card} people={people} />
      <Age card={card} />
      {hasStrip && <Ticks escalation={card} clocks={clocks} />}
      <span className={styles.slipFoot}>
        <WhomBadges ids={withIds} people={people} as={card.column === 'drafted' ? 'helper' : 'owner'} />
        <ClockWord words={words} tone={tone} />
        {needed !== null && <ClockWord {...needed} />}
        {isForProgrammeBoard(card, today, limits) && <span className={styles.line}>For the programme board</span>}
      </span>
    </>
  )
}

const shapes = { late: 'late', soon: 'soon', held: 'blocked', plain: null } as const

export function ClockWord({ words, tone }: { readonly words: string; readonly tone: ClockTone }) {
  const shape = shapes[tone]
  return (
    <span className={styles.clockWord} data-tone={tone}>
      {shape !== null && <StatusShape of={shape} />}
      {words}
    </span>
  )
}

/** The first words of the answer, or of what was asked back; below, never cut off, how the answer came. */
function Said({ card, people }: { readonly card: EscalationHead; readonly people: SlipData['people'] }) {
  const { answer, said, column } = card
  const permission = useRecord('permission', answer?.via === 'permission' ? answer.permissionId : null)
  const today = useToday()
  if (answer !== null) {
    const { kind, via } = answer
    const { kind: begins, rest } = answerSaid(kind, said)
    const nameOf = (id: Id) => people.get(id)?.name ?? 'somebody'
    const came = howAnswered(answer, { nameOf, saidOn: permission?.saidOn, today })
    const after = [
      came === '' ? '' : `${capitalised(came)}.`,
      answer.permissionId === null || via === 'permission' ? '' : 'Kept as a permission.',
    ].filter((part) => part !== '')
    return (
      <>
        <span className={styles.said} dir="auto">
          <b className={kind === 'yes' || kind === 'yes-if' ? styles.good : styles.other}>{begins}</b> {rest}
        </span>{' '}
        {after.length > 0 && <span className={styles.came}>{after.join(' ')}</span>}
      </>
    )
  }
  if (column !== 'asked-back' || said === '') return null
  return (
    <span className={styles.said} dir="auto">
      “{said}”
    </span>
  )
}

/** "Passed on. 24 days in all": the clock is new, the age is not. */
function Age({ card }: { readonly card: EscalationHead }) {
  const { today, limits } = useBoardClocks()
  const last = card.trail.findLast((event) => event.kind === 'passed-on' || event.kind === 'reopened')
  if (last === undefined || card.answer !== null) return null
  const clock = clockOf(card, today, limits)
  if (clock.kind === 'not-sent') return null
  const what = last.kind === 'passed-on' ? 'Passed on' : 'Sent again'
  return (
    <span className={classes(styles.said)}>
      {what}. {clock.age === 1 ? '1 day' : `${clock.age} days`} in all
    </span>
  )
}
