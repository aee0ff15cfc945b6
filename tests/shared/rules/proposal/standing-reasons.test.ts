import { describe, expect, it } from 'vitest'
import type { ItemKind } from '../../../../shared/model/agenda-item'
import type { Escalation, Story } from '../../../../shared/model/cards'
import type { Pot } from '../../../../shared/model/locality'
import type { ProposalGiven } from '../../../../shared/rules/proposal/given'
import { newReasons } from '../../../../shared/rules/proposal/propose-agenda'
import { mayReplace } from '../../../../shared/rules/proposal/standing-reasons'
import { aMeeting, anAction, anEscalation, anItem, aSpend, aStory } from '../../../builders'
import { given, sentOn } from './given'

const standing = (itemKind: ItemKind, reason = '') => anItem({ itemKind, isStanding: true, reason })
const reasons = (it: Partial<ProposalGiven>) => newReasons(given(it)).map((one) => one.reason)

const consent = { use: 'team', mayNameTeller: true, until: null, withdrawnOn: null } as const
const handedIn = (on = '2026-06-08') => ({ kind: 'handed-in', personId: 'dot', on }) as const
const tea = (overrides: Partial<Story> = {}) =>
  aStory({
    text: 'Forty-one for tea, and nobody left early.',
    tellerId: 'dot',
    consent,
    origin: handedIn(),
    ...overrides,
  })

describe('the line of stories', () => {
  const stories = (...list: readonly Story[]) => reasons({ items: [standing('stories')], stories: list })

  it('tells whose story waits to be told, and how it begins', () => {
    expect(stories(tea())).toEqual(['A story from Dot: “Forty-one for tea…”'])
    expect(stories(tea({ text: 'Short and sweet.' }))).toEqual(['A story from Dot: “Short and sweet”'])
    expect(stories(tea(), tea({ origin: handedIn('2026-06-09') }))).toEqual([
      'A story from Dot: “Forty-one for tea…”, and 1 more',
    ])
  })

  it('never prints more of a long one than a few words', () => {
    const [reason = ''] = stories(tea({ text: 'x'.repeat(2_000) }))
    expect(reason.length).toBeLessThanOrEqual(120)
    expect(reason).toMatch(/^A story from Dot: “x{10,60}…”$/)
  })

  it('says no word of one without consent, and no name where it may not be used', () => {
    const silent = tea({ consent: { ...consent, use: 'none' } })
    expect(stories(silent)).toEqual(['A story was handed in by Dot Hazelwood'])
    expect(stories(silent, silent)).toEqual(['2 stories were handed in'])
    expect(stories(tea({ consent: { ...consent, until: '2026-06-08' } }))).toEqual([
      'A story was handed in by Dot Hazelwood',
    ])
    expect(stories(tea({ consent: { ...consent, mayNameTeller: false } }))).toEqual(['A story: “Forty-one for tea…”'])
  })

  it('has nothing to say of one that was told or withdrawn', () => {
    expect(stories(tea({ consent: { ...consent, withdrawnOn: '2026-06-09' } }))).toEqual([''])
    expect(stories(tea({ origin: { kind: 'item', meetingId: 'm', itemId: 'i' } }))).toEqual([''])
  })
})

describe('other standing lines', () => {
  it('count what matters arising has to agree and to ask after', () => {
    const proposed = anAction({ column: 'proposed', dueOn: '2026-06-01' })
    const late = anAction({ dueOn: '2026-06-08' })
    const items = [standing('matters-arising')]
    expect(reasons({ items, actions: [proposed, proposed, proposed, late, late] })).toEqual([
      '3 actions proposed done, 2 late',
    ])
    expect(reasons({ items, actions: [proposed] })).toEqual(['1 action proposed done'])
    expect(reasons({ items, actions: [late] })).toEqual(['1 action late'])
    expect(reasons({ items })).toEqual([''])
  })

  it('name the minutes that are not approved yet', () => {
    const drafts = ['2026-05-21', '2026-06-04', '2026-05-28'].map((on) => aMeeting({ on, state: 'draft' }))
    const items = [standing('last-minutes')]
    expect(reasons({ items, meetings: drafts.slice(1) })).toEqual(['Minutes of 28 May and 4 June to approve'])
    const named = [{ ...standing('last-minutes'), title: 'Minutes of 4 June' }]
    expect(reasons({ items: named, meetings: drafts.slice(1, 2) })).toEqual([])
    expect(reasons({ items, meetings: drafts })).toEqual(['3 minutes to approve'])
    expect(reasons({ items, meetings: [aMeeting({ state: 'approved' })] })).toEqual([''])
  })

  it('say what is left in the pot', () => {
    const pot: Pot = {
      kind: 'pot',
      id: 'mill-pot',
      localityId: 'mill',
      amountPence: 150_000,
      funder: '',
      endsOn: '2027-03-31',
      limitPence: null,
      approverIds: [],
    }
    const items = [standing('budget')]
    expect(reasons({ items, pot, spends: [aSpend({ pence: 86_000 })] })).toEqual(['£640 left until 31 March 2027'])
    expect(reasons({ items, pot, spends: [aSpend({ pence: 152_050 })] })).toEqual(['£20.50 overspent'])
  })

  it('keep what the lead typed, and are renewed where the app wrote them', () => {
    const actions = [anAction({ dueOn: '2026-06-08' })]
    expect(reasons({ items: [standing('matters-arising', 'Nettie asks')], actions })).toEqual([])
    expect(reasons({ items: [standing('matters-arising', '3 actions proposed done, 2 late')], actions })).toEqual([
      '1 action late',
    ])
    expect(reasons({ items: [anItem({ itemKind: 'matters-arising' })], actions })).toEqual([])
  })
})

it('counts on how long a question on the agenda has waited', () => {
  const escalations = [anEscalation({ id: 'e', ...sentOn('2026-05-21') })]
  const item = (reason: string) => anItem({ itemKind: 'escalations', about: { kind: 'escalation', id: 'e' }, reason })
  expect(reasons({ escalations, items: [item('No answer for 11 working days')] })).toEqual([
    'No answer for 12 working days',
  ])
  expect(reasons({ escalations, items: [item('Grace asked for it')] })).toEqual([])
})

it('says of a question on the agenda that it was asked back or answered, where it said that it would be late', () => {
  const item = anItem({
    itemKind: 'escalations',
    about: { kind: 'escalation', id: 'e' },
    reason: 'Late from 26 June if nobody answers',
  })
  const event = (kind: 'sent' | 'asked-back', at: string) => ({ kind, at, ...by, words: '' })
  const sent = event('sent', '2026-06-05T09:00:00.000Z')
  const asked = event('asked-back', '2026-06-08T09:00:00.000Z')
  const is = (change: Partial<Escalation>) =>
    reasons({ escalations: [anEscalation({ id: 'e', sentAt: sent.at, trail: [sent], ...change })], items: [item] })
  expect(is({ column: 'asked-back', trail: [sent, asked] })).toEqual(['Asked back yesterday'])
  const said = {
    kind: 'yes-if',
    words: 'A key holder signs',
    on: '2026-06-04',
    until: null,
    permissionId: null,
  } as const
  const answer = { ...said, byPersonId: 'grace', via: 'e-mail', notedById: 'cass' } as const
  expect(is({ column: 'answered', answer })).toEqual(['Answered on 4 June by e-mail: yes, if'])
  expect(is({ column: 'closed', answer })).toEqual(['Answered on 4 June by e-mail: yes, if'])
  // What it says by itself is worth another look, how the answer came included.
  expect(mayReplace({ itemKind: 'escalations', reason: 'Answered on 4 June by e-mail: yes, if' })).toBe(true)
  expect(mayReplace({ itemKind: 'escalations', reason: 'Answered yesterday in the meeting: no' })).toBe(true)
  expect(mayReplace({ itemKind: 'escalations', reason: 'Answered on 4 June: yes' })).toBe(true)
  // Withdrawn: it is not among those of the place any more.
  expect(reasons({ escalations: [], items: [item] })).toEqual([''])
})

const by = { personId: 'grace', via: 'e-mail', notedById: 'cass' } as const
