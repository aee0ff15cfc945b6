import type { BackupHeading, OnBehalf, OpenReport, TrailLine, WorkspaceState } from '../../../shared/contract'
import type { Id, Instant } from '../../../shared/model/common'
import type { KeptLine } from '../../../shared/model/kept-line'
import type { Notes } from '../../../shared/model/notes'
import type { AnyRecord, Change, RecordKind, RecordOf, RecordRef } from '../../../shared/model/record'
import type { Outcome, Problem } from '../../../shared/refusals'

/** Who made a change, for the trail. Null before anybody was chosen. */
export type Actor = { readonly personId: Id | null; readonly onBehalf: OnBehalf | null }

export type CommitMeta = {
  /** The command's name (`action.move`) or `recover-draft`. */
  readonly name: string
  /** Plain words for history and the undo button: "Moved 26/A041 to Proposed done". */
  readonly label: string
  readonly actor: Actor
}

/** Looks at what Undo or Redo is about to do to a command of that name, with its documents loaded: why not, or null. */
export type UndoGuard = (change: Change, name: string) => Problem | null

/** What a commit did, for the screen: every record touched, as it is now (null where it is gone). */
export type Committed = {
  readonly seq: number
  readonly at: Instant
  readonly touched: readonly { readonly ref: RecordRef; readonly now: AnyRecord | null }[]
}

/**
 * The workspace in memory and on disk. Reads are of what is loaded: settings, counters, localities, people, vacancies,
 * meeting headings and live cards always; a meeting's items, attendance and decisions after `loadMeeting`;
 * archived cards after `loadArchive`, which must come before a change to one (a card that is not loaded counts as new;
 * the documents of items, attendance and decisions are loaded by `commit` itself). Records are frozen values: never change one in place.
 */
export interface Store {
  readonly report: OpenReport
  /** A person that was merged into another is that other one. */
  get<K extends RecordKind>(kind: K, id: Id): RecordOf<K> | undefined
  all<K extends RecordKind>(kind: K): readonly RecordOf<K>[]
  /** Merged people, each with the id of the record that stays. */
  keptPeople(): ReadonlyMap<Id, Id>
  /** Items, attendance, decisions of one meeting come into memory. Unknown ids are no error. */
  loadMeeting(meetingId: Id): Promise<void>
  loadArchive(localityId: Id, year: number): Promise<void>

  /** Validate, one journal line, fdatasync, memory; the documents' files follow. Resolves when durable. Call one at a time. */
  commit(change: Change, meta: CommitMeta): Promise<Outcome<Committed>>
  /** What cannot be reversed any more (`changed-since`) is given up: the next call is about the step before it. */
  undo(actor: Actor, guard?: UndoGuard): Promise<Outcome<Committed & { readonly label: string }>>
  redo(actor: Actor, guard?: UndoGuard): Promise<Outcome<Committed & { readonly label: string }>>
  /** Labels of what Undo and Redo would do now; null where there is nothing. */
  undoLabel(): string | null
  redoLabel(): string | null
  /** Lines of the journal that touched a record, newest first. Streams; never blocks for 50 ms. */
  trailOf(ref: RecordRef, limit: number): Promise<readonly TrailLine[]>

  /** Overwritten and fsynced; no journal line. A later `commit` that writes this item's notes empties it. */
  saveDraft(draft: { readonly itemId: Id; readonly meetingId: Id; readonly notes: Notes }): Promise<Outcome<void>>
  /** A line begun in a meeting, overwritten and fsynced; '' where it was added or wiped. No journal line. */
  saveLine(meetingId: Id, line: KeptLine): Promise<Outcome<void>>
  /** The lines begun in a meeting and not added, also by an earlier run. None where this opening only reads. */
  linesOf(meetingId: Id): Promise<Outcome<readonly KeptLine[]>>
  /** When the last change before this opening was made; null where there was none. */
  readonly lastLineAt: Instant | null
  /** Items whose notes came back from a draft when the workspace was opened. */
  readonly recoveredItemIds: readonly Id[]

  /** `signal` stops it between two documents: then it is `cancelled`, and there is none. */
  makeBackup(because: BackupHeading['because'], signal?: AbortSignal): Promise<Outcome<BackupHeading>>
  listBackups(): Promise<readonly BackupHeading[]>
  verifyBackup(backupId: string): Promise<Outcome<{ documents: number }>>
  /** The difference between now, which is backed up first, and the backup, committed as one ordinary, undoable line. */
  restoreBackup(backupId: string, actor: Actor): Promise<Outcome<Committed>>

  /**
   * What the documents' files may not hold yet: each record as it is now, null where it is gone. Null where that is not
   * known, as before the first writing after a stop: `flush` helps. Waits for nothing, not even for a backup.
   */
  unwritten(): Committed['touched'] | null
  /** All documents written and fsynced, journal checkpointed. A fault loses nothing: the journal has every change. */
  flush(): Promise<Outcome<void>>
  /** Flush, release the lock. Safe to call twice. */
  close(): Promise<void>
}

export type StoreOptions = {
  readonly dir: string
  readonly backupsDir: string
  readonly clock: () => Date
  readonly newId: () => Id
  /** Ids only: no names, no notes. */
  readonly log: (line: string) => void
  /** Printed in the lock, for whoever finds it: "Nettie on PC-HALL-2". */
  readonly holder: { readonly user: string; readonly host: string }
  /** Make a new workspace if the folder is empty or missing. */
  readonly create: boolean
  /** Take the lock over from whoever holds it. */
  readonly takeOver: boolean
  /** The seam for disk faults in tests; the real `node:fs/promises` functions otherwise. */
  readonly disk?: DiskFaults
}

/** Called before each operation on the disk with its name and path; throws a system error to play a fault (ENOSPC, EBUSY …). */
export type DiskFaults = (
  operation: 'write' | 'rename' | 'fsync' | 'open' | 'append' | 'truncate' | 'remove',
  path: string,
) => void

export type OpenedStore =
  | { readonly kind: 'open'; readonly store: Store }
  /** Reads work; commit, drafts and backups answer with the refusal `read-only`. */
  | {
      readonly kind: 'read-only'
      readonly store: Store
      readonly because: (WorkspaceState & { kind: 'read-only' })['because']
    }
  | { readonly kind: 'failed'; readonly because: (WorkspaceState & { kind: 'failed' })['because'] }
