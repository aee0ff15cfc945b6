import type { EscalationEvent } from '../model/cards'
import type { Day, Instant } from '../model/common'
import { assertNever } from '../refusals'
import { dayOf } from './dates'
import { addWorkingDays, type BankHolidays, workingDaysBetween } from './working-days'

/** Working days given to an enabler; a setting of the workspace. */
export type ClockLimits = { readonly acknowledgeIn: number; readonly answerIn: number }

/** As much of an escalation as its clock needs; a head and a whole one fit. */
export type Clocked = {
  readonly trail: readonly Pick<EscalationEvent, 'kind' | 'at'>[]
  readonly sentAt: Instant | null
}

export type EscalationClock =
  | { readonly kind: 'not-sent' }
  | {
      /** `paused`: asked back, the team has it. `stopped`: answered or closed. */
      readonly kind: 'running' | 'paused' | 'stopped'
      /** Day 0 of the clock that counts: when it was last sent, passed on or reopened. */
      readonly since: Day
      /** Working days this clock has run; a pause does not count. */
      readonly used: number
      /** When it was first sent, and working days since, pauses and earlier enablers included. */
      readonly firstSentOn: Day
      readonly age: number
      /** Seen on this clock; asking back and answering are seeing. */
      readonly seenOn: Day | null
      /** The last day to be seen in time; null once it is seen. */
      readonly seenBy: Day | null
      /** Nobody has seen it in the days given: soon, not yet late. */
      readonly isUnseen: boolean
      /** The last day to be answered in time; null while it is paused and once it is answered. */
      readonly answerBy: Day | null
      /** Working days over; 0 is in time. Late from the start of the working day after the last. */
      readonly over: number
    }

type Running = {
  readonly firstSentOn: Day
  readonly since: Day
  /** Working days of the stretches that have ended. */
  readonly before: number
  /** Day 0 of the stretch that runs now; null while none does. */
  readonly from: Day | null
  readonly seenOn: Day | null
  readonly stoppedOn: Day | null
}

/**
 * The clock of an escalation, read from its trail. Asked back pauses it until it is returned; passed on starts a new one
 * with the new enabler, and so does reopening; the whole age goes on.
 */
export function escalationClock(
  escalation: Clocked,
  today: Day,
  limits: ClockLimits,
  holidays: BankHolidays,
): EscalationClock {
  const run = readTrail(escalation, holidays)
  if (run === null) return { kind: 'not-sent' }
  // A laptop's clock that was set back counts as no time, never as less.
  const between = (from: Day, to: Day) => Math.max(0, workingDaysBetween(from, to, holidays))
  const used = run.before + (run.from === null ? 0 : between(run.from, today))
  const seenBy = run.seenOn === null ? addWorkingDays(run.since, limits.acknowledgeIn, holidays) : null
  const answerBy = run.from === null ? null : addWorkingDays(run.from, limits.answerIn - run.before, holidays)
  return {
    kind: run.stoppedOn !== null ? 'stopped' : run.from === null ? 'paused' : 'running',
    since: run.since,
    used,
    firstSentOn: run.firstSentOn,
    age: between(run.firstSentOn, run.stoppedOn ?? today),
    seenOn: run.seenOn,
    seenBy,
    isUnseen: run.from !== null && run.seenOn === null && used > limits.acknowledgeIn,
    answerBy,
    over: run.from === null ? 0 : Math.max(0, used - limits.answerIn),
  }
}

function readTrail({ trail, sentAt }: Clocked, holidays: BankHolidays): Running | null {
  const run = trail.reduce<Running | null>((before, event) => after(before, event, holidays), null)
  if (run !== null || sentAt === null) return run
  // Brought from an old log: only that it was sent is known.
  return begun(dayOf(sentAt), null)
}

function begun(on: Day, before: Running | null): Running {
  return { firstSentOn: before?.firstSentOn ?? on, since: on, before: 0, from: on, seenOn: null, stoppedOn: null }
}

function after(run: Running | null, event: Clocked['trail'][number], holidays: BankHolidays): Running | null {
  const on = dayOf(event.at)
  if (event.kind === 'sent' || event.kind === 'passed-on' || event.kind === 'reopened') return begun(on, run)
  if (run === null || run.stoppedOn !== null) return run
  const seenOn = run.seenOn ?? on
  const stretch = run.from === null ? 0 : Math.max(0, workingDaysBetween(run.from, on, holidays))
  switch (event.kind) {
    case 'acknowledged':
      return { ...run, seenOn }
    case 'asked-back':
      return { ...run, seenOn, before: run.before + stretch, from: null }
    case 'returned':
      return run.from === null ? { ...run, from: on } : run
    case 'reminded':
      return run
    case 'answered':
    case 'closed':
      return { ...run, seenOn, before: run.before + stretch, from: null, stoppedOn: on }
    default:
      return assertNever(event.kind)
  }
}
