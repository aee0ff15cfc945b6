import { openStore } from '../../../electron/core/store/open-store'
import { anAction, anItem, notesOf } from '../../builders'
import { meta, put, TestPlace } from './workspace'

// Runs as a process of its own, bundled by kill.test.ts: commits as fast as it can and prints each acknowledged seq.

const [, , dir = '', backupsDir = '', run = ''] = process.argv
const options = {
  ...TestPlace.prototype.options.call({ dir, backupsDir, now: new Date(), logged: [] }),
  clock: () => new Date(),
}
const opened = await openStore(options, { writeDelay: 5 })
if (opened.kind !== 'open') {
  process.stdout.write(`refused ${opened.kind}\n`)
  process.exit(0)
}
const { store } = opened
await store.loadArchive('mill', 2026)
process.stdout.write('open\n')
for (let n = 0; ; n += 1) {
  const value = `${run} ${n}`
  const change = put(
    anAction({ id: `action-${n % 7}`, title: value, archivedOn: n % 5 === 4 ? '2026-06-11' : null }),
    anItem({ id: `item-${n % 3}`, meetingId: `meeting-${n % 3}x`, notes: notesOf('x'.repeat(n % 900), value) }),
  )
  const done = await store.commit(change, meta('Changed'))
  if (!done.ok) process.exit(3)
  process.stdout.write(`${done.value.seq} ${n}\n`)
}
