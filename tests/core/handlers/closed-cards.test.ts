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

test('of cards that are over it is told when they are named, and of corrections those that name a confidential item', async () => {
  const correction = (id: string, text: string, of: string) =>
    ({ kind: 'correction', id, meetingId: 'meeting-2', itemId: 'open', ofMeetingId: of, text }) as const
  const { app } = await openFilled([
    aLocality({ id: 'mill' }),
    ...[0, 1, 2].flatMap(aWeek),
    anAction({
      id: 'over',
      dropped: { on: '2026-06-01', reason: 'Moved away' },
      origin: { kind: 'item', meetingId: 'meeting-1', itemId: 'item-1' },
    }),
    anItem({ id: 'open', meetingId: 'meeting-2' }),
    anAction({ id: 'open-action', origin: { kind: 'item', meetingId: 'meeting-2', itemId: 'open' } }),
    correction('names', 'Under “Secret item 1” it was Tuesday', 'meeting-1'),
    correction('plain', 'The lift was out on Tuesday', 'meeting-1'),
    correction('elsewhere', 'Secret item 1 was elsewhere', 'meeting-0'),
  ])
  expect((await ok(app, 'cards.confidential', {})).ids).not.toContain('over')
  const cards = ['over', 'open-action'].map((id) => ({ kind: 'action', id }) as const)
  expect(await ok(app, 'cards.confidential', { cards })).toEqual({ ids: ['over'] })
  expect(await ok(app, 'corrections.confidential', { meetingId: 'meeting-1' })).toEqual({ ids: ['names'] })
  expect(await ok(app, 'corrections.confidential', { meetingId: 'meeting-2' })).toEqual({ ids: ['names'] })
  expect(await ok(app, 'corrections.confidential', { meetingId: 'meeting-0' })).toEqual({ ids: [] })
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

test('a card whose item is gone is as closed as a confidential one', async () => {
  const { app } = await openFilled([
    aLocality({ id: 'mill' }),
    aMeeting({ id: 'meeting-1', localityId: 'mill', on: '2026-06-04', state: 'draft' }),
    anAction({ title: 'SECRET ACTION', origin: { kind: 'item', meetingId: 'meeting-1', itemId: 'gone' } }),
    anAction({ title: 'From the board' }),
  ])
  const log = { document: 'action-log', localityId: 'mill', which: 'open' } as const
  for (const version of ['partner', 'public'] as const) {
    const text = plainText((await ok(app, 'document.preview', { ...log, version })).model)
    expect(text).toContain('From the board')
    expect(text).not.toContain('SECRET')
  }
})

test('what came from an item that is gone is put on an agenda, or into the parking lot, as confidential', async () => {
  const origin = { kind: 'item', meetingId: 'meeting-1', itemId: 'gone' } as const
  const { app } = await openFilled([
    aLocality({ id: 'mill' }),
    aMeeting({ id: 'meeting-1', localityId: 'mill', on: '2026-06-04', state: 'draft' }),
    aMeeting({ id: 'meeting-2', localityId: 'mill', on: '2026-06-18', state: 'planned' }),
    anAction({ id: 'action-1', origin }),
    anAction({ id: 'action-2', number: { year: 2026, n: 2 }, origin }),
  ])
  const from = (id: string) => ({ itemKind: 'challenge', title: 'SECRET', from: { kind: 'action', id } }) as const
  await ok(app, 'item.add', { meetingId: 'meeting-2', ...from('action-1'), minutes: 5, after: null })
  const { items } = await ok(app, 'meeting.open', { meetingId: 'meeting-2' })
  expect(items.map(({ openness }) => openness.kind)).toEqual(['confidential'])
  await ok(app, 'parked.add', { localityId: 'mill', ...from('action-2'), minutes: 5, handedInById: null })
  const lines = await ok(app, 'agenda.parking-lot', { localityId: 'mill' })
  expect(lines).toMatchObject([{ item: { openness: { kind: 'confidential' } } }])
})
