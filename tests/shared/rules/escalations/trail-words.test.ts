import { describe, expect, it } from 'vitest'
import type { TrailLine } from '../../../../shared/contract'
import type { Escalation, EscalationEvent } from '../../../../shared/model/cards'
import { enablerSeats } from '../../../../shared/rules/enabler-seat'
import { cameToCover, cameWords } from '../../../../shared/rules/escalations/came-to-cover'
import { trailWords } from '../../../../shared/rules/escalations/trail-words'
import { aRole } from '../../../../shared/rules/roles'
import { anEscalation, aPerson } from '../../../builders'

const names: Readonly<Record<string, string>> = {
  grace: 'Grace Alderney',
  tobias: 'Tobias Wren',
  cass: 'Cass Underhill',
}
const at = (day: string) => `${day}T09:00:00.000Z`
const event = (kind: EscalationEvent['kind'], day: string, rest: Partial<EscalationEvent> = {}): EscalationEvent => ({
  kind,
  at: at(day),
  personId: null,
  words: '',
  via: 'here',
  notedById: null,
  ...rest,
})
const line = (label: string, day: string, rest: Partial<TrailLine> = {}): TrailLine => ({
  at: at(day).replace('00.000', '01.000'),
  label,
  byPersonId: 'cass',
  onBehalf: null,
  ...rest,
})
function told(one: Partial<Escalation>, journal: readonly TrailLine[], withIds: readonly string[] = ['grace']) {
  const escalation = anEscalation({ column: 'sent', enablerId: 'grace', ...one })
  return trailWords(escalation, journal, {
    nameOf: (id) => (id === null ? null : (names[id] ?? 'somebody')),
    withIds,
    saidOn: undefined,
    today: '2026-06-09',
  }).map(({ words }) => words)
}

describe('the trail of a question', () => {
  it('said to whom it was sent and passed on, and never by whom', () => {
    const trail = [
      event('sent', '2026-06-01', { personId: 'grace' }),
      event('passed-on', '2026-06-04', { personId: 'tobias' }),
    ]
    const journal = [line('Passed on 26/E11', '2026-06-04', { byPersonId: 'grace' }), line('Sent 26/E11', '2026-06-01')]
    expect(told({ trail }, journal)).toEqual([
      'Passed on to Tobias Wren by Grace Alderney',
      'Sent to Grace Alderney by Cass Underhill',
    ])
    // Where the journal no longer knows, nobody is made up.
    expect(told({ trail }, [])).toEqual(['Passed on to Tobias Wren', 'Sent to Grace Alderney'])
  })

  it('left out the enabler who passed it on by e-mail', () => {
    const how = { personId: 'tobias', via: 'e-mail', notedById: 'cass' } as const
    const onBehalf = { personId: 'grace', via: 'e-mail' } as const
    expect(
      told({ trail: [event('passed-on', '2026-06-04', how)] }, [line('Passed on 26/E11', '2026-06-04', { onBehalf })]),
    ).toEqual(['Passed on to Tobias Wren by Grace Alderney, by e-mail, noted by Cass Underhill'])
  })

  it('did not say for whom a line of the journal was written', () => {
    const onBehalf = { personId: 'grace', via: 'phone' } as const
    expect(told({ trail: [] }, [line('Changed 26/E11', '2026-06-04', { onBehalf })])).toEqual([
      'Changed 26/E11 by Cass Underhill, for Grace Alderney, by phone',
    ])
  })

  it('said of two enablers that it waits for nobody', () => {
    const one = { enablerId: null, trail: [event('sent', '2026-06-01')] }
    const journal = [line('Sent 26/E11', '2026-06-01')]
    expect(told(one, journal, ['grace', 'tobias'])).toEqual(['Sent by Cass Underhill, and it waits with the enablers'])
    expect(told(one, journal)).toEqual(['Sent by Cass Underhill, and it waits with Grace Alderney'])
    expect(told(one, [], [])).toEqual(['Sent, and it waits for nobody'])
    // Once somebody has it or has answered, it waits no longer.
    expect(told({ ...one, column: 'closed' }, journal)).toEqual(['Sent by Cass Underhill, to nobody by name'])
    const passed = [event('sent', '2026-06-01'), event('passed-on', '2026-06-04', { personId: 'grace' })]
    expect(told({ trail: passed }, [])).toEqual(['Passed on to Grace Alderney', 'Sent, to nobody by name'])
  })

  it('did not say how it came to the cover when the seat fell empty', () => {
    const ada = aPerson({ id: 'ada', name: 'Ada Rowan', roles: [aRole('mill', 'enabler', { to: '2026-06-05' })] })
    const ivor = aPerson({
      id: 'ivor',
      name: 'Ivor Kettle',
      roles: [aRole('mill', 'enabler', { standing: 'cover', from: '2026-01-01' })],
    })
    const seatOf = (...people: readonly (typeof ada)[]) => enablerSeats(people, [], '2026-06-09')('mill')
    const trail = [event('sent', '2026-06-01', { personId: 'ada' }), event('acknowledged', '2026-06-08')]
    const sent = anEscalation({ enablerId: 'ada', column: 'acknowledged', sentAt: at('2026-06-01'), trail })
    const came = cameToCover(sent, seatOf(ada, ivor))
    expect(came).toMatchObject({ on: '2026-06-06', empty: { since: '2026-06-06' } })
    const lines = trailWords(sent, [], {
      nameOf: (id) => (id === 'ada' ? 'Ada Rowan' : null),
      withIds: [],
      came,
      saidOn: undefined,
      today: '2026-06-09',
    })
    expect(lines.map(({ words }) => words)).toEqual([
      'Seen',
      'Came to Ivor Kettle, who covers: nobody has been the enabler here since Saturday 6 June 2026',
      'Sent to Ada Rowan',
    ])
    // Retired: gone on that very day.
    const retired = { ...ada, retiredOn: '2026-06-05' }
    expect(cameToCover(sent, seatOf(retired, ivor))?.on).toBe('2026-06-05')
    // With somebody who answers, with nobody to cover, answered, or with the cover from the start.
    const grace = aPerson({ id: 'ada', roles: [aRole('mill', 'enabler')] })
    expect(cameToCover(sent, seatOf(grace, ivor))).toBeNull()
    expect(cameToCover(sent, seatOf(ada))).toBeNull()
    expect(cameToCover({ ...sent, column: 'answered' }, seatOf(ada, ivor))).toBeNull()
    expect(cameToCover({ ...sent, enablerId: null, sentAt: at('2026-06-08') }, seatOf(ada, ivor))).toBeNull()
    // Addressed to nobody while there was an enabler, it came as well.
    expect(cameToCover({ ...sent, enablerId: null }, seatOf(ada, ivor))?.on).toBe('2026-06-06')
    // Another answers for the place, and whoever had it does not.
    const other = aPerson({ id: 'tobias', roles: [aRole('mill', 'enabler')] })
    const away = cameToCover(sent, seatOf(ada, other, ivor))
    expect(away && cameWords(away)).toBe(
      'Came to Ivor Kettle, who covers: whoever had it does not answer for places any more',
    )
  })
})
