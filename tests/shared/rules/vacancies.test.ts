import { describe, expect, test } from 'vitest'
import { aRole } from '../../../shared/rules/roles'
import { addVacancy, editVacancy, fillVacancy } from '../../../shared/rules/vacancies'
import { anOrganisation, aPerson, aVacancy } from '../../builders'

const on = '2026-06-11'
const visitor = aVacancy({ what: { kind: 'job', title: 'Health visitor' }, organisationId: 'nhs', timeFreed: 'no' })

describe('a vacancy', () => {
  test('says what is missing, of which organisation, since when and whether time was freed', () => {
    const nhs = anOrganisation({ id: 'nhs', name: 'Northfold Community Health' })
    const input = {
      localityId: 'mill',
      what: { kind: 'job', title: 'Health visitor' } as const,
      organisation: 'northfold community health',
      since: '2026-05-01',
      timeFreed: 'no' as const,
    }
    const { put } = addVacancy([nhs], input, 'v1', () => 'new')
    expect(put.at(-1)).toEqual({
      kind: 'vacancy',
      id: 'v1',
      localityId: 'mill',
      what: input.what,
      organisationId: 'nhs',
      since: '2026-05-01',
      timeFreed: 'no',
      filledOn: null,
    })
  })

  test('keeps what an edit does not say', () => {
    const { put } = editVacancy([], visitor, { vacancyId: visitor.id, timeFreed: 'yes' }, () => 'new')
    expect(put).toEqual([{ ...visitor, timeFreed: 'yes' }])
  })

  test('of a role gives the role from that day; an enabler’s seat is then confirmed', () => {
    const seat = aVacancy({ what: { kind: 'role', role: 'enabler' }, timeFreed: 'yes' })
    expect(fillVacancy(seat, aPerson(), on)).toMatchObject({
      put: [
        { kind: 'vacancy', filledOn: on },
        { roles: [{ name: 'enabler', from: on, to: null, standing: 'confirmed', time: { freed: 'yes' } }] },
      ],
    })
    const proposed = aPerson({ roles: [aRole('mill', 'enabler', { standing: 'proposed' })] })
    expect(fillVacancy(seat, proposed, on)).toMatchObject({
      put: [{}, { roles: [{ from: null, standing: 'confirmed' }] }],
    })
  })

  test('of a job makes a member, and gives the title and organisation only to whom has none', () => {
    expect(fillVacancy(visitor, aPerson(), on)).toMatchObject({
      put: [{}, { jobTitle: 'Health visitor', organisationId: 'nhs', roles: [{ name: 'member', from: on }] }],
    })
    const lead = aPerson({ jobTitle: 'Nurse', organisationId: 'surgery', roles: [aRole('mill', 'lead')] })
    expect(fillVacancy(visitor, lead, on)).toMatchObject({
      put: [{ filledOn: on }, { jobTitle: 'Nurse', organisationId: 'surgery', roles: [{ name: 'lead' }] }],
    })
  })

  test('is no longer looked for when nobody takes it', () => {
    expect(fillVacancy(visitor, null, on)).toEqual({ put: [{ ...visitor, filledOn: on }], remove: [] })
  })

  test('is filled once, and not by somebody retired', () => {
    expect(fillVacancy({ ...visitor, filledOn: on }, null, on)).toMatchObject({ refused: { code: 'missing' } })
    expect(fillVacancy(visitor, aPerson({ retiredOn: on }), on)).toMatchObject({
      refused: { code: 'missing', kind: 'person' },
    })
  })
})
