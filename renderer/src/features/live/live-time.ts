import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { TimeOfDay } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { addMinutes, minutesBetween } from '../../../../shared/rules/dates'
import { secondsSpent } from '../../../../shared/rules/live-clock'

export type ItemClock = {
  /** "1:24", or "2" minutes over. */
  readonly digits: string
  readonly words: string
  readonly state: 'running' | 'nearly' | 'over' | 'none'
}

/** Minutes left; a word at 80% of the time, another past the end. An item of 0 minutes has no clock. */
export function itemClock(item: AgendaItem, spent: number): ItemClock {
  const allotted = item.minutes * 60
  if (allotted === 0) return { digits: minutesSeconds(spent), words: 'no time set', state: 'none' }
  const left = allotted - spent
  const minutes = `${item.minutes} ${item.minutes === 1 ? 'minute' : 'minutes'}`
  if (left <= 0) return { digits: minutesSeconds(-left), words: `past its ${minutes}`, state: 'over' }
  return {
    digits: minutesSeconds(left),
    words: `left of ${minutes}`,
    state: spent >= allotted * 0.8 ? 'nearly' : 'running',
  }
}

export type MeetingClock = {
  /** "38 of 60 minutes". */
  readonly words: string
  /** "Nearly time", "Time is up", "2 over"; empty while there is enough. */
  readonly chip: string
  readonly state: 'running' | 'nearly' | 'over'
}

/** What the items have had together, of the meeting's own time. Pauses are no meeting time. */
export function meetingClock(meeting: Meeting, items: readonly AgendaItem[], now: Date): MeetingClock {
  const seconds = items.reduce((sum, item) => sum + secondsSpent(item, meeting.live, now.toISOString()), 0)
  const slot = minutesBetween(meeting.startsAt, meeting.endsAt)
  const used = Math.floor(seconds / 60)
  const words = `${used} of ${slot} ${slot === 1 ? 'minute' : 'minutes'}`
  if (used >= slot) return { words, chip: used === slot ? 'Time is up' : `${used - slot} over`, state: 'over' }
  const isNearly = seconds >= slot * 60 * 0.8
  return { words, chip: isNearly ? 'Nearly time' : '', state: isNearly ? 'nearly' : 'running' }
}

function minutesSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** When the meeting will end if every item still to come takes its minutes, on the wall clock. */
export function endsAt(
  meeting: Meeting,
  items: readonly AgendaItem[],
  now: Date,
  timeNow: TimeOfDay,
): { readonly at: TimeOfDay; readonly minutesOver: number } {
  const index = items.findIndex((item) => item.id === meeting.live?.itemId)
  const current = items[index]
  const leftHere =
    current === undefined
      ? 0
      : Math.max(0, current.minutes * 60 - secondsSpent(current, meeting.live, now.toISOString()))
  const toCome = items.slice(index + 1).reduce((sum, item) => sum + item.minutes, 0)
  const at = addMinutes(timeNow, Math.ceil(leftHere / 60) + toCome)
  const minutes = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return { at, minutesOver: minutes(at) - minutes(meeting.endsAt) }
}
