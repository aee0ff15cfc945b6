import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../shared/model/common'
import { isRefused } from '../../shared/refusals'
import { asleepAfterMs, isClockRunning, leaveOutGap } from '../../shared/rules/live-gap'
import { openMeeting } from './handlers/reading'
import { errorCode } from './store/disk'
import type { Committed, Store } from './store/store'

/** Calls back again and again, each second or so, until told to stop. Real time: a sleeping laptop does not tick. */
export type Ticks = (tick: () => void) => () => void

/** Who looks after the clock of a meeting while nobody is there to stop it. */
export type LiveWatch = {
  /** Somebody asked something: a sign of life. Goes before the call itself. */
  readonly seen: () => void
  readonly changed: (committed: Committed) => void
  readonly close: () => Promise<void>
}

type Options = {
  readonly store: Store
  readonly dir: string
  readonly now: () => Instant
  readonly log: (line: string) => void
  readonly announce: (committed: Committed) => void
  readonly inSeries: (work: () => Promise<void>) => Promise<void>
  /** Without them nothing is known of sleep: that nobody asked for a while does not mean that nobody was there. */
  readonly ticks: Ticks | undefined
}

const noteEveryMs = 2_000

/**
 * While the clock of a meeting runs, a note of a few bytes in the workspace says when the app was last alive. It is no
 * part of the journal and needs no care: where it cannot be written, the journal's own last line has to do.
 */
export function watchLive(options: Options): LiveWatch {
  const { store, now, log } = options
  const note = aliveNote(options.dir, log)
  let lastSign = now()
  let runs = isAnyRunning(store)

  const leaveOut = (from: Instant, to: Instant): void => {
    void options
      .inSeries(async () => {
        for (const done of await leaveOutAll(store, from, to, log)) options.announce(done)
      })
      .catch((error: unknown) => log(`gap: ${errorCode(error) ?? 'bug'}`))
  }
  const hasSlept = (from: Instant, to: Instant): boolean =>
    options.ticks !== undefined && Date.parse(to) - Date.parse(from) > asleepAfterMs
  const look = (): void => {
    const before = lastSign
    lastSign = now()
    if (!runs) return
    if (hasSlept(before, lastSign)) leaveOut(before, lastSign)
    note.write(lastSign)
  }
  const stop = options.ticks?.(look)
  if (runs) note.write(lastSign)

  return {
    seen: look,
    changed: ({ touched }) => {
      if (!touched.some(({ ref }) => ref.kind === 'meeting')) return
      runs = isAnyRunning(store)
      if (runs) note.write(now())
      else note.remove()
    },
    close: async () => {
      stop?.()
      // Woken only to be shut down: the next opening goes by when it fell asleep.
      if (runs) await note.writeLast(hasSlept(lastSign, now()) ? lastSign : now())
      else await note.settled()
    },
  }
}

/** Before anything else is done in a workspace: a clock that ran when the app stopped stood still since. */
export async function leaveOutSinceLastRun(options: Pick<Options, 'store' | 'dir' | 'now' | 'log'>): Promise<void> {
  const { store, dir, now, log } = options
  if (!isAnyRunning(store)) return
  const signs = [await readNote(dir), store.lastLineAt].flatMap((sign) => (sign === null ? [] : [sign]))
  const last = signs.reduce<Instant | null>((a, b) => (a === null || Date.parse(b) > Date.parse(a) ? b : a), null)
  await leaveOutAll(store, last, now(), log)
}

/** One line for each meeting whose clock ran: no step of Undo, for nobody did it. */
async function leaveOutAll(
  store: Store,
  from: Instant | null,
  to: Instant,
  log: (line: string) => void,
): Promise<readonly Committed[]> {
  const all: Committed[] = []
  for (const { id } of store.all('meeting').filter(isClockRunning)) {
    const running = await openMeeting(store, id)
    if (isRefused(running)) continue
    const change = leaveOutGap(running, from, to)
    if (change.put.length === 0) continue
    const actor = { personId: null, onBehalf: null }
    const done = await store.commit(change, { name: 'meeting.gap', label: 'Left out the time the app was away', actor })
    if (done.ok) all.push(done.value)
    else log(`gap not left out: ${done.problem.code}`)
  }
  return all
}

function isAnyRunning(store: Store): boolean {
  return store.all('meeting').some(isClockRunning)
}

const pathOf = (dir: string): string => join(dir, 'alive')

/** Null where there is none, or where it cannot be read. */
async function readNote(dir: string): Promise<Instant | null> {
  const text = (await readFile(pathOf(dir), 'utf8').catch(() => '')).trim()
  return Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString()
}

/** One write at a time, and none waited for: antivirus may hold the file for seconds. The newest sign is written next. */
function aliveNote(dir: string, log: (line: string) => void) {
  const path = pathOf(dir)
  let next: Instant | 'none' | null = null
  let writing: Promise<void> | null = null
  let last = 0
  let hasFailed = false
  const say = (error: unknown): void => {
    if (!hasFailed) log(`alive: ${errorCode(error) ?? 'not written'}`)
    hasFailed = true
  }
  const drain = async (): Promise<void> => {
    while (next !== null) {
      const now = next
      next = null
      await (now === 'none' ? rm(path, { force: true }) : writeFile(path, `${now}\n`, { mode: 0o600 })).catch(say)
    }
    writing = null
  }
  const put = (sign: Instant | 'none'): Promise<void> => {
    next = sign
    last = sign === 'none' ? 0 : Date.parse(sign)
    writing ??= drain()
    return writing
  }
  return {
    write: (at: Instant): void => {
      if (Math.abs(Date.parse(at) - last) >= noteEveryMs) void put(at)
    },
    writeLast: put,
    remove: (): void => void put('none'),
    settled: () => writing ?? Promise.resolve(),
  }
}
