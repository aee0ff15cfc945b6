import { describe, expect, it } from 'vitest'
import type { TrailLine } from '../../../../shared/contract'
import type { Escalation, EscalationEvent } from '../../../../shared/model/cards'
import { trailWords } from '../../../../shared/rules/escalations/trail-words'
import { anEscalation } from '../../../builders'

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
})
