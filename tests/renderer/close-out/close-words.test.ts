import { describe, expect, it } from 'vitest'
import { leavingWords, sentenceOf, whyNotClosed } from '../../../renderer/src/features/close-out/close-words'
import { type Around, type ItemOutcome, outcomeOf } from '../../../renderer/src/features/close-out/item-outcome'
import { askedOf } from '../../../renderer/src/features/close-out/proposed'
import { readBackOf } from '../../../renderer/src/features/close-out/read-back'
import type { MeetingView } from '../../../shared/contract'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import {
  aDecision,
  aMeeting,
  anAction,
  anAttendance,
  anEscalation,
  anItem,
  anOpportunity,
  aPledge,
  aSpend,
  aStory,
  notesOf,
} from '../../builders'

const around: Around = {
  decisionWording: 'Agreed',
  agreedDone: 0,
  nextDay: '',
  isOffTheWall: false,
}

function aView(item: AgendaItem, changes: Partial<MeetingView> = {}): MeetingView {
  return {
    meeting: aMeeting({ state: 'live' }),
    items: [item],
    attendance: anAttendance(),
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
    ...changes,
  }
}

const words = (item: AgendaItem, changes: Partial<MeetingView> = {}, more: Partial<Around> = {}): string =>
  outcomeOf(item, aView(item, changes), { ...around, ...more }).words

describe('what an item led to, in words', () => {
  const item = anItem()
  const origin = { kind: 'item', meetingId: item.meetingId, itemId: item.id } as const

  it('names what came of it, decisions by their number', () => {
    expect(words(item)).toBe('No outcome yet')
    expect(words(item, { actions: [anAction({ origin }), anAction({ origin })] })).toBe('2 actions')
    expect(words(item, { stories: [aStory({ origin })] })).toBe('1 story')
    expect(words(item, { stories: [aStory({ origin }), aStory({ origin })] })).toBe('2 stories')
    expect(words(item, { pledges: [aPledge({ origin })], escalations: [anEscalation({ origin })] })).toBe(
      '1 pledge, 1 escalation',
    )
    expect(words(item, { opportunities: [anOpportunity({ origin })] })).toBe('1 idea')
    expect(words(item, { spends: [aSpend({ origin, pence: 8_500 })] })).toBe('1 spend, £85')
    expect(words(item, { spends: [aSpend({ origin, pence: 8_500 }), aSpend({ origin, pence: 50 })] })).toBe(
      '2 spends, £85.50',
    )
    const decided = (n: number) => aDecision({ itemId: item.id, number: { year: 2026, n } })
    expect(words(item, { decisions: [decided(14)], actions: [anAction({ origin })] })).toBe('Agreed 26/D014, 1 action')
    expect(words(item, { decisions: [decided(14), decided(15)] })).toBe('Agreed 26/D014 and 26/D015')
    expect(words(item, { decisions: [1, 2, 3].map(decided) }, { decisionWording: 'RESOLVED' })).toBe(
      'RESOLVED 26/D001 and 2 more',
    )
    expect(words(anItem({ notes: notesOf('We spoke of it') }))).toBe('Notes')
  })

  it('says first what becomes of it', () => {
    expect(words(anItem({ carryOver: { kind: 'carry-over' }, notes: notesOf('Half of it') }))).toBe('Carried over')
    expect(words(anItem({ carryOver: { kind: 'skip-once', backOn: '2026-07-02' } }))).toBe('Skipped until 2 July')
    expect(words(anItem({ carryOver: { kind: 'park' } }))).toBe('Parked')
    const dropped = anItem({ carryOver: { kind: 'drop', reason: 'The school does it' } })
    expect(words(dropped)).toBe('Dropped: The school does it')
    expect(words(dropped, {}, { isOffTheWall: true })).toBe('Dropped')
  })

  it('counts what came of a confidential item and names none of it', () => {
    const secret = anItem({ openness: { kind: 'confidential', reason: 'one family', until: null } })
    const from = { kind: 'item', meetingId: secret.meetingId, itemId: secret.id } as const
    const came = { decisions: [aDecision({ itemId: secret.id })], actions: [anAction({ origin: from })] }
    expect(words(secret, came)).toBe('Confidential, 1 decision, 1 action')
    expect(outcomeOf(secret, aView(secret, came), around).icon).toBe('private')
  })

  it('knows what the standing lines lead to of themselves', () => {
    const shown = aMeeting({
      state: 'live',
      live: {
        startedAt: '2026-06-11T09:00:00.000Z',
        itemId: null,
        runningSince: null,
        statementShownAt: '2026-06-11T09:01:00.000Z',
        isFromPaper: false,
        gap: null,
        signedUpParts: [],
      },
    })
    expect(words(anItem({ itemKind: 'welcome' }), { meeting: shown })).toBe('Statement shown')
    expect(words(anItem({ itemKind: 'welcome' }))).toBe('Statement not shown')
    const last = anItem({ itemKind: 'last-minutes' })
    const correction = {
      kind: 'correction',
      id: 'c',
      meetingId: 'm',
      itemId: last.id,
      ofMeetingId: 'o',
      text: 'x',
    } as const
    expect(words(last, { corrections: [correction], confirmed: [aMeeting({ state: 'approved' })] })).toBe(
      'Confirmed, 1 correction',
    )
    expect(words(last, { toApprove: [aMeeting({ state: 'draft' })] })).toBe('Not confirmed yet')
    expect(words(last)).toBe('Nothing raised')
    const arising = anItem({ itemKind: 'matters-arising', isStanding: true })
    expect(words(arising, {}, { agreedDone: 3 })).toBe('3 actions agreed done')
    expect(words(anItem({ itemKind: 'any-other-business', isStanding: true }))).toBe('Nothing raised')
    expect(words(anItem({ itemKind: 'next-meeting' }), {}, { nextDay: 'Thursday 18 June' })).toBe('Thursday 18 June')
  })
})

describe('the sentence and the foot', () => {
  const said = (items: number, open: number, agree: number): string => {
    const { before, news, after } = sentenceOf(items, open, agree)
    return `${before}*${news}*${after}`
  }
  const one = (icon: ItemOutcome['icon']): ItemOutcome => ({ icon, words: '', isOpen: icon === 'open' })

  it('says what is left, the news in bold', () => {
    expect(said(11, 1, 2)).toBe('Ten of eleven items have an outcome. *One to settle*, then two actions to agree.')
    expect(said(11, 0, 1)).toBe('All eleven items have an outcome. *One action to agree*.')
    expect(said(2, 0, 0)).toBe('Both items have an outcome. **Nothing is left to settle.')
    expect(said(14, 14, 0)).toBe('None of 14 items has an outcome. *14 to settle*.')
    expect(said(200, 199, 0)).toBe('One of 200 items has an outcome. *199 to settle*.')
    expect(said(1, 1, 0)).toBe('The one item has no outcome yet. *One to settle*.')
    expect(said(0, 0, 0)).toBe('This meeting had no items. **Nothing is left to settle.')
  })

  it('says why it cannot be closed yet, by the number of the item', () => {
    expect(whyNotClosed([one('notes'), one('open')])).toBe('Item 2 needs an outcome first')
    expect(whyNotClosed([one('open'), one('open')])).toBe('Items 1 and 2 need an outcome first')
    expect(whyNotClosed([one('open'), one('open'), one('open')])).toBe('Three items need an outcome first')
    expect(whyNotClosed([one('notes')])).toBeNull()
  })

  it('counts what leaves and where to', () => {
    expect(leavingWords([one('carried'), one('parked'), one('notes')])).toBe('1 item carried over, 1 parked.')
    expect(leavingWords([one('skipped'), one('dropped'), one('dropped')])).toBe('1 item skipped once, 2 dropped.')
    expect(leavingWords([one('notes')])).toBe('')
  })
})

describe('what is agreed and read back', () => {
  it('asks about what is proposed, and keeps what this meeting answered where it was', () => {
    const actions = [
      anAction({ number: { year: 2026, n: 4 }, column: 'proposed', proposedOn: '2026-06-10' }),
      anAction({ number: { year: 2026, n: 1 }, column: 'done', proposedOn: '2026-06-01', finishedOn: '2026-06-11' }),
      anAction({ number: { year: 2026, n: 2 }, column: 'done', proposedOn: '2026-06-01', finishedOn: '2026-06-04' }),
      anAction({ number: { year: 2026, n: 3 }, column: 'doing', id: 'given-back' }),
      anAction({ number: { year: 2026, n: 5 }, column: 'doing' }),
      anAction({ number: { year: 2026, n: 6 }, column: 'proposed', localityId: 'elsewhere' }),
    ]
    const asked = askedOf(actions, 'mill', '2026-06-11', new Set(['given-back']))
    expect(asked.map(({ action, said }) => [action.number.n, said])).toEqual([
      [1, 'agreed'],
      [3, 'returned'],
      [4, 'not yet'],
    ])
  })

  it('reads back by owner, what nobody does first', () => {
    const owen = { kind: 'person', personId: 'owen' } as const
    const groups = readBackOf(
      [
        anAction({ title: 'Ring housing', owner: owen }),
        anAction({ title: 'Sweep', owner: { kind: 'team' } }),
        anAction({ title: 'Write', owner: { kind: 'nobody' } }),
        anAction({ title: 'See the household', owner: owen }),
        anAction({ title: 'Not after all', owner: owen, dropped: { on: '2026-06-11', reason: 'twice' } }),
      ],
      new Map([['owen', { name: 'Owen Larkspur', initials: 'OL' }]]),
    )
    expect(
      groups.map((group) => [group.person?.name ?? group.owner.kind, group.actions.map((one) => one.title)]),
    ).toEqual([
      ['nobody', ['Write']],
      ['Owen Larkspur', ['Ring housing', 'See the household']],
      ['team', ['Sweep']],
    ])
  })
})
