import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type App, type AppOptions, openApp } from '../../../electron/core/open-app'
import { inlineJobs } from '../../../electron/core/workers/inline-jobs'
import type {
  CommandName,
  HostEvent,
  InputOf,
  MeetingView,
  OutputOf,
  QueryName,
  WorkingRecord,
} from '../../../shared/contract'
import type { Outcome, Problem } from '../../../shared/refusals'
import { anId } from '../../builders'

/** The clock and who is at the keyboard, set by the test. */
export type Bench = {
  readonly dir: string
  readonly backupsDir: string
  now: string
  keyboard: string | null
  readonly log: string[]
}

export async function aBench(): Promise<Bench> {
  const root = await mkdtemp(join(tmpdir(), 'connected-team-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return {
    dir: join(root, 'workspace'),
    backupsDir: join(root, 'backups'),
    now: '2026-06-11T09:00:00.000Z',
    keyboard: null,
    log: [],
  }
}

export function optionsOf(bench: Bench): AppOptions {
  return {
    dir: bench.dir,
    backupsDir: bench.backupsDir,
    clock: () => new Date(bench.now),
    newId: () => anId('made'),
    log: (line) => bench.log.push(line),
    holder: { user: 'Nettie', host: 'PC-HALL-2' },
    create: true,
    takeOver: false,
    jobs: inlineJobs(),
    actor: () => bench.keyboard,
    readPickedFile: async () => null,
  }
}

/** A real app on a real folder, closed when the test is over. */
export async function openBench(bench: Bench, changes: Partial<AppOptions> = {}): Promise<App> {
  const opened = await openApp({ ...optionsOf(bench), ...changes })
  if (opened.kind !== 'open') throw new Error(`not open: ${JSON.stringify(opened.because)}`)
  onTestFinished(() => opened.app.close())
  return opened.app
}

export function wait(bench: Bench, seconds: number): void {
  bench.now = new Date(Date.parse(bench.now) + seconds * 1_000).toISOString()
}

/** The answer, or an error that says what stood in the way. */
export async function ok<N extends CommandName | QueryName>(
  app: App,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const outcome: Outcome<OutputOf<N>> = await app.call(name, input)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

export async function problem<N extends CommandName | QueryName>(
  app: App,
  name: N,
  input: InputOf<N>,
): Promise<Problem | null> {
  const outcome = await app.call(name, input)
  return outcome.ok ? null : outcome.problem
}

export const millbrook: InputOf<'team.start'> = {
  locality: {
    name: 'Millbrook',
    code: 'MILL',
    shape: 'place',
    district: 'High Peak',
    venue: 'Village hall',
    pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
  },
  people: [
    person('Nettie Bramble', 'lead', 'Northfold County Council'),
    person('Owen Larkspur', 'member', 'Peakside Homes'),
    person('<b>Dot</b> Hazelwood', 'volunteer', ''),
    person('נטע ברק', 'resident', ''),
  ],
  keyboard: 0,
  firstMeetingOn: '2026-06-11',
}

function person(name: string, role: InputOf<'team.start'>['people'][number]['role'], organisation: string) {
  return { asPasted: name, name, organisation, role, jobTitle: '', standing: 'confirmed' as const }
}

export async function startMillbrook(app: App, bench: Bench) {
  const started = await ok(app, 'team.start', millbrook)
  bench.keyboard = started.keyboardPersonId
  const view = await ok(app, 'meeting.open', { meetingId: started.meetingId })
  const set = await ok(app, 'working-set', {})
  const people = set.records.flatMap((record) => (record.kind === 'person' ? [record] : []))
  return { ...started, view, people, item: itemAt(view, 0) }
}

export function itemAt(view: MeetingView, index: number) {
  const item = view.items[index]
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}

/** The renderer's copy: the working set, kept up to date by events alone. */
export class Mirror {
  readonly records = new Map<string, WorkingRecord>()
  readonly events: (HostEvent & { kind: 'changed' })[] = []

  static async of(app: App): Promise<Mirror> {
    const mirror = new Mirror()
    for (const record of (await ok(app, 'working-set', {})).records) mirror.records.set(key(record), record)
    app.subscribe((event) => mirror.receive(event))
    return mirror
  }

  receive(event: HostEvent): void {
    if (event.kind !== 'changed') return
    this.events.push(event)
    for (const ref of event.remove) this.records.delete(key(ref))
    for (const record of event.put) this.records.set(key(record), record)
  }

  of<K extends WorkingRecord['kind']>(kind: K): Extract<WorkingRecord, { kind: K }>[] {
    return [...this.records.values()].filter((one): one is Extract<WorkingRecord, { kind: K }> => one.kind === kind)
  }

  shown() {
    const kinds = new Map<WorkingRecord['kind'], Map<string, WorkingRecord>>()
    for (const record of this.records.values()) {
      kinds.set(record.kind, new Map(kinds.get(record.kind)).set(record.id, record))
    }
    return kinds
  }
}

export function key(of: { readonly kind: string; readonly id: string }): string {
  return `${of.kind} ${of.id}`
}
