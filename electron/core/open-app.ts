import type {
  CommandName,
  HostEvent,
  InputOf,
  OpenReport,
  OutputOf,
  QueryName,
  WorkspaceState,
} from '../../shared/contract'
import type { Id } from '../../shared/model/common'
import type { YearRequest } from '../../shared/model/document-request'
import type { Outcome } from '../../shared/refusals'
import { dayOf } from '../../shared/rules/dates'
import { putAwayOver } from '../../shared/rules/put-away'
import { scheduleBackups } from './backup-schedule'
import type { Core, ReadPickedFile } from './context'
import { type AppCallOptions, createDispatch, isAbort, logBug, type OutsideOptions } from './dispatch'
import { type MadeDocument, makeDocument, type OneToSave } from './handlers/documents'
import { documentsOfYear } from './handlers/minutes-years'
import { leaveOutSinceLastRun, type Ticks, watchLive } from './live-watch'
import { inlineSearch } from './search/inline-search'
import { createSearch } from './search/search'
import type { StartSeat } from './search/seat'
import { openStore } from './store/open-store'
import type { Store, StoreOptions } from './store/store'
import type { JobRunner } from './workers/jobs'
import { watchWorkingSet } from './working-set'

export type AppOptions = StoreOptions & {
  /** Belongs to the caller, who closes it. */
  readonly jobs: JobRunner
  /** Where this workspace is searched: a thread in the app, this one where nothing is said. */
  readonly searchSeat?: StartSeat
  /** What the watch over a running meeting goes by; see live-watch.ts. */
  readonly ticks?: Ticks
  /** Who is at the keyboard, asked for each change. */
  readonly actor: () => Id | null
  readonly readPickedFile: ReadPickedFile
}

export type App = {
  readonly report: OpenReport
  call<N extends CommandName | QueryName>(
    name: N,
    input: InputOf<N>,
    options?: AppCallOptions,
  ): Promise<Outcome<OutputOf<N>>>
  /** The same for what comes from outside: nothing of it is taken on trust. */
  receive(name: string, input: unknown, options?: OutsideOptions): Promise<Outcome<unknown>>
  /** Told of every commit before its call is answered. Returns what stops it. */
  subscribe(listener: (event: HostEvent) => void): () => void
  /** A finished document, or the page to make it of, for the host to save or print. */
  makeDocument(what: OneToSave, options?: AppCallOptions): Promise<Outcome<MadeDocument>>
  /** What the papers of a year are, for the host to make one by one. */
  documentsOfYear(request: YearRequest, format: 'docx' | 'pdf'): ReturnType<typeof documentsOfYear>
  /** Waits for what was begun, writes everything, releases the lock. Safe to call twice. */
  close(): Promise<void>
}

export type OpenedApp =
  | { readonly kind: 'open'; readonly app: App }
  | {
      readonly kind: 'read-only'
      readonly app: App
      readonly because: (WorkspaceState & { kind: 'read-only' })['because']
    }
  | { readonly kind: 'failed'; readonly because: (WorkspaceState & { kind: 'failed' })['because'] }

/** Opens a workspace. Everything the app does starts here; tests too. */
export async function openApp(options: AppOptions): Promise<OpenedApp> {
  const opened = await openStore(options)
  if (opened.kind === 'failed') return opened
  if (opened.kind === 'read-only') {
    return { kind: 'read-only', because: opened.because, app: createApp(opened.store, options, true) }
  }
  const { clock, dir, log } = options
  // A clock that could not be set right is no reason to keep somebody from their workspace.
  await leaveOutSinceLastRun({ store: opened.store, now: () => clock().toISOString(), dir, log }).catch(
    (error: unknown) => log(`gap: ${error instanceof Error ? error.name : typeof error}`),
  )
  return { kind: 'open', app: createApp(opened.store, options, false) }
}

function createApp(store: Store, options: AppOptions, isReadOnly: boolean): App {
  const { newId, log, jobs, readPickedFile } = options
  const now = () => options.clock().toISOString()
  const today = () => dayOf(options.clock())
  const listeners = new Set<(event: HostEvent) => void>()
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  }
  const closing = new AbortController()
  const backups = scheduleBackups({
    store: {
      // Quitting waits for none of them, which may take minutes, but for one that a command waits for.
      makeBackup: (because) => store.makeBackup(because, because === 'import' ? undefined : closing.signal),
      listBackups: () => store.listBackups(),
    },
    isReadOnly,
    log,
    tell: (state) => emit({ kind: 'backup', state }),
  })
  const search = createSearch({ store, isReadOnly, dir: options.dir, start: options.searchSeat ?? inlineSearch, log })
  const core: Core = {
    store,
    now,
    today,
    newId,
    log,
    jobs,
    backups,
    search,
    readPickedFile,
    workingSet: watchWorkingSet(store),
  }
  const dispatch = createDispatch({
    ...{ core, isReadOnly, actor: options.actor, emit },
    watch: ({ announce, inSeries }) =>
      isReadOnly ? null : watchLive({ store, dir: options.dir, now, log, announce, inSeries, ticks: options.ticks }),
  })
  if (!isReadOnly) {
    void dispatch.inSeries(async () => {
      const cards = [...store.all('action'), ...store.all('pledge'), ...store.all('escalation')]
      const change = putAwayOver(cards, today())
      if (change.put.length === 0) return
      const actor = { personId: null, onBehalf: null }
      const done = await store.commit(change, { name: 'action.put-away', label: 'Put finished work away', actor })
      if (done.ok) dispatch.announce(done.value)
      else log(`finished work not put away: ${done.problem.code}`)
    })
  }
  let closed: Promise<void> | undefined

  return {
    report: store.report,
    // The answer of `receive` is what the handler of N returned; handlers/index.ts ties each N to its own output.
    call: (name, input, callOptions = {}) =>
      dispatch.receive(name, input, callOptions) as Promise<Outcome<OutputOf<typeof name>>>,
    receive: (name, input, callOptions = {}) => dispatch.receive(name, input, callOptions),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    documentsOfYear: (request, format) => documentsOfYear(core, request, format),
    makeDocument: async (what, callOptions = {}) => {
      const context = {
        ...core,
        actor: { personId: options.actor(), onBehalf: null },
        ...(callOptions.signal && { signal: callOptions.signal }),
        ...(callOptions.onProgress && { onProgress: callOptions.onProgress }),
      }
      try {
        return await makeDocument(context, what)
      } catch (error) {
        if (isAbort(error)) return { ok: false, problem: { code: 'cancelled' } }
        return { ok: false, problem: { code: 'bug', reference: logBug(core, 'makeDocument', error) } }
      }
    },
    close: () => {
      closed ??= (async () => {
        closing.abort()
        await search.close()
        await dispatch.close()
        await backups.close()
        await store.close()
      })()
      return closed
    },
  }
}
