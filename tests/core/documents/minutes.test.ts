import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agenda } from '../../../electron/core/documents/agenda'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { plainText } from '../../../electron/core/documents/text/text'
import type { MeetingView } from '../../../shared/contract'
import type { DocumentModel } from '../../../shared/model/document'
import { attendeeOf } from '../../../shared/rules/attendance'
import { aDecision, aMeeting, anAction, anAttendance, anItem, aStory, notesOf } from '../../builders'
import { aBelievableSnapshot, aSnapshot, inItem } from './a-snapshot'
import { anySnapshot, privateWords } from './any-snapshot'

const headings = (model: DocumentModel): readonly string[] =>
  model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const words = (snapshot: MeetingSnapshot): string => plainText(minutes(snapshot))
const believable = words(aBelievableSnapshot())
const withView = (view: Partial<MeetingView>): MeetingSnapshot => {
  const snapshot = aBelievableSnapshot()
  return { ...snapshot, view: { ...snapshot.view, ...view } }
}

describe('the minutes', () => {
  test('follow the order of UK practice', () => {
    expect(headings(minutes(aBelievableSnapshot()))).toEqual([
      'DRAFT minutes of Millbrook Connected Team, Thursday 11 June 2026',
      'Attendance',
      'Present',
      'In attendance',
      'Apologies',
      'Substitutes',
      'Declarations of interest',
      '1. Welcome and confidentiality',
      '2. Good news and stories',
      '3. Minutes of the last meeting',
      '4. Matters arising',
      '5. The Thursday kitchen',
      '6. Weir Court lift',
      '7. Pavilion deposit',
      '8. A walking bus for Carr Top Road',
      '9. The small pot',
      '10. Any other business',
      '12. Date of next meeting',
      'Confidential part',
      '11. A family in need of a larger home',
      'Close',
      'Actions',
    ])
  })

  test('say body, date, time, venue and status in words', () => {
    expect(believable).toContain(
      [
        'Body: Millbrook Connected Team, Northfold County Council',
        'Date: Thursday 11 June 2026',
        'Time: 10:00 to 11:02 (called for 10:00 to 11:00)',
        'Venue: Village hall',
        'Status: DRAFT – to be approved at the next meeting',
      ].join('\n'),
    )
    const approved = withView({
      meeting: aMeeting({ id: 'meeting-june', state: 'approved', approvedOn: '2026-06-18' }),
    })
    expect(words(approved)).toContain('Status: Approved as a correct record on Thursday 18 June 2026')
    expect(words(approved)).not.toContain('DRAFT')
  })

  test('say when it was really held beside what it was called for, and of a meeting from paper what is known', () => {
    const { meeting } = aBelievableSnapshot().view
    const { live } = meeting
    if (live === null) throw new Error('it was held')
    const time = (changes: Partial<typeof meeting>): string | undefined =>
      /^Time: (.*)$/m.exec(words(withView({ meeting: { ...meeting, ...changes } })))?.[1]
    const at = (startedAt: string) => ({ live: { ...live, startedAt } })
    expect(time(at('2026-06-11T09:04:30.000Z'))).toBe('10:04 to 11:02 (called for 10:00 to 11:00)')
    expect(time({ closedAt: '11:00' })).toBe('10:00 to 11:00')
    expect(time({ ...at('2026-06-11T09:04:30.000Z'), state: 'live', closedAt: null })).toBe(
      'Began at 10:04 (called for 10:00 to 11:00)',
    )
    expect(time(at('2026-06-10T14:00:00.000Z'))).toBe(
      'Began on Wednesday 10 June 2026 at 15:00, closed at 11:02 (called for 10:00 to 11:00)',
    )
    expect(time({ live: { ...live, isFromPaper: true } })).toBe('10:00 to 11:00')
    expect(time({ state: 'cancelled', live: null, closedAt: null })).toBe('10:00 to 11:00')
    expect(plainText(agenda(aBelievableSnapshot()))).toContain('Time: 10:00 to 11:00\n')
  })

  test('name people with role, job title and organisation, and the times of those who came late or left early', () => {
    expect(believable).toContain('• Gemma Aske, lead, community safety officer, Northfold County Council')
    expect(believable).toContain('• Bev Oakes, resident')
    expect(believable).toContain('• Sita Rao, health visitor, Northfold Community Health NHS Trust (arrived at 10:12)')
    expect(believable).toContain('• Tom Entwistle, neighbourhood sergeant, Northfold Police (left at 10:45)')
    expect(believable).toContain('• Cllr Joan Pike, Millbrook Parish Council')
    expect(believable).toContain('• Lena Hobb, for Dev Anand')
  })

  test('say of somebody who came late and left early both', () => {
    const attendance = anAttendance({
      attendees: [
        {
          ...attendeeOf({ kind: 'person', personId: 'person-bev' }, 'left-early'),
          movements: [
            { kind: 'arrived', at: '10:20', interestItemId: null },
            { kind: 'left', at: '10:40', interestItemId: null },
          ],
        },
      ],
    })
    expect(words(withView({ attendance }))).toContain('• Bev Oakes, resident (arrived at 10:20 and left at 10:40)')
  })

  test('record who declared an interest, in what, and that they left', () => {
    expect(believable).toContain(
      '• Owen Larkspur declared an interest in item 6, Weir Court lift, left the meeting at 10:24 and returned at 10:31.',
    )
  })

  test('write "None" where there is none', () => {
    const empty = words(aSnapshot({}, { items: [] }))
    for (const section of [
      'Present',
      'In attendance',
      'Apologies',
      'Substitutes',
      'Declarations of interest',
      'Actions',
    ]) {
      expect(empty).toContain(`${section}\n\nNone\n`)
    }
    expect(empty).toContain('Next meeting: None')
  })

  test('print decisions with their number, in the wording of the settings', () => {
    expect(believable).toContain('Agreed (MILL 26/D013): the kitchen goes on until the summer holidays.')
    const snapshot = aBelievableSnapshot()
    const resolved = { ...snapshot, settings: { ...snapshot.settings, decisionWording: 'RESOLVED' as const } }
    expect(words(resolved)).toContain('RESOLVED (MILL 26/D013): the kitchen')
  })

  test('print an action as its own paragraph under its item, whatever its title is like', () => {
    const model = minutes(aBelievableSnapshot())
    const actions = model.blocks.filter((block) => block.kind === 'paragraph' && block.role === 'action')
    expect(actions).toHaveLength(5)
    expect(believable).toContain('Action MILL 26/A022 (Owen Larkspur, by Saturday 13 June 2026): Ring Peakside.')
    expect(believable).toContain('Action MILL 26/A023 (Sita Rao, by Sunday 14 June 2026): Pavilion deposit.')
  })

  test('end with one table of at most four columns, each action in it once', () => {
    const tables = minutes(aBelievableSnapshot()).blocks.filter((block) => block.kind === 'table')
    expect(tables).toHaveLength(1)
    expect(tables[0]?.header).toEqual(['Number', 'Action', 'Owner', 'Due'])
    const numbers = tables[0]?.rows.map((row) => row[0]?.[0]?.text)
    expect(new Set(numbers).size).toBe(20)
    expect(numbers).toEqual(numbers?.toSorted())
  })

  test('record that the last minutes were confirmed, the statement, the carrying over and the time closed', () => {
    expect(believable).toContain(
      'The minutes of the meeting on Thursday 4 June 2026 were confirmed as a correct record.',
    )
    expect(believable).toContain('The confidentiality statement was shown at 10:01.')
    expect(believable).toContain('Confidentiality: What is said here stays here.')
    expect(believable).toContain('Carried over to Thursday 18 June 2026.')
    expect(believable).toContain('Next meeting: Thursday 18 June 2026 at 10:00, Village hall')
    expect(believable).toContain('The meeting closed at 11:02.')
  })

  test('do not say that minutes not yet approved were confirmed', () => {
    const snapshot = aBelievableSnapshot({ confirmed: [] })
    expect(words(snapshot)).not.toContain('correct record.')
  })

  test('tell a story only as far as its consent goes today, and say where one was withdrawn', () => {
    const origin = inItem('item-02')
    const consent = { use: 'team' as const, mayNameTeller: false, until: null, withdrawnOn: null }
    const told = (changed: Partial<typeof consent> | { withdrawnOn: string } | { until: string }, use = consent.use) =>
      words(withView({ stories: [aStory({ text: 'The tale', origin, consent: { ...consent, use, ...changed } })] }))
    expect(told({})).toContain('Story: The tale.')
    expect(told({ until: '2026-06-12' })).toContain('The tale')
    expect(told({ until: '2026-06-11' })).not.toContain('The tale')
    expect(told({ withdrawnOn: '2026-06-12' })).not.toContain('The tale')
    expect(told({ withdrawnOn: '2026-06-12' })).toContain('A story was withdrawn.')
    expect(believable).not.toContain('STORY WITHOUT CONSENT')
    expect(believable).toContain('Story, told by Bev Oakes:')
  })

  test('put a confidential item back among the open ones when its confidence has ended', () => {
    const openness = { kind: 'confidential' as const, reason: 'A tender is out', until: '2026-06-11' }
    const ended = minutes(withView({ items: [anItem({ title: 'The tender', openness })] }))
    expect(headings(ended)).not.toContain('Confidential part')
    expect(plainText(ended)).not.toContain('A tender is out')
  })

  test('print the names an approved record was approved with, and the names of today in a draft', () => {
    const printedNames = {
      'person-owen': { name: 'Owen Larkspur-Dale', initials: 'OL', jobTitle: 'officer', organisation: 'Old Homes' },
    }
    const attendance = anAttendance({
      attendees: [attendeeOf({ kind: 'person', personId: 'person-owen' }, 'present')],
      printedNames,
    })
    const notes = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph' as const, content: [{ type: 'mention' as const, attrs: { personId: 'person-owen' } }] },
      ],
    }
    const items = [anItem({ notes })]
    const approved = words(
      withView({ items, attendance, meeting: aMeeting({ state: 'approved', approvedOn: '2026-06-18' }) }),
    )
    expect(approved).toContain('• Owen Larkspur-Dale, officer, Old Homes')
    expect(approved).toContain('\n\nOwen Larkspur-Dale\n')
    expect(words(withView({ items, attendance, meeting: aMeeting({ state: 'draft' }) }))).toContain(
      '• Owen Larkspur, housing officer',
    )
  })

  test('have a file name that Windows takes', () => {
    expect(minutes(aBelievableSnapshot()).fileName).toBe('MILL 2026-06-11 minutes DRAFT team')
    expect(agenda(aBelievableSnapshot()).fileName).toBe('MILL 2026-06-11 agenda')
  })
})

test('confidential items stand last, all of them with a reason, and private notes nowhere', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const model = minutes(snapshot)
      const ids = model.blocks.flatMap((block) =>
        block.kind === 'heading' && block.id !== undefined ? [block.id] : [],
      )
      const closed = new Set(
        snapshot.view.items.filter((item) => item.openness.kind === 'confidential').map((item) => item.id),
      )
      expect(ids.toSorted()).toEqual(snapshot.view.items.map((item) => item.id).toSorted())
      expect(ids.map((id) => closed.has(id))).toEqual(
        ids.map((id) => closed.has(id)).toSorted((a, b) => Number(a) - Number(b)),
      )
      const reasons = model.blocks.filter(
        (block) => block.kind === 'paragraph' && block.runs[0]?.text === 'Confidential:',
      )
      expect(reasons).toHaveLength(closed.size)
      expect(JSON.stringify(model)).not.toContain(privateWords)
    }),
  )
})

describe('the agenda', () => {
  test('says when each item starts, how long it has, who brings it and why it is there', () => {
    const text = plainText(agenda(aBelievableSnapshot()))
    expect(text).toContain('10:00 – 1. Welcome and confidentiality – Gemma Aske – 3')
    expect(text).toContain('10:24 – 6. Weir Court lift, Held over 3 meetings – Owen Larkspur – 5')
    expect(text).toContain('Items in order. They end at 10:55; the meeting closes at 11:00.')
  })

  test('shows of a confidential item only that it is one, and its reason; of a heading-only one only the heading', () => {
    const items = [
      anItem({
        title: 'SECRET TITLE',
        reason: 'SECRET WHY',
        presenterId: 'person-owen',
        openness: { kind: 'confidential', reason: 'About a resident', until: null },
      }),
      anItem({
        title: 'The pot',
        reason: 'SECRET WHY',
        presenterId: 'person-owen',
        openness: { kind: 'heading-only' },
      }),
    ]
    const text = plainText(agenda(withView({ items })))
    expect(text).not.toContain('SECRET')
    expect(text).not.toContain('Owen')
    expect(text).toContain('1. Confidential item, About a resident')
    expect(text).toContain('2. The pot')
  })

  test('is a draft until it is issued', () => {
    const planned = agenda(withView({ meeting: aMeeting({ state: 'planned' }) }))
    expect(planned.title).toContain('DRAFT')
    expect(planned.header.right).toBe('DRAFT – not yet issued')
    const issued = agenda(withView({ meeting: aMeeting({ state: 'issued', issuedAt: '2026-06-04T22:30:00.000Z' }) }))
    expect(issued.header.right).toBe('Issued on Thursday 4 June 2026')
  })
})

test('notes keep their lists, and words next to nothing are not lost', () => {
  const snapshot = withView({
    items: [anItem({ id: 'item-9', meetingId: 'meeting-june', notes: notesOf('', 'One line', '') })],
    decisions: [aDecision({ meetingId: 'meeting-june', itemId: 'item-9', text: 'Yes!' })],
    actions: [anAction({ origin: { kind: 'item', meetingId: 'another', itemId: 'item-9' } })],
  })
  const text = words(snapshot)
  expect(text).toContain('1. Parking by the school\n\nOne line\n\nAgreed (MILL 26/D001): Yes!\n\nDate of next meeting')
})
