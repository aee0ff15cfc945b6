import type { CommandName, OutputOf, ParsedInputOf, QueryName } from '../../shared/contract'
import type { Day, Id, Instant } from '../../shared/model/common'
import type { Change } from '../../shared/model/record'
import type { Outcome, Problem, Refused } from '../../shared/refusals'
import type { BackupSchedule } from './backup-schedule'
import type { Search } from './search/search'
import type { Actor, Committed, Store } from './store/store'
import type { JobProgress, JobRunner } from './workers/jobs'
import type { WorkingSetWatch } from './working-set'

/** A file the host let somebody pick. Null when it is not there any more. */
export type ReadPickedFile = (fileId: Id) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>

/** What lives as long as the workspace is open. */
export type Core = {
  readonly store: Store
  readonly now: () => Instant
  readonly today: () => Day
  readonly newId: () => Id
  /** Ids only: no names, no notes. */
  readonly log: (line: string) => void
  readonly jobs: JobRunner
  readonly backups: BackupSchedule
  readonly search: Search
  readonly workingSet: WorkingSetWatch
  readonly readPickedFile: ReadPickedFile
}

/** One call. */
export type CallContext = Core & {
  readonly actor: Actor
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: JobProgress) => void
}

/** What a command asks for, in words for history; dispatch commits it. */
export type Asked<N extends CommandName> = {
  readonly change: Change
  readonly label: string
  readonly output: OutputOf<N>
}
/** Undo, redo and restore are computed and committed by the store itself. */
export type Performed<N extends CommandName> = { readonly committed: Committed; readonly output: OutputOf<N> }
/** Something outside the rules was in the way: a disk, another program, the person who pressed Stop. */
export type Stopped = { readonly stopped: Problem }

export type CommandAnswer<N extends CommandName> = Asked<N> | Performed<N> | Refused | Stopped
export type CommandHandler<N extends CommandName> = (
  context: CallContext,
  input: ParsedInputOf<N>,
) => CommandAnswer<N> | Promise<CommandAnswer<N>>

export type QueryHandler<N extends QueryName> = (
  context: CallContext,
  input: ParsedInputOf<N>,
) => Promise<Outcome<OutputOf<N>>>
