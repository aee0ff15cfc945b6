import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { gatherItems } from '../../../../shared/rules/proposal/gather-items'
import type { ProposalGiven } from '../../../../shared/rules/proposal/given'
import { newReasons } from '../../../../shared/rules/proposal/propose-agenda'
import { anAction, anEscalation, anId, anItem, aPledge } from '../../../builders'
import { given, sentOn } from './given'

const on = (about: NonNullable<AgendaItem['about']>, reason: string, more: Partial<AgendaItem> = {}) =>
  anItem({ id: 'item-card', about, reason, ...more })
const pledgeItem = (reason: string, more: Partial<AgendaItem> = {}) => on({ kind: 'pledge', id: 'p' }, reason, more)
const actionItem = (reason: string, more: Partial<AgendaItem> = {}) => on({ kind: 'action', id: 'a' }, reason, more)
const question = (reason: string, more: Partial<AgendaItem> = {}) =>
  on({ kind: 'escalation', id: 'e' }, reason, { itemKind: 'escalations', ...more })

/** As it is today; as it was where it stays. */
function now(item: AgendaItem, it: Partial<ProposalGiven>): string {
  return newReasons(given({ ...it, items: [item] }))[0]?.reason ?? item.reason
}

describe('why a pledge is on the agenda', () => {
  const pledge = (change: Parameters<typeof aPledge>[0]) => ({
    pledges: [aPledge({ id: 'p', number: { year: 2026, n: 4 }, ...change })],
  })
  const due = 'Due for review on 11 June'

  it('is said again as it is today: put off, short of its condition, or kept meanwhile', () => {
    expect(now(pledgeItem(due), pledge({ reviewOn: '2026-06-11' }))).toBe(due)
    expect(now(pledgeItem(due), pledge({ reviewOn: '2026-06-04' }))).toBe('Was due for review on 4 June')
    expect(now(pledgeItem(due), pledge({ reviewOn: '2026-08-13' }))).toBe('Due for review on 13 August')
    const condition = { needed: 8, found: 3, by: '2026-06-11' }
    expect(now(pledgeItem(due), pledge({ condition }))).toBe('Needs 8 by 11 June, has 3')
    expect(now(pledgeItem('Needs 8 by 11 June, has 2'), pledge({ condition }))).toBe('Needs 8 by 11 June, has 3')
    expect(now(pledgeItem(due), pledge({ column: 'kept', overOn: '2026-06-08' }))).toBe('Kept on 8 June')
    expect(now(pledgeItem('Kept on 8 June'), pledge({ column: 'changed', overOn: null }))).toBe('Changed')
    expect(now(pledgeItem(due), {})).toBe('No longer on its board')
  })

  it('keeps its number where it was put on from the board or from Today', () => {
    for (const reason of ['Pledge 26/P04, review 11 June', 'Thursday. MILL 26/P04, review due 11 June.']) {
      const kept = pledge({ column: 'kept', overOn: '2026-06-08' })
      expect(now(pledgeItem(reason), kept)).toBe('Pledge 26/P04, kept on 8 June')
      expect(now(pledgeItem(reason), pledge({ reviewOn: '2026-07-02' }))).toBe('Pledge 26/P04, review 2 July')
    }
  })

  it('stays as it was typed, and as often as it was held over', () => {
    const kept = pledge({ column: 'kept', overOn: '2026-06-08' })
    for (const reason of ['Dot asked', 'Due to the weather', 'Held over 2 meetings']) {
      expect(now(pledgeItem(reason, { heldOver: 2 }), kept)).toBe(reason)
    }
  })
})

describe('why an action is on the agenda', () => {
  const action = (change: Parameters<typeof anAction>[0]) => ({
    actions: [anAction({ id: 'a', number: { year: 2026, n: 1 }, ...change })],
  })

  it('is said again: late by now, another day, or done', () => {
    const proposed = 'Due Monday 15 June'
    expect(now(actionItem(proposed), action({ dueOn: '2026-06-15' }))).toBe(proposed)
    expect(now(actionItem(proposed), action({ dueOn: '2026-06-05' }))).toBe('Late since 5 June')
    expect(now(actionItem('Late since 5 June'), action({ dueOn: null }))).toBe('No longer due')
    const done = action({ column: 'done', finishedOn: '2026-06-08' })
    expect(now(actionItem(proposed), done)).toBe('Done on 8 June')
    expect(now(actionItem('Done on 8 June'), action({ column: 'proposed' }))).toBe('Proposed done')
  })

  it('does not go on counting the days it was late on the day it was put there', () => {
    const fromBoard = 'Action 26/A001, due 15 June'
    const fromToday = '4 days late. MILL 26/A001, was due Friday 5 June. Held over 2 meetings.'
    const late = action({ dueOn: '2026-06-05' })
    expect(now(actionItem(fromBoard), action({ dueOn: '2026-06-15' }))).toBe(fromBoard)
    expect(now(actionItem(fromBoard), late)).toBe('Action 26/A001, late since 5 June')
    expect(now(actionItem(fromToday), late)).toBe('Action 26/A001, late since 5 June')
    expect(now(actionItem(fromToday), action({ column: 'done', finishedOn: null }))).toBe('Action 26/A001, done')
  })
})

describe('why a question is on the agenda', () => {
  const silent = { escalations: [anEscalation({ id: 'e', number: { year: 2026, n: 3 }, ...sentOn('2026-05-21') })] }

  it('is the silence, however often it was held over', () => {
    const carried = question('Held over 2 meetings', { heldOver: 2 })
    expect(now(carried, silent)).toBe('No answer for 12 working days')
    // Withdrawn since: how often it was held over is what is left to say.
    expect(now(question('No answer for 12 working days', { heldOver: 2 }), {})).toBe('Held over 2 meetings')
  })

  it('is what became of it where it was put on from its board before it was sent', () => {
    const inTime = { escalations: [anEscalation({ id: 'e', number: { year: 2026, n: 3 }, ...sentOn('2026-06-08') })] }
    expect(now(question('Escalation 26/E03, not sent yet'), inTime)).toBe('Escalation 26/E03, sent on 8 June')
    expect(now(question('Escalation 26/E03, not sent yet'), silent)).toBe('No answer for 12 working days')
    const fromToday = '2 days over. MILL 26/E03, no answer in 12 working days.'
    expect(now(question(fromToday), silent)).toBe('No answer for 12 working days')
  })
})

it('is written on the agenda when it is brought up to date, and then has nothing new to say', () => {
  const items = [pledgeItem('Due for review on 11 June'), actionItem('Action 26/A001, due 5 June', { id: 'item-2' })]
  const place = {
    pledges: [aPledge({ id: 'p', column: 'kept', overOn: '2026-06-08' })],
    actions: [anAction({ id: 'a', number: { year: 2026, n: 1 }, dueOn: '2026-06-05' })],
  }
  const { changed } = gatherItems(given({ ...place, items }), [], () => anId('item'))
  expect(changed.map(({ reason }) => reason)).toEqual(['Kept on 8 June', 'Action 26/A001, late since 5 June'])
  expect(gatherItems(given({ ...place, items: changed }), [], () => anId('item')).changed).toEqual([])
})
