import type { Day } from '../model/common'
import type { Meeting } from '../model/meeting'
import { addDays, minutesBetween, weekdayOf } from './dates'
import { issueBy, isToIssue } from './for-you'
import { byDay } from './meeting-states'
import { counted, nearDay, withStop } from './near-days'
import type { TodayGiven } from './waiting'

export type WeekDay = {
  readonly day: Day
  readonly isToday: boolean
  /** Of all places, in the order of the clock. */
  readonly meetings: readonly Meeting[]
  /** Agendas to be issued, said on the day it is. */
  readonly toIssue: readonly { readonly meeting: Meeting; readonly by: Day }[]
  readonly isBankHoliday: boolean
}

/** Monday to Friday, and Saturday or Sunday where something is there. */
export function thisWeek({ localities, meetings, today, holidays }: TodayGiven): readonly WeekDay[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  const ours = [...meetings.values()]
    .filter((meeting) => localities.get(meeting.localityId)?.retiredOn === null)
    .sort(byDay)
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = addDays(monday, index)
    const isToday = day === today
    const toIssue = isToday ? ours.filter((meeting) => isToIssue(meeting, today, holidays)) : []
    return {
      day,
      isToday,
      meetings: ours.filter((meeting) => meeting.on === day),
      toIssue: toIssue.map((meeting) => ({ meeting, by: issueBy(meeting, holidays) })),
      isBankHoliday: holidays.has(day),
    }
  })
  return days.filter(
    ({ day, isToday, meetings: held, toIssue }) =>
      weekdayOf(day) <= 5 || isToday || held.length > 0 || toIssue.length > 0,
  )
}

/** The hour of an agenda: minutes on it, and minutes beyond the end; null while it has not been read yet. */
export type Fit = { readonly total: number; readonly over: number } | null

export function fitOf(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  items: readonly { readonly minutes: number }[],
): Fit {
  const total = items.reduce((sum, item) => sum + item.minutes, 0)
  return { total, over: total - minutesBetween(meeting.startsAt, meeting.endsAt) }
}

/** How a meeting stands; `late` is the worst of it, to be said first and strongly. */
export function meetingStanding(meeting: Meeting, fit: Fit): { readonly late: string | null; readonly words: string } {
  const over = fit !== null && fit.over > 0 ? `${counted(fit.over, 'minute')} over.` : null
  const minutes = fit === null || over !== null ? '' : `, ${counted(fit.total, 'minute')}`
  switch (meeting.state) {
    case 'planned':
      return { late: over, words: over === null ? `Agenda not issued${minutes}.` : 'Not issued.' }
    case 'issued':
      return { late: over, words: over === null ? `Agenda issued${minutes}.` : 'Agenda issued.' }
    case 'live':
      return { late: null, words: 'Going on now.' }
    case 'suspended':
      return { late: null, words: 'Suspended: it can go on.' }
    case 'draft':
      return { late: null, words: 'Met. Minutes are in draft.' }
    case 'approved':
      return { late: null, words: 'Met. Minutes are approved.' }
    case 'cancelled':
      return {
        late: null,
        words: withStop(`Cancelled${meeting.cancelledBecause === '' ? '' : `: ${meeting.cancelledBecause}`}`),
      }
  }
}

/** "Issue Thursday’s agenda by 17:00 tomorrow." */
export function issueWords(meeting: Meeting, by: Day, today: Day, placeName: string | null): string {
  const whose = `${placeName ?? nearDay(meeting.on, today)}’s`
  if (by < today) return `Issue ${whose} agenda now.`
  return `Issue ${whose} agenda by 17:00 ${nearDay(by, today)}.`
}
