import { describe, expect, test } from 'vitest'
import { contentCounts, leftOutOf } from '../../../electron/core/documents/minutes/left-out'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { plainText } from '../../../electron/core/documents/text/text'
import type { MeetingView } from '../../../shared/contract'
import type { DocumentVersion } from '../../../shared/model/document-request'
import type { Notes } from '../../../shared/model/notes'
import { attendeeOf } from '../../../shared/rules/attendance'
import { anAttendance, anItem, aStory } from '../../builders'
import { aBelievableSnapshot, inItem } from './a-snapshot'

type Changes = { readonly snapshot?: Partial<MeetingSnapshot>; readonly view?: Partial<MeetingView> }

function given(version: DocumentVersion, { snapshot, view }: Changes = {}): MeetingSnapshot {
  const base = aBelievableSnapshot()
  const request = { document: 'minutes', meetingId: 'meeting-june', version } as const
  return { ...base, request, ...snapshot, view: { ...base.view, ...view } }
}
const words = (version: DocumentVersion, changes?: Changes): string => plainText(minutes(given(version, changes)))

describe('the minutes for partners', () => {
  const text = words('partner')

  test('name people by their initials, with what they are and whom they are from', () => {
    expect(text).toContain('• GA, lead, community safety officer, Northfold County Council')
    expect(text).toContain('• BO, resident')
    expect(text).toContain('• JP, Millbrook Parish Council')
    expect(text).toContain('• LH, for DA')
    expect(text).toContain('Action MILL 26/A022 (OL, by Saturday 13 June 2026): Ring Peakside.')
    expect(text).toContain('BO reported:')
    expect(text).toContain('Escalation MILL 26/E11 (to be sent to DAR, permission)')
  })

  test('say of a confidential item its number and its reason, and of one with a heading only all there is', () => {
    expect(text).toContain(
      'Confidential part\n\n11. Confidential item\n\nConfidential: It concerns a resident who could be recognised.\n\nClose',
    )
    expect(text).toContain('9. The small pot\n\n£412.50 was left.')
    expect(text).toContain('Version: Partner')
  })
})

describe('the minutes for the public', () => {
  const text = words('public')

  test('say what people are and whom they are from; residents and volunteers are that alone', () => {
    expect(text).toContain(
      [
        'Present',
        '',
        '• Community safety officer, Northfold County Council',
        '• A resident',
        '• A volunteer',
        '• Clerk, Northfold County Council',
        '• Health visitor, Northfold Community Health NHS Trust (arrived at 10:12)',
        '• Housing officer, Peakside Homes (left at 10:24 and returned at 10:31)',
        '• Neighbourhood sergeant, Northfold Police (left at 10:45)',
        '',
        'In attendance',
        '',
        '• A guest, Millbrook Parish Council',
      ].join('\n'),
    )
    expect(text).toContain('• A substitute for the social prescriber from Northfold Community Health NHS Trust')
  })

  test('read as English where a person stood: in notes, owners, interests and stories', () => {
    expect(text).toContain('served 41 teas last week. A resident reported:')
    expect(text).toContain('Action MILL 26/A022 (the housing officer from Peakside Homes, by Saturday 13 June 2026)')
    expect(text).toContain('• The housing officer from Peakside Homes declared an interest in item 6, Weir Court lift')
    expect(text).toContain('because of a declared interest: the housing officer from Peakside Homes.')
    expect(text).toContain('(to be sent to the director of public health from Northfold County Council, permission)')
  })

  test('say only the heading of an item that has no more for them', () => {
    expect(text).toContain('9. The small pot\n\nOnly the heading of this item is public.\n\n10. Any other business')
    expect(text).not.toContain('£')
  })

  test('name whoever may be named, as the record says today', () => {
    const { people } = aBelievableSnapshot()
    const everybody = people.map((person) => ({ ...person, mayBeNamedInPublic: person.id === 'person-owen' }))
    const named = words('public', { snapshot: { everybody } })
    expect(named).toContain('• Owen Larkspur, housing officer, Peakside Homes')
    expect(named).toContain('Action MILL 26/A022 (Owen Larkspur, by Saturday 13 June 2026)')
    const then = people.map((person) => ({ ...person, mayBeNamedInPublic: true }))
    expect(words('public', { snapshot: { people: then } })).not.toContain('Owen Larkspur')
  })

  test('count those of whom the same is said', () => {
    const attendees = ['person-bev', 'person-dot', 'person-idris'].map((personId) =>
      attendeeOf({ kind: 'person', personId }, 'present'),
    )
    const people = aBelievableSnapshot().people.flatMap((person) =>
      person.id === 'person-bev' ? [person, { ...person, id: 'person-dot', name: 'Dot Hazelwood' }] : [person],
    )
    const attendance = anAttendance({ attendees })
    const of = (version: DocumentVersion) => words(version, { snapshot: { people }, view: { attendance } })
    expect(of('public')).toContain('Present\n\n• 2 residents\n• A volunteer')
    expect(of('team')).toContain('• Bev Oakes, resident\n• Dot Hazelwood, resident')
  })

  test('take somebody who had no role that day for what any record says that would name them', () => {
    const { people } = aBelievableSnapshot()
    const bev = people.map((person) => ({
      ...person,
      jobTitle: 'dinner lady',
      roles: person.roles.map((role) => ({ ...role, to: '2026-06-01' })),
    }))
    expect(words('public', { snapshot: { people: bev } })).not.toContain('• Dinner lady\n')
    expect(words('public', { snapshot: { people: bev } })).toContain('• A resident')
  })
})

test('a mention begins a sentence with a capital, and only there', () => {
  const mention = { type: 'mention', attrs: { personId: 'person-bev' } } as const
  const text = (words: string) => ({ type: 'text', text: words }) as const
  const notes: Notes = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [mention, text(' asked '), mention, text('. '), mention, text(' said yes.')] },
    ],
  }
  const items = [anItem({ notes })]
  expect(words('public', { view: { items } })).toContain('A resident asked a resident. A resident said yes.')
  expect(words('team', { view: { items } })).toContain('Bev Oakes asked Bev Oakes. Bev Oakes said yes.')
})

describe('of a confidential item', () => {
  const closed = { kind: 'confidential', reason: 'About a resident', until: null } as const
  const base = aBelievableSnapshot()
  const items = base.view.items.map((item) => (item.id === 'item-06' ? { ...item, openness: closed } : item))

  test('an interest is declared in its number alone', () => {
    const text = words('partner', { view: { items } })
    expect(text).toContain('• OL declared an interest in item 6, left the meeting at 10:24 and returned at 10:31.')
    const settings = { ...base.settings, numbering: { ...base.settings.numbering, items: false } }
    expect(words('partner', { view: { items }, snapshot: { settings } })).toContain(
      'OL declared an interest in a confidential item, left',
    )
  })

  test('the actions are in no table, which says how many are left out, and the person who saves is told', () => {
    const text = words('public', { view: { items } })
    expect(text).not.toContain('MILL 26/A021')
    expect(text).toContain('\n\n2 actions are left out: they came from items that are not open.\n')
    expect(leftOutOf(given('public', { view: { items } }))).toEqual({
      items: ['item 6', 'item 9', 'item 11'],
      actions: 2,
      stories: 2,
    })
    expect(leftOutOf(given('team', { view: { items } }))).toEqual({ items: [], actions: 0, stories: 1 })
  })

  test('that came from another meeting, the same is left out', () => {
    const action = base.actions[0]
    if (action === undefined) throw new Error('no action')
    const text = words('partner', { snapshot: { closed: { [action.id]: closed } } })
    expect(text).not.toContain(`26/A0${action.number.n}`)
    expect(text).toContain('1 action is left out: it came from an item that is not open.')
  })

  test('a correction made at it is not told', () => {
    const correction = {
      kind: 'correction' as const,
      id: 'correction-1',
      meetingId: 'meeting-june',
      itemId: 'item-06',
      ofMeetingId: 'meeting-last',
      text: 'The family was larger',
    }
    const view = { items, corrections: [correction] }
    expect(words('team', { view })).toContain('with one correction: The family was larger.')
    expect(words('partner', { view })).toContain('were confirmed as a correct record.')
    expect(words('partner', { view })).not.toContain('family was larger')
  })
})

test('stories are told as far as their consent goes, and counted so', () => {
  const consent = { mayNameTeller: true, until: null, withdrawnOn: null }
  const stories = (['team', 'partners', 'public'] as const).map((use) =>
    aStory({ text: `For ${use}`, tellerId: 'person-owen', origin: inItem('item-02'), consent: { ...consent, use } }),
  )
  const gone = aStory({
    text: 'Gone',
    origin: inItem('item-02'),
    consent: { ...consent, use: 'public', withdrawnOn: '2026-06-12' },
  })
  const view = { stories: [...stories, gone] }
  const told = (version: DocumentVersion) => words(version, { view }).match(/^(Story.*|A story was.*)$/gmu)
  expect(told('team')).toHaveLength(4)
  expect(told('partner')).toEqual([
    'Story, told by OL: For partners.',
    'Story, told by OL: For public.',
    'A story was withdrawn.',
  ])
  expect(told('public')).toEqual([
    'Story, told by the housing officer from Peakside Homes: For public.',
    'A story was withdrawn.',
  ])
  expect(contentCounts(given('partner', { view })).stories).toBe(2)
  expect(leftOutOf(given('partner', { view })).stories).toBe(2)
})
