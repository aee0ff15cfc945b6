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
const PledgesScreen = later(async () => (await import('../features/pledges/pledges-screen')).PledgesScreen)
const EscalationsScreen = later(
  async () => (await import('../features/escalations/escalations-screen')).EscalationsScreen,
)
const EscalationScreen = later(async () => (await import('../features/escalations/escalation-screen')).EscalationScreen)
const WriteEscalationScreen = later(
  async () => (await import('../features/escalations/write-escalation-screen')).WriteEscalationScreen,
)
const ClosedScreen = later(async () => (await import('../features/closed/closed-screen')).ClosedScreen)
const DeskScreen = later(async () => (await import('../features/desk/desk-screen')).DeskScreen)
const PermissionsScreen = later(
  async () => (await import('../features/permissions/permissions-screen')).PermissionsScreen,
)
const LeaverScreen = later(async () => (await import('../features/leaver/leaver-screen')).LeaverScreen)
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
      return (
        <ActionsScreen
          key={`${route.localityId} ${route.isEverywhere === true}`}
          localityId={route.localityId}
          actionId={route.actionId}
          isEverywhere={route.isEverywhere === true}
        />
      )
    case 'pledges':
      return (
        <PledgesScreen
          key={`${route.localityId} ${route.isEverywhere === true}`}
          localityId={route.localityId}
          pledgeId={route.pledgeId ?? null}
          isEverywhere={route.isEverywhere === true}
          as={route.as ?? 'list'}
        />
      )
    case 'escalations':
      return (
        <EscalationsScreen
          key={`${route.localityId} ${route.isEverywhere === true}`}
          localityId={route.localityId}
          escalationId={route.escalationId ?? null}
          isEverywhere={route.isEverywhere === true}
          as={route.as ?? 'board'}
        />
      )
    case 'escalation':
      return (
        <EscalationScreen key={route.escalationId} localityId={route.localityId} escalationId={route.escalationId} />
      )
    case 'write-escalation':
      return (
        <WriteEscalationScreen
          key={`${route.localityId} ${route.escalationId ?? ''}`}
          localityId={route.localityId}
          escalationId={route.escalationId ?? null}
          question={route.question ?? ''}
        />
      )
    case 'closed':
      return (
        <ClosedScreen
          key={`${route.localityId} ${route.of} ${route.isEverywhere === true} ${route.cardId ?? ''}`}
          localityId={route.localityId}
          of={route.of}
          cardId={route.cardId ?? null}
          isEverywhere={route.isEverywhere === true}
        />
      )
    case 'desk':
      return (
        <DeskScreen
          key={route.personId ?? ''}
          personId={route.personId ?? null}
          escalationId={route.escalationId ?? null}
        />
      )
    case 'permissions':
      return <PermissionsScreen permissionId={route.permissionId ?? null} />
    case 'leaver':
      return <LeaverScreen key={route.personId ?? ''} localityId={route.localityId} personId={route.personId ?? null} />
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
