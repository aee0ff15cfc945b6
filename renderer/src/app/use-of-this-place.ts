import { useHostState, useIsReadOnly, useRecords } from '../data/data-provider'
import { go, useRoutes } from '../data/route'
import { askToSave } from '../features/papers/save-asked'
import { useDoables } from '../ui/doables'
import { useToday } from '../ui/use-today'
import { nextMeeting, nextMeetingRoute, placeOf } from './where'

/** What there is to do about the place that is open and its next agenda, by name from everywhere. */
export function useOfThisPlace(hasTeam: boolean): void {
  const workspace = useHostState()?.workspace.kind
  const isReadOnly = useIsReadOnly()
  const route = useRoutes((state) => state.route)
  const meetings = useRecords('meeting')
  const place = placeOf(route, useRecords('locality'), meetings)
  const today = useToday()
  const isShell = (workspace === 'open' || workspace === 'read-only') && route.screen !== 'start-team'
  const isOn = hasTeam && isShell && place !== undefined
  const localityId = place?.id ?? ''
  const meeting = nextMeeting(meetings, localityId, today)
  const toPlace = () => go({ screen: 'place', localityId })
  const toNext = () => go(nextMeetingRoute(meeting, localityId))
  useDoables(
    [
      {
        name: 'The place',
        also: `locality district venue pattern pot ${place?.name ?? ''}`,
        run: toPlace,
        isOn,
      },
      { name: `The standing agenda of ${place?.name ?? ''}`, also: 'template', run: toPlace, isOn },
      {
        name: 'Issue the next agenda',
        also: 'send publish circulate',
        run: toNext,
        isOn: isOn && !isReadOnly && meeting?.state === 'planned',
      },
      {
        name: 'Print the next agenda',
        also: 'paper pdf',
        run: () => meeting && go({ screen: 'agenda-paper', meetingId: meeting.id }),
        isOn: isOn && meeting !== undefined,
      },
      {
        name: 'Save the next agenda as Word',
        also: 'docx export document file',
        run: () => meeting && askToSave({ kind: 'document', request: { document: 'agenda', meetingId: meeting.id } }),
        isOn: isOn && meeting !== undefined && meeting.state !== 'live',
      },
      {
        name: 'Papers',
        also: 'documents word pdf minutes action sheet log brief signing-in pledges notice calendar ics year export',
        run: () => go({ screen: 'papers', localityId }),
        isOn,
      },
    ],
    'everywhere',
  )
}
