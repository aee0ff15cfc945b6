import { expect, test } from 'vitest'
import { decodeLine, decodeLineSlowly, encodeLine } from '../../../electron/core/store/journal-line'
import type { Entry } from '../../../electron/core/store/record-diff'
import { anAction, anItem, notesOf } from '../../builders'

const heading = {
  ...{ seq: 7, epoch: 1, device: 'pc-1', at: '2026-06-11T09:00:00.000Z' },
  ...{ actor: { personId: null, onBehalf: null }, name: 'import.actions', label: 'Imported "all"' },
}

/** Some megabytes of entries, with words and fields that look like the joints between entries. */
function manyEntries(): readonly Entry[] {
  return Array.from({ length: 3_000 }, (_, index): Entry => {
    if (index % 3 === 0) {
      const fields = { list: { from: [], to: [{ ref: 'a' }, { ref: '},{"ref":"b' }, { ref: 'c'.repeat(600) }] } }
      return { ref: `item/item-${index}`, op: 'edit', in: 'meetings/m', fields }
    }
    const record =
      index % 3 === 1
        ? anAction({ title: `},{"ref":" 🫖 ${'x'.repeat(300)}` })
        : anItem({ notes: notesOf('"},{"ref":"', 'Ó'.repeat(200)) })
    return { ref: `${record.kind}/${record.id}`, op: 'add', in: 'cards-live/mill-1', record }
  })
}

test('a line of megabytes that held the process up is read with breaths, to the same', async () => {
  const entries = manyEntries()
  const bytes = await encodeLine(heading, entries)
  expect(bytes.length).toBeGreaterThan(1_500_000)
  let turns = 0
  let isOver = false
  const tick = () => {
    turns += 1
    if (!isOver) setImmediate(tick)
  }
  setImmediate(tick)
  const line = await decodeLineSlowly(bytes)
  isOver = true
  expect(turns).toBeGreaterThan(4)
  expect(line).toEqual(decodeLine(bytes))
  expect(line).toEqual({ ...heading, diff: entries })
})

test('a damaged one is none, long or short', async () => {
  const bytes = await encodeLine(heading, manyEntries())
  bytes[1_000_000] = 0
  expect(await decodeLineSlowly(bytes)).toBeUndefined()
  const short = await encodeLine(heading, [])
  expect(await decodeLineSlowly(short)).toEqual({ ...heading, diff: [] })
  expect(await decodeLineSlowly(short.subarray(0, 30))).toBeUndefined()
})
