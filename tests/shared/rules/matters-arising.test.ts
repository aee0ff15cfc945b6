import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionColumns } from '../../../shared/model/action'
import type { EscalationAnswer } from '../../../shared/model/cards'
import { mattersArising } from '../../../shared/rules/matters-arising'
import { anAction, anEscalation, aPledge } from '../../builders'

const between = { since: '2026-06-04', on: '2026-06-11' }
const none = { actions: [], pledges: [], escalations: [] }
const told = (
  cards: Partial<Parameters<typeof mattersArising>[0]>,
  when: Parameters<typeof mattersArising>[1] = between,
) => mattersArising({ ...none, ...cards }, when).map(({ what, number, words }) => `${what} ${number} ${words}`.trim())

const raised = { raisedOn: '2026-05-07', dueOn: null }

test('what was done, proposed, late, blocked and dropped since the last record, in that order and each once', () => {
  const actions = [
    anAction({ ...raised, number: { year: 2026, n: 1 }, dropped: { on: '2026-06-10', reason: 'no money' } }),
    anAction({ ...raised, number: { year: 2026, n: 2 }, column: 'blocked', blockedBy: 'the landlord' }),
    anAction({ ...raised, number: { year: 2026, n: 3 }, dueOn: '2026-06-10' }),
    anAction({ ...raised, number: { year: 2026, n: 4 }, column: 'proposed', proposedOn: '2026-05-20' }),
    anAction({
      ...raised,
      number: { year: 2026, n: 5 },
      column: 'done',
      finishedOn: '2026-06-11',
      dueOn: '2026-06-01',
    }),
    anAction({ ...raised, number: { year: 2026, n: 6 }, column: 'blocked', blockedBy: 'rain', dueOn: '2026-06-01' }),
    anAction({ ...raised, number: { year: 2026, n: 7 } }),
  ]
  expect(told({ actions })).toEqual([
    'done 26/A005',
    'proposed 26/A004',
    'late 26/A003',
    'late 26/A006 rain',
    'blocked 26/A002 the landlord',
    'dropped 26/A001 no money',
  ])
})

test('what the last record holds is not told again, nor what came after the meeting', () => {
  const done = (finishedOn: string | null) => anAction({ ...raised, column: 'done', finishedOn })
  expect(told({ actions: [done('2026-06-04'), done('2026-06-12'), done(null)] })).toEqual([])
  expect(told({ actions: [anAction({ raisedOn: '2026-06-12', dueOn: '2026-06-01' })] })).toEqual([])
})

test('an action finished after the meeting was still late at it', () => {
  const action = anAction({ ...raised, dueOn: '2026-06-09', column: 'done', finishedOn: '2026-06-12' })
  expect(told({ actions: [action] })).toEqual(['late 26/A001'])
})

test('due on the day of the meeting is not late', () => {
  expect(told({ actions: [anAction({ ...raised, dueOn: '2026-06-11' })] })).toEqual([])
})

test('answers, pledges that are over, and what was withdrawn', () => {
  const side = (markedOn: string) => ({ ...aPledge().weWill, mark: 'kept' as const, markedOn })
  const answer = {
    kind: 'yes-if' as const,
    words: 'by July',
    on: '2026-06-09',
    byPersonId: null,
    via: 'phone' as const,
    notedById: null,
    until: null,
    permissionId: null,
  }
  const cards = {
    pledges: [
      aPledge({
        number: { year: 2026, n: 1 },
        column: 'kept',
        weWill: side('2026-05-01'),
        youWill: side('2026-06-08'),
      }),
      aPledge({
        number: { year: 2026, n: 2 },
        column: 'kept',
        weWill: side('2026-05-01'),
        youWill: side('2026-05-01'),
      }),
      aPledge({
        number: { year: 2026, n: 3 },
        column: 'not-kept',
        notKeptBecause: 'no van',
        weWill: side('2026-06-08'),
      }),
      aPledge({ number: { year: 2026, n: 4 }, withdrawn: { on: '2026-06-08', reason: 'moved away' } }),
    ],
    escalations: [
      anEscalation({ number: { year: 2026, n: 1 }, answer }),
      anEscalation({ number: { year: 2026, n: 2 }, answer: { ...answer, on: '2026-06-01' } }),
      anEscalation({ number: { year: 2026, n: 3 }, withdrawn: { on: '2026-06-11', reason: 'solved' } }),
    ],
  }
  expect(told(cards)).toEqual([
    'answered 26/E01 yes, if by July, by phone',
    'kept 26/P01',
    'not-kept 26/P03 no van',
    'withdrawn 26/E03 solved',
    'withdrawn 26/P04 moved away',
  ])
})

test('an answer was told without its condition, who gave it and how it came', () => {
  const told = (answer: Pick<EscalationAnswer, 'kind' | 'words' | 'via'>) => {
    const on = { on: '2026-06-08', byPersonId: 'grace', notedById: 'cass', until: null, permissionId: null }
    const escalations = [anEscalation({ answer: { ...answer, ...on } })]
    return mattersArising({ ...none, escalations }, between)[0]
  }
  const condition = { kind: 'yes-if', words: 'Yes, if a named key holder signs.', via: 'e-mail' } as const
  expect(told(condition)).toMatchObject({ words: 'yes, if a named key holder signs, by e-mail', personId: 'grace' })
  const why = { kind: 'no', words: 'No: the hall is let until May', via: 'here' } as const
  expect(told(why)?.words).toBe('no (the hall is let until May)')
  expect(told({ kind: 'yes', words: '', via: 'meeting' })?.words).toBe('yes, in the meeting')
  // What was said before answered it: nobody answered the question itself.
  expect(told({ kind: 'yes', words: '', via: 'permission' })).toMatchObject({
    words: 'yes, by a permission',
    personId: null,
  })
  expect(told({ kind: 'yes', words: 'Go on. '.repeat(500), via: 'phone' })?.words.length).toBeLessThan(300)
})

test('without a last record nothing has changed since it, and what is late is late all the same', () => {
  const actions = [
    anAction({ ...raised, number: { year: 2026, n: 1 }, column: 'done', finishedOn: '2026-06-10' }),
    anAction({ ...raised, number: { year: 2026, n: 2 }, dueOn: '2026-06-10' }),
  ]
  expect(told({ actions }, { since: null, on: '2026-06-11' })).toEqual(['late 26/A002'])
})

test('of two meetings on one day the second hears of that day', () => {
  const actions = [anAction({ ...raised, column: 'done', finishedOn: '2026-06-11' })]
  expect(told({ actions }, { since: '2026-06-11', on: '2026-06-11' })).toEqual(['done 26/A001'])
})

test('whatever the cards are, each is told at most once, and nothing of after the meeting', () => {
  const anyDay = fc.integer({ min: 1, max: 30 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`)
  const anyAction = fc
    .record({
      column: fc.constantFrom(...actionColumns),
      raisedOn: anyDay,
      dueOn: fc.option(anyDay),
      proposedOn: fc.option(anyDay),
      finishedOn: fc.option(anyDay),
      dropped: fc.option(anyDay.map((on) => ({ on, reason: 'x' }))),
    })
    .map((fields) => anAction(fields))
  fc.assert(
    fc.property(fc.array(anyAction), fc.option(anyDay), anyDay, (actions, since, on) => {
      const matters = mattersArising({ ...none, actions }, { since, on })
      const ids = matters.map((matter) => matter.card.id)
      expect(ids).toEqual([...new Set(ids)])
      for (const matter of matters) expect((matter.on ?? on) <= on).toBe(true)
    }),
  )
})
