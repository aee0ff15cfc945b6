import type { ActionHead } from '../../../shared/contract'
import type { Day } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import { daysBetween, shortDay, weekdayNames, weekdayOf } from '../../../shared/rules/dates'
import { isUnderWay, nextMeetings } from '../../../shared/rules/next-meeting'
import { byRank } from '../../../shared/rules/ranks'
import type { Route } from '../data/route'
import { useLastPlace } from './where-last'

/** The places in their order, retired ones left out. */
export function placesInOrder(localities: ReadonlyMap<string, Locality>): readonly Locality[] {
  return [...localities.values()].filter((locality) => locality.retiredOn === null).sort(byRank)
}

export { isUnderWay }

/** A meeting under way, else the next to come. */
export function nextMeeting(
  meetings: ReadonlyMap<string, Meeting>,
  localityId: string | undefined,
  today: Day,
): Meeting | undefined {
  return nextMeetings(meetings.values(), today).get(localityId ?? '')
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

/** The place a screen belongs to; screens of none belong to the last place one was in, else to the first. */
export function placeOf(
  route: Route,
  localities: ReadonlyMap<string, Locality>,
  meetings: ReadonlyMap<string, Meeting>,
): Locality | undefined {
  const last = localities.get(useLastPlace.getState().localityId ?? '')
  return ownPlace(route, localities, meetings) ?? last ?? placesInOrder(localities)[0]
}

/** Undefined for a screen of no place. */
export function ownPlace(
  route: Route,
  localities: ReadonlyMap<string, Locality>,
  meetings: ReadonlyMap<string, Meeting>,
): Locality | undefined {
  if ('localityId' in route) return localities.get(route.localityId)
  if ('meetingId' in route) return localities.get(meetings.get(route.meetingId)?.localityId ?? '')
  return undefined
}

/** The same for all details of one screen (a chosen card, an item of an agenda). */
export function spotOf(route: Route): string {
  const of = 'localityId' in route ? route.localityId : 'meetingId' in route ? route.meetingId : ''
  return `${route.screen} ${of}`
}
