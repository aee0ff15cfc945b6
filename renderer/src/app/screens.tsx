import { lazy, type ReactNode } from 'react'
import { assertNever } from '../../../shared/refusals'
import type { Route } from '../data/route'
import { ImportScreen } from '../features/import/import-screen'
import { PeopleScreen } from '../features/people/people-screen'
import { StartTeamScreen } from '../features/start-team/start-team-screen'

// The screens of a meeting bring the text editor and the boards with them: each is read when it is first gone to.
const readAgenda = () => import('../features/agenda/agenda-screen')
const AgendaScreen = lazy(async () => ({ default: (await readAgenda()).AgendaScreen }))
const MeetingsScreen = lazy(async () => ({
  default: (await import('../features/meetings/meetings-screen')).MeetingsScreen,
}))
const ActionsScreen = lazy(async () => ({
  default: (await import('../features/actions/actions-screen')).ActionsScreen,
}))
const LiveScreen = lazy(async () => ({ default: (await import('../features/live/live-screen')).LiveScreen }))
const MinutesScreen = lazy(async () => ({
  default: (await import('../features/minutes/minutes-screen')).MinutesScreen,
}))

/** Most starts end on an agenda: it is read while the core opens the workspace. */
export function readFirstScreen(): void {
  void readAgenda()
}

/** The screen of a route other than home, which the shell resolves to one of these. */
export function screenOf(route: Exclude<Route, { screen: 'home' }>): ReactNode {
  switch (route.screen) {
    case 'start-team':
      return <StartTeamScreen />
    case 'agenda':
      return <AgendaScreen key={route.meetingId} meetingId={route.meetingId} />
    case 'live':
      return <LiveScreen key={route.meetingId} meetingId={route.meetingId} />
    case 'minutes':
      return <MinutesScreen key={route.meetingId} meetingId={route.meetingId} />
    case 'meetings':
      return <MeetingsScreen key={route.localityId} localityId={route.localityId} />
    case 'actions':
      return <ActionsScreen key={route.localityId} localityId={route.localityId} actionId={route.actionId} />
    case 'people':
      return <PeopleScreen key={route.localityId} localityId={route.localityId} />
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
