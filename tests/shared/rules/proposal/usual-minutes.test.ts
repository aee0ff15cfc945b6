import { describe, expect, it } from 'vitest'
import type { ItemKind } from '../../../../shared/model/agenda-item'
import { usualMinutes } from '../../../../shared/rules/proposal/usual-minutes'
import { anItem } from '../../../builders'

const took = (itemKind: ItemKind, title: string, minutes: number) =>
  anItem({ itemKind, title, spentSeconds: minutes * 60 })
const held = (...items: readonly ReturnType<typeof took>[]) =>
  items.map((item, index) => ({ on: `2026-05-${String(index + 1).padStart(2, '0')}`, items: [item] }))
const topic = (itemKind: ItemKind, title: string) => ({ itemKind, title, about: null })

describe('the minutes suggested for an item', () => {
  it('are the middle of what such items took here', () => {
    const history = held(took('challenge', 'Cars', 6), took('challenge', 'Lift', 14), took('challenge', 'Shed', 9.4))
    expect(usualMinutes(history, []).suggest(topic('challenge', 'Something new'))).toBe(9)
  })

  it('are those of the same topic, by its words or its card, once it was on twice', () => {
    const about = { kind: 'pledge', id: 'p' } as const
    const history = [
      ...held(took('stories', 'Good news', 12), took('stories', 'Stories', 6), took('stories', 'Stories', 8)),
      { on: '2026-05-20', items: [{ ...took('pledges', 'Kitchen', 3), about }] },
      { on: '2026-05-27', items: [{ ...took('pledges', 'The kitchen, again', 4), about }] },
    ]
    const usual = usualMinutes(history, [])
    expect(usual.suggest(topic('stories', ' stories'))).toBe(7)
    expect(usual.suggest(topic('stories', 'Another'))).toBe(8)
    expect(usual.suggest({ ...topic('pledges', 'Whatever it is called now'), about })).toBe(4)
  })

  it('are those of the standing agenda where fewer than three were measured, and five where it has none', () => {
    const template = [{ kind: 'event', title: 'Events', minutes: 4, openness: { kind: 'open' } }] as const
    const usual = usualMinutes(held(took('event', 'Tea', 20), took('event', 'Fair', 20)), template)
    expect(usual.suggest(topic('event', 'Dog show'))).toBe(4)
    expect(usual.suggest(topic('challenge', 'Cars'))).toBe(5)
    expect(usual.ranges).toEqual([])
  })

  it('do not count what was only passed by, nor what is older than ten meetings, and are never less than two', () => {
    const short = Array.from({ length: 10 }, () => took('round-up', 'Round-up', 0.6))
    const usual = usualMinutes(held(took('budget', 'The pot', 9), ...short), [])
    expect(usual.suggest(topic('round-up', 'Anything'))).toBe(2)
    const passed = Array.from({ length: 3 }, () => took('budget', 'The pot', 0.4))
    expect(usualMinutes(held(...passed), []).ranges).toEqual([])
    const old = held(...Array.from({ length: 3 }, () => took('event', 'Fair', 9)), ...short)
    expect(usualMinutes(old, []).ranges.map((range) => range.itemKind)).toEqual(['round-up'])
  })
})

it('tells the range of each kind without the one that ran away and the one that fell short', () => {
  const history = held(...[6, 7, 9, 12, 40].map((minutes) => took('stories', 'Stories', minutes)))
  expect(usualMinutes(history, []).ranges).toEqual([{ itemKind: 'stories', from: 7, to: 12, count: 5 }])
  expect(usualMinutes(history, []).least('stories')).toBe(7)
})
