import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/model/person'
import { isRefused } from '../../../shared/refusals'
import { addDays } from '../../../shared/rules/dates'
import { aRole, checkRoles, endRoles, isOpenRole, openRolesIn, withRole } from '../../../shared/rules/roles'

const anywhere = () => true
const days = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-06-01', n))
const role: fc.Arbitrary<Role> = fc
  .record({
    localityId: fc.constantFrom('mill', 'harr'),
    name: fc.constantFrom('lead', 'member', 'enabler'),
    from: fc.option(days),
    to: fc.option(days),
    standing: fc.constantFrom('confirmed', 'proposed', 'cover'),
  })
  .map(({ localityId, name, ...rest }) => aRole(localityId, name, rest))

describe('roles of a person', () => {
  test('a role ends no earlier than it begins', () => {
    const backwards = aRole('mill', 'lead', { from: '2026-06-11', to: '2026-06-10' })
    expect(checkRoles([backwards], anywhere)).toEqual({ refused: { code: 'role-ends-before-it-starts' } })
    expect(checkRoles([{ ...backwards, to: '2026-06-11' }], anywhere)).not.toHaveProperty('refused')
  })

  test('the same role is not held twice at the same time in one place; one after the other, or in two places, it is', () => {
    const before = aRole('mill', 'lead', { to: '2026-06-10' })
    const after = aRole('mill', 'lead', { from: '2026-06-11' })
    expect(checkRoles([before, after], anywhere)).toEqual([before, after])
    expect(checkRoles([aRole('mill', 'lead'), aRole('harr', 'lead')], anywhere)).toHaveLength(2)
    expect(checkRoles([before, { ...after, from: '2026-06-10' }], anywhere)).toEqual({
      refused: { code: 'role-twice' },
    })
    expect(checkRoles([before, aRole('mill', 'lead')], anywhere)).toEqual({ refused: { code: 'role-twice' } })
  })

  test('its place exists', () => {
    expect(checkRoles([aRole('gone', 'lead')], (id) => id === 'mill')).toEqual({
      refused: { code: 'missing', kind: 'locality', id: 'gone' },
    })
  })

  test('only an enabler is proposed or the cover', () => {
    const roles = [aRole('mill', 'lead', { standing: 'proposed' }), aRole('mill', 'enabler', { standing: 'cover' })]
    expect(checkRoles(roles, anywhere)).toMatchObject([{ standing: 'confirmed' }, { standing: 'cover' }])
  })

  test('a role held before and over begins anew on the day; one that is open is not given twice', () => {
    const over = aRole('mill', 'lead', { to: '2026-06-01' })
    expect(withRole([over], aRole('mill', 'lead'), '2026-06-11')).toEqual([
      over,
      aRole('mill', 'lead', { from: '2026-06-11' }),
    ])
    const open = [aRole('mill', 'lead')]
    expect(withRole(open, aRole('mill', 'lead'), '2026-06-11')).toBe(open)
  })

  test('whatever the roles, ending them leaves none open the day after they began, and changes nothing but last days', () => {
    fc.assert(
      fc.property(fc.array(role, { maxLength: 6 }), days, (roles, on) => {
        const kept = checkRoles(roles, anywhere)
        if (isRefused(kept)) return
        const ended = endRoles(kept, on)
        expect(ended.map(({ to, ...rest }) => rest)).toEqual(kept.map(({ to, ...rest }) => rest))
        expect(isRefused(checkRoles(ended, anywhere))).toBe(false)
        for (const one of ended)
          expect(isOpenRole(one, addDays(one.from !== null && one.from > on ? one.from : on, 1))).toBe(false)
      }),
    )
  })

  test('whatever is added to roles that may be kept, they may be kept', () => {
    fc.assert(
      fc.property(fc.array(role, { maxLength: 6 }), role, days, (roles, more, today) => {
        const kept = checkRoles(roles, anywhere)
        if (isRefused(kept)) return
        const wanted = { ...more, from: null, to: null }
        const now = withRole(kept, wanted, today)
        expect(isRefused(checkRoles(now, anywhere))).toBe(false)
        expect(openRolesIn(now, more.localityId, today).some((one) => one.name === more.name)).toBe(true)
      }),
    )
  })
})
