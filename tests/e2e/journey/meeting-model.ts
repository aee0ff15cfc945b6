import type { MeetingView } from '../../../shared/contract'
import type { AttendanceMark } from '../../../shared/model/meeting'
import { byRank } from '../../../shared/rules/ranks'

/** What of a live meeting must come back after any crash, as plain values. */
export type Known = {
  readonly itemId: string | null
  readonly isPaused: boolean
  readonly order: readonly string[]
  readonly minutes: Readonly<Record<string, number>>
  readonly marks: Readonly<Record<string, AttendanceMark>>
  readonly decisions: readonly string[]
  readonly actions: readonly string[]
}

/** One command of the page, and what it makes of what is known. */
export type Act = {
  readonly name: string
  readonly run: () => Promise<unknown>
  readonly effect: (known: Known) => Known
}

export function knownOf({ meeting, items, attendance, decisions, actions }: MeetingView): Known {
  const sorted = [...items].sort(byRank)
  return {
    itemId: meeting.live?.itemId ?? null,
    isPaused: meeting.live?.runningSince === null,
    order: sorted.map((item) => item.id),
    minutes: Object.fromEntries(sorted.map((item) => [item.id, item.minutes])),
    marks: Object.fromEntries(
      attendance.attendees.flatMap(({ who, mark }) => (who.kind === 'person' ? [[who.personId, mark]] : [])),
    ),
    decisions: decisions.map((one) => one.text).sort(),
    actions: actions.map((one) => one.title).sort(),
  }
}

/** The same whatever order its keys came in. */
export function asText(known: Known): string {
  const sorted = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify({ ...known, minutes: sorted(known.minutes), marks: sorted(known.marks) }, null, 1)
}

/**
 * How long the clock ran, between two bounds: a command takes effect somewhere between being given and being answered.
 * All in milliseconds of the app's own clock.
 */
export class RunningTime {
  #low: number
  #high: number
  #since: { readonly early: number; readonly late: number } | null
  #stops = 0
  #lastSign: number

  constructor(spentMs: number, runningSince: number | null) {
    this.#low = spentMs
    this.#high = spentMs
    this.#since = runningSince === null ? null : { early: runningSince, late: runningSince }
    this.#lastSign = runningSince ?? 0
  }

  /** A command that was answered: its line of the journal is a sign of life. */
  answered(given: number): void {
    this.#lastSign = Math.max(this.#lastSign, given)
  }

  paused(given: number, answered: number): void {
    if (this.#since === null) return
    this.#low += Math.max(0, given - this.#since.late)
    this.#high += answered - this.#since.early
    this.#since = null
    this.#stops += 1
  }

  resumed(given: number, answered: number): void {
    this.#since ??= { early: given, late: answered }
  }

  /** Seconds that all items together may have after a kill at that moment: a stopped clock loses the second it was in. */
  boundsAt(killed: number): { readonly low: number; readonly high: number } {
    const low = this.#low + (this.#since === null ? 0 : Math.max(0, this.#lastSign - this.#since.late))
    const high = this.#high + (this.#since === null ? 0 : killed - this.#since.early)
    return { low: low / 1000 - this.#stops - 1, high: high / 1000 }
  }
}
