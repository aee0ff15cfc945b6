import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParsedInputOf } from '../../../../shared/contract'
import { Pledge, PledgeColumn } from '../../../../shared/model/cards'
import { isRefused } from '../../../../shared/refusals'
import { markPledge } from '../../../../shared/rules/pledges/mark-pledge'
import { movedPledge, movePledges } from '../../../../shared/rules/pledges/move-pledges'
import { aMeeting, aPledge } from '../../../builders'

const today = '2026-06-11'
type Marks = ParsedInputOf<'pledge.mark'>['sides']
const at = { today, raisedOn: '2026-06-01', endOf: () => 'z9' }
const mark = (side: 'weWill' | 'youWill', to: 'kept' | 'changed' | 'not-yet', on?: string): Marks[number] => ({
  side,
  mark: to,
  evidence: `seen ${to}`,
  ...(on !== undefined && { on }),
})
const said = aPledge({ weWill: { ...aPledge().weWill, by: { kind: 'person', personId: 'owen' } } })
const underWay = { ...said, column: 'under-way' as const, agreedOn: '2026-06-02' }

function marked(pledge: Pledge, ...sides: Marks): Pledge {
  const after = markPledge(pledge, sides, at)
  if (isRefused(after)) throw new Error(after.refused.code)
  return after
}

describe('marking a pledge', () => {
  test('one side is marked with its day and evidence, and the other has still to come', () => {
    expect(marked(underWay, mark('weWill', 'kept', '2026-06-09'))).toMatchObject({
      column: 'under-way',
      rank: underWay.rank,
      overOn: null,
      weWill: { mark: 'kept', markedOn: '2026-06-09', evidence: 'seen kept' },
      youWill: { mark: 'not-yet', markedOn: null },
    })
  })

  test('with every side kept it is Kept, at the end of that column, since the later of the two days', () => {
    const kept = marked(underWay, mark('weWill', 'kept', '2026-06-09'), mark('youWill', 'kept', '2026-06-04'))
    expect(kept).toMatchObject({ column: 'kept', rank: 'z9', overOn: '2026-06-09' })
  })

  test('with one side changed it is Changed; put right to kept it moves on by itself', () => {
    const changed = marked(underWay, mark('weWill', 'kept'), mark('youWill', 'changed'))
    expect(changed).toMatchObject({ column: 'changed', overOn: today })
    expect(marked(changed, mark('youWill', 'kept'))).toMatchObject({ column: 'kept' })
  })

  test('a mark that is taken back brings it back to Under way, over no more', () => {
    const kept = marked(underWay, mark('weWill', 'kept'), mark('youWill', 'kept'))
    expect(marked(kept, mark('weWill', 'not-yet'))).toMatchObject({
      column: 'under-way',
      overOn: null,
      weWill: { mark: 'not-yet', markedOn: null },
      youWill: { mark: 'kept', markedOn: today },
    })
  })

  test('a first mark begins it: out of Offered it was agreed by then', () => {
    expect(marked(said, mark('weWill', 'kept', '2026-06-05'))).toMatchObject({
      column: 'under-way',
      agreedOn: '2026-06-05',
    })
    expect(marked(said, mark('weWill', 'not-yet'))).toMatchObject({ column: 'offered', agreedOn: null })
  })

  test('evidence is put right without moving the day', () => {
    const first = marked(underWay, mark('weWill', 'kept', '2026-06-05'))
    const again = markPledge(first, [{ side: 'weWill', mark: 'kept', evidence: 'A photo of twelve Thursdays' }], at)
    expect(again).toMatchObject({ weWill: { markedOn: '2026-06-05', evidence: 'A photo of twelve Thursdays' } })
  })

  test('what the meeting said was not kept stays so with one side kept, and is kept once both are', () => {
    const notKept = { ...underWay, column: 'not-kept' as const, overOn: '2026-06-04', notKeptBecause: 'the van broke' }
    const half = marked(notKept, mark('weWill', 'kept'))
    expect(half).toMatchObject({ column: 'not-kept', overOn: '2026-06-04', notKeptBecause: 'the van broke' })
    expect(marked(half, mark('youWill', 'kept'))).toMatchObject({ column: 'kept', overOn: today, notKeptBecause: '' })
  })

  test('not before it was raised, not tomorrow, not one side twice', () => {
    expect(markPledge(underWay, [mark('weWill', 'kept', '2026-05-31')], at)).toEqual({
      refused: { code: 'due-before-raised', raisedOn: '2026-06-01' },
    })
    expect(markPledge(underWay, [mark('weWill', 'kept', '2026-06-12')], at)).toEqual({
      refused: { code: 'in-the-future', on: '2026-06-12' },
    })
    expect(markPledge(underWay, [mark('weWill', 'kept'), mark('weWill', 'changed')], at)).toMatchObject({
      refused: { code: 'bad-input' },
    })
    expect(markPledge(underWay, [mark('weWill', 'kept', '2020-01-01')], { ...at, raisedOn: null })).toMatchObject({
      weWill: { markedOn: '2020-01-01' },
    })
  })

  test('an offered pledge without a side cannot be begun; one whose side was handed on to nobody can still be kept', () => {
    expect(markPledge(aPledge(), [mark('youWill', 'kept')], at)).toEqual({
      refused: { code: 'pledge-side-missing', side: 'weWill' },
    })
    expect(marked({ ...aPledge(), column: 'under-way' }, mark('youWill', 'kept'))).toMatchObject({
      youWill: { mark: 'kept' },
    })
  })
})

const oneMark = fc.record(
  {
    side: fc.constantFrom('weWill' as const, 'youWill' as const),
    mark: fc.constantFrom('kept' as const, 'changed' as const, 'not-yet' as const),
    evidence: fc.constantFrom('', 'seen'),
    on: fc.constantFrom('2026-06-03', today),
  },
  { requiredKeys: ['side', 'mark', 'evidence'] },
)
const oneMove = fc.record(
  { to: fc.constantFrom(...PledgeColumn.options), because: fc.constant('the van broke') },
  { requiredKeys: ['to'] },
)

function after(pledge: Pledge, deed: { mark: Marks[number] } | { move: { to: Pledge['column']; because?: string } }) {
  if ('mark' in deed) return markPledge(pledge, [deed.mark], at)
  const meeting = aMeeting({ state: 'live', on: today })
  const moves = movePledges([pledge], [], { after: null, ...deed.move }, { today, meeting: () => meeting })
  const [move] = isRefused(moves) ? [] : moves
  return move === undefined ? pledge : movedPledge(pledge, move)
}

test('law: whatever is marked and moved, Kept and Changed are what the marks say, and every pledge is valid', () => {
  const deed = fc.oneof(
    oneMark.map((mark) => ({ mark })),
    oneMove.map((move) => ({ move })),
  )
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      let pledge: Pledge = said
      for (const it of deeds) {
        const next = after(pledge, it)
        if (isRefused(next)) continue
        pledge = next
        const marks = [pledge.weWill.mark, pledge.youWill.mark]
        const isSettled = marks.every((one) => one !== 'not-yet')
        expect(pledge.column === 'kept').toBe(marks.every((one) => one === 'kept'))
        expect(pledge.column === 'changed').toBe(isSettled && marks.includes('changed'))
        expect(pledge.overOn !== null).toBe(['kept', 'changed', 'not-kept'].includes(pledge.column))
        expect(pledge.notKeptBecause !== '').toBe(pledge.column === 'not-kept')
        expect(pledge.agreedOn === null).toBe(pledge.column === 'offered')
        for (const side of [pledge.weWill, pledge.youWill]) expect(side.markedOn === null).toBe(side.mark === 'not-yet')
        expect(Pledge.safeParse(pledge).success).toBe(true)
      }
    }),
  )
})
