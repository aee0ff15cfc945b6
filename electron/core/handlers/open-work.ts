import type { Id } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import type { Permission } from '../../../shared/model/permission'
import { isRefused } from '../../../shared/refusals'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import { isToCome, type OpenWorkGiven, openWork } from '../../../shared/rules/open-work'
import { byRank } from '../../../shared/rules/ranks'
import type { QueryHandler } from '../context'
import type { Store } from '../store/store'
import { need } from './reading'

export const openWorkPersonHandler: QueryHandler<'person.open-work'> = async ({ store, today }, input) => {
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return { ok: false, problem: person.refused }
  const people = store.all('person')
  const localities = [...store.all('locality')].sort(byRank)
  const work = openWork({
    person,
    today: today(),
    localities,
    people,
    seatOf: enablerSeats(people, store.all('vacancy'), today()),
    actions: store.all('action'),
    pledges: store.all('pledge'),
    escalations: store.all('escalation'),
    permissions: store.all('permission'),
    placeOf: (permission) => placeOf(store, permission) ?? localities[0]?.id ?? 'nowhere',
    pots: store.all('pot'),
    parked: store.all('parked'),
    agendas: await agendasToCome(store),
  })
  return { ok: true, value: work }
}

/** The agendas of meetings that are not over, with their items. */
export async function agendasToCome(store: Store): Promise<OpenWorkGiven['agendas']> {
  const agendas: { meeting: Meeting; items: OpenWorkGiven['agendas'][number]['items'] }[] = []
  for (const meeting of store.all('meeting').filter(isToCome)) {
    // Read at once: a meeting that was loaded may be put away again when the next ones are.
    await store.loadMeeting(meeting.id)
    const items = store.all('item').filter((item) => item.meetingId === meeting.id)
    agendas.push({ meeting, items: items.sort(byRank) })
  }
  return agendas
}

/** Where it was asked or said; of one that was entered for every place, none. */
function placeOf(store: Store, { escalationId, minute, where }: Permission): Id | undefined {
  const asked = escalationId === null ? undefined : store.get('escalation', escalationId)
  const said = minute === null ? undefined : store.get('meeting', minute.meetingId)
  const [first] = where.kind === 'places' ? where.localityIds : []
  return asked?.localityId ?? said?.localityId ?? first
}
