import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/rules/dates'
import { endsSoon, holdsIn, holdsOn, lastDayOf, whereWords } from '../../../../shared/rules/permissions/standing'
import { aPermission } from './a-permission'

const names: { readonly [id: string]: string } = {
  mill: 'Millbrook',
  tide: 'Tideswell',
  carr: 'Carr Top',
  bux: 'Buxton',
}
const nameOf = (id: string) => names[id]
const at = (...localityIds: string[]) => ({ kind: 'places' as const, localityIds })

describe('a permission', () => {
  it('holds to the end of its last day, and not on the day it was ended', () => {
    expect(holdsOn(aPermission({ until: '2026-06-11' }), '2026-06-11')).toBe(true)
    expect(holdsOn(aPermission({ until: '2026-06-11' }), '2026-06-12')).toBe(false)
    const ended = aPermission({ ended: { on: '2026-06-11', reason: 'Sold' } })
    expect([holdsOn(ended, '2026-06-10'), holdsOn(ended, '2026-06-11')]).toEqual([true, false])
    expect(lastDayOf({ ...ended, until: '2026-05-01' })).toBe('2026-05-01')
    expect(holdsOn(aPermission(), '2099-01-01')).toBe(true)
  })

  it('ends soon within a month of its last day, and only while it holds', () => {
    const until = aPermission({ until: '2026-07-12' })
    expect(endsSoon(until, '2026-06-10')).toBe(false)
    expect(endsSoon(until, '2026-06-11')).toBe(true)
    expect(endsSoon(until, '2026-07-12')).toBe(true)
    expect(endsSoon(until, '2026-07-13')).toBe(false)
    expect(endsSoon({ ...until, ended: { on: '2026-06-11', reason: 'Sold' } }, '2026-06-12')).toBe(false)
    expect(endsSoon(aPermission(), '2026-06-11')).toBe(false)
  })

  it('that does not hold on a day holds on no later one', () => {
    const day = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null })
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 25 }), (until, ended, when) => {
        const on = (days: number) => addDays('2026-06-01', days)
        const one = aPermission({
          until: until === null ? null : on(until),
          ended: ended === null ? null : { on: on(ended), reason: 'Sold' },
        })
        if (!holdsOn(one, on(when))) expect(holdsOn(one, on(when + 1))).toBe(false)
        if (endsSoon(one, on(when))) expect(holdsOn(one, on(when))).toBe(true)
      }),
    )
  })

  it('says where it holds', () => {
    const where = (permission: Parameters<typeof aPermission>[0]) => whereWords(aPermission(permission), nameOf)
    expect(where({})).toBe('Every place')
    expect(where({ where: at('mill'), reach: 'all council rooms' })).toBe('Millbrook: all council rooms')
    expect(where({ where: at('mill', 'tide') })).toBe('Millbrook and Tideswell')
    expect(where({ where: at('mill', 'tide', 'carr') })).toBe('Millbrook, Tideswell and Carr Top')
    expect(where({ where: at('mill', 'tide', 'carr', 'bux') })).toBe('Millbrook, Tideswell and 2 more places')
    expect(where({ where: at('gone') })).toBe('a place no longer listed')
    expect(holdsIn(aPermission({ where: at('mill') }), 'tide')).toBe(false)
    expect(holdsIn(aPermission(), 'tide')).toBe(true)
  })
})
