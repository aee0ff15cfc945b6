import { describe, expect, it } from 'vitest'
import { escalationHeadOf } from '../../../electron/core/working-set'
import { createWorkingStore } from '../../../renderer/src/data/working-set'
import { changeSince, deskOf, desksOf } from '../../../renderer/src/features/desk/desk-questions'
import { deskSentence } from '../../../renderer/src/features/desk/desk-words'
import { whenTold } from '../../../renderer/src/features/desk/when-told'
import type { Escalation } from '../../../shared/model/cards'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import { aRole } from '../../../shared/rules/roles'
import { waitsWith } from '../../../shared/rules/waits-with'
import { aLocality, anEscalation, aPerson } from '../../builders'

const today = '2026-06-09'
const place = aLocality({ id: 'mill' })
const gone = aLocality({ id: 'gone', retiredOn: '2026-01-01' })
const grace = aPerson({ id: 'grace', name: 'Grace', roles: [aRole('mill', 'enabler')] })
const cover = aPerson({ id: 'cover', name: 'Ivor', roles: [aRole('carr', 'enabler', { standing: 'cover' })] })
const carr = aLocality({ id: 'carr' })

const sent = (id: string, at: string, rest: Partial<Escalation> = {}) =>
  escalationHeadOf(
    anEscalation({
      id,
      localityId: 'mill',
      enablerId: 'grace',
      column: 'sent',
      sentAt: `${at}T09:00:00.000Z`,
      trail: [
        { kind: 'sent', at: `${at}T09:00:00.000Z`, personId: 'grace', words: '', via: 'here', notedById: null },
        ...(rest.trail ?? []),
      ],
      ...(({ trail: _, ...others }) => others)(rest),
    }),
  )

function desks(...escalations: readonly ReturnType<typeof sent>[]) {
  const people = new Map([grace, cover].map((one) => [one.id, one]))
  const seatOf = enablerSeats(people.values(), [], today)
  const limits = { acknowledgeIn: 2, answerIn: 10 }
  const localities = new Map([place, gone, carr].map((one) => [one.id, one]))
  const given = { localities, people, seatOf, today, limits }
  return { ...desksOf({ ...given, escalations: new Map(escalations.map((one) => [one.id, one])) }), seatOf }
}
const passedOn = (at: string) => ({ ...event('acknowledged', at), kind: 'passed-on', personId: 'grace' }) as const
const event = (kind: 'asked-back' | 'returned' | 'reminded' | 'acknowledged', at: string) =>
  ({ kind, at: `${at}T09:00:00.000Z`, personId: null, words: '', via: 'here', notedById: null }) as const

describe('the questions on a desk', () => {
  it('stand oldest first, then what is needed first', () => {
    const all = desks(
      sent('new', '2026-06-08', { neededBy: '2026-06-30' }),
      sent('needed', '2026-06-08', { neededBy: '2026-06-12' }),
      sent('over', '2026-05-20'),
      sent('older', '2026-06-02'),
    )
    const { waiting } = deskOf(all, 'grace')
    expect(waiting.map(({ escalation }) => escalation.id)).toEqual(['over', 'older', 'needed', 'new'])
    expect(waiting[0]?.over).toBeGreaterThan(0)
    expect(deskSentence('Grace', waiting)).toEqual({
      plain: 'Grace has four questions from one place.',
      strong: 'One is over its time.',
    })
  })

  it('stood last once they were passed on, whatever their age: the brief has them first', () => {
    const passed = sent('passed', '2026-05-01', { trail: [passedOn('2026-06-08')], sentAt: '2026-06-08T09:00:00.000Z' })
    const { waiting } = deskOf(desks(sent('over', '2026-05-20'), passed), 'grace')
    expect(waiting.map(({ escalation }) => escalation.id)).toEqual(['passed', 'over'])
    expect(waiting[0]).toMatchObject({ used: 1, over: 0, age: 25 })
  })

  it('do not wait while the team has them, once answered, or in a place that is retired', () => {
    const all = desks(
      sent('back', '2026-06-02', { column: 'asked-back', trail: [event('asked-back', '2026-06-03')] }),
      sent('answered', '2026-06-02', { column: 'answered' }),
      sent('elsewhere', '2026-06-02', { localityId: 'gone' }),
    )
    expect(deskOf(all, 'grace').waiting).toEqual([])
    expect(deskOf(all, 'grace').withTeam.map(({ escalation }) => escalation.id)).toEqual(['back'])
    expect(all.waiting).toBe(0)
  })

  it('wait with exactly those the rule names, the cover of an empty seat too, and are counted once', () => {
    const heads = [
      sent('theirs', '2026-06-08'),
      sent('of-cover', '2026-06-08', { localityId: 'carr', enablerId: null }),
      sent('of-left', '2026-06-08', { localityId: 'carr', enablerId: 'left' }),
    ]
    const all = desks(...heads)
    for (const personId of ['grace', 'cover']) {
      const on = deskOf(all, personId).waiting.map(({ escalation }) => escalation.id)
      const named = heads.filter((head) => waitsWith(head, personId, all.seatOf(head.localityId))).map(({ id }) => id)
      expect(on.toSorted()).toEqual(named.toSorted())
    }
    expect(all.waiting).toBe(3)
    expect(all.forNobody).toHaveLength(2)
    expect(all.enablers.map(({ id }) => id)).toEqual(['grace', 'cover'])
  })

  it('are marked as new or changed since they were last looked at, and not at the first look', () => {
    const lookedAt = '2026-06-05T09:00:00.000Z'
    const seat = desks().seatOf('mill')
    const since = (one: ReturnType<typeof sent>, at: string | undefined = lookedAt) =>
      changeSince(one, at === '' ? undefined : { at, had: undefined }, seat)
    expect(since(sent('one', '2026-06-08'))).toBe('new')
    expect(since(sent('one', '2026-06-02'))).toBeNull()
    const returned = sent('one', '2026-06-02', {
      trail: [event('asked-back', '2026-06-03'), event('returned', '2026-06-08')],
    })
    expect(since(returned)).toBe('changed')
    expect(since(returned, '')).toBeNull()
    // Another day is wanted: nothing of the trail says so.
    const sooner = { neededBy: '2026-06-12', neededBySetAt: '2026-06-08T09:00:00.000Z' }
    expect(since(sent('one', '2026-06-02', sooner))).toBe('changed')
    expect(since(sent('one', '2026-06-02', { ...sooner, neededBySetAt: lookedAt }))).toBeNull()
    expect(since(sent('one', '2026-06-02', { trail: [event('acknowledged', '2026-06-08')] }))).toBeNull()
  })

  it('came to the cover unmarked when the seat fell empty, and are marked as new to them', () => {
    const left = aPerson({ id: 'left', name: 'Ada', roles: [aRole('carr', 'enabler', { to: '2026-06-05' })] })
    const covers = aPerson({ ...cover, roles: [aRole('carr', 'enabler', { standing: 'cover', from: '2026-01-01' })] })
    const seat = enablerSeats([left, covers], [], today)('carr')
    const question = sent('lift', '2026-06-02', { localityId: 'carr', enablerId: 'left' })
    const look = (day: string, ...had: readonly string[]) => ({ at: `${day}T09:00:00.000Z`, had: new Set(had) })
    expect(changeSince(question, look('2026-06-05', 'keys'), seat)).toBe('as-cover')
    // Her leaving was written down days later: the cover has looked since her last day, and it was not there.
    expect(changeSince(question, look('2026-06-08', 'keys'), seat)).toBe('as-cover')
    expect(changeSince(question, look('2026-06-08', 'lift'), seat)).toBeNull()
    // Where nobody wrote down what stood there, the day of it decides.
    expect(changeSince(question, { at: '2026-06-05T09:00:00.000Z', had: undefined }, seat)).toBe('as-cover')
    expect(changeSince(question, { at: '2026-06-08T09:00:00.000Z', had: undefined }, seat)).toBeNull()
    // A place that became theirs brings its questions with it.
    expect(changeSince(sent('one', '2026-06-02'), look('2026-06-08', 'lift'), desks().seatOf('mill'))).toBe('new')
  })
})

it('an answer counts as told once its change has come, not once it was seen', async () => {
  const event = (kind: 'acknowledged' | 'answered') =>
    ({ kind, at: '2026-06-09T13:02:00.000Z', personId: 'grace', words: '', via: 'here', notedById: null }) as const
  const before = sent('lift', '2026-06-02')
  const store = createWorkingStore()
  const come = (...events: readonly ReturnType<typeof event>[]) =>
    store.setState({
      said: new Map([['escalation', new Map([['lift', { ...before, trail: [...before.trail, ...events] }]])]]),
    })
  come()
  let isTold = false
  const told = whenTold(store, before).then(() => {
    isTold = true
  })
  come(event('acknowledged'))
  await Promise.resolve()
  expect(isTold).toBe(false)
  come(event('acknowledged'), event('answered'))
  await told
  expect(isTold).toBe(true)
})
