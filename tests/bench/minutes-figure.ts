import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { build } from '../../electron/core/documents/build'
import { printPage } from '../../electron/core/documents/page/print-page'
import type { MeetingSnapshot } from '../../electron/core/documents/snapshot'
import type { JobRunner } from '../../electron/core/workers/jobs'
import { aBelievableSnapshot } from '../core/documents/a-snapshot'
import { type Figure, median } from './figures'

const run = promisify(execFile)
const runs = 9
const what = '20 items and 40 actions to .docx'

/**
 * 20 items and 40 actions to .docx, in the worker as the app does it, model, check and bytes; and against pandoc making a
 * Word file of the same text in HTML. The two take turns, so that a machine that grows busy is as busy for both.
 */
export async function minutesFigures(jobs: JobRunner): Promise<readonly Figure[]> {
  const snapshot: MeetingSnapshot = largeMeeting()
  const dir = await mkdtemp(join(tmpdir(), 'minutes-figure-'))
  try {
    const page = join(dir, 'minutes.html')
    await writeFile(page, printPage(build(snapshot).model).html)
    const ours: number[] = []
    const theirs: number[] = []
    for (let turn = 0; turn < runs; turn += 1) {
      ours.push(await timed(() => jobs.run('document.docx', snapshot)))
      const made = join(dir, `minutes-${turn}.docx`)
      theirs.push(await timed(() => run('pandoc', ['--from=html', '--to=docx', '--output', made, page])))
    }
    const first = Math.round(ours[0] ?? 0)
    return [
      {
        name: 'minutes.ms',
        value: median(ours),
        unit: 'ms',
        of: `${what}, median of ${runs} (first, with the worker's start: ${first} ms)`,
        goal: 500,
      },
      {
        name: 'minutes.ratio',
        value: median(ours) / median(theirs),
        unit: 'ratio',
        of: `${what}, against pandoc making the same text into .docx (${Math.round(median(theirs))} ms), medians of ${runs} in turn`,
        goal: 1,
      },
    ]
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function largeMeeting(): MeetingSnapshot {
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
