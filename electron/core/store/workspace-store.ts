import type { BackupHeading, OpenReport, TrailLine } from '../../../shared/contract'
import type { Id, Instant } from '../../../shared/model/common'
import type { KeptLine } from '../../../shared/model/kept-line'
import type { Change, RecordKind, RecordOf, RecordRef } from '../../../shared/model/record'
import type { Outcome, Problem } from '../../../shared/refusals'
import { dayOf, longDay, timeOf } from '../../../shared/rules/dates'
import type { BackupAsk, Backups } from './backups'
import { errorCode, faultOf } from './disk'
import { type Documents, Pins } from './documents'
import { type Drafts, draftsToEmpty } from './drafts'
import type { Journal } from './journal'
import { readLineAt } from './journal'
import { encodeLine, type JournalLine, type LineHeading } from './journal-line'
import { archivePrefix, isId, meetingDocument } from './layout'
import type { LineDrafts } from './line-drafts'
import type { Lock } from './lock'
import { makeWholeBackup } from './make-backup'
import { documentsOf, type Planned, performPlan, planChange } from './plan'
import { restoreChange } from './restore'
import { loadPutAway, reversedChange } from './reversal'
import type { Actor, CommitMeta, Committed, Store, StoreOptions, UndoGuard } from './store'
import { readTrail } from './trail'
import type { UndoStack, UndoStep } from './undo-stack'
import type { Unwritten } from './unwritten'
import type { WriteBehind } from './write-behind'

export type StoreParts = {
  readonly options: StoreOptions
  readonly documents: Documents
  readonly undoStack: UndoStack
  readonly backups: Backups
  readonly journalFolder: string
  readonly report: () => OpenReport
  readonly lastSeq: number
  readonly lastLineAt: Instant | null
  readonly epoch: number
  /** Null: this opening only reads. */
  readonly writing: {
    readonly lock: Lock
    readonly journal: Journal
    readonly drafts: Drafts
    readonly lines: LineDrafts
    readonly writeBehind: WriteBehind
    readonly unwritten: Unwritten
    readonly deviceId: Id
  } | null
}

type Extra = Pick<LineHeading, 'undoes' | 'redoes'>
const readOnly = { ok: false, problem: { code: 'read-only' } } as const

export class WorkspaceStore implements Store {
  recoveredItemIds: readonly Id[] = []
  /** For the rest of the store; nobody else knows this class. */
  readonly parts: StoreParts
  #seq: number
  #turn: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(parts: StoreParts) {
    this.parts = parts
    this.#seq = parts.lastSeq
  }

  get report(): OpenReport {
    return this.parts.report()
  }

  get lastLineAt(): Instant | null {
    return this.parts.lastLineAt
  }

  get<K extends RecordKind>(kind: K, id: Id): RecordOf<K> | undefined {
    const { table } = this.parts.documents
    const found = table.get(kind, id)
    if (found !== undefined || kind !== 'person') return found
    const kept = table.keptPeople().get(id)
    return kept === undefined ? undefined : table.get(kind, kept)
  }

  keptPeople(): ReadonlyMap<Id, Id> {
    return this.parts.documents.table.keptPeople()
  }

  all<K extends RecordKind>(kind: K): readonly RecordOf<K>[] {
    return this.parts.documents.table.all(kind)
  }

  async loadMeeting(meetingId: Id): Promise<void> {
    if (isId(meetingId)) await this.parts.documents.load(meetingDocument(meetingId))
  }

  async loadArchive(localityId: Id, year: number): Promise<void> {
    const { documents } = this.parts
    for (const name of documents.partsOf(archivePrefix(localityId, year))) await documents.load(name)
  }

  commit(change: Change, meta: CommitMeta): Promise<Outcome<Committed>> {
    return this.#inTurn(() => this.#commit(change, meta, {}))
  }

  /** Everything up to `performPlan` may fail and leaves nothing behind; after it nothing can. */
  async #commit(change: Change, meta: CommitMeta, extra: Extra): Promise<Outcome<Committed>> {
    const { documents, writing, options } = this.parts
    if (writing === null) return readOnly
    if (this.#isClosed) return { ok: false, problem: { code: 'no-workspace' } }
    const at = options.clock().toISOString()
    const pins = new Pins(documents)
    try {
      const plan = await planChange(change, documents, pins)
      if (plan.kind === 'missing') return { ok: false, problem: { code: 'missing', ...plan.ref } }
      if (plan.records.length > 0) {
        const heading: LineHeading = {
          seq: this.#seq + 1,
          epoch: this.parts.epoch,
          device: writing.deviceId,
          at,
          ...meta,
          ...extra,
        }
        const problem = await this.#append(heading, plan.records)
        if (problem !== null) return { ok: false, problem }
        performPlan(plan.records, documents, heading.seq)
        this.#seq = heading.seq
        writing.writeBehind.schedule()
      }
      // The commit is durable and the drafts are older than it; a leftover is recognised at the next opening.
      for (const itemId of draftsToEmpty(change, plan.records, meta))
        writing.drafts.empty(itemId).catch((error) => options.log(`draft: ${errorCode(error)}`))
      const touched = plan.records.map(({ ref, after }) => ({ ref, now: after }))
      const committed = { seq: this.#seq, at, touched }
      writing.unwritten.committed(committed)
      return { ok: true, value: committed }
    } catch (error) {
      return { ok: false, problem: faultOf(error, options.dir) } // throws on what is a bug
    } finally {
      pins.close()
    }
  }

  async #append(heading: LineHeading, records: readonly Planned[]): Promise<Problem | null> {
    const { writing, undoStack, options } = this.parts
    if (writing === null) return readOnly.problem
    const diff = records.map(({ entry }) => entry)
    const bytes = await encodeLine(heading, diff)
    // Not before it: that takes long enough for somebody to take over and to read the journal meanwhile.
    const lost = await writing.lock.check()
    if (lost !== null) return lost
    try {
      const place = await writing.journal.append(heading.seq, bytes)
      // Whoever took over during it has cut it off, or has it; here it counts as not saved. Another fault is none of the line's.
      const now = await writing.lock.check()
      if (now?.code === 'lock-lost') return now
      undoStack.push({ line: { ...heading, diff }, place })
      return null
    } catch (error) {
      options.log(`commit failed: ${errorCode(error)}`)
      return faultOf(error, this.parts.journalFolder)
    }
  }

  get lastSeq(): number {
    return this.#seq
  }

  /** Behind commits that are on their way, which may be writing to it. */
  rotateJournalIfFull(): void {
    const { writing } = this.parts
    this.#inTurn(async () => (writing?.journal.isFull ? writing.journal.rotate() : undefined))
  }

  undo(actor: Actor, guard?: UndoGuard): Promise<Outcome<Committed & { readonly label: string }>> {
    return this.#inTurn(() => this.#reverse(actor, 'undo', guard))
  }

  redo(actor: Actor, guard?: UndoGuard): Promise<Outcome<Committed & { readonly label: string }>> {
    return this.#inTurn(() => this.#reverse(actor, 'redo', guard))
  }

  async #reverse(
    actor: Actor,
    way: 'undo' | 'redo',
    guard: UndoGuard = () => null,
  ): Promise<Outcome<Committed & { readonly label: string }>> {
    const { documents, undoStack, writing } = this.parts
    if (writing === null) return readOnly
    const step = undoStack[way]
    if (step === undefined) return { ok: false, problem: { code: `nothing-to-${way}` } }
    const pins = new Pins(documents)
    try {
      const { label } = step
      const line = await this.#lineOf(step)
      for (const name of new Set(line.diff.flatMap(documentsOf))) await pins.load(name)
      await loadPutAway(line, documents)
      const change = await reversedChange(line, documents.table)
      if (change === 'changed-since') {
        undoStack.giveUp(way)
        return { ok: false, problem: { code: 'changed-since', label } }
      }
      const problem = guard(change, step.name)
      if (problem !== null) return { ok: false, problem }
      const meta = { name: `history.${way}`, label: `${way === 'undo' ? 'Undid' : 'Redid'}: ${label}`, actor }
      const done = await this.#commit(change, meta, way === 'undo' ? { undoes: step.seq } : { redoes: step.seq })
      return done.ok ? { ok: true, value: { ...done.value, label } } : done
    } catch (error) {
      return { ok: false, problem: faultOf(error, this.parts.journalFolder) }
    } finally {
      pins.close()
    }
  }

  async #lineOf(step: UndoStep): Promise<JournalLine> {
    const line = await readLineAt(step.place)
    if (line?.seq === step.seq) return line
    throw Object.assign(new Error(`journal line ${step.seq} cannot be read`), { code: 'EIO' })
  }

  undoLabel(): string | null {
    return this.parts.writing === null ? null : (this.parts.undoStack.undo?.label ?? null)
  }

  redoLabel(): string | null {
    return this.parts.writing === null ? null : (this.parts.undoStack.redo?.label ?? null)
  }

  trailOf(ref: RecordRef, limit: number): Promise<readonly TrailLine[]> {
    return readTrail(this.parts.journalFolder, ref, limit)
  }

  async saveDraft(draft: Parameters<Store['saveDraft']>[0]): Promise<Outcome<void>> {
    const { writing, options } = this.parts
    const seq = this.#seq
    if (!isId(draft.itemId)) return { ok: false, problem: { code: 'bad-input', where: 'itemId' } }
    const problem = await this.#whyNotWrite()
    if (writing === null || problem !== null) return { ok: false, problem: problem ?? readOnly.problem }
    try {
      await writing.drafts.save({ ...draft, seq })
      return { ok: true, value: undefined }
    } catch (error) {
      return { ok: false, problem: faultOf(error, options.dir) }
    }
  }

  async saveLine(meetingId: Id, line: KeptLine): Promise<Outcome<void>> {
    const { writing, options } = this.parts
    if (!isId(meetingId)) return { ok: false, problem: { code: 'bad-input', where: 'meetingId' } }
    const problem = await this.#whyNotWrite()
    if (writing === null || problem !== null) return { ok: false, problem: problem ?? readOnly.problem }
    try {
      const kept = await writing.lines.save(meetingId, line)
      if (kept === 'no-room') return { ok: false, problem: { code: 'bad-input', where: 'place' } }
      return { ok: true, value: undefined }
    } catch (error) {
      return { ok: false, problem: faultOf(error, options.dir) }
    }
  }

  async linesOf(meetingId: Id): Promise<Outcome<readonly KeptLine[]>> {
    const { writing, options } = this.parts
    if (writing === null || !isId(meetingId)) return { ok: true, value: [] }
    try {
      return { ok: true, value: await writing.lines.linesOf(meetingId) }
    } catch (error) {
      return { ok: false, problem: faultOf(error, options.dir) }
    }
  }

  makeBackup(because: BackupHeading['because'], signal?: AbortSignal): Promise<Outcome<BackupHeading>> {
    return this.#makeBackup(because, signal === undefined ? {} : { signal })
  }

  async #makeBackup(because: BackupHeading['because'], ask: BackupAsk): Promise<Outcome<BackupHeading>> {
    const { writing, backups, documents } = this.parts
    const problem = await this.#whyNotWrite()
    if (writing === null || problem !== null) return { ok: false, problem: problem ?? readOnly.problem }
    try {
      return await makeWholeBackup({ backups, documents, writeBehind: writing.writeBehind }, because, ask)
    } catch (error) {
      return { ok: false, problem: faultOf(error, this.parts.options.dir) }
    }
  }

  listBackups(): Promise<readonly BackupHeading[]> {
    return this.parts.backups.list()
  }

  verifyBackup(backupId: string): Promise<Outcome<{ documents: number }>> {
    return this.parts.backups.verify(backupId)
  }

  async restoreBackup(backupId: string, actor: Actor): Promise<Outcome<Committed>> {
    const { backups, documents, writing } = this.parts
    if (writing === null) return readOnly
    const good = await backups.restorable(backupId)
    if (!good.ok) return good
    const before = await this.#makeBackup('restore', { keep: backupId })
    if (!before.ok) return before
    return this.#inTurn(async () => {
      const pins = new Pins(documents)
      try {
        const flushed = await this.flush()
        if (!flushed.ok) return flushed
        const restored = await restoreChange(backups, backupId, documents, pins)
        if (!restored.ok) return restored
        const { change, at } = restored.value
        const label = `Restored the backup of ${longDay(dayOf(at))}, ${timeOf(at)}`
        return await this.#commit(change, { name: 'backup.restore', label, actor }, {})
      } finally {
        pins.close()
      }
    })
  }

  async #whyNotWrite(): Promise<Problem | null> {
    const { writing } = this.parts
    if (writing === null) return readOnly.problem
    return this.#isClosed ? { code: 'no-workspace' } : writing.lock.check()
  }

  unwritten(): Committed['touched'] | null {
    return this.parts.writing?.unwritten.all ?? null
  }

  async flush(): Promise<Outcome<void>> {
    const { writing } = this.parts
    if (writing === null || this.#isClosed) return { ok: true, value: undefined }
    const lost = await writing.lock.check()
    if (lost !== null) return { ok: false, problem: lost }
    try {
      await writing.writeBehind.drain()
      return { ok: true, value: undefined }
    } catch (error) {
      return { ok: false, problem: faultOf(error, this.parts.options.dir) }
    }
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      const { writing } = this.parts
      if (this.#isClosed || writing === null) return
      await this.flush() // what could not be written is in the journal
      this.#isClosed = true
      writing.writeBehind.close()
      await writing.journal.close()
      await writing.lock.close()
    })
  }

  /** Before a migration: files are closed, the lock stays ours. */
  async letGo(): Promise<void> {
    const { writing } = this.parts
    this.#isClosed = true
    writing?.writeBehind.close()
    await writing?.journal.close()
  }

  #inTurn<R>(task: () => Promise<R>): Promise<R> {
    const turn = this.#turn.then(task, task)
    this.#turn = turn.catch(() => {})
    return turn
  }
}
