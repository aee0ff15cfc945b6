import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkRef } from '../../../shared/model/open-work'
import { Person } from '../../../shared/model/person'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import { refuseReceivers } from '../../../shared/rules/hand-over'
import { aVacancy } from '../../builders'
import { everything, handOver, now, today, workOf, workspace } from './somebody-leaves'

describe('open work', () => {
  test('is what is still to be done or answered for, by place, with who may take it', () => {
    const work = workOf(everything, 'leaver').map(({ what, localityId, suggested }) => [
      localityId,
      what.kind,
      'id' in what ? what.id : 'itemId' in what ? what.itemId : 'name' in what ? what.name : '',
      suggested,
    ])
    expect(work).toEqual([
      ['harr', 'helper', 'helped', null],
      ['harr', 'role', 'lead', null],
      ['mill', 'action', 'owned', 'cover'],
      ['mill', 'pledge-side', 'promised', 'lead'],
      ['mill', 'question', 'asked', 'cover'],
      ['mill', 'question', 'drafted', 'cover'],
      ['mill', 'permission', 'allowed', 'cover'],
      ['mill', 'role', 'enabler', 'cover'],
      ['mill', 'item', 'item', 'lead'],
      ['mill', 'parked', 'parked', 'lead'],
      ['mill', 'approver', '', null],
    ])
  })
})

const enabler: WorkRef = { kind: 'role', localityId: 'mill', name: 'enabler' }

describe('handing over', () => {
  const to = (what: WorkRef, receiver: string | null, as: 'leaves' | 'stays' = 'stays') =>
    handOver(everything, [{ what, to: receiver }], as).after

  test('a helper who takes an action helps no more; nobody may have it too', () => {
    expect(to({ kind: 'action', id: 'owned' }, 'cover').get('action', 'owned')).toMatchObject({
      owner: { personId: 'cover' },
      helperIds: ['gone'],
    })
    expect(to({ kind: 'action', id: 'owned' }, null).get('action', 'owned')).toMatchObject({
      owner: { kind: 'nobody' },
    })
    expect(to({ kind: 'helper', id: 'helped' }, 'lead').get('action', 'helped')?.helperIds).toEqual(['cover'])
  })

  test('a question is passed on: a new clock, the old trail; to nobody it waits for nobody', () => {
    const passed = (receiver: string | null) =>
      to({ kind: 'question', id: 'asked' }, receiver).get('escalation', 'asked')
    expect(passed('cover')).toMatchObject({
      column: 'sent',
      enablerId: 'cover',
      sentAt: now,
      trail: [{ kind: 'sent' }, { kind: 'passed-on', personId: 'cover', at: now }],
    })
    expect(passed(null)).toMatchObject({ enablerId: null, trail: [{}, { kind: 'passed-on', personId: null }] })
    expect(to({ kind: 'question', id: 'drafted' }, 'cover').get('escalation', 'drafted')).toMatchObject({
      column: 'drafted',
      enablerId: 'cover',
      trail: [],
    })
  })

  test('a role ends with the day and goes over the day after, confirmed; the cover who takes the seat is its cover no more', () => {
    const after = to({ kind: 'role', localityId: 'mill', name: 'enabler' }, 'cover')
    expect(after.get('person', 'leaver')?.roles[0]).toMatchObject({ to: today })
    expect(after.get('person', 'cover')?.roles).toMatchObject([
      { standing: 'cover', to: today },
      { standing: 'confirmed', from: '2026-06-12', to: null },
    ])
    const seatOn = (day: string) => [...enablerSeats(after.of('person'), [], day)('mill').confirmed]
    expect([seatOn(today), seatOn('2026-06-12')]).toEqual([['leaver'], ['cover']])
    expect(after.of('vacancy')).toEqual([])
  })

  test('a role that goes to nobody is a vacancy, once; who takes it fills one that was there', () => {
    const role = { kind: 'role', localityId: 'harr', name: 'lead' } as const
    expect(to(role, null).of('vacancy')).toMatchObject([
      { localityId: 'harr', what: { kind: 'role', role: 'lead' }, since: '2026-06-12', filledOn: null },
    ])
    const open = aVacancy({ id: 'open', localityId: 'harr', what: { kind: 'role', role: 'lead' } })
    const before = workspace(...everything.all.values(), open)
    expect(handOver(before, [{ what: role, to: null }], 'stays').after.of('vacancy')).toEqual([open])
    expect(handOver(before, [{ what: role, to: 'lead' }], 'stays').after.get('vacancy', 'open')?.filledOn).toBe(
      '2026-06-12',
    )
  })

  test('who leaves today is retired, and is followed on that day', () => {
    const { after } = handOver(everything, [{ what: enabler, to: 'lead' }], 'leaves')
    expect(after.get('person', 'leaver')).toMatchObject({ retiredOn: today, roles: [{ to: today }, { to: today }, {}] })
    expect([...enablerSeats(after.of('person'), [], today)('mill').confirmed]).toEqual(['lead'])
  })

  test('who leaves on a later day stays until then: the work goes now, the roles end with that day', () => {
    const work = [
      { what: { kind: 'action', id: 'owned' }, to: 'cover' },
      { what: enabler, to: 'cover' },
      { what: { kind: 'role', localityId: 'harr', name: 'lead' }, to: null },
    ] as const
    const { after } = handOver(everything, work, 'leaves', '2026-06-30')
    expect(after.get('action', 'owned')).toMatchObject({ owner: { personId: 'cover' } })
    const leaver = after.get('person', 'leaver')
    expect(leaver?.retiredOn).toBeNull()
    expect(leaver?.roles.map((role) => role.to)).toEqual(['2026-06-30', '2026-06-30', '2025-01-01'])
    expect(after.of('vacancy')).toMatchObject([{ localityId: 'harr', since: '2026-07-01', filledOn: null }])
    const seatOn = (day: string) => [...enablerSeats(after.of('person'), [], day)('mill').confirmed]
    expect([seatOn(today), seatOn('2026-06-30'), seatOn('2026-07-01')]).toEqual([['leaver'], ['leaver'], ['cover']])
    // Asked once more, nothing is vacant that somebody takes.
    expect(handOver(after, [{ what: enabler, to: null }], 'leaves', '2026-06-30').after.of('vacancy')).toHaveLength(1)
    // A role that was not given to anybody ends with that day all the same.
    expect(handOver(everything, [], 'leaves', '2026-06-30').after.get('person', 'leaver')?.roles[0]?.to).toBe(
      '2026-06-30',
    )
  })

  test('what is not theirs any more is left alone', () => {
    const stale: WorkRef[] = [
      { kind: 'action', id: 'done' },
      { kind: 'helper', id: 'owned' },
      { kind: 'pledge-side', id: 'promised', side: 'youWill' },
      { kind: 'question', id: 'answered' },
      { kind: 'role', localityId: 'mill', name: 'member' },
      { kind: 'item', meetingId: 'held', itemId: 'item-before' },
      { kind: 'action', id: 'unheard-of' },
    ]
    expect(
      handOver(
        everything,
        stale.map((what) => ({ what, to: 'lead' })),
        'stays',
      ),
    ).toMatchObject({
      handed: 0,
      changed: [],
    })
  })

  test('nothing goes to the leaver, nor to somebody who has left', () => {
    const ask = (receiver: string) =>
      refuseReceivers([{ what: { kind: 'action', id: 'owned' }, to: receiver }], {
        personId: 'leaver',
        today,
        get: everything.get,
      })
    expect(ask('leaver')).toEqual({ refused: { code: 'hands-over-to-leaver' } })
    expect(ask('gone')).toEqual({ refused: { code: 'person-left', personId: 'gone' } })
    expect(ask('unheard-of')).toMatchObject({ refused: { code: 'missing' } })
    expect(ask('cover')).toBeNull()
  })
})

test('law: when all of it is handed over and they leave, nothing is open, and no field of any record changed that names nobody', () => {
  const may = fc.array(fc.constantFrom(null, 'lead', 'cover'), { minLength: 11, maxLength: 11 })
  fc.assert(
    fc.property(may, (receivers) => {
      const work = workOf(everything, 'leaver').map(({ what }, index) => ({ what, to: receivers[index] ?? null }))
      const { after, changed, handed } = handOver(everything, work, 'leaves')
      expect(handed).toBe(work.length)
      expect(workOf(after, 'leaver')).toEqual([])
      expect(after.get('person', 'leaver')).toMatchObject({ retiredOn: today })
      for (const person of after.of('person')) expect(Person.safeParse(person).success).toBe(true)
      const mayChange = new Set([
        'owner',
        'helperIds',
        'weWill',
        'enablerId',
        'sentAt',
        'trail',
        'column',
        'standsById',
        'presenterId',
        'approverIds',
        'roles',
        'retiredOn',
      ])
      for (const record of changed) {
        const before = everything.all.get(`${record.kind} ${record.id}`)
        if (before === undefined) expect(record.kind).toBe('vacancy')
        const differs = Object.keys(record).filter(
          (key) => JSON.stringify(Reflect.get(record, key)) !== JSON.stringify(Reflect.get(before ?? record, key)),
        )
        for (const key of differs) expect(mayChange).toContain(key)
      }
    }),
    { numRuns: 40 },
  )
})
