import type { AgendaItem } from '../model/agenda-item'
import type { Id, Instant } from '../model/common'
import type { LiveState, Meeting } from '../model/meeting'
import { type Change, noChange } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { elapsed } from './live-clock'
import { refuseUnlessIn } from './meeting-states'

/** Away for less than this is not worth a question: the seconds are left out without one. */
export const askFromMs = 30_000
/** While the app runs it looks each second; this long without a look means that the laptop slept. */
export const asleepAfterMs = 60_000

type Gap = NonNullable<LiveState['gap']>
/** A meeting and its items, the one that is on among them. */
type Running = { readonly meeting: Meeting; readonly items: readonly AgendaItem[] }

/** Whether its clock runs now. One that is written down from paper has none. */
export function isClockRunning({ state, live }: Meeting): boolean {
  return state === 'live' && live !== null && live.runningSince !== null && !live.isFromPaper
}

/**
 * The app was stopped or asleep from its last sign of life until now: the item has its time up to then, and its clock
 * runs on from now. What lies between is asked about where it is long enough. Two such stretches before an answer add
 * up to one question: from the first stop on, as long as both together.
 */
export function leaveOutGap({ meeting, items }: Running, lastSign: Instant | null, now: Instant): Change {
  const { live } = meeting
  if (live === null || live.runningSince === null || !isClockRunning(meeting)) return noChange
  // A sign from before the clock was started (or a laptop's clock that was set back) says nothing about this stretch.
  const from = Math.max(Date.parse(lastSign ?? live.runningSince), Date.parse(live.runningSince))
  const awayMs = Date.parse(now) - from
  if (awayMs < 1000) return noChange
  const stopped = elapsed(live, at(from))
  const item = items.find((one) => one.id === live.itemId)
  const gap = awayMs < askFromMs ? live.gap : joined(live.gap, { from: at(from), to: now, itemId: live.itemId })
  const going: Meeting = {
    ...meeting,
    live: { ...live, runningSince: at(Date.parse(now) - stopped.restMs), gap },
  }
  return item === undefined || stopped.seconds === 0
    ? putting(going)
    : putting(going, { ...item, spentSeconds: item.spentSeconds + stopped.seconds })
}

/** The meeting went on meanwhile, then its minutes are those of the item that was on; or it did not. */
export function countGap({ meeting, items }: Running, isMeetingTime: boolean): Change | Refused {
  const { live } = meeting
  const refused = refuseUnlessIn(meeting, ['live', 'suspended'])
  if (refused !== null || live === null) return refused ?? refuse({ code: 'wrong-state', state: meeting.state })
  const { gap } = live
  if (gap === null) return noChange
  const answered: Meeting = { ...meeting, live: { ...live, gap: null } }
  const item = itemOf(items, gap.itemId) ?? itemOf(items, live.itemId)
  if (!isMeetingTime || item === undefined) return putting(answered)
  return putting(answered, { ...item, spentSeconds: item.spentSeconds + Math.floor(gapMs(gap) / 1000) })
}

/** Whole minutes to speak of: rounded, and at least one. */
export function gapMinutes(gap: Pick<Gap, 'from' | 'to'>): number {
  return Math.max(1, Math.round(gapMs(gap) / 60_000))
}

function joined(before: Gap | null, gap: Gap): Gap {
  return before === null ? gap : { ...before, to: at(Date.parse(before.to) + gapMs(gap)) }
}

function gapMs({ from, to }: Pick<Gap, 'from' | 'to'>): number {
  return Math.max(0, Date.parse(to) - Date.parse(from))
}

function itemOf(items: readonly AgendaItem[], id: Id | null): AgendaItem | undefined {
  return items.find((item) => item.id === id)
}

function at(ms: number): Instant {
  return new Date(ms).toISOString()
}
