import { expect, test } from 'vitest'
import type { AnyRecord } from '../../../shared/model/record'
import { addDays } from '../../../shared/rules/dates'
import { aLocality, aMeeting, anAction, anItem } from '../../builders'
import { openFilled } from './filled-bench'
import { ok, problem } from './workspace'

// A place that planned a year of weeks: more agendas than are kept in memory at a time.
const planned = 52
const about = { kind: 'action', id: 'action-1' } as const

function aPlannedWeek(n: number): readonly AnyRecord[] {
  const meeting = aMeeting({
    id: `meeting-${n}`,
    localityId: 'mill',
    on: addDays('2026-06-18', 7 * n),
    state: 'planned',
  })
  return [meeting, anItem({ meetingId: meeting.id, title: 'Welcome' })]
}

function aYearAhead(...more: readonly AnyRecord[]) {
  const weeks = Array.from({ length: planned }, (_, n) => aPlannedWeek(n)).flat()
  return openFilled([aLocality({ id: 'mill' }), anAction({ id: about.id, title: 'Ring them' }), ...weeks, ...more])
}

test('a card on the first of very many agendas is neither parked beside it nor put on another', async () => {
  const { app } = await aYearAhead(anItem({ meetingId: 'meeting-0', title: 'Ring them', about }))
  const item = { itemKind: 'challenge', title: 'Ring them', minutes: 5, from: about } as const
  const on = { code: 'on-an-agenda', on: '2026-06-18' }
  expect(await problem(app, 'parked.add', { localityId: 'mill', ...item, handedInById: null })).toEqual(on)
  const last = { meetingId: `meeting-${planned - 1}`, after: null, ...item }
  expect(await problem(app, 'item.add', last)).toEqual(on)
})

test('minutes are suggested from the meetings that were held, however many are planned ahead', async () => {
  const lift = { itemKind: 'challenge', title: 'The lift' } as const
  const held = ['2026-05-28', '2026-06-04'].flatMap((on) => [
    aMeeting({ id: `held-${on}`, localityId: 'mill', on, state: 'approved' }),
    anItem({ meetingId: `held-${on}`, ...lift, minutes: 5, spentSeconds: 17 * 60 }),
  ])
  const { app } = await aYearAhead(...held)
  const added = await ok(app, 'item.add', { meetingId: 'meeting-0', ...lift, after: null })
  expect(added.minutes).toBe(17)
})
