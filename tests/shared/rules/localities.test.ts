import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import { isRefused } from '../../../shared/refusals'
import {
  bringBackLocality,
  codeIsInUse,
  editLocality,
  moveLocality,
  retireLocality,
} from '../../../shared/rules/localities'
import { byRank } from '../../../shared/rules/ranks'
import { aCounter, aLocality, aMeeting } from '../../builders'

const mill = aLocality({ id: 'mill' })
const carr = aLocality({ id: 'carr', code: 'CARR', name: 'Carr Top', rank: 'a1' })
const home = aLocality({ id: 'home', code: 'HOME', name: 'Homelessness', shape: 'theme', rank: 'a2' })
const around = { localities: [mill, carr, home], counters: [aCounter({ localityId: 'carr', action: 3 })] }
type Change = Omit<InputOf<'locality.edit'>, 'localityId'>
const edit = (change: Change) => editLocality(mill, { localityId: 'mill', ...change }, around)
const pattern = { ...mill.pattern }

describe('editing a place', () => {
  it('changes what is named and leaves the rest', () => {
    expect(edit({ name: 'Mill Brook', stage: 'paused' })).toEqual({ ...mill, name: 'Mill Brook', stage: 'paused' })
  })

  it('refuses the code of another place, and takes its own again', () => {
    expect(edit({ code: 'CARR' })).toEqual({ refused: { code: 'code-taken', taken: 'CARR' } })
    expect(edit({ code: 'MILL' })).toEqual(mill)
  })

  it('keeps a code that numbers carry, of any series and any year', () => {
    for (const used of [{ decision: 1 }, { action: 1 }, { pledge: 1 }, { escalation: 1 }]) {
      const counters = [aCounter({ localityId: 'mill', year: 2019, ...used })]
      const refused = editLocality(mill, { localityId: 'mill', code: 'MBR' }, { ...around, counters })
      expect(refused).toEqual({ refused: { code: 'code-in-use', inUse: 'MILL' } })
      expect(codeIsInUse('carr', counters)).toBe(false)
    }
    expect(edit({ code: 'MBR' })).toMatchObject({ code: 'MBR' })
  })

  it('asks which weekday of a month, and forgets it for a week', () => {
    expect(edit({ pattern: { ...pattern, every: 'month', nth: null } })).toMatchObject({
      refused: { code: 'bad-input' },
    })
    expect(edit({ pattern: { ...pattern, every: 'month', nth: 0 } })).toMatchObject({ refused: { code: 'bad-input' } })
    expect(edit({ pattern: { ...pattern, every: 'month', nth: -1 } })).toMatchObject({ pattern: { nth: -1 } })
    expect(edit({ pattern: { ...pattern, every: 'fortnight', nth: 3 } })).toMatchObject({ pattern: { nth: null } })
  })

  it('keeps a calendar in the order of its days', () => {
    const change = (from: string) => ({ from, pattern: { ...pattern, every: 'fortnight' as const, nth: 3 } })
    const out = (on: string) => ({ on, instead: null, why: 'Half term' })
    const calendar = {
      ...mill.calendar,
      exceptions: [out('2026-07-02'), out('2026-06-18')],
      changes: [change('2026-09-01'), change('2026-07-01')],
    }
    const kept = { ...pattern, every: 'fortnight', nth: null }
    expect(edit({ calendar })).toMatchObject({
      pattern,
      calendar: {
        exceptions: [{ on: '2026-06-18' }, { on: '2026-07-02' }],
        changes: [
          { from: '2026-07-01', pattern: kept },
          { from: '2026-09-01', pattern: kept },
        ],
      },
    })
  })

  it('refuses two sayings about one day, and times that cannot be', () => {
    const { calendar } = mill
    const out = { on: '2026-06-18', instead: null, why: '' }
    expect(edit({ calendar: { ...calendar, exceptions: [out, out] } })).toEqual({
      refused: { code: 'bad-input', where: 'calendar.exceptions' },
    })
    const backwards = { on: '2026-06-19', startsAt: '11:00', endsAt: '10:00', venue: '' }
    expect(edit({ calendar: { ...calendar, exceptions: [{ ...out, instead: backwards }] } })).toEqual({
      refused: { code: 'ends-before-it-starts' },
    })
    const change = { from: '2026-09-01', pattern }
    expect(edit({ calendar: { ...calendar, changes: [change, change] } })).toEqual({
      refused: { code: 'bad-input', where: 'calendar.changes' },
    })
    const noWeek = { from: '2026-09-01', pattern: { ...pattern, every: 'month' as const, nth: 0 } }
    expect(edit({ calendar: { ...calendar, changes: [noWeek] } })).toMatchObject({ refused: { code: 'bad-input' } })
  })

  it('refuses an end that is not after the start', () => {
    expect(edit({ pattern: { ...pattern, startsAt: '11:00' } })).toEqual({ refused: { code: 'ends-before-it-starts' } })
  })
})

describe('retiring a place', () => {
  it('takes it off the lists on that day, and keeps the day where it was retired already', () => {
    const retired = retireLocality(mill, [], '2026-06-09')
    expect(retired).toMatchObject({ stage: 'retired', retiredOn: '2026-06-09' })
    if (!isRefused(retired)) expect(retireLocality(retired, [], '2026-07-01')).toEqual(retired)
  })

  it('waits for a meeting of it that is under way, not for one of another place', () => {
    for (const state of ['live', 'suspended'] as const) {
      expect(retireLocality(mill, [aMeeting({ localityId: 'mill', state })], '2026-06-09')).toEqual({
        refused: { code: 'wrong-state', state },
      })
    }
    expect(retireLocality(mill, [aMeeting({ localityId: 'carr', state: 'live' })], '2026-06-09')).toMatchObject({
      stage: 'retired',
    })
  })

  it('is ended by bringing it back, as established, and by giving it a stage', () => {
    const retired = { ...mill, stage: 'retired', retiredOn: '2026-06-09' } as const
    expect(bringBackLocality(retired)).toEqual({ ...mill, stage: 'established', retiredOn: null })
    expect(editLocality(retired, { localityId: 'mill', stage: 'new' }, around)).toMatchObject({
      stage: 'new',
      retiredOn: null,
    })
    const paused = { ...mill, stage: 'paused' } as const
    expect(bringBackLocality(paused)).toBe(paused)
  })
})

it('moves a place to stand after another, or first', () => {
  const order = (moved: ReturnType<typeof moveLocality>) =>
    isRefused(moved)
      ? moved
      : around.localities
          .map((one) => (one.id === moved.id ? moved : one))
          .sort(byRank)
          .map(({ id }) => id)
  expect(order(moveLocality(mill, around.localities, 'carr'))).toEqual(['carr', 'mill', 'home'])
  expect(order(moveLocality(home, around.localities, null))).toEqual(['home', 'mill', 'carr'])
  expect(moveLocality(mill, around.localities, 'gone')).toMatchObject({ refused: { code: 'neighbour-missing' } })
})
