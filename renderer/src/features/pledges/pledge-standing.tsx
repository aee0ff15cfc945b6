import type { ReactNode } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { capitalised, countWords, nearDay } from '../../../../shared/rules/near-days'
import { dueFor } from '../../../../shared/rules/pledges/due'
import { isOver, missingSides, withOn } from './pledge-words'

type Given = {
  readonly today: Day
  /** The day of the next meeting of each place. */
  readonly meetingOn: ReadonlyMap<Id, Day>
  /** Over all places no one day can be said. */
  readonly isEverywhere: boolean
  /** Null until it is known. */
  readonly keptThisYear: string | null
}

/** "Eleven open. One is due for review on Thursday. Two wait for their other side. Seven kept this year." */
export function pledgeStanding(pledges: readonly PledgeHead[], given: Given): ReactNode {
  const { today, meetingOn, isEverywhere, keptThisYear } = given
  const open = pledges.filter((one) => !isOver(one.column))
  const dueOf = (one: PledgeHead) => dueFor(one, today, meetingOn.get(one.localityId) ?? null)?.why
  const due = open.filter((one) => dueOf(one) === 'review')
  const short = open.filter((one) => dueOf(one) === 'condition').length
  const missing = open.filter((one) => missingSides(one).length > 0).length
  const at = due[0] === undefined ? undefined : meetingOn.get(due[0].localityId)
  const when = isEverywhere || at === undefined ? '' : ` ${withOn(nearDay(at, today))}`
  return (
    <>
      {open.length === 0 ? 'None is open.' : `${capitalised(countWords(open.length))} open.`}
      {due.length + short > 0 && (
        <>
          {' '}
          <b>{dueWords(due.length, short, when)}</b>
        </>
      )}
      {missing > 0 &&
        ` ${capitalised(countWords(missing))} ${missing === 1 ? 'waits for its' : 'wait for their'} other side.`}
      {keptThisYear !== null && ` ${capitalised(keptThisYear)} kept this year.`}
    </>
  )
}

/** As many as the sidebar counts: "Three are due: two for review on Thursday, one because too few have joined." */
function dueWords(reviews: number, short: number, when: string): string {
  const all = reviews + short
  const are = `${capitalised(countWords(all))} ${all === 1 ? 'is' : 'are'} due`
  if (short === 0) return `${are} for review${when}.`
  if (reviews === 0) return `${are}: too few have joined.`
  return `${are}: ${countWords(reviews)} for review${when}, ${countWords(short)} because too few have joined.`
}
