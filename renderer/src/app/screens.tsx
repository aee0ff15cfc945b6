import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/refusals'
import type { Route } from '../data/route'
import { later } from './later'

// The text editor, the boards and the sheets come with their screens: each is read when it is first gone to.
const AgendaScreen = later(async () => (await import('../features/agenda/agenda-screen')).AgendaScreen)
const MeetingsScreen = later(async () => (await import('../features/meetings/meetings-screen')).MeetingsScreen)
const ActionsScreen = later(async () => (await import('../features/actions/actions-screen')).ActionsScreen)
const LiveScreen = later(async () => (await import('../features/live/live-screen')).LiveScreen)
const MinutesScreen = later(async () => (await import('../features/minutes/minutes-screen')).MinutesScreen)
const CloseOutScreen = later(async () => (await import('../features/close-out/close-out-screen')).CloseOutScreen)
const ParkingLotScreen = later(
  async () => (await import('../features/parking-lot/parking-lot-screen')).ParkingLotScreen,
)
const DecisionsScreen = later(async () => (await import('../features/decisions/decisions-screen')).DecisionsScreen)
const CompareScreen = later(async () => (await import('../features/minutes/compare-screen')).CompareScreen)
const PapersScreen = later(async () => (await import('../features/papers/papers-screen')).PapersScreen)
const ImportScreen = later(async () => (await import('../features/import/import-screen')).ImportScreen)
const PeopleScreen = later(async () => (await import('../features/people/people-screen')).PeopleScreen)
const TodayScreen = later(async () => (await import('../features/today/today-screen')).TodayScreen)
const SettingsScreen = later(async () => (await import('../features/settings/settings-screen')).SettingsScreen)
const PlaceScreen = later(async () => (await import('../features/places/place-screen')).PlaceScreen)
const AgendaPaper = later(async () => (await import('../features/agenda/agenda-paper')).AgendaPaper)
export const StartTeamScreen = later(
  async () => (await import('../features/start-team/start-team-screen')).StartTeamScreen,
)
export const FirstRun = later(async () => (await import('../features/first-run/first-run')).FirstRun)

/** A start ends on Today: it is read while the core opens the workspace. */
export function readFirstScreen(): void {
  // Where it cannot be read, showing it says so.
  TodayScreen.read().catch(() => {})
}

/** The screen of a route. */
export function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'home':
      return <TodayScreen />
    case 'settings':
      return <SettingsScreen />
    case 'place':
      return <PlaceScreen key={route.localityId} localityId={route.localityId} />
    case 'agenda-paper':
      return <AgendaPaper key={route.meetingId} meetingId={route.meetingId} />
    case 'start-team':
      return <StartTeamScreen />
    case 'agenda':
      return <AgendaScreen key={route.meetingId} meetingId={route.meetingId} itemId={route.itemId ?? null} />
    case 'live':
      return <LiveScreen key={route.meetingId} meetingId={route.meetingId} />
    case 'close-out':
      return <CloseOutScreen key={route.meetingId} meetingId={route.meetingId} />
    case 'parking-lot':
      return <ParkingLotScreen key={route.localityId} localityId={route.localityId} />
    case 'decisions':
      return <DecisionsScreen key={route.localityId} localityId={route.localityId} />
    case 'papers':
      return <PapersScreen key={route.localityId} localityId={route.localityId} />
    case 'compare':
      return (
        <CompareScreen
          key={`${route.meetingId} ${route.before} ${route.after}`}
          meetingId={route.meetingId}
          before={route.before}
          after={route.after}
        />
      )
    case 'minutes':
      return <MinutesScreen key={route.meetingId} meetingId={route.meetingId} itemId={route.itemId ?? null} />
    case 'meetings':
      return <MeetingsScreen key={route.localityId} localityId={route.localityId} />
    case 'actions':
      return <ActionsScreen key={route.localityId} localityId={route.localityId} actionId={route.actionId} />
    case 'people':
      return <PeopleScreen key={route.localityId} localityId={route.localityId} personId={route.personId ?? null} />
    case 'import':
      return (
        <ImportScreen
          key={`${route.localityId} ${route.fileId ?? ''}`}
          localityId={route.localityId}
          file={route.fileId === undefined ? null : { fileId: route.fileId, name: route.fileName ?? 'The file' }}
        />
      )
    default:
      return assertNever(route)
  }
}
