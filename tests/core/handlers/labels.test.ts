import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { notesOf } from '../../builders'
import { aBench, itemAt, ok, openBench, startMillbrook } from './workspace'

// Labels are read out as toasts on the wall, and the journal keeps them for good.

const confidential = { kind: 'confidential', reason: 'about named people', until: null } as const
const title = 'The Hartley tenancy'

async function aPrivateMatter() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { meetingId } = started
  const { itemId } = await ok(app, 'item.add', {
    meetingId,
    itemKind: 'challenge',
    title,
    minutes: 7,
    after: null,
    openness: confidential,
  })
  return { bench, app, ...started, itemId }
}

/** What Undo says it took back; Redo puts it there again. */
async function labelOf(app: App): Promise<string> {
  const { label } = await ok(app, 'history.undo', {})
  await ok(app, 'history.redo', {})
  return label
}

describe('the label of what is done with a confidential item', () => {
  test('says that it is one and never its title', async () => {
    const { app, meetingId, localityId, itemId } = await aPrivateMatter()
    const other = itemAt(await ok(app, 'meeting.open', { meetingId }), 1)
    const itemIds = [itemId]
    const labels = [await labelOf(app)]
    const then = async (done: Promise<unknown>): Promise<void> => {
      await done
      labels.push(await labelOf(app))
    }
    await then(ok(app, 'item.edit', { meetingId, itemId, minutes: 8 }))
    await then(ok(app, 'items.edit', { meetingId, itemIds, minutes: 9 }))
    await then(ok(app, 'item.write-notes', { meetingId, itemId, notes: notesOf('Ring the landlord') }))
    await then(ok(app, 'items.move', { meetingId, itemIds, after: other.id }))
    await then(ok(app, 'items.keep', { meetingId, itemIds, isKept: true }))
    await then(ok(app, 'items.duplicate', { meetingId, itemIds }))
    await then(ok(app, 'items.park', { meetingId, itemIds }))
    const [waiting] = await ok(app, 'agenda.parking-lot', { localityId })
    await then(ok(app, 'agenda.gather', { meetingId, keys: [waiting?.key ?? ''] }))
    await ok(app, 'meeting.start', { meetingId })
    const { items } = await ok(app, 'meeting.open', { meetingId })
    const here = items.find((item) => item.title === title)?.id ?? ''
    await then(ok(app, 'items.borrow', { meetingId, toItemId: items[0]?.id ?? '', fromItemId: here, minutes: 1 }))
    await then(ok(app, 'meeting.step', { meetingId, itemId: here }))
    await then(ok(app, 'spend.add', { localityId, meetingId, itemId: here, text: 'Hartley rent', pence: 900 }))
    await then(ok(app, 'opportunity.add', { localityId, meetingId, itemId: here, text: 'Hartley flat' }))
    await then(ok(app, 'item.edit', { meetingId, itemId: here, carryOver: { kind: 'carry-over' } }))
    await then(ok(app, 'items.drop', { meetingId, itemIds: [here], reason: 'Settled' }))
    expect(labels.join('\n')).not.toContain('Hartley')
    expect(labels).toMatchObject([
      'Added a confidential item',
      'Changed a confidential item',
      'Changed a confidential item',
      'Wrote notes on a confidential item',
      'Moved a confidential item',
      'Kept a confidential item',
      'Duplicated a confidential item',
      'Parked a confidential item',
      expect.stringMatching(/^Put a confidential item on the agenda of/),
      'Borrowed 1 minute from a confidential item',
      'Went to a confidential item',
      'Added a spend',
      'Added an idea',
      'Carried over a confidential item',
      'Dropped a confidential item',
    ])
  })

  test('says neither title of what is made confidential, nor of what was so until now', async () => {
    const { app, meetingId } = await aPrivateMatter()
    const item = itemAt(await ok(app, 'meeting.open', { meetingId }), 1)
    const one = { meetingId, itemId: item.id }
    for (const openness of [confidential, { kind: 'open' } as const]) {
      await ok(app, 'item.edit', { ...one, openness })
      expect(await labelOf(app)).toBe('Changed a confidential item')
    }
    for (const openness of [confidential, { kind: 'open' } as const]) {
      await ok(app, 'items.edit', { meetingId, itemIds: [item.id], openness })
      expect(await labelOf(app)).toBe('Changed a confidential item')
    }
  })

  test('says the title again after the last day it is confidential', async () => {
    const { app, meetingId, itemId } = await aPrivateMatter()
    await ok(app, 'item.edit', { meetingId, itemId, openness: { ...confidential, until: '2026-06-10' } })
    await ok(app, 'items.park', { meetingId, itemIds: [itemId] })
    expect(await labelOf(app)).toBe(`Parked agenda item “${title}”`)
  })
})
