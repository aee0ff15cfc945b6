import { performance } from 'node:perf_hooks'
import type { DocumentSnapshot } from '../../electron/core/documents/snapshot'
import type { JobRunner } from '../../electron/core/workers/jobs'
import { aBelievableSnapshot } from '../core/documents/a-snapshot'
import { type Figure, median } from './figures'

/** 20 items and 40 actions to .docx, in the worker as the app does it, model and bytes. */
export async function minutesFigure(jobs: JobRunner): Promise<Figure> {
  const snapshot: DocumentSnapshot = largeMeeting()
  const times: number[] = []
  for (let run = 0; run < 9; run += 1) {
    const began = performance.now()
    await jobs.run('document.docx', snapshot)
    times.push(performance.now() - began)
  }
  return {
    name: 'minutes.ms',
    value: median(times),
    unit: 'ms',
    of: `20 items and 40 actions to .docx, median of 9 (first, with the worker's start: ${Math.round(times[0] ?? 0)} ms)`,
    goal: 500,
  }
}

function largeMeeting(): DocumentSnapshot {
  const base = aBelievableSnapshot()
  const [item] = base.view.items
  const [action] = base.view.actions
  if (item === undefined || action === undefined) throw new Error('the example has no item or no action')
  const items = Array.from({ length: 20 }, (_, index) => ({
    ...item,
    id: `${item.id}-${index}`,
    rank: `a${index.toString(36)}`,
  }))
  const actions = Array.from({ length: 40 }, (_, index) => ({
    ...action,
    id: `${action.id}-${index}`,
    number: { year: 2026, n: index + 1 },
    origin: { kind: 'item' as const, meetingId: base.view.meeting.id, itemId: items[index % 20]?.id ?? item.id },
  }))
  return { ...base, view: { ...base.view, items, actions }, actions }
}
