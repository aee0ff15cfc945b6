import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { DocumentRequest } from '../../../shared/model/document-request'
import type { AnyRecord } from '../../../shared/model/record'
import { aRole } from '../../../shared/rules/roles'
import {
  aCounter,
  aDecision,
  aLocality,
  aMeeting,
  anAction,
  anEscalation,
  anItem,
  anOrganisation,
  aPerson,
  aPledge,
  aVacancy,
} from '../../builders'
import { aPermission } from '../../shared/rules/permissions/a-permission'
import { openFilled } from './filled-bench'
import { ok, problem } from './workspace'

const mill = aLocality({ id: 'mill' })
const carr = aLocality({ id: 'carr', code: 'CARR', name: 'Carr Top', rank: 'a1' })
const meeting = aMeeting({ id: 'meeting-1', localityId: 'mill', on: '2026-06-11', state: 'draft' })
const open = anItem({ id: 'item-open', meetingId: 'meeting-1', title: 'The lift' })
const secret = anItem({
  id: 'item-secret',
  meetingId: 'meeting-1',
  title: 'SECRET ITEM',
  openness: { kind: 'confidential', reason: 'About a resident', until: null },
  rank: 'a1',
})
const fromSecret = { kind: 'item', meetingId: 'meeting-1', itemId: 'item-secret' } as const
const place: readonly AnyRecord[] = [mill, carr, meeting, open, secret, aCounter({ localityId: 'mill', year: 2024 })]

const words = async (app: App, request: DocumentRequest) => (await ok(app, 'document.text', request)).text
const log = (which: 'open' | 'all', version: 'team' | 'partner' | 'public' = 'team') =>
  ({ document: 'action-log', localityId: 'mill', version, which }) as const

describe('the action log of a place', () => {
  const records = [
    ...place,
    anAction({ id: 'action-1', title: 'Still open', owner: { kind: 'person', personId: 'person-1' } }),
    anAction({ id: 'action-2', title: 'Done and here', column: 'done', finishedOn: '2026-06-10' }),
    anAction({ id: 'action-3', title: 'Put away long ago', column: 'done', archivedOn: '2024-05-01' }),
    anAction({ id: 'action-4', title: 'Of another place', localityId: 'carr' }),
    anAction({ id: 'action-5', title: 'SECRET ACTION', origin: fromSecret }),
    aPerson({ id: 'person-1', name: 'Owen Larkspur', initials: 'OL' }),
  ]

  test('of the open ones is what is open here', async () => {
    const { app } = await openFilled(records)
    const text = await words(app, log('open'))
    expect(text).toContain('Still open')
    expect(text).toContain('Owen Larkspur')
    expect(text).toContain('SECRET ACTION')
    expect(text).not.toMatch(/Done and here|Put away|another place/)
  })

  test('of all reads the archive back to the first number of the place', async () => {
    const { app } = await openFilled(records)
    const text = await words(app, log('all'))
    expect(text).toContain('Done and here')
    expect(text).toContain('Put away long ago')
    expect(text).not.toContain('another place')
  })

  test('asks how open the item is that an action came from, and saves as a table too', async () => {
    const { app } = await openFilled(records)
    for (const version of ['partner', 'public'] as const) {
      const text = await words(app, log('all', version))
      expect(text).not.toContain('SECRET')
      expect(text).toContain('Confidential item')
      const what = { kind: 'table', request: { localityId: 'mill', version, which: 'all' }, format: 'csv' } as const
      const made = await app.makeDocument(what)
      if (!made.ok || made.value.kind !== 'file') throw new Error('no file')
      const csv = new TextDecoder().decode(made.value.bytes)
      expect(csv).not.toContain('SECRET')
      expect(csv).not.toContain('Larkspur')
      expect(made.value.fileName).toBe(`MILL 2026-06-12 action log ${version}`)
    }
  })

  test('is refused for a place that is not there', async () => {
    const { app } = await openFilled(records)
    expect(await problem(app, 'document.text', { ...log('all'), localityId: 'nowhere' })).toEqual({
      code: 'missing',
      kind: 'locality',
      id: 'nowhere',
    })
  })
})

describe('the brief of an enabler', () => {
  const anna = aPerson({
    id: 'anna',
    name: 'Anna Roe',
    initials: 'AR',
    roles: [aRole('mill', 'enabler'), aRole('carr', 'enabler', { standing: 'cover' })],
  })
  const tom = aPerson({
    id: 'tom',
    name: 'Tom Wye',
    initials: 'TW',
    roles: [aRole('carr', 'enabler', { standing: 'proposed' })],
  })
  const sent = (id: string, question: string, rest: Parameters<typeof anEscalation>[0] = {}) =>
    anEscalation({ id, question, column: 'sent', sentAt: '2026-06-01T09:00:00.000Z', enablerId: 'anna', ...rest })
  const records = [
    ...place,
    anna,
    tom,
    anOrganisation({ id: 'body' }),
    aVacancy({ localityId: 'carr', what: { kind: 'role', role: 'enabler' } }),
    sent('e-1', 'Newest?', { sentAt: '2026-06-10T09:00:00.000Z' }),
    sent('e-2', 'Oldest?', { sentAt: '2026-05-01T09:00:00.000Z', origin: fromSecret }),
    sent('e-3', 'Elsewhere?', { localityId: 'carr' }),
    sent('e-4', 'For the one who is not confirmed?', { localityId: 'carr', enablerId: 'tom' }),
    sent('e-5', 'For nobody?', { localityId: 'carr', enablerId: null }),
    sent('e-6', 'For whoever is the enabler?', { enablerId: null }),
    sent('e-7', 'Answered?', { column: 'answered' }),
    sent('e-8', 'Withdrawn?', { withdrawn: { on: '2026-06-02', reason: 'solved' } }),
    sent('e-9', 'Drafted?', { column: 'drafted', sentAt: null }),
    sent('e-11', 'Allowed?', {
      column: 'answered',
      answer: {
        kind: 'yes',
        words: 'Rooms without a deposit',
        on: '2026-06-03',
        byPersonId: 'anna',
        via: 'permission',
        notedById: null,
        until: null,
        permissionId: 'allowed',
      },
    }),
    aPermission({ id: 'allowed', saidById: 'anna', saidOn: '2026-03-05' }),
    sent('e-10', 'Put away?', { archivedOn: '2026-06-02' }),
  ]
  const brief = (personId: string | null, escalationId: string | null = null) =>
    ({ document: 'enabler-brief', personId, escalationId }) as const
  const asked = async (app: App, request: DocumentRequest) => [
    ...new Set((await words(app, request)).match(/^[A-Z][^\t\n]*\?$/gm) ?? []),
  ]

  test('has what waits for them over all places, where they are the cover too, the longest waiting first', async () => {
    const { app } = await openFilled(records)
    expect(await asked(app, brief('anna'))).toEqual([
      'Oldest?',
      'Elsewhere?',
      'For the one who is not confirmed?',
      'For nobody?',
      'For whoever is the enabler?',
      'Newest?',
    ])
  })

  test('of somebody not confirmed yet has what is addressed to them', async () => {
    const { app } = await openFilled(records)
    expect(await asked(app, brief('tom'))).toEqual(['For the one who is not confirmed?'])
  })

  test('for nobody has what waits for no confirmed enabler and no cover of any place', async () => {
    const { app } = await openFilled(
      records.map((one) => (one.id === 'anna' ? { ...anna, roles: [aRole('mill', 'enabler')] } : one)),
    )
    expect(await asked(app, brief(null))).toEqual(['For the one who is not confirmed?', 'For nobody?'])
  })

  test('says of a confidential question why it is', async () => {
    const { app } = await openFilled(records)
    expect(await words(app, brief('anna', 'e-2'))).toContain('Confidential: About a resident.')
    expect(await words(app, brief('anna', 'e-1'))).not.toContain('Confidential')
    // Answered by what was allowed before: when, by whom, and when that was used.
    expect(await words(app, brief('anna', 'e-11'))).toContain(
      'Yes, allowed on 5 March 2026 by Anna Roe, used here on 3 June: Rooms without a deposit.',
    )
  })

  test('has one question where one is asked for, drafted or not, and refuses what is not there', async () => {
    const { app } = await openFilled(records)
    expect(await asked(app, brief('anna', 'e-9'))).toEqual(['Drafted?'])
    expect(await problem(app, 'document.text', brief('anna', 'e-99'))).toMatchObject({ kind: 'escalation', id: 'e-99' })
    expect(await problem(app, 'document.text', brief('stranger'))).toMatchObject({ kind: 'person', id: 'stranger' })
  })
})

describe('the pledges of a place', () => {
  const kept = (id: string, title: string, markedOn: string | null, archivedOn: string | null) => {
    const { weWill, youWill } = aPledge()
    const side = { mark: 'kept', markedOn } as const
    return aPledge({
      id,
      title,
      column: 'kept',
      overOn: markedOn,
      archivedOn,
      weWill: { ...weWill, ...side },
      youWill: { ...youWill, ...side },
    })
  }
  const records = [
    ...place,
    aPledge({ id: 'p-1', title: 'Agreed one', column: 'agreed' }),
    aPledge({ id: 'p-2', title: 'Under way', column: 'under-way' }),
    aPledge({ id: 'p-3', title: 'Only offered', column: 'offered' }),
    aPledge({ id: 'p-4', title: 'Taken back', column: 'agreed', withdrawn: { on: '2026-06-01', reason: 'moved' } }),
    aPledge({ id: 'p-5', title: 'SECRET PLEDGE', column: 'agreed', origin: fromSecret }),
    aPledge({ id: 'p-6', title: 'Elsewhere', column: 'agreed', localityId: 'carr' }),
    kept('p-7', 'Kept of late', '2026-06-01', null),
    kept('p-8', 'Kept last autumn', '2025-09-01', '2025-10-01'),
    kept('p-9', 'Kept long ago', '2025-06-01', '2025-07-01'),
  ]
  const sheet = (which: 'wall' | 'thanks', version: 'team' | 'public' = 'team') =>
    ({ document: 'pledges', localityId: 'mill', version, sheet: which }) as const

  test('for the wall are those agreed and under way', async () => {
    const { app } = await openFilled(records)
    for (const version of ['team', 'public'] as const) {
      const text = await words(app, sheet('wall', version))
      expect(text).toContain('Agreed one')
      expect(text).toContain('Under way')
      expect(text).not.toMatch(/offered|Taken back|SECRET|Elsewhere|Kept/)
      expect(text).toContain('1 pledge is left out')
    }
  })

  test('to thank for are those kept within a year, put away or not', async () => {
    const { app } = await openFilled(records)
    const text = await words(app, sheet('thanks'))
    expect(text).toContain('Kept of late')
    expect(text).toContain('Kept last autumn')
    expect(text).not.toMatch(/long ago|Agreed one/)
  })
})

describe('an extract of minutes', () => {
  const decision = aDecision({
    id: 'decision-1',
    meetingId: 'meeting-1',
    itemId: 'item-open',
    text: 'Knock every day.',
  })
  const asked = (itemId: string, decisionId: string | null) =>
    ({ document: 'extract', meetingId: 'meeting-1', version: 'team', itemId, decisionId }) as const

  test('is made of an item or of its decision', async () => {
    const { app } = await openFilled([...place, decision])
    expect(await words(app, asked('item-open', null))).toContain('1. The lift')
    expect(await words(app, asked('item-open', 'decision-1'))).toContain('Agreed: Knock every day.')
  })

  test('is refused for an item that is not there, and for a decision that is not of it', async () => {
    const { app } = await openFilled([...place, decision])
    expect(await problem(app, 'document.text', asked('item-99', null))).toMatchObject({ kind: 'item', id: 'item-99' })
    expect(await problem(app, 'document.text', asked('item-secret', 'decision-1'))).toMatchObject({ kind: 'decision' })
    expect(await problem(app, 'document.text', asked('item-open', 'd-99'))).toMatchObject({
      kind: 'decision',
      id: 'd-99',
    })
  })
})
