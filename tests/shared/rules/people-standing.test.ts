import { describe, expect, it } from 'vitest'
import type { Person, Vacancy } from '../../../shared/model/person'
import { peopleStanding } from '../../../shared/rules/people-standing'
import { aRole } from '../../../shared/rules/roles'
import { aPerson, aVacancy } from '../../builders'

const today = '2026-06-09'
const standing = (people: readonly Person[], vacancies: readonly Vacancy[] = []) =>
  peopleStanding(people, vacancies, 'mill', today)
const seat = aVacancy({ what: { kind: 'role', role: 'enabler' } })

describe('unnamed people of a place', () => {
  it('are those with a role here that is not over, and not retired', () => {
    const unnamed = { toComplete: true, roles: [aRole('mill', 'member')] }
    const people = [
      aPerson(unnamed),
      aPerson({ ...unnamed, roles: [aRole('mill', 'member', { to: today })] }),
      aPerson({ ...unnamed, roles: [aRole('mill', 'member', { to: '2026-06-08' })] }),
      aPerson({ ...unnamed, roles: [aRole('other', 'member')] }),
      aPerson({ ...unnamed, retiredOn: today }),
      aPerson({ ...unnamed, toComplete: false }),
    ]
    expect(standing(people).unnamed).toBe(2)
  })
})

describe('what is vacant in a place', () => {
  it('is every job and role looked for here, and nothing that was filled or is elsewhere', () => {
    const job = { what: { kind: 'job', title: 'Nurse' } } as const
    const vacancies = [
      aVacancy(job),
      aVacancy(),
      aVacancy({ filledOn: today }),
      aVacancy({ ...job, localityId: 'other' }),
    ]
    expect(standing([], vacancies).vacant).toBe(2)
  })

  it('has an enabler’s seat in it that is empty without being written down: the enabler left or retired', () => {
    const left = aPerson({ roles: [aRole('mill', 'enabler', { to: '2026-05-01' })] })
    const retired = aPerson({ roles: [aRole('mill', 'enabler')], retiredOn: '2026-05-01' })
    expect(standing([left]).vacant).toBe(1)
    expect(standing([retired]).vacant).toBe(1)
  })

  it('counts the seat once, and not while somebody has it or is proposed, nor where nobody spoke of one', () => {
    const left = aPerson({ roles: [aRole('mill', 'enabler', { to: '2026-05-01' })] })
    expect(standing([left], [seat]).vacant).toBe(1)
    expect(standing([left, aPerson({ roles: [aRole('mill', 'enabler')] })], [seat]).vacant).toBe(0)
    const proposed = aPerson({ roles: [aRole('mill', 'enabler', { standing: 'proposed' })] })
    expect(standing([left, proposed], [seat]).vacant).toBe(0)
    expect(standing([]).vacant).toBe(0)
  })
})
