import {
  CalendarClock,
  Files,
  FileText,
  Handshake,
  Inbox,
  ListChecks,
  MapPin,
  MessageCircleQuestionMark,
  UsersRound,
} from 'lucide-react'
import { useMemo } from 'react'
import type { BoardKind } from '../../../shared/model/board'
import type { Id } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import { peopleStanding } from '../../../shared/rules/people-standing'
import { useRecords } from '../data/data-provider'
import type { Route } from '../data/route'
import { usePledgesInSight } from '../data/wall'
import { waitsForSomebody } from '../features/parking-lot/parking-words'
import { useParkingLot } from '../features/parking-lot/use-parking-lot'
import { useToday } from '../ui/use-today'
import styles from './sidebar.module.css'
import { Entry } from './sidebar-entry'
import { countDue, useCardNeeds } from './use-card-needs'
import { dayWord, lateCount, nextMeeting, nextMeetingRoute } from './where'

/** The parts of the open place, each with what is due, late or lacking in it. */
export function PlaceParts({ route, place }: { readonly route: Route; readonly place: Locality }) {
  const meetings = useRecords('meeting')
  const actions = useRecords('action')
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const today = useToday()
  const next = nextMeeting(meetings, place.id, today)
  const late = lateCount(actions, place.id, today)
  const needs = useCardNeeds(place.id)
  const pledges = usePledgesInSight()
  const pledgesDue = useMemo(() => countDue(pledges, place.id, today, next?.on), [pledges, place.id, today, next?.on])
  const { unnamed, vacant } = useMemo(
    () => peopleStanding(people.values(), vacancies.values(), place.id, today),
    [people, vacancies, place.id, today],
  )
  // A screen of no place has the parts of the last one open, and none of them is where one is.
  const meetingId = 'meetingId' in route ? route.meetingId : null
  const isNext = next !== undefined && meetingId === next.id
  return (
    <ul className={styles.parts}>
      <li>
        <Entry
          route={nextMeetingRoute(next, place.id)}
          icon={<CalendarClock aria-hidden />}
          name="Next meeting"
          isCurrent={isNext}
          count={next === undefined ? 'Plan it' : dayWord(next, today)}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'meetings', localityId: place.id }}
          icon={<FileText aria-hidden />}
          name="Minutes and decisions"
          isCurrent={route.screen === 'meetings' || (meetingId !== null && !isNext)}
        />
      </li>
      <li>
        <ParkedEntry route={route} localityId={place.id} />
      </li>
      <li>
        <Entry
          route={{ screen: 'actions', localityId: place.id }}
          icon={<ListChecks aria-hidden />}
          name="Actions"
          isCurrent={route.screen === 'actions' || route.screen === 'import' || isClosed(route, 'action')}
          {...(late > 0 && { count: `${inWords(late)} late`, kind: 'late' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'pledges', localityId: place.id }}
          icon={<Handshake aria-hidden />}
          name="Pledges"
          isCurrent={route.screen === 'pledges' || isClosed(route, 'pledge')}
          {...(pledgesDue > 0 && { count: `${inWords(pledgesDue)} due` })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'escalations', localityId: place.id }}
          icon={<MessageCircleQuestionMark aria-hidden />}
          name="Escalations"
          isCurrent={ofEscalations.has(route.screen) || isClosed(route, 'escalation')}
          {...(needs.late > 0
            ? { count: `${inWords(needs.late)} late`, kind: 'late' as const }
            : needs.forNobody > 0 && { count: `${inWords(needs.forNobody)} for nobody`, kind: 'held' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'people', localityId: place.id }}
          icon={<UsersRound aria-hidden />}
          name="People"
          isCurrent={route.screen === 'people' || route.screen === 'leaver'}
          {...(unnamed > 0
            ? { count: `${inWords(unnamed)} unnamed`, kind: 'soon' as const }
            : vacant > 0 && { count: `${inWords(vacant)} vacant`, kind: 'held' as const })}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'papers', localityId: place.id }}
          icon={<Files aria-hidden />}
          name="Papers"
          isCurrent={route.screen === 'papers'}
        />
      </li>
      <li>
        <Entry
          route={{ screen: 'place', localityId: place.id }}
          icon={<MapPin aria-hidden />}
          name={place.shape === 'theme' ? 'The theme' : 'The place'}
          isCurrent={route.screen === 'place'}
        />
      </li>
    </ul>
  )
}

/** What is over belongs to the board it was on. */
const isClosed = (route: Route, of: BoardKind): boolean => route.screen === 'closed' && route.of === of

const ofEscalations: ReadonlySet<Route['screen']> = new Set(['escalations', 'escalation', 'write-escalation'])

/** How many things wait for somebody to put them on an agenda. */
function ParkedEntry({ route, localityId }: { readonly route: Route; readonly localityId: Id }) {
  const { lines } = useParkingLot(localityId)
  const waiting = lines.filter(waitsForSomebody).length
  const isCurrent = route.screen === 'parking-lot'
  // The screen itself says how many.
  return (
    <Entry
      route={{ screen: 'parking-lot', localityId }}
      icon={<Inbox aria-hidden />}
      name="Parked"
      unseen=" and handed in"
      isCurrent={isCurrent}
      {...(waiting > 0 && !isCurrent && { count: inWords(waiting) })}
    />
  )
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
