import { describe, expect, test } from 'vitest'
import type { ParsedInputOf } from '../../../../shared/contract'
import type { Pledge } from '../../../../shared/model/cards'
import type { Meeting } from '../../../../shared/model/meeting'
import { isRefused } from '../../../../shared/refusals'
import { countPledge, meetingNow, movedPledge, movePledges } from '../../../../shared/rules/pledges/move-pledges'
import { aMeeting, aPledge } from '../../../builders'

const today = '2026-06-11'
const person = { kind: 'person', personId: 'owen' } as const
const said = aPledge({ id: 'p-1', weWill: { ...aPledge().weWill, by: person } })
const kept = (side: Pledge['weWill']): Pledge['weWill'] => ({
  ...side,
  mark: 'kept',
  markedOn: today,
  evidence: 'seen',
})

type Input = Omit<ParsedInputOf<'pledges.move'>, 'pledgeIds'>
const ask = (pledge: Pledge, input: Input, meeting?: Meeting) =>
  movePledges([pledge], [], input, { today, meeting: () => meeting })

function moved(pledge: Pledge, input: Input, meeting?: Meeting): Pledge {
  const moves = ask(pledge, input, meeting)
  if (isRefused(moves)) throw new Error(moves.refused.code)
  const [move] = moves
  if (move === undefined) throw new Error('nothing moved')
  return movedPledge(pledge, move)
}

describe('moving a pledge', () => {
  test('out of Offered both sides are named and say what they will do', () => {
    const input = { to: 'agreed', after: null } as const
    expect(moved(said, input)).toMatchObject({ column: 'agreed', agreedOn: today })
    expect(ask(aPledge(), input)).toEqual({ refused: { code: 'pledge-side-missing', side: 'weWill' } })
    const silent = { ...said, youWill: { ...said.youWill, text: '' } }
    expect(ask(silent, { to: 'under-way', after: null })).toEqual({
      refused: { code: 'pledge-side-missing', side: 'youWill' },
    })
    expect(
      moved({ ...said, column: 'agreed', agreedOn: '2026-06-01' }, { to: 'under-way', after: null }),
    ).toMatchObject({
      agreedOn: '2026-06-01',
    })
  })

  test('back in Offered nobody has agreed it', () => {
    expect(moved({ ...said, column: 'agreed', agreedOn: today }, { to: 'offered', after: null })).toMatchObject({
      column: 'offered',
      agreedOn: null,
    })
  })

  test('Kept and Changed are reached by marks alone; within them cards are put in order', () => {
    for (const to of ['kept', 'changed'] as const) {
      expect(ask(said, { to, after: null })).toEqual({ refused: { code: 'mark-needed' } })
    }
    const done = {
      ...said,
      column: 'kept' as const,
      overOn: '2026-06-01',
      weWill: kept(said.weWill),
      youWill: kept(said.youWill),
    }
    expect(moved(done, { to: 'kept', after: null })).toMatchObject({ overOn: '2026-06-01', weWill: { mark: 'kept' } })
  })

  test('only the meeting says that one was not kept, and why', () => {
    const live = aMeeting({ state: 'live', on: today })
    const input = { to: 'not-kept', after: null } as const
    expect(ask(said, { ...input, because: 'the van broke' })).toEqual({
      refused: { code: 'only-the-meeting-says-not-kept' },
    })
    expect(ask(said, input, live)).toEqual({ refused: { code: 'reason-needed' } })
    const notKept = moved(said, { ...input, because: 'the van broke' }, live)
    expect(notKept).toMatchObject({ column: 'not-kept', notKeptBecause: 'the van broke', overOn: today })
    expect(moved(notKept, input)).toMatchObject({ notKeptBecause: 'the van broke', overOn: today })
    expect(ask(notKept, { ...input, because: 'it rained' })).toMatchObject({
      refused: { code: 'only-the-meeting-says-not-kept' },
    })
    expect(moved(notKept, { to: 'under-way', after: null })).toMatchObject({ notKeptBecause: '', overOn: null })
  })

  test('minutes written from paper say so too, on the day of the meeting', () => {
    const paper = aMeeting({ localityId: 'mill', state: 'live', on: '2026-06-04' })
    const live = {
      startedAt: '2026-06-04T09:00:00.000Z',
      itemId: null,
      runningSince: null,
      statementShownAt: null,
      isFromPaper: true,
      gap: null,
      signedUpParts: [],
    }
    const now = meetingNow('mill', [aMeeting({ localityId: 'mill', state: 'draft' }), { ...paper, live }])
    expect(moved(said, { to: 'not-kept', after: null, because: 'rain' }, now)).toMatchObject({ overOn: '2026-06-04' })
    expect(meetingNow('harr', [paper])).toBeUndefined()
  })

  test('one that leaves Kept or Changed loses its marks, which would put it back; the evidence stays', () => {
    const done = {
      ...said,
      column: 'kept' as const,
      overOn: today,
      weWill: kept(said.weWill),
      youWill: kept(said.youWill),
    }
    expect(moved(done, { to: 'under-way', after: null })).toMatchObject({
      column: 'under-way',
      overOn: null,
      weWill: { mark: 'not-yet', markedOn: null, evidence: 'seen' },
      youWill: { mark: 'not-yet', markedOn: null },
    })
    const half = { ...said, column: 'under-way' as const, weWill: kept(said.weWill) }
    expect(moved(half, { to: 'agreed', after: null })).toMatchObject({ weWill: { mark: 'kept', markedOn: today } })
  })

  test('what one of several is refused for keeps all of them where they are', () => {
    const moves = movePledges([said, aPledge()], [], { to: 'agreed', after: null }, { today, meeting: () => undefined })
    expect(moves).toMatchObject({ refused: { code: 'pledge-side-missing' } })
  })
})

test('who joined is counted only where somebody has to', () => {
  const condition = { needed: 8, found: 0, by: '2026-07-01' }
  expect(countPledge({ ...said, condition }, 3)).toMatchObject({ condition: { needed: 8, found: 3 } })
  expect(countPledge(said, 3)).toEqual({ refused: { code: 'condition-missing' } })
})
