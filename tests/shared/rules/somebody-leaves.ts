import type { WorkRef } from '../../../shared/model/open-work'
import type { AnyRecord, RecordKind, RecordOf } from '../../../shared/model/record'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import { handingOver } from '../../../shared/rules/hand-over'
import { openWork } from '../../../shared/rules/open-work'
import { aRole } from '../../../shared/rules/roles'
import { aLocality, aMeeting, anAction, anEscalation, anId, anItem, aPerson, aPledge } from '../../builders'

// Somebody with everything that can be handed over, and those who may take it.

export const today = '2026-06-11'
export const now = '2026-06-11T09:00:00.000Z'
const mill = aLocality({ id: 'mill', rank: 'a1' })
const harr = aLocality({ id: 'harr', rank: 'a0' })

/** A workspace of records by kind and id. */
export function workspace(...records: readonly AnyRecord[]) {
  const all = new Map(records.map((one) => [`${one.kind} ${one.id}`, one]))
  // Kept under its own kind and id.
  const get = <K extends RecordKind>(kind: K, id: string) => all.get(`${kind} ${id}`) as RecordOf<K> | undefined
  const of = <K extends RecordKind>(kind: K) => [...all.values()].filter((one): one is RecordOf<K> => one.kind === kind)
  return { all, get, of }
}
type Workspace = ReturnType<typeof workspace>

export function workOf(place: Workspace, personId: string) {
  const person = place.get('person', personId)
  if (person === undefined) throw new Error('nobody')
  return openWork({
    person,
    today,
    localities: place.of('locality'),
    people: place.of('person'),
    seatOf: enablerSeats(place.of('person'), place.of('vacancy'), today),
    actions: place.of('action'),
    pledges: place.of('pledge'),
    escalations: place.of('escalation'),
    permissions: place.of('permission'),
    placeOf: () => 'mill',
    pots: place.of('pot'),
    parked: place.of('parked'),
    agendas: place
      .of('meeting')
      .map((meeting) => ({ meeting, items: place.of('item').filter((item) => item.meetingId === meeting.id) })),
  })
}

export function handOver(
  place: Workspace,
  work: readonly { what: WorkRef; to: string | null }[],
  as: 'leaves' | 'stays',
  on = today,
) {
  const by = { personId: 'nettie', via: 'here' as const, notedById: null }
  const handing = handingOver({
    personId: 'leaver',
    on,
    today,
    as,
    get: place.get,
    vacancies: place.of('vacancy'),
    deedIn: () => ({ by, now, today }),
    newId: () => anId('made'),
  })
  const handed = work.filter(({ what, to }) => handing.hand(what, to)).length
  const { records, questions } = handing.done()
  return {
    handed,
    changed: [...records, ...questions.after],
    after: workspace(...place.all.values(), ...records, ...questions.after),
  }
}

const leaver = aPerson({
  id: 'leaver',
  roles: [
    aRole('mill', 'enabler', { from: '2025-01-01' }),
    aRole('harr', 'lead'),
    aRole('mill', 'member', { to: '2025-01-01' }),
  ],
})
const cover = aPerson({ id: 'cover', roles: [aRole('mill', 'enabler', { standing: 'cover', from: '2026-01-01' })] })
const lead = aPerson({ id: 'lead', roles: [aRole('mill', 'lead')] })
const gone = aPerson({ id: 'gone', retiredOn: '2026-01-01', roles: [aRole('mill', 'lead')] })
const mine = { kind: 'person', personId: 'leaver' } as const
const side = { ...aPledge().weWill, by: mine }
const question = anEscalation({
  id: 'asked',
  column: 'acknowledged',
  enablerId: 'leaver',
  sentAt: '2026-06-01T09:00:00.000Z',
  trail: [
    { kind: 'sent', at: '2026-06-01T09:00:00.000Z', personId: 'leaver', words: '', via: 'here', notedById: null },
  ],
})
const permission = {
  kind: 'permission' as const,
  id: 'allowed',
  what: 'No deposit for a room',
  condition: '',
  where: { kind: 'everywhere' as const },
  reach: '',
  until: null,
  saidById: 'leaver',
  saidOn: '2026-01-01',
  via: 'here' as const,
  notedById: null,
  standsById: null,
  escalationId: null,
  minute: null,
  uses: [],
  askedToGoOn: null,
  ended: null,
}
const parked = {
  kind: 'parked' as const,
  id: 'parked',
  localityId: 'mill',
  itemKind: 'event' as const,
  title: 'The summer fair',
  minutes: 5,
  presenterId: 'leaver',
  openness: { kind: 'open' as const },
  reason: '',
  about: null,
  fromMeetingId: null,
  fromItemId: null,
  heldOver: 0,
  since: today,
  backOn: null,
  handedInById: null,
  dropped: null,
  archivedOn: null,
}
const pot = {
  kind: 'pot' as const,
  id: 'mill-pot',
  localityId: 'mill',
  amountPence: 1,
  funder: '',
  endsOn: null,
  limitPence: null,
  approverIds: ['leaver', 'lead'],
}
const planned = aMeeting({ id: 'planned', state: 'planned' })
const held = aMeeting({ id: 'held', state: 'draft' })
export const everything = workspace(
  ...[mill, harr, leaver, cover, lead, gone, question, permission, parked, pot, planned, held],
  anAction({ id: 'owned', owner: mine, helperIds: ['gone', 'cover'] }),
  anAction({ id: 'done', owner: mine, column: 'done' }),
  anAction({
    id: 'helped',
    localityId: 'harr',
    helperIds: ['leaver', 'cover'],
    owner: { kind: 'person', personId: 'lead' },
  }),
  aPledge({ id: 'promised', column: 'agreed', weWill: side, youWill: { ...side, mark: 'kept' } }),
  aPledge({ id: 'kept', column: 'kept', weWill: side }),
  anEscalation({ id: 'answered', column: 'answered', enablerId: 'leaver' }),
  anEscalation({ id: 'drafted', enablerId: 'leaver' }),
  anItem({ id: 'item', meetingId: 'planned', presenterId: 'leaver' }),
  anItem({ id: 'item-before', meetingId: 'held', presenterId: 'leaver' }),
)
