import { describe, expect, it } from 'vitest'
import { escalationHeadOf } from '../../../../electron/core/working-set'
import { countWork } from '../../../../renderer/src/features/people/people-here'
import type { Escalation } from '../../../../shared/model/cards'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { enablerSeats } from '../../../../shared/rules/enabler-seat'
import { listed } from '../../../../shared/rules/listed'
import { aRole } from '../../../../shared/rules/roles'
import { waitingLines } from '../../../../shared/rules/waiting'
import { waitingWords } from '../../../../shared/rules/waiting-words'
import { waitsWith, waitsWithIds } from '../../../../shared/rules/waits-with'
import { aLocality, anEscalation, aPerson } from '../../../builders'

const today = '2026-06-09'
const enabler = (id: string, standing?: 'cover') =>
  aPerson({ id, roles: [aRole('mill', 'enabler', standing === undefined ? {} : { standing })] })
const [grace, tobias, ivor] = [enabler('grace'), enabler('tobias'), enabler('ivor', 'cover')]
const seatWith = (...people: readonly ReturnType<typeof aPerson>[]) => enablerSeats(people, [], today)('mill')
const both = seatWith(grace, tobias, ivor)

function sent(on: string, rest: Partial<Escalation> = {}) {
  const at = `${on}T09:00:00.000Z`
  const trail = [{ kind: 'sent', at, personId: null, words: '', via: 'here', notedById: null } as const]
  return anEscalation({ localityId: 'mill', enablerId: null, column: 'sent', sentAt: at, trail, ...rest })
}

describe('a question of a place with two confirmed enablers, which is addressed to neither', () => {
  it('was said to wait for nobody, and waits with each', () => {
    const question = sent('2026-06-08')
    expect(waitsWithIds(question, both)).toEqual(['grace', 'tobias'])
    for (const id of waitsWithIds(question, both)) expect(waitsWith(question, id, both)).toBe(true)
    expect(waitsWithIds({ ...question, column: 'drafted' }, both)).toEqual(['grace', 'tobias'])
  })

  it('waits with the one it is addressed to, else the cover where there is no enabler, else nobody', () => {
    expect(waitsWithIds(sent('2026-06-08', { enablerId: 'tobias' }), both)).toEqual(['tobias'])
    expect(waitsWithIds(sent('2026-06-08'), seatWith(ivor))).toEqual(['ivor'])
    expect(waitsWithIds(sent('2026-06-08'), seatWith())).toEqual([])
    expect(waitsWithIds(sent('2026-06-08', { enablerId: 'gone' }), seatWith(ivor))).toEqual(['ivor'])
    // Whom a draft was addressed to is not second-guessed before it is sent.
    expect(waitsWithIds(sent('2026-06-08', { enablerId: 'gone', column: 'drafted' }), both)).toEqual(['gone'])
  })

  it('was counted for neither of them among the people, who had "None" open', () => {
    const escalations = [sent('2026-06-08'), sent('2026-06-08', { enablerId: 'tobias' })].map(escalationHeadOf)
    const work = countWork({ actions: [], pledges: [], escalations }, today, () => both)
    expect([work.get('grace')?.questions, work.get('tobias')?.questions]).toEqual([1, 2])
    // Whom it names still has it, though the seat is the cover's.
    const left = [escalationHeadOf(sent('2026-06-08', { enablerId: 'gone' }))]
    const after = countWork({ actions: [], pledges: [], escalations: left }, today, () => seatWith(ivor))
    expect([after.get('gone')?.questions, after.get('ivor')?.questions]).toEqual([1, 1])
  })

  it('was told by Today as waiting for nobody, late or soon', () => {
    const place = aLocality({ id: 'mill' })
    const who = (question: Escalation, ...people: readonly ReturnType<typeof aPerson>[]) => {
      const of = <T extends { readonly id: string }>(...all: readonly T[]) => new Map(all.map((one) => [one.id, one]))
      const lines = waitingLines({
        localities: of(place),
        meetings: new Map(),
        actions: new Map(),
        pledges: new Map(),
        escalations: of(escalationHeadOf(question)),
        people: of(...people),
        vacancies: new Map(),
        permissions: new Map(),
        limits: { acknowledgeIn: 2, answerIn: 10 },
        today,
        holidays: bankHolidays,
      })
      const line = lines.find(({ id }) => id === question.id)
      return line === undefined ? null : waitingWords(line, place, today).who
    }
    const several = { kind: 'several', personIds: ['grace', 'tobias'] }
    expect(who(sent('2026-05-18'), grace, tobias)).toEqual(several)
    expect(who(sent('2026-06-04'), grace, tobias)).toEqual(several)
    expect(who(sent('2026-05-18'), grace)).toEqual({ kind: 'person', personId: 'grace' })
    expect(who(sent('2026-05-18'))).toEqual({ kind: 'nobody' })
    // Who has left stays named where nobody has taken over.
    expect(who(sent('2026-05-18', { enablerId: 'left' }))).toEqual({ kind: 'person', personId: 'left' })
  })
})

it('names are told in one breath', () => {
  expect(listed([])).toBe('')
  expect(listed(['Grace'])).toBe('Grace')
  expect(listed(['Grace', 'Tobias'])).toBe('Grace and Tobias')
  expect(listed(['Grace', 'Tobias', 'Ivor'])).toBe('Grace, Tobias and Ivor')
})
