import { describe, expect, test } from 'vitest'
import { agenda } from '../../../electron/core/documents/agenda'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { plainText } from '../../../electron/core/documents/text/text'
import type { MeetingView } from '../../../shared/contract'
import type { MatterArising } from '../../../shared/model/approved-minutes'
import { aMeeting, anAction, anAttendance, anItem, aPledge, aStory, notesOf } from '../../builders'
import { aBelievableSnapshot, aSnapshot } from './a-snapshot'

const words = (overrides: Partial<MeetingSnapshot>, view: Partial<MeetingView> = {}): string =>
  plainText(minutes(aSnapshot(overrides, view)))

const believable = aBelievableSnapshot()
const { live } = believable.view.meeting
if (live === null) throw new Error('not held')

describe('matters arising', () => {
  const matter = (changes: Partial<MatterArising>): MatterArising => ({
    what: 'done',
    card: { kind: 'action', id: 'action-1' },
    number: '26/A041',
    title: 'Ring Peakside',
    on: '2026-06-09',
    personId: 'person-owen',
    words: '',
    ...changes,
  })
  const item = anItem({ itemKind: 'matters-arising', meetingId: 'meeting-june', title: 'Matters arising' })
  const told = (mattersArising: readonly MatterArising[], notes = item.notes) =>
    words({ mattersArising, people: believable.people }, { items: [{ ...item, notes }] })

  test('are told line by line before the notes, with owner and day', () => {
    const text = told(
      [
        matter({}),
        matter({ what: 'late', number: '26/A038', title: 'Paint the shelter', on: '2026-06-01', personId: null }),
        matter({ what: 'answered', number: '26/E11', title: 'May we?', words: 'yes, if two sign, by phone' }),
        matter({ what: 'answered', number: '26/E12', title: 'A key?', words: 'yes', personId: null }),
      ],
      notesOf('The bench had been mended.'),
    )
    expect(text).toContain(
      [
        '• MILL 26/A041 Ring Peakside (Owen Larkspur): done on 9 June 2026.',
        '• MILL 26/A038 Paint the shelter: late, was due on 1 June 2026.',
        '• MILL 26/E11 May we? Answered by Owen Larkspur on 9 June 2026: yes, if two sign, by phone.',
        '• MILL 26/E12 A key? Answered on 9 June 2026: yes.',
        '',
        'The bench had been mended.',
      ].join('\n'),
    )
  })

  test('put no full stop in the middle of a line where the title brought one', () => {
    const text = told([matter({ title: 'Ring Peakside.' }), matter({ title: 'Bring keys etc.', number: '26/A042' })])
    expect(text).toContain('• MILL 26/A041 Ring Peakside (Owen Larkspur): done on 9 June 2026.')
    expect(text).toContain('• MILL 26/A042 Bring keys etc. (Owen Larkspur)')
    expect(told([matter({ title: 'Be there at 17:10.' })])).toContain('Be there at 17:10 (Owen Larkspur): done')
  })

  test('leave out what somebody wrote about by its number', () => {
    const text = told([matter({}), matter({ number: '26/A042' })], notesOf('On 26/A041, Owen was thanked.'))
    expect(text).not.toContain('26/A041 Ring Peakside')
    expect(text).toContain('26/A042 Ring Peakside')
  })

  test('stay brief: of many that are late ten are named, and the list at the end has the rest', () => {
    const many = Array.from({ length: 13 }, (_, n) => matter({ what: 'late', number: `26/A0${n + 10}` }))
    const text = told(many)
    expect(text).toContain('26/A019 Ring Peakside')
    expect(text).not.toContain('26/A020 Ring Peakside')
    expect(text).toContain('3 more are late: see the actions at the end.')
  })
})

describe('the last minutes', () => {
  const correction = (ofMeetingId: string, text: string) => ({
    kind: 'correction' as const,
    id: `correction-${text}`,
    meetingId: 'meeting-june',
    itemId: 'item-03',
    ofMeetingId,
    text,
  })
  const may = aMeeting({ id: 'meeting-may', on: '2026-05-28', state: 'approved', approvedOn: '2026-06-11' })

  test('are confirmed one by one, each with its corrections', () => {
    const text = plainText(
      minutes({
        ...believable,
        confirmed: [may, ...believable.confirmed],
        view: {
          ...believable.view,
          corrections: [
            correction('meeting-may', 'Sita was there'),
            correction('meeting-last', 'On Tuesday'),
            correction('meeting-last', 'In the chapel'),
          ],
        },
      }),
    )
    expect(text).toContain(
      'The minutes of the meeting on Thursday 28 May 2026 were confirmed as a correct record, with one correction: Sita was there.',
    )
    expect(text).toContain(
      'The minutes of the meeting on Thursday 4 June 2026 were confirmed as a correct record, with 2 corrections:\n\n• On Tuesday.\n• In the chapel.',
    )
  })

  test('that were confirmed before are corrected all the same, also where no item stands for it', () => {
    const text = words(
      { otherCorrected: [may] },
      { items: [anItem({ title: 'Something' })], corrections: [correction('meeting-may', 'Sita was there')] },
    )
    expect(text).toContain(
      'Minutes of the last meeting\n\nCorrection to the minutes of the meeting on Thursday 28 May 2026: Sita was there.',
    )
  })
})

describe('the course of the meeting', () => {
  const meeting = { ...believable.view.meeting, live }
  const item = anItem({ id: 'item-a', meetingId: 'meeting-june', title: 'The lift' })
  const spent = anItem({ id: 'item-b', meetingId: 'meeting-june', title: 'The hall', spentSeconds: 60 })

  test('says which items were never come to, and at which nothing was raised', () => {
    const text = words({}, { meeting, items: [item, spent] })
    expect(text).toContain('1. The lift\n\nNot reached.')
    expect(text).toContain('2. The hall\n\nNothing was raised.')
    const running = words({}, { meeting: { ...meeting, state: 'live' }, items: [item, spent] })
    expect(running).toContain('Not reached yet.')
  })

  test('says that a story was told where its teller keeps the words', () => {
    const origin = { kind: 'item', meetingId: item.meetingId, itemId: item.id } as const
    const text = words(
      {},
      {
        meeting,
        items: [item],
        stories: [aStory({ text: 'The tale', origin, consent: { ...aStory().consent, use: 'none' } })],
      },
    )
    expect(text).toContain('1. The lift\n\nA story was told.')
    expect(text).not.toContain('The tale')
  })

  test('knows nothing of what was reached where no clock ran', () => {
    const paper = { ...meeting, live: { ...live, isFromPaper: true, startedAt: '2026-06-13T09:00:00.000Z' } }
    const text = words({}, { meeting: paper, items: [item, { ...spent, itemKind: 'welcome' }] })
    expect(text).not.toContain('Not reached')
    expect(text).toContain('Record: Written down afterwards, from paper')
    expect(text).toContain('The confidentiality statement was shown.')
    expect(words({}, { meeting, items: [item] })).toContain('Nothing was raised.')
  })

  test('prints no confidentiality statement that nobody was shown, with a welcome on the agenda or without', () => {
    const statement = 'What is said here stays here.'
    const printed = (statementShownAt: string | null, items: MeetingView['items']) => {
      const meeting = { ...believable.view.meeting, live: { ...live, statementShownAt } }
      return plainText(minutes({ ...believable, view: { ...believable.view, meeting, items } }))
    }
    const { items } = believable.view
    const withoutWelcome = items.filter(({ itemKind }) => itemKind !== 'welcome')
    for (const agenda of [items, withoutWelcome]) {
      expect(printed(live.statementShownAt, agenda)).toContain(statement)
      expect(printed(null, agenda)).not.toMatch(/What is said here stays here|statement was shown/)
    }
  })

  test('prints the rounds without saying who said what, and when the signed-up part was', () => {
    const attendance = anAttendance({
      attendees: believable.view.attendance.attendees.map((one, index) => ({
        ...one,
        checkIn: ['tired', 'hopeful'][index] ?? '',
        closeOut: index === 0 ? 'lighter' : '',
      })),
    })
    const signedUpParts = [{ from: '2026-06-11T09:40:00.000Z', to: '2026-06-11T09:52:00.000Z' }]
    const text = words({}, { attendance, meeting: { ...meeting, live: { ...live, signedUpParts } }, items: [item] })
    expect(text).toContain('Said in the check-in round: hopeful and tired.')
    expect(text).toContain('Said in the close-out round: lighter.')
    expect(text).toContain('The signed-up part began at 10:40 and ended at 10:52.')
  })

  test('does not count as present for an item who left it for an interest', () => {
    expect(plainText(minutes(believable))).toContain(
      '6. Weir Court lift\n\nNot counted as present for this item, because of a declared interest: Owen Larkspur.',
    )
  })
})

describe('an agenda that went out', () => {
  const items = [
    anItem({ title: 'Welcome', minutes: 5 }),
    anItem({ title: 'The lift', minutes: 20, carryOver: { kind: 'park' } }),
    anItem({ title: 'The hall', minutes: 10, carryOver: { kind: 'skip-once', backOn: '2026-06-25' } }),
    anItem({ title: 'Tea', minutes: 10 }),
  ]
  test('says what became of items, which take no time any more', () => {
    const text = plainText(agenda(aSnapshot({}, { meeting: aMeeting({ state: 'issued' }), items })))
    expect(text).toContain('None – 2. The lift (parked) – None – None')
    expect(text).toContain('3. The hall (skipped until Thursday 25 June 2026)')
    expect(text).toContain('10:05 – 4. Tea')
    expect(text).toContain('They end at 10:15')
  })

  test('was a draft before, which leaves them out', () => {
    const text = plainText(agenda(aSnapshot({}, { meeting: aMeeting({ state: 'planned' }), items })))
    expect(text).not.toContain('The lift')
    expect(text).toContain('10:05 – 2. Tea')
  })
})

describe('minutes of a meeting that was cancelled', () => {
  const off = aMeeting({ id: 'meeting-june', state: 'cancelled', cancelledBecause: 'Snow on the hill' })
  const items = [
    anItem({ id: 'item-bare', meetingId: 'meeting-june', title: 'Weir Court lift' }),
    anItem({ id: 'item-noted', meetingId: 'meeting-june', title: 'The pot', notes: notesOf('£985 left.') }),
  ]

  test('say why, and when the next one is; what was written beforehand stays', () => {
    const text = words({}, { meeting: off, items })
    expect(text).toContain('The meeting was cancelled: Snow on the hill.')
    expect(text).toContain('2. The pot\n\n£985 left.')
    expect(text).toContain('Date of next meeting')
  })

  test('say nothing of who was there, and of items nothing was said to', () => {
    expect(words({}, { meeting: off, items })).not.toMatch(/Present|Weir Court lift|Nothing was raised|closed/)
  })
})

test('a pledge that hangs on something is printed with its condition and what it aims for', () => {
  const { view } = believable
  const [item] = view.items
  if (item === undefined) throw new Error('no item')
  const origin = { kind: 'item', meetingId: item.meetingId, itemId: item.id } as const
  const condition = { needed: 8, found: 3, by: '2026-07-01' }
  const told = (pledge: Parameters<typeof aPledge>[0]) =>
    words({}, { ...view, pledges: [aPledge({ origin, title: 'Fit the swings', reviewOn: null, ...pledge })] })
  const text = told({ condition, target: 'twelve Thursdays' })
  expect(text).toContain('If 8 others by Wednesday 1 July 2026. We aim for: twelve Thursdays.')
  // How many there are by now is no part of what the meeting said.
  expect(text).not.toContain('so far')
  expect(told({ condition: { ...condition, needed: 1 } })).toContain('If 1 other by Wednesday 1 July 2026.')
  expect(told({ condition: null, target: '' })).not.toMatch(/If \d|We aim for/)
})

test('what was withdrawn or dropped after the meeting is left for later minutes to say', () => {
  const { view } = believable
  const [item] = view.items
  if (item === undefined) throw new Error('no item')
  const origin = { kind: 'item', meetingId: item.meetingId, itemId: item.id } as const
  const told = (on: string) =>
    words(
      {},
      {
        ...view,
        pledges: [aPledge({ origin, withdrawn: { on, reason: 'The shed is gone' } })],
        actions: [anAction({ origin, dropped: { on, reason: 'Not needed' } })],
      },
    )
  expect(told(view.meeting.on)).toContain('Withdrawn on Thursday 11 June 2026: The shed is gone.')
  expect(told(view.meeting.on)).toContain('Dropped on Thursday 11 June 2026: Not needed.')
  expect(told('2026-06-12')).not.toMatch(/Withdrawn on|Dropped on/)
})

test('where no venue was said, the agenda leaves it to be confirmed and the minutes say that it was not recorded', () => {
  const venue = { ...believable.view.meeting, venue: ' ' }
  expect(words({}, { meeting: venue })).toContain('Venue: Not recorded')
  const planned = aSnapshot({}, { meeting: { ...venue, state: 'planned' } })
  expect(plainText(agenda(planned))).toContain('Venue: To be confirmed')
})
