import { expect, test } from 'vitest'
import { plainText } from '../../../electron/core/documents/text/text'
import type { AnyRecord } from '../../../shared/model/record'
import { aLocality, aMeeting, anAction, anItem } from '../../builders'
import { openFilled } from './filled-bench'
import { ok } from './workspace'

// More meetings than are kept in memory at a time: those read first are put away again while the last are read.
const meetings = 60

function aWeek(n: number): readonly AnyRecord[] {
  const on = new Date(Date.UTC(2025, 0, 2 + 7 * n)).toISOString().slice(0, 10)
  const [meetingId, itemId] = [`meeting-${n}`, `item-${n}`]
  const openness = { kind: 'confidential', reason: 'About a resident', until: null } as const
  return [
    aMeeting({ id: meetingId, localityId: 'mill', on, state: 'approved' }),
    anItem({ id: itemId, meetingId, title: `SECRET ITEM ${n}`, openness }),
    anAction({
      id: `action-${n}`,
      number: { year: 2025, n: n + 1 },
      title: `SECRET ACTION ${n}`,
      origin: { kind: 'item', meetingId, itemId },
    }),
  ]
}

test('what must not be read off a wall is known of more meetings than are kept in memory, and only until its day', async () => {
  const week = { kind: 'confidential', reason: 'Until it is told', until: '2026-06-10' } as const
  const { app } = await openFilled([
    aLocality({ id: 'mill' }),
    ...Array.from({ length: meetings }, (_, n) => aWeek(n)).flat(),
    anItem({ id: 'told', meetingId: 'meeting-1', openness: week }),
    anAction({ id: 'told-action', origin: { kind: 'item', meetingId: 'meeting-1', itemId: 'told' } }),
    anItem({ id: 'open', meetingId: 'meeting-2' }),
    anAction({ id: 'open-action', origin: { kind: 'item', meetingId: 'meeting-2', itemId: 'open' } }),
  ])
  const { ids } = await ok(app, 'cards.confidential', {})
  expect(new Set(ids)).toEqual(new Set(Array.from({ length: meetings }, (_, n) => `action-${n}`)))
})

test('cards of more meetings than are kept in memory are all as closed as the items they came from', async () => {
  const { app } = await openFilled([
    aLocality({ id: 'mill' }),
    ...Array.from({ length: meetings }, (_, n) => aWeek(n)).flat(),
  ])
  const log = { document: 'action-log', localityId: 'mill', which: 'open' } as const
  for (const version of ['partner', 'public'] as const) {
    const text = plainText((await ok(app, 'document.preview', { ...log, version })).model)
    expect(text).not.toContain('SECRET')
    expect(text.split('Confidential item')).toHaveLength(meetings + 1)
  }
  expect(plainText((await ok(app, 'document.preview', { ...log, version: 'team' })).model)).toContain('SECRET ACTION 0')
})
