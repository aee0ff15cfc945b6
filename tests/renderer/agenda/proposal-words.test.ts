import { describe, expect, it } from 'vitest'
import {
  cameWords,
  fitParts,
  isFitOf,
  isLateReason,
  rangeWords,
  takenOffWords,
} from '../../../renderer/src/features/agenda/proposal-words'
import type { FitStep } from '../../../shared/model/proposal'

const own = { isStanding: false, carriedFromItemId: null, about: null, reason: '', heldOver: 0 }
const pledge = { ...own, about: { kind: 'pledge', id: 'p' }, reason: 'Due for review on 11 June' } as const
const park = (title: string, minutes: number, why = ''): FitStep => ({
  ...{ kind: 'park', itemId: title, title, minutes, why },
})
const take = (title: string, minutes: number): FitStep => ({ kind: 'take', itemId: title, title, minutes })
const said = (steps: readonly FitStep[]) =>
  fitParts(steps)
    .map(({ words }) => words)
    .join('')

describe('what came by itself', () => {
  it('is what was carried and what a card brought, not the standing lines nor what somebody wrote or handed in', () => {
    const standing = { ...own, isStanding: true, reason: '3 actions late' }
    const idea = { ...own, about: { kind: 'opportunity', id: 'o' }, reason: 'Suggested by Dot' } as const
    expect(cameWords([own, standing, idea])).toBe('')
    expect(cameWords([own, pledge])).toBe('One came by itself.')
    expect(cameWords([pledge, { ...own, carriedFromItemId: 'i' }])).toBe('Two came by themselves.')
  })

  it('is bad news when it was put off more than once, and when nobody has answered', () => {
    const question = { ...own, about: { kind: 'escalation', id: 'e' } } as const
    expect(isLateReason({ ...own, heldOver: 3 })).toBe(true)
    expect(isLateReason({ ...own, heldOver: 1 })).toBe(false)
    expect(isLateReason({ ...question, reason: 'No answer for 12 working days' })).toBe(true)
    expect(isLateReason({ ...question, reason: 'Answered yesterday: yes, if' })).toBe(false)
    expect(isLateReason({ ...own, reason: 'No answer from the hall' })).toBe(false)
  })
})

describe('the way to fit', () => {
  it('is one sentence: what to park and why, and what to take from what', () => {
    expect(said([park('Summer tea', 5, 'nobody is waiting for it'), take('Stories', 1)])).toBe(
      'park Summer tea (5 minutes, nobody is waiting for it) and take 1 from Stories',
    )
    expect(said([park('A', 1), park('B', 5), take('C', 2), take('D', 3)])).toBe(
      'park A (1 minute), B (5 minutes), take 2 from C and 3 from D',
    )
    expect(fitParts([take('park', 1)])).toEqual([{ words: 'take 1 from ' }, { words: 'park', isTitle: true }])
  })

  it('keeps to what is read at a glance: a long title is cut, three reasons are none, stories are stories', () => {
    const steps = [park('Donaudampfschiff'.repeat(12), 5, 'nobody is waiting for it'), take('Good news and stories', 1)]
    const [, title] = fitParts(steps)
    expect(title?.words).toHaveLength(48)
    expect(title?.words.endsWith('…')).toBe(true)
    expect(said(steps).endsWith(' (5 minutes, nobody is waiting for it) and take 1 from stories')).toBe(true)
    expect(said(['A', 'B', 'C'].map((name) => park(name, 2, 'nobody is waiting for it')))).toBe(
      'park A (2 minutes), B (2 minutes) and C (2 minutes)',
    )
  })

  it('of many steps names the first, and the rest in minutes', () => {
    const steps = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((title) => take(title, 2))
    expect(said(steps)).toBe('take 2 from A, 2 from B, 2 from C, 2 from D, 2 from E, and 4 minutes from 2 others')
  })

  it('is of this agenda only while minutes are as they were', () => {
    const items = [
      { id: 'Tea', minutes: 5 },
      { id: 'Stories', minutes: 61 },
    ]
    const fit = { steps: [park('Tea', 5), take('Stories', 1)], left: 0 }
    expect(isFitOf(fit, items, { total: 66, slot: 60 })).toBe(true)
    expect(isFitOf(fit, items, { total: 67, slot: 60 })).toBe(false)
    expect(isFitOf(fit, [{ id: 'Tea', minutes: 4 }, ...items.slice(1)], { total: 65, slot: 60 })).toBe(false)
    expect(isFitOf(fit, items.slice(1), { total: 61, slot: 60 })).toBe(false)
    expect(isFitOf({ ...fit, left: 3 }, items, { total: 69, slot: 60 })).toBe(true)
    // Fewer are over since: it would take more than is needed.
    expect(isFitOf(fit, items, { total: 65, slot: 60 })).toBe(false)
    const parks = { steps: [park('Tea', 5)], left: 0 }
    expect(isFitOf(parks, items, { total: 63, slot: 60 })).toBe(true)
    expect(isFitOf({ ...parks, steps: [...parks.steps, park('Stories', 61)] }, items, { total: 63, slot: 60 })).toBe(
      false,
    )
  })
})

it('says where the minutes come from, of what is talked about', () => {
  const range = { from: 7, to: 12, count: 5 }
  expect(
    rangeWords([
      { itemKind: 'welcome', from: 3, to: 3, count: 9 },
      { itemKind: 'stories', ...range },
      { itemKind: 'challenge', from: 6, to: 6, count: 3 },
    ]),
  ).toBe('From how long such items took here in the last ten meetings. Stories: 7 to 12 minutes. Challenges: 6.')
  expect(rangeWords([])).toContain('what such items usually take')
})

it('says what became of an item that stays on an issued agenda', () => {
  const today = '2026-06-09'
  expect(takenOffWords({ kind: 'park' }, today)).toBe('Parked')
  expect(takenOffWords({ kind: 'skip-once', backOn: '2026-06-25' }, today)).toBe('Skipped until 25 June')
  expect(takenOffWords({ kind: 'drop', reason: 'the fair is off' }, today)).toBe('Dropped: the fair is off')
  expect(takenOffWords(null, today)).toBeNull()
})
