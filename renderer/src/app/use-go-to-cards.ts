import { useHostState, useIsReadOnly, useRecords } from '../data/data-provider'
import { go, useRoutes } from '../data/route'
import { useDoables } from '../ui/doables'
import { placeOf } from './where'

/** The boards, what is closed, the desk and the register, by name from everywhere. */
export function useGoToCards(hasTeam: boolean): void {
  const workspace = useHostState()?.workspace.kind
  const isReadOnly = useIsReadOnly()
  const route = useRoutes((state) => state.route)
  const localities = useRecords('locality')
  const place = placeOf(route, localities, useRecords('meeting'))
  const isShell = (workspace === 'open' || workspace === 'read-only') && route.screen !== 'start-team'
  const isOn = hasTeam && isShell && place !== undefined
  const localityId = place?.id ?? ''
  const ofAll = { isOn: isOn && localities.size > 1 }
  useDoables(
    [
      {
        name: 'Pledges',
        also: 'promises board review',
        typing: 'ctrl+6',
        run: () => go({ screen: 'pledges', localityId }),
        isOn,
      },
      {
        name: 'Escalations',
        also: 'questions board enabler',
        typing: 'ctrl+7',
        run: () => go({ screen: 'escalations', localityId }),
        isOn,
      },
      {
        name: 'Enabler’s desk',
        also: 'answer questions escalations enablers',
        typing: 'ctrl+8',
        run: () => go({ screen: 'desk' }),
        isOn,
      },
      {
        name: 'Permissions',
        also: 'register allowed yes answers',
        typing: 'ctrl+9',
        run: () => go({ screen: 'permissions' }),
        isOn,
      },
      {
        name: 'Actions of all places',
        also: 'board everywhere',
        run: () => go({ screen: 'actions', localityId, isEverywhere: true }),
        ...ofAll,
      },
      {
        name: 'Pledges of all places',
        also: 'promises board everywhere',
        run: () => go({ screen: 'pledges', localityId, isEverywhere: true }),
        ...ofAll,
      },
      {
        name: 'Escalations of all places',
        also: 'questions board everywhere',
        run: () => go({ screen: 'escalations', localityId, isEverywhere: true }),
        ...ofAll,
      },
      {
        name: 'Write a question to the enabler',
        also: 'escalation escalate ask',
        run: () => go({ screen: 'write-escalation', localityId }),
        isOn: isOn && !isReadOnly,
      },
      {
        name: 'Closed actions',
        also: 'done dropped archive restore',
        run: () => go({ screen: 'closed', localityId, of: 'action' }),
        isOn,
      },
      {
        name: 'Closed pledges',
        also: 'kept changed withdrawn archive restore',
        run: () => go({ screen: 'closed', localityId, of: 'pledge' }),
        isOn,
      },
      {
        name: 'Closed escalations',
        also: 'answered withdrawn archive restore',
        run: () => go({ screen: 'closed', localityId, of: 'escalation' }),
        isOn,
      },
      {
        name: 'Somebody is leaving',
        also: 'leaver hand over open work',
        run: () => go({ screen: 'leaver', localityId }),
        isOn: isOn && !isReadOnly,
      },
    ],
    'everywhere',
  )
}
