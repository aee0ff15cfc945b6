import * as z from 'zod'
import {
  type CallName,
  type CommandName,
  contract,
  type HostEvent,
  type OnBehalf,
  type OutputOf,
  type ParsedInputOf,
  type QueryName,
} from '../../shared/contract'
import { Id } from '../../shared/model/common'
import type { AnyRecord, Change } from '../../shared/model/record'
import { isRefused, type Outcome, type Problem } from '../../shared/refusals'
import { renamed } from '../../shared/rules/merge-people/renamed'
import type { CallContext, CommandAnswer, CommandHandler, Core, QueryHandler } from './context'
import { commandHandlers, queryHandlers } from './handlers'
import type { LiveWatch } from './live-watch'
import { hasLongList, parseInput, parseInSlices } from './parse-input'
import { breathe } from './store/disk'
import type { Actor, Committed } from './store/store'
import type { JobProgress } from './workers/jobs'

export type AppCallOptions = {
  readonly onBehalf?: OnBehalf | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: JobProgress) => void) | undefined
}
/** As they come from outside. */
export type OutsideOptions = Omit<AppCallOptions, 'onBehalf'> & { readonly onBehalf?: unknown }

const onBehalfSchema = z.object({ personId: Id, via: z.enum(['meeting', 'e-mail', 'phone', 'reply file']) }).optional()

export type Dispatch = {
  /** From outside: nothing about name, input or on whose behalf is taken on trust. */
  readonly receive: (name: string, input: unknown, options: OutsideOptions) => Promise<Outcome<unknown>>
  /** Behind the commands given so far, before those given later. */
  readonly inSeries: <T>(work: () => Promise<T>) => Promise<T>
  readonly announce: (committed: Committed) => void
  /** Resolves when every command given so far is done; later calls are refused. */
  readonly close: () => Promise<void>
}

/** Before others have their turn: an import writes thousands. */
const renamedAtOnce = 500

type Options = {
  readonly core: Core
  readonly isReadOnly: boolean
  readonly actor: () => Id | null
  readonly emit: (event: HostEvent) => void
  /** Null where nobody writes: there is no clock to look after. */
  readonly watch: (around: Pick<Dispatch, 'announce' | 'inSeries'>) => LiveWatch | null
}

export function createDispatch({ core, isReadOnly, actor, emit, watch: beginWatch }: Options): Dispatch {
  const { store, workingSet } = core
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const inSeries: Dispatch['inSeries'] = (work) => {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }

  const announce = (committed: Committed): void => {
    watch?.changed(committed)
    core.backups.changed()
    core.search.changed(committed)
    emit({
      kind: 'changed',
      seq: committed.seq,
      at: committed.at,
      ...workingSet.changedBy(committed),
      undo: store.undoLabel(),
      redo: store.redoLabel(),
    })
  }

  const watch = beginWatch({ announce, inSeries })

  const runCommand = async <N extends CommandName>(
    name: N,
    context: CallContext,
    input: ParsedInputOf<N>,
  ): Promise<Outcome<OutputOf<N>>> => {
    if (context.signal?.aborted) return refused({ code: 'cancelled' })
    const handler: CommandHandler<N> = commandHandlers[name]
    const answer: CommandAnswer<N> = await handler(context, input)
    if (isRefused(answer)) return refused(answer.refused)
    if ('stopped' in answer) return refused(answer.stopped)
    if ('committed' in answer) {
      await breatheAfter(answer.committed)
      announce(answer.committed)
      return { ok: true, value: answer.output }
    }
    if (answer.change.put.length === 0 && answer.change.remove.length === 0) return { ok: true, value: answer.output }
    if (context.signal?.aborted) return refused({ code: 'cancelled' })
    // A stale screen, a draft or approved minutes may still name somebody by a record that was merged.
    const change = await namingKept(answer.change, store.keptPeople())
    const committed = await store.commit(change, { name, label: answer.label, actor: context.actor })
    if (!committed.ok) return committed
    await breatheAfter(committed.value)
    announce(committed.value)
    if (name === 'meeting.finish') core.backups.makeSoon('meeting-end')
    return { ok: true, value: answer.output }
  }

  const runQuery = <N extends QueryName>(name: N, context: CallContext, input: ParsedInputOf<N>) => {
    const handler: QueryHandler<N> = queryHandlers[name]
    return handler(context, input)
  }

  const receive: Dispatch['receive'] = async (name, input, options) => {
    if (isClosed) return refused({ code: 'no-workspace' })
    if (!isCallName(name) || contract[name].kind === 'host') return refused({ code: 'bad-input', where: 'name' })
    const schema: z.ZodType = contract[name].input
    // Thousands of rows are read when it is their turn: no command given after them may overtake them.
    const short = hasLongList(schema, input) ? null : parseInput(schema, input)
    if (short?.ok === false) return refused(problemOf(short.path))
    const onBehalf = onBehalfSchema.safeParse(options.onBehalf)
    if (!onBehalf.success) return refused({ code: 'bad-input', where: 'onBehalf' })
    const context: CallContext = {
      ...core,
      actor: asKept(store.keptPeople(), { personId: actor(), onBehalf: onBehalf.data ?? null }),
      ...(options.signal !== undefined && { signal: options.signal }),
      ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
    }
    watch?.seen()
    try {
      if (isQuery(name)) {
        const parsed = short ?? (await parseInSlices(schema, input))
        if (!parsed.ok) return refused(problemOf(parsed.path))
        // Parsed just now by the schema this very name has in the contract.
        return await runQuery(name, context, parsed.value as ParsedInputOf<typeof name>)
      }
      if (!isCommand(name)) return refused({ code: 'bad-input', where: 'name' })
      if (isReadOnly) return refused({ code: 'read-only' })
      return await inSeries(async () => {
        const parsed = short ?? (await parseInSlices(schema, input))
        if (!parsed.ok) return refused(problemOf(parsed.path))
        return runCommand(name, context, parsed.value as ParsedInputOf<typeof name>) // likewise
      })
    } catch (error) {
      if (isAbort(error)) return refused({ code: 'cancelled' })
      return refused({ code: 'bug', reference: logBug(core, name, error) })
    }
  }

  return {
    receive,
    inSeries,
    announce,
    close: async () => {
      isClosed = true
      await last
      await watch?.close()
    },
  }
}

/** Thousands of records went into memory just now, and telling of them takes as long again. */
async function breatheAfter({ touched }: Committed): Promise<void> {
  if (touched.length > 1_000) await breathe()
}

async function namingKept(change: Change, kept: ReadonlyMap<Id, Id>): Promise<Change> {
  if (kept.size === 0) return change
  const put: AnyRecord[] = []
  for (const record of change.put) {
    put.push(renamed(record, kept))
    if (put.length % renamedAtOnce === 0) await breathe()
  }
  return { ...change, put }
}

/** This laptop may act for a record that was merged on another, or just now. */
function asKept(kept: ReadonlyMap<Id, Id>, { personId, onBehalf }: Actor): Actor {
  const now = (id: Id): Id => kept.get(id) ?? id
  return {
    personId: personId === null ? null : now(personId),
    onBehalf: onBehalf === null ? null : { ...onBehalf, personId: now(onBehalf.personId) },
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

function isQuery(name: CallName): name is QueryName {
  return contract[name].kind === 'query'
}

function isCommand(name: CallName): name is CommandName {
  return contract[name].kind === 'command'
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem }
}

/** A missing reason is a question to the person, not a mistake of the program. */
function problemOf(path: readonly PropertyKey[]): Problem {
  if (path.length === 1 && path[0] === 'reason') return { code: 'reason-needed' }
  return { code: 'bad-input', where: path.map(String).join('.') }
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** Where it happened, never what was said: a message may quote somebody's words. */
export function logBug(core: Pick<Core, 'log' | 'newId'>, name: string, error: unknown): string {
  const reference = core.newId()
  const kind = error instanceof Error ? error.name : typeof error
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  core.log([`bug ${reference} in ${name}: ${kind}`, ...frames].join('\n'))
  return reference
}
