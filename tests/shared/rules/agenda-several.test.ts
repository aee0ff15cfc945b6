import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Change } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import {
  countNumbered,
  duplicateItems,
  editItems,
  moveItems,
  removeItems,
  sendItems,
} from '../../../shared/rules/agenda-several'
import { byRank, ranksAfter } from '../../../shared/rules/ranks'
import { itemsFrom, standingAgenda, templateOf } from '../../../shared/rules/standing-agenda'
import { aDecision, aMeeting, anAction, anItem, aPledge, aStory, notesOf } from '../../builders'

const planned = aMeeting({ id: 'meeting-x' })
const nothing = { numbered: 0, corrections: 0, unnumbered: [] }
const three = agendaOf(3)

function agendaOf(count: number, meetingId = 'meeting-x'): readonly AgendaItem[] {
  const ranks = ranksAfter([], null, count) ?? []
  return ranks.map((rank, index) =>
    anItem({ id: `${meetingId}-${index}`, meetingId, rank, minutes: index % 7, title: `Item ${index}` }),
  )
}

function applied(items: readonly AgendaItem[], change: Change | Refused): readonly AgendaItem[] {
  if (isRefused(change)) throw new Error(JSON.stringify(change.refused))
  const gone = new Set([...change.remove, ...change.put].map((one) => one.id))
  const put = change.put.filter((one) => one.kind === 'item')
  return [...items.filter((item) => !gone.has(item.id)), ...put].sort(byRank)
}
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id)
const sum = (items: readonly AgendaItem[]) => items.reduce((total, item) => total + item.minutes, 0)
const anyMove = fc
  .record({ count: fc.integer({ min: 1, max: 20 }), chosen: fc.array(fc.nat(19), { minLength: 1 }), at: fc.nat(20) })
  .map(({ count, chosen, at }) => {
    const items = agendaOf(count)
    const itemIds = [...new Set(chosen.map((one) => `meeting-x-${one % count}`))]
    const others = items.filter((item) => !itemIds.includes(item.id))
    return { items, itemIds, others, after: others[(at % (others.length + 1)) - 1]?.id ?? null }
  })

describe('moving several', () => {
  test('keeps the set, the minutes and both orders, and puts the block right after its neighbour', () => {
    fc.assert(
      fc.property(anyMove, ({ items, itemIds, others, after }) => {
        const moved = applied(items, moveItems(planned, items, itemIds, after))
        expect([...ids(moved)].sort()).toEqual([...ids(items)].sort())
        expect(sum(moved)).toBe(sum(items))
        const block = ids(items).filter((id) => itemIds.includes(id))
        const at = after === null ? 0 : ids(others).indexOf(after) + 1
        expect(ids(moved)).toEqual([...ids(others).slice(0, at), ...block, ...ids(others).slice(at)])
      }),
    )
  })

  test('behind one of themselves, or one that is gone, there is no place', () => {
    const at = 'meeting-x-0'
    expect(moveItems(planned, three, [at], at)).toEqual({ refused: { code: 'neighbour-missing', id: at } })
    expect(moveItems(planned, three, [at], 'gone')).toMatchObject({ refused: { code: 'neighbour-missing' } })
  })
})

describe('several at once', () => {
  test('take the same minutes, presenter and openness, and keep the rest', () => {
    const change = editItems(planned, three, { meetingId: 'meeting-x', itemIds: ids(three), minutes: 9 }, () => true)
    expect(applied(three, change).map(({ minutes, title }) => [minutes, title])).toEqual([
      [9, 'Item 0'],
      [9, 'Item 1'],
      [9, 'Item 2'],
    ])
    const presenterId = 'stranger'
    expect(
      editItems(planned, three, { meetingId: 'meeting-x', itemIds: ids(three), presenterId }, () => false),
    ).toEqual({ refused: { code: 'missing', kind: 'person', id: 'stranger' } })
  })

  test('one that is not on this agenda is named, and nothing is changed', () => {
    const missing = { refused: { code: 'missing', kind: 'item', id: 'elsewhere' } }
    const itemIds = ['meeting-x-0', 'elsewhere']
    const to = { meeting: aMeeting(), items: [] }
    expect(editItems(planned, three, { meetingId: 'meeting-x', itemIds, minutes: 1 }, () => true)).toEqual(missing)
    expect(moveItems(planned, three, itemIds, null)).toEqual(missing)
    expect(removeItems(planned, three, itemIds, nothing)).toEqual(missing)
    expect(duplicateItems(planned, three, itemIds, () => 'new')).toEqual(missing)
    expect(sendItems({ meeting: planned, items: three }, to, itemIds, nothing)).toEqual(missing)
  })

  test('are deleted only from what was never issued and where nothing has a number; a story only loses where it came from', () => {
    const origin = { kind: 'item', meetingId: 'meeting-x', itemId: 'meeting-x-0' } as const
    const story = aStory({ origin })
    const one = ['meeting-x-0']
    expect(removeItems(planned, three, one, { numbered: 1, corrections: 0, unnumbered: [] })).toEqual({
      refused: { code: 'has-number' },
    })
    expect(removeItems(planned, three, one, { ...nothing, corrections: 1 })).toEqual({
      refused: { code: 'led-to-something' },
    })
    expect(removeItems(aMeeting({ state: 'issued' }), three, one, nothing)).toEqual({
      refused: { code: 'wrong-state', state: 'issued' },
    })
    expect(removeItems(planned, three, one, { numbered: 0, corrections: 0, unnumbered: [story] })).toMatchObject({
      put: [{ id: story.id, origin: { kind: 'board' } }],
      remove: [{ kind: 'item', id: 'meeting-x-0' }],
    })
  })

  test('a decision and each card of these items counts as numbered', () => {
    const origin = { kind: 'item', meetingId: 'meeting-x', itemId: 'one' } as const
    const decisions = [aDecision({ itemId: 'two' }), aDecision({ itemId: 'three' })]
    expect(countNumbered(['one', 'two'], decisions, [anAction({ origin }), aPledge({ origin }), anAction()])).toBe(3)
  })
})

test('a copy stands right after its original, with its words and minutes and none of what was written or done', () => {
  const original = anItem({
    id: 'one',
    meetingId: 'meeting-x',
    rank: 'a0',
    title: 'Weir Court lift',
    minutes: 8,
    reason: 'Dot asked for it',
    notes: notesOf('Said.'),
    privateNote: 'Ask gently',
    spentSeconds: 90,
    carryOver: { kind: 'park' },
    carriedFromItemId: 'before',
  })
  const items = [original, anItem({ id: 'two', rank: 'a1' })]
  let made = 0
  const result = duplicateItems(planned, items, ['two', 'one'], () => `copy-${++made}`)
  if (isRefused(result)) throw new Error(result.refused.code)
  expect(ids([...items, ...result.copies].sort(byRank))).toEqual(['one', 'copy-1', 'two', 'copy-2'])
  expect(result.copies[0]).toMatchObject({
    title: 'Weir Court lift',
    minutes: 8,
    reason: 'Dot asked for it',
    notes: notesOf(),
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
  })
})

describe('moving to another meeting', () => {
  const there = agendaOf(2, 'meeting-y')
  const other = aMeeting({ id: 'meeting-y', state: 'issued' })
  const from = { meeting: planned, items: three }
  const to = { meeting: other, items: there }

  test('puts them last there, as they are and in their order', () => {
    const change = sendItems(from, to, ['meeting-x-2', 'meeting-x-0'], nothing)
    expect(ids(applied(there, change))).toEqual(['meeting-y-0', 'meeting-y-1', 'meeting-x-0', 'meeting-x-2'])
    if (isRefused(change)) throw new Error()
    const [sent] = change.put
    expect(sent).toEqual({ ...three[0], meetingId: 'meeting-y', rank: sent && 'rank' in sent ? sent.rank : '' })
  })

  test('needs an agenda of the same place that has not begun, and one of its own that was never issued', () => {
    const one = ['meeting-x-0']
    const state = (code: string) => ({ refused: { code: 'wrong-state', state: code } })
    expect(sendItems(from, { ...to, meeting: aMeeting({ state: 'live' }) }, one, nothing)).toEqual(state('live'))
    expect(sendItems({ ...from, meeting: other }, to, one, nothing)).toMatchObject(state('issued'))
    expect(sendItems(from, { ...to, meeting: aMeeting({ localityId: 'harr' }) }, one, nothing)).toMatchObject({
      refused: { code: 'missing', kind: 'meeting' },
    })
    expect(sendItems(from, from, one, nothing)).toMatchObject({ refused: { code: 'missing', kind: 'meeting' } })
  })

  test('is refused for what led to something, with a number or without', () => {
    const held = { refused: { code: 'led-to-something' } }
    expect(sendItems(from, to, ['meeting-x-0'], { numbered: 1, corrections: 0, unnumbered: [] })).toEqual(held)
    expect(sendItems(from, to, ['meeting-x-0'], { numbered: 0, corrections: 0, unnumbered: [aStory()] })).toEqual(held)
  })
})

test('an agenda made the standing one gives the same agenda again, without what is confidential', () => {
  expect(templateOf(itemsFrom(standingAgenda, 'meeting-x', [], () => 'new'))).toEqual(standingAgenda)
  const closed = { kind: 'confidential', reason: 'about named people', until: '2026-07-01' } as const
  expect(templateOf([anItem({ openness: closed })])).toEqual([])
})

test('the lines of a standing agenda come after what is there', () => {
  const filled = [...three, ...itemsFrom(standingAgenda, 'meeting-x', three, () => `new-${Math.random()}`)].sort(byRank)
  expect(filled.slice(0, 3)).toEqual(three)
  expect(filled.slice(3).map((item) => item.title)).toEqual(standingAgenda.map((line) => line.title))
})
