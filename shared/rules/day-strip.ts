import type { EscalationEvent } from '../model/cards'
import type { Day } from '../model/common'
import { addDays, dayOf, shortDay, weekdayDay, weekdayOf } from './dates'
import { type Clocked, type ClockLimits, type EscalationClock, escalationClock } from './escalation-clock'
import { type BankHolidays, isWorkingDay } from './working-days'

// The clock of an escalation, drawn: one square a working day.

/** `over`: after the last day. `paused`: the team had it. `bank`: a bank holiday, which does not count. */
export type StripSquare = 'past' | 'paused' | 'over' | 'ahead' | 'bank'

export type StripDay = {
  readonly day: Day
  readonly square: StripSquare
  /** What happened on it or falls on it, as it stands below: "sent", "seen", "due", "today". */
  readonly marks: readonly string[]
}

/** Days of a week stand together; `leftOut`: working days that are not drawn between this week and the next. */
export type StripWeek = { readonly days: readonly StripDay[]; readonly leftOut: number }

/** The strip in full: the weeks of the clock that counts, and the same in words. Null before it is sent. */
export type FullStrip = { readonly weeks: readonly StripWeek[]; readonly words: string }

export type SmallStrip = {
  readonly look: 'running' | 'paused' | 'nobody'
  readonly squares: readonly { readonly square: 'past' | 'over' | 'ahead'; readonly isDue: boolean }[]
}

/** More than these are cut in the middle: the beginning, the last day and today stay. */
const atMostDays = 25
const keptAtEachEnd = 10

export function fullStrip(
  escalation: Clocked,
  today: Day,
  limits: ClockLimits,
  holidays: BankHolidays,
): FullStrip | null {
  const clock = escalationClock(escalation, today, limits, holidays)
  if (clock.kind === 'not-sent') return null
  const told = whatHappened(escalation, clock)
  const stoppedOn = told.find((event) => event.kind === 'answered' || event.kind === 'closed')?.on
  const last = stoppedOn ?? later(today, clock.answerBy)
  const pauses = pausesOf(told, stoppedOn ?? today)
  const days: StripDay[] = []
  for (let day = clock.since; day <= last; day = addDays(day, 1)) {
    const marks = marksOn(day, clock, told, stoppedOn === undefined ? today : null)
    const isWorking = isWorkingDay(day, holidays)
    if (!isWorking && holidays.has(day) && weekdayOf(day) <= 5) {
      days.push({ day, square: 'bank', marks: ['bank', ...marks] })
    } else if (isWorking || marks.length > 0) days.push({ day, square: squareOf(day, today, clock, pauses), marks })
  }
  return { weeks: weeksOf(days), words: stripWords(clock, told, today, stoppedOn ?? null, limits) }
}

/** Squares on a slip: at most these, whatever the setting. */
const atMostSquares = 20
const atMostOver = 4
const squaresOfNobody = 12

export function smallStrip(clock: EscalationClock, limits: ClockLimits, isWithNobody: boolean): SmallStrip | null {
  if (clock.kind === 'not-sent') return null
  if (isWithNobody) {
    const count = Math.min(squaresOfNobody, Math.max(limits.answerIn, clock.used))
    return { look: 'nobody', squares: Array.from({ length: count }, () => ({ square: 'ahead', isDue: false })) }
  }
  // Where more days are given than fit on a slip, a square is several of them.
  const daysEach = Math.ceil(limits.answerIn / atMostSquares)
  const given = Math.ceil(limits.answerIn / daysEach)
  const used = Math.floor(Math.min(clock.used, limits.answerIn) / daysEach)
  const over = Math.min(atMostOver, Math.max(0, clock.used - limits.answerIn))
  return {
    look: clock.kind === 'paused' ? 'paused' : 'running',
    squares: [
      ...Array.from({ length: given }, (_, at) => ({
        square: at < used ? ('past' as const) : ('ahead' as const),
        isDue: at === given - 1,
      })),
      ...Array.from({ length: over }, () => ({ square: 'over' as const, isDue: false })),
    ],
  }
}

type Told = { readonly kind: EscalationEvent['kind']; readonly on: Day }
type Sent = Exclude<EscalationClock, { kind: 'not-sent' }>

/** Of the clock that counts: an earlier enabler's is over. */
function whatHappened({ trail }: Clocked, clock: Sent): readonly Told[] {
  const from = trail.findLastIndex(({ kind }) => kind === 'sent' || kind === 'passed-on' || kind === 'reopened')
  if (from === -1) return [{ kind: 'sent', on: clock.since }]
  return trail.slice(from).map(({ kind, at }) => ({ kind, on: dayOf(at) }))
}

function pausesOf(told: readonly Told[], end: Day): readonly { readonly from: Day; readonly to: Day }[] {
  return told.flatMap((event, at) => {
    if (event.kind !== 'asked-back') return []
    const next = told.slice(at + 1).find(({ kind }) => kind === 'returned' || kind === 'answered' || kind === 'closed')
    return [{ from: event.on, to: next?.on ?? end }]
  })
}

function squareOf(day: Day, today: Day, clock: Sent, pauses: ReturnType<typeof pausesOf>): StripSquare {
  // The day it is asked back is the enabler's, and the day it comes back the team's.
  if (pauses.some(({ from, to }) => day > from && day <= to)) return 'paused'
  if (day > today) return 'ahead'
  return clock.answerBy !== null && day > clock.answerBy ? 'over' : 'past'
}

const marks: Readonly<Record<EscalationEvent['kind'], string>> = {
  sent: 'sent',
  acknowledged: 'seen',
  'asked-back': 'asked back',
  returned: 'given',
  'passed-on': 'passed on',
  answered: 'answered',
  closed: 'closed',
  reopened: 'sent again',
  reminded: 'reminded',
}

function marksOn(day: Day, clock: Sent, told: readonly Told[], today: Day | null): readonly string[] {
  const happened = told.filter((event) => event.on === day && event.kind !== 'closed').map(({ kind }) => marks[kind])
  return [
    ...new Set([
      ...happened,
      ...(clock.answerBy === day ? ['due'] : []),
      ...(today === day && !happened.includes('sent') ? ['today'] : []),
    ]),
  ]
}

function weeksOf(all: readonly StripDay[]): readonly StripWeek[] {
  const isCut = all.length > atMostDays
  const cut = isCut ? all.slice(keptAtEachEnd, all.length - keptAtEachEnd) : []
  const isLeftOut = (one: StripDay) => cut.includes(one) && !one.marks.includes('due')
  const leftOut = cut.filter((one) => isLeftOut(one) && one.square !== 'bank').length
  const weeks: { days: StripDay[]; leftOut: number }[] = []
  let before: StripDay | null = null
  for (const one of all.filter((each) => !isLeftOut(each))) {
    const week = weeks.at(-1)
    const isSameWeek = before !== null && mondayOf(before.day) === mondayOf(one.day)
    if (week === undefined || !isSameWeek) weeks.push({ days: [one], leftOut: 0 })
    else week.days.push(one)
    before = one
  }
  if (!isCut) return weeks
  const from = all[keptAtEachEnd - 1]?.day ?? ''
  const at = weeks.findLastIndex(({ days }) => (days[0]?.day ?? '') <= from)
  return weeks.map((week, index) => (index === at ? { ...week, leftOut } : week))
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function later(one: Day, other: Day | null): Day {
  return other !== null && other > one ? other : one
}

/** "Sent on 21 May, seen on 26 May, due on 5 June. Today is 2 working days over." */
function stripWords(
  clock: Sent,
  told: readonly Told[],
  today: Day,
  stoppedOn: Day | null,
  limits: ClockLimits,
): string {
  const said = told
    .filter(({ kind }) => kind !== 'closed')
    .map(({ kind, on }) => `${marks[kind]} on ${shortDay(on)}`)
    .concat(clock.answerBy === null ? [] : [`due on ${shortDay(clock.answerBy)}`])
    .join(', ')
  const begin = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  if (stoppedOn !== null) return `${begin} It took ${days(clock.used)}.`
  if (clock.kind === 'paused') return `${begin} The clock is paused after ${days(clock.used)}.`
  const now = `Today, ${weekdayDay(today)},`
  if (clock.over > 0) return `${begin} ${now} it is ${days(clock.over)} over.`
  return `${begin} ${now} is working day ${clock.used} of ${limits.answerIn}.`
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}
