import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { MeetingView } from '../../../shared/contract'
import type { Action } from '../../../shared/model/action'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Attendee } from '../../../shared/model/meeting'
import type { Notes, NotesInline, NotesListItem } from '../../../shared/model/notes'
import type { Person, RoleName } from '../../../shared/model/person'
import { attendeeOf } from '../../../shared/rules/attendance'
import {
  aDecision,
  aLocality,
  aMeeting,
  anAction,
  anAttendance,
  anEscalation,
  anItem,
  anOpportunity,
  anOrganisation,
  aPerson,
  aPledge,
  aSpend,
  aStory,
  notesOf,
  theSettings,
} from '../../builders'

const meetingId = 'meeting-june'
export const inItem = (itemId: string): Action['origin'] => ({ kind: 'item', meetingId, itemId })

/** The smallest meeting a document can be made of: one item, nobody there. */
export function aSnapshot(overrides: Partial<MeetingSnapshot> = {}, view: Partial<MeetingView> = {}): MeetingSnapshot {
  return {
    request: { document: 'minutes', meetingId, version: 'team' },
    approval: null,
    logo: null,
    everybody: [],
    answers: [],
    closed: {},
    log: [],
    logCount: 0,
    settings: theSettings(),
    locality: aLocality({ id: 'mill' }),
    people: [],
    organisations: [],
    view: {
      meeting: aMeeting({ id: meetingId, state: 'draft', closedAt: '11:02' }),
      items: [anItem({ id: 'item-1', meetingId })],
      attendance: anAttendance({ meetingId }),
      decisions: [],
      actions: [],
      pledges: [],
      escalations: [],
      stories: [],
      spends: [],
      opportunities: [],
      corrections: [],
      correctedBy: [],
      approvals: [],
      storiesToTell: [],
      toApprove: [],
      confirmed: [],
      recoveredItemIds: [],
      ...view,
    },
    mattersArising: [],
    markedPledges: [],
    confirmed: [],
    otherCorrected: [],
    lastMeeting: null,
    nextMeeting: null,
    nextOn: null,
    actions: [],
    sharesItsDay: false,
    today: '2026-06-12',
    ...overrides,
  }
}

const text = (words: string): NotesInline => ({ type: 'text', text: words })
const bullet = (...content: readonly NotesInline[]): NotesListItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [...content] }],
})

function member(id: string, name: string, jobTitle: string, organisationId: string | null, role: RoleName): Person {
  return aPerson({
    id,
    name,
    initials: name.replace(/[^A-Z]/g, ''),
    jobTitle,
    organisationId,
    roles: [
      {
        localityId: 'mill',
        name: role,
        from: null,
        to: null,
        standing: 'confirmed',
        time: { freed: 'unknown', words: '' },
      },
    ],
  })
}

const people: readonly Person[] = [
  member('person-gemma', 'Gemma Aske', 'community safety officer', 'body-council', 'lead'),
  member('person-owen', 'Owen Larkspur', 'housing officer', 'body-peakside', 'member'),
  member('person-sita', 'Sita Rao', 'health visitor', 'body-nhs', 'member'),
  member('person-tom', 'Tom Entwistle', 'neighbourhood sergeant', 'body-police', 'member'),
  member('person-ruth', 'Ruth Calder', '', 'body-council', 'clerk'),
  member('person-bev', 'Bev Oakes', '', null, 'resident'),
  member('person-idris', 'Idris Vaughan', '', 'body-cvs', 'volunteer'),
  member('person-mary', 'Mary Quarmby', 'head teacher', 'body-school', 'member'),
  member('person-dev', 'Dev Anand', 'social prescriber', 'body-nhs', 'member'),
  member('person-anna', 'Dr Anna Roe', 'director of public health', 'body-council', 'enabler'),
]

const organisations = [
  anOrganisation({ id: 'body-council', name: 'Northfold County Council' }),
  anOrganisation({ id: 'body-peakside', name: 'Peakside Homes', sector: 'housing' }),
  anOrganisation({ id: 'body-nhs', name: 'Northfold Community Health NHS Trust', sector: 'nhs' }),
  anOrganisation({ id: 'body-police', name: 'Northfold Police', sector: 'police' }),
  anOrganisation({ id: 'body-cvs', name: 'Millbrook Volunteers', sector: 'voluntary' }),
  anOrganisation({ id: 'body-school', name: 'Weir Lane Primary School', sector: 'education' }),
]

function came(personId: string, mark: Attendee['mark'], ...movements: Attendee['movements']): Attendee {
  return { ...attendeeOf({ kind: 'person', personId }, mark), movements }
}

const attendees: readonly Attendee[] = [
  came('person-gemma', 'present', { kind: 'arrived', at: '10:00', interestItemId: null }),
  came(
    'person-owen',
    'present',
    { kind: 'arrived', at: '10:00', interestItemId: null },
    { kind: 'left', at: '10:24', interestItemId: 'item-06' },
    { kind: 'arrived', at: '10:31', interestItemId: null },
  ),
  came('person-sita', 'late', { kind: 'arrived', at: '10:12', interestItemId: null }),
  came('person-tom', 'left-early', { kind: 'left', at: '10:45', interestItemId: null }),
  came('person-ruth', 'present'),
  came('person-bev', 'present'),
  came('person-idris', 'present'),
  came('person-mary', 'apologies'),
  { ...came('person-dev', 'substitute'), substitute: 'Lena Hobb' },
  attendeeOf(
    { kind: 'guest', guestId: 'guest-1', name: 'Cllr Joan Pike', organisation: 'Millbrook Parish Council' },
    'present',
  ),
]

const kitchenNotes: Notes = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        text('The kitchen opened eight Thursdays out of eight and served 41 teas last week. '),
        { type: 'mention', attrs: { personId: 'person-bev' } },
        text(' reported:'),
      ],
    },
    {
      type: 'bulletList',
      content: [
        bullet(text('the urn was mended')),
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [text('two things were still missing')] },
            {
              type: 'orderedList',
              content: [bullet(text('a second fridge')), bullet(text('a lock for the side door'))],
            },
          ],
        },
        bullet(text('the rota is on '), {
          type: 'text',
          text: 'the village hall page',
          marks: [{ type: 'link', attrs: { href: 'https://hall.millbrook.example/rota?week=24&who=all' } }],
        }),
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Nobody was turned away.', marks: [{ type: 'bold' }] }] },
  ],
}

const believableItems: readonly AgendaItem[] = [
  anItem({
    id: 'item-01',
    itemKind: 'welcome',
    title: 'Welcome and confidentiality',
    minutes: 3,
    presenterId: 'person-gemma',
  }),
  anItem({ id: 'item-02', itemKind: 'stories', title: 'Good news and stories', minutes: 8 }),
  anItem({ id: 'item-03', itemKind: 'last-minutes', title: 'Minutes of the last meeting', minutes: 2 }),
  anItem({
    id: 'item-04',
    itemKind: 'matters-arising',
    title: 'Matters arising',
    minutes: 5,
    notes: notesOf('The bench had been mended.'),
  }),
  anItem({
    id: 'item-05',
    itemKind: 'pledges',
    title: 'The Thursday kitchen',
    minutes: 6,
    notes: kitchenNotes,
    reason: 'Pledge due for review',
  }),
  anItem({
    id: 'item-06',
    title: 'Weir Court lift',
    presenterId: 'person-owen',
    reason: 'Held over 3 meetings',
    notes: notesOf(
      'The lift had been out for three weeks. The landlord said that a part was on order and gave no date.',
    ),
    privateNote: 'PRIVATE: ask Owen afterwards',
  }),
  anItem({
    id: 'item-07',
    itemKind: 'escalations',
    title: 'Pavilion deposit',
    notes: notesOf('No answer had come in 12 working days.'),
  }),
  anItem({
    id: 'item-08',
    itemKind: 'opportunity',
    title: 'A walking bus for Carr Top Road',
    carryOver: { kind: 'carry-over' },
  }),
  anItem({
    id: 'item-09',
    itemKind: 'budget',
    title: 'The small pot',
    openness: { kind: 'heading-only' },
    notes: notesOf('£412.50 was left.'),
  }),
  anItem({ id: 'item-10', itemKind: 'any-other-business', title: 'Any other business' }),
  anItem({
    id: 'item-11',
    title: 'A family in need of a larger home',
    openness: { kind: 'confidential', reason: 'It concerns a resident who could be recognised', until: null },
    notes: notesOf('The housing panel was to meet on Tuesday.'),
  }),
  anItem({ id: 'item-12', itemKind: 'next-meeting', title: 'Date of next meeting', minutes: 1 }),
].map((item) => ({ ...item, meetingId }))

const titles: readonly string[] = [
  'Ask Peakside Homes in writing for a date for the lift',
  'Ring Peakside',
  'Pavilion deposit',
  'Owen is asking the school about the hall',
  'Put the rota up in the surgery and the library',
]

/** `count` actions in every column, the first five raised under items of the meeting. */
export function actionsOf(count: number): readonly Action[] {
  const columns = ['todo', 'doing', 'blocked', 'proposed', 'done'] as const
  const origins = ['item-06', 'item-06', 'item-07', 'item-08', 'item-05']
  return Array.from({ length: count }, (_, index) => {
    const column = columns[index % columns.length] ?? 'todo'
    const origin = origins[index]
    return anAction({
      id: `action-${String(index + 1).padStart(3, '0')}`,
      number: { year: 2026, n: 41 - count + index },
      title: titles[index % titles.length] ?? '',
      owner: index % 4 === 3 ? { kind: 'team' } : { kind: 'person', personId: people[index % 8]?.id ?? 'person-owen' },
      helperIds: index % 6 === 0 ? ['person-bev'] : [],
      dueOn: index % 7 === 6 ? null : `2026-06-${String(12 + (index % 15)).padStart(2, '0')}`,
      column,
      blockedBy: column === 'blocked' ? 'the landlord' : '',
      finishedOn: column === 'done' ? '2026-06-09' : null,
      origin: origin === undefined ? { kind: 'board' } : inItem(origin),
    })
  })
}

/** A meeting as it might have been: 12 items, 9 people who belong to the team and a guest, 20 actions. */
export function aBelievableSnapshot(overrides: Partial<MeetingSnapshot> = {}): MeetingSnapshot {
  const actions = actionsOf(20)
  const live = {
    startedAt: '2026-06-11T09:00:00.000Z',
    itemId: null,
    runningSince: null,
    statementShownAt: '2026-06-11T09:01:00.000Z',
    isFromPaper: false,
    gap: null,
    signedUpParts: [],
  }
  const lastMeeting = aMeeting({ id: 'meeting-last', on: '2026-06-04', state: 'approved', approvedOn: '2026-06-11' })
  return aSnapshot(
    {
      people,
      organisations,
      lastMeeting,
      confirmed: [lastMeeting],
      nextMeeting: aMeeting({ id: 'meeting-next', on: '2026-06-18' }),
      actions: actions.slice(5),
      ...overrides,
    },
    {
      meeting: aMeeting({ id: meetingId, state: 'draft', closedAt: '11:02', live }),
      items: believableItems,
      attendance: anAttendance({ meetingId, attendees: [...attendees] }),
      decisions: [
        aDecision({
          meetingId,
          itemId: 'item-05',
          number: { year: 2026, n: 13 },
          text: 'the kitchen goes on until the summer holidays',
        }),
        aDecision({
          meetingId,
          itemId: 'item-06',
          number: { year: 2026, n: 14 },
          text: 'Neighbours on the third floor get a knock every day until the lift moves.',
        }),
      ],
      actions: actions.slice(0, 5),
      pledges: [
        aPledge({
          number: { year: 2026, n: 4 },
          title: 'Tea on Thursdays',
          weWill: {
            by: { kind: 'organisation', organisationId: 'body-council' },
            text: 'lend the hall',
            mark: 'kept',
            markedOn: null,
            evidence: '',
          },
          reviewOn: '2026-09-03',
          origin: inItem('item-05'),
        }),
      ],
      escalations: [
        anEscalation({
          number: { year: 2026, n: 11 },
          enablerId: 'person-anna',
          neededBy: '2026-06-30',
          origin: inItem('item-07'),
        }),
      ],
      stories: [
        aStory({
          id: 'story-told',
          origin: inItem('item-02'),
          tellerId: 'person-bev',
          consent: { use: 'team', mayNameTeller: true, until: null, withdrawnOn: null },
        }),
        aStory({
          id: 'story-kept',
          text: 'STORY WITHOUT CONSENT',
          origin: inItem('item-02'),
          consent: { use: 'none', mayNameTeller: false, until: null, withdrawnOn: null },
        }),
      ],
      spends: [aSpend({ origin: inItem('item-09'), pence: 123_450 })],
      opportunities: [anOpportunity({ origin: inItem('item-08'), title: 'A walking bus on Fridays' })],
    },
  )
}

/** The same meeting a week later, its record confirmed. */
export function anApprovedSnapshot(): MeetingSnapshot {
  const snapshot = aBelievableSnapshot()
  const meeting = { ...snapshot.view.meeting, state: 'approved' as const, approvedOn: '2026-06-18' }
  return { ...snapshot, today: '2026-06-18', view: { ...snapshot.view, meeting } }
}
