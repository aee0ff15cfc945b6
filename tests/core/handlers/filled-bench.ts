import { openStore } from '../../../electron/core/store/open-store'
import type { AnyRecord } from '../../../shared/model/record'
import { aBench, type Bench, openBench, optionsOf } from './workspace'

/** A real app on a folder that holds those records, read back from the disk. */
export async function openFilled(records: readonly AnyRecord[], now = '2026-06-12T09:00:00.000Z') {
  const bench: Bench = await aBench()
  bench.now = now
  const opened = await openStore(optionsOf(bench))
  if (opened.kind !== 'open') throw new Error(`not open: ${JSON.stringify(opened.because)}`)
  const actor = { personId: null, onBehalf: null }
  const filled = await opened.store.commit({ put: records, remove: [] }, { name: 'fill', label: 'Filled', actor })
  if (!filled.ok) throw new Error(`not filled: ${JSON.stringify(filled.problem)}`)
  await opened.store.close()
  return { bench, app: await openBench(bench) }
}
