import type { Action } from '../../../shared/model/action'
import type { Day, Id } from '../../../shared/model/common'
import { isRefused, type Refused } from '../../../shared/refusals'
import { scopeOf } from '../../../shared/rules/check-scope'
import type { Core } from '../context'
import type { ActionLogSnapshot } from '../documents/snapshot'
import { closedCards } from './closed-cards'
import { loadArchives } from './closed-search'
import { commonOf, settingsNow } from './document-common'
import { need } from './reading'

/** The actions of a place: the open ones, or every one it ever had. */
export async function actionLogSnapshot(
  core: Core,
  request: ActionLogSnapshot['request'],
): Promise<ActionLogSnapshot | Refused> {
  const { store, today } = core
  const locality = need(store, 'locality', request.localityId)
  if (isRefused(locality)) return locality
  if (request.which === 'all') await loadArchives(store, locality.id, today())
  const actions = store
    .all('action')
    .filter((action) => action.localityId === locality.id && (request.which === 'all' || isOpen(action)))
  // The team sees all there is, so no meeting has to be read to know what it sees.
  const closed = request.version === 'team' ? {} : await closedCards(core, actions)
  const people = peopleIn(actions)
  return {
    request,
    ...commonOf(core, scopeOf(request)),
    settings: settingsNow(core),
    people: store.all('person').filter((person) => people.has(person.id)),
    organisations: store.all('organisation'),
    locality,
    actions,
    closed,
    meetingDays: meetingDaysOf(core, actions),
  }
}

function isOpen(action: Action): boolean {
  return action.dropped === null && action.column !== 'done' && action.archivedOn === null
}

function peopleIn(actions: readonly Action[]): ReadonlySet<Id> {
  return new Set(
    actions.flatMap(({ owner, helperIds }) => [...(owner.kind === 'person' ? [owner.personId] : []), ...helperIds]),
  )
}

function meetingDaysOf({ store }: Core, actions: readonly Action[]): Readonly<Record<Id, Day>> {
  const days: Record<Id, Day> = {}
  for (const { origin } of actions) {
    const meeting = origin.kind === 'item' ? store.get('meeting', origin.meetingId) : undefined
    if (meeting !== undefined) days[meeting.id] = meeting.on
  }
  return days
}
