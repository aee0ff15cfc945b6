import type { ActionHead } from '../../../shared/contract'
import type { Day } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import { daysBetween, shortDay, weekdayNames, weekdayOf } from '../../../shared/rules/dates'
import { byRank } from '../../../shared/rules/ranks'
import type { Route } from '../data/route'

/** The places in their order, retired ones left out. */
export function placesInOrder(localities: ReadonlyMap<string, Locality>): readonly Locality[] {
  return [...localities.values()].filter((locality) => locality.retiredOn === null).sort(byRank)
}

const comes = ['planned', 'issued', 'live', 'suspended']

/** A meeting under way, else the next to come. */
export function nextMeeting(
  meetings: ReadonlyMap<string, Meeting>,
  localityId: string | undefined,
  today: Day,
): Meeting | undefined {
  const coming = [...meetings.values()]
    .filter((meeting) => meeting.localityId === localityId && comes.includes(meeting.state))
    .filter((meeting) => meeting.on >= today || isUnderWay(meeting))
    .sort((a, b) => `${a.on} ${a.startsAt}`.localeCompare(`${b.on} ${b.startsAt}`))
  return coming.find(isUnderWay) ?? coming[0]
}

export function isUnderWay(meeting: Meeting): boolean {
  return meeting.state === 'live' || meeting.state === 'suspended'
}

/** "Now", "Today", "Tomorrow", "Thu", "25 June". */
export function dayWord(meeting: Meeting, today: Day): string {
  if (isUnderWay(meeting)) return 'Now'
  const days = daysBetween(today, meeting.on)
  if (days === 0) return 'Today'
  if (days === 1) return 'Tomorrow'
  if (days > 1 && days < 7) return (weekdayNames[weekdayOf(meeting.on) - 1] ?? '').slice(0, 3)
  return shortDay(meeting.on)
}

/** Where "Next meeting" of a place leads: into the room, to its agenda, or to the list where one can be planned. */
export function nextMeetingRoute(meeting: Meeting | undefined, localityId: string): Route {
  if (meeting === undefined) return { screen: 'meetings', localityId }
  return { screen: meeting.state === 'live' ? 'live' : 'agenda', meetingId: meeting.id }
}

export function lateCount(actions: ReadonlyMap<string, ActionHead>, localityId: string, today: Day): number {
  let late = 0
  for (const action of actions.values()) {
    if (action.localityId === localityId && action.column !== 'done' && action.dueOn !== null && action.dueOn < today) {
      late += 1
    }
  }
  return late
}

/** The place a screen belongs to; screens of none belong to the first. */
export function placeOf(
  route: Route,
  localities: ReadonlyMap<string, Locality>,
  meetings: ReadonlyMap<string, Meeting>,
): Locality | undefined {
  const id =
    'localityId' in route
      ? route.localityId
      : 'meetingId' in route
        ? meetings.get(route.meetingId)?.localityId
        : undefined
  return localities.get(id ?? '') ?? placesInOrder(localities)[0]
}
