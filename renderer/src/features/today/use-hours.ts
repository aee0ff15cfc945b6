import { useMemo } from 'react'
import type { MeetingHour } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import type { RecordRef } from '../../../../shared/model/record'
import { isToCome, isUnderWay } from '../../../../shared/rules/next-meeting'
import type { WeekDay } from '../../../../shared/rules/this-week'
import { useQuery } from '../../data/use-query'

export type HoursById = ReadonlyMap<Id, MeetingHour>

/** As many as one question may ask for. */
const mostAsked = 50

const concerns = (touched: readonly RecordRef[]) =>
  touched.some(({ kind }) => kind === 'item' || kind === 'meeting' || kind === 'attendance' || kind === 'person')

/** The hours of the agendas on the page. The page does not wait for them. */
export function useHours(
  next: readonly Meeting[],
  week: readonly WeekDay[],
): { readonly hours: HoursById; readonly isUnreadable: boolean } {
  const asked = useMemo(() => {
    // One that is going on, or was suspended, stands first on the page: its hour is asked for too.
    const shown = [...next, ...week.flatMap((day) => day.meetings)].filter((one) => isToCome(one) || isUnderWay(one))
    return [...new Set(shown.map((meeting) => meeting.id))].slice(0, mostAsked)
  }, [next, week])
  const query = useQuery('meeting.hours', asked.length === 0 ? null : { meetingIds: asked }, concerns)
  const answer = query.kind === 'ready' ? query.value : null
  const hours = useMemo(() => new Map((answer ?? []).map((hour) => [hour.meetingId, hour])), [answer])
  return { hours, isUnreadable: query.kind === 'problem' }
}
