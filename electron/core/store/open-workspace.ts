import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenReport } from '../../../shared/contract'
import { type AnyRecord, recordSchemas } from '../../../shared/model/record'
import { isGoingOn } from '../../../shared/rules/meeting-states'
import { BackupFiles } from './backup-files'
import { Backups } from './backups'
import { readCheckpoint, writeCheckpoint } from './checkpoint'
import { errorCode, realDisk } from './disk'
import { Documents, listDocuments, makeDocumentFolders } from './documents'
import { Drafts } from './drafts'
import { cutFile, Journal } from './journal'
import { type JournalTail, journalFiles, readJournalTail } from './journal-files'
import { isReadAtOpening } from './layout'
import { LineDrafts } from './line-drafts'
import type { Lock } from './lock'
import { mendDocument } from './mend'
import type { Migration } from './migrations/migration'
import { migrateRecord } from './migrations/run'
import { replay } from './replay'
import type { StoreOptions } from './store'
import { UndoStack } from './undo-stack'
import { Unwritten } from './unwritten'
import { asideName, deviceIdOf, documentsFolder, folderNames, setAsideIn, type WorkspaceFile } from './workspace-file'
import { WorkspaceStore } from './workspace-store'
import { WriteBehind } from './write-behind'

export type Reading = {
  /** `newer`: records we do not understand are left out. `older`: only read, so migrated as they are shown. `raw`: about to be migrated. */
  readonly reading: 'ours' | 'newer' | 'older' | 'raw'
  readonly migrations: readonly Migration[]
  readonly writeDelay: number
  /** What had to be mended before anything could be read. */
  readonly mended?: OpenReport['mended']
}

const undoLines = 200
const checkpointEvery = 500
const together = 16

/** Reads a workspace into memory: the documents, then the journal lines after them. Writes nothing without a lock. */
export async function openWorkspace(
  options: StoreOptions,
  file: WorkspaceFile,
  lock: Lock | null,
  { reading, writeDelay, migrations, mended: mendedBefore = [] }: Reading,
): Promise<WorkspaceStore> {
  const { dir, clock, newId, log, disk = realDisk } = options
  const folder = documentsFolder(dir, file)
  const journalFolder = join(dir, folderNames.journal)
  if (lock !== null) {
    for (const name of Object.values(folderNames)) await mkdir(join(dir, name), { recursive: true, mode: 0o700 })
    await makeDocumentFolders(folder)
  }

  const checkpoint = await readCheckpoint(dir, file.epoch)
  const startSeq = Math.max(checkpoint?.seq ?? 0, file.epochSeq)
  const tail = await readJournalTail(journalFolder, startSeq, undoLines)
  if (lock !== null && tail.torn !== null) await cutTorn(dir, tail.torn, clock, options)
  const ours = tail.lines.filter(({ line }) => line.epoch === file.epoch)
  const firstFile = (await journalFiles(journalFolder))[0]

  const mended = [...mendedBefore]
  const leftOut = [...tail.leftOut]
  const setAside = lock === null ? null : setAsideIn(dir, clock, disk)
  const backups = new Backups({
    ...{ workspaceId: file.workspaceId, epoch: file.epoch, epochSeq: file.epochSeq, format: file.format },
    ...{ migrations, clock, newId, log },
    files: new BackupFiles(join(options.backupsDir, file.workspaceId), disk),
  })
  const documents = new Documents({
    ...{ folder, disk, keepPrevious: true, setAside, startSeq: file.epochSeq },
    saved: new Map(Object.entries(checkpoint?.documents ?? {})),
    shown: shownIn(reading, file, migrations),
    mend: async (name, found, read) => {
      const result = await mendDocument(name, found, read, {
        journalFolder,
        startSeq: file.epochSeq,
        journalIsWhole: file.epoch === 1 && firstFile?.firstSeq === 1,
        isOurs: (line) => line.epoch === file.epoch,
        fromBackup: (wanted) => backups.newestCopyOf(wanted).catch(() => null), // backups out of reach: without them
      })
      leftOut.push(...result.leftOut)
      const isWorthTelling = read.keptAs !== null || read.from === 'nothing'
      if (isWorthTelling) mended.push({ document: name, keptAs: read.keptAs ?? '', from: result.from })
      log(`mended ${name} from ${result.from}`)
      return result.document
    },
  })

  const names = new Set([...documents.saved.keys(), ...(await listDocuments(folder, lock === null ? 'look' : 'sweep'))])
  const wanted = [...names].filter(isReadAtOpening)
  for (let at = 0; at < wanted.length; at += together)
    await Promise.all(wanted.slice(at, at + together).map((name) => documents.load(name)))
  const lines = ours.map(({ line }) => line).filter(({ seq }) => seq > startSeq)
  const replayed = await replay(lines, (name) => documents.load(name))
  leftOut.push(...replayed.leftOut)
  documents.finishOpening()
  // What has a file and is not in the checkpoint is known from now on, or the next backup would lack it.
  for (const name of names) if (!documents.saved.has(name)) await documents.load(name)

  const undoStack = new UndoStack()
  for (const placed of ours) undoStack.push(placed)
  const lastSeq = Math.max(tail.lastSeq, startSeq)
  let store: WorkspaceStore | null = null
  const report = (): OpenReport => ({
    replayed: replayed.lines,
    cutBytes: tail.torn?.cut.length ?? 0,
    mended,
    leftOut,
    recoveredDrafts: store?.recoveredItemIds.length ?? 0,
    liveMeetingId: documents.table.all('meeting').find(isGoingOn)?.id ?? null,
  })
  const lastLineAt = ours.at(-1)?.line.at ?? null
  const { epoch } = file
  const common = { options, documents, undoStack, backups, journalFolder, report, lastSeq, lastLineAt, epoch }
  if (lock === null) return new WorkspaceStore({ ...common, writing: null })

  const journal = new Journal(journalFolder, disk, await currentFile(journalFolder, tail))
  const unwritten = new Unwritten(documents)
  let checkpointed = checkpoint?.seq ?? -1
  const writeBehind = new WriteBehind({
    delay: writeDelay,
    dirty: () => documents.dirty,
    seq: () => store?.lastSeq ?? lastSeq,
    write: async (document, captured) => {
      const lost = await lock.check()
      if (lost !== null) throw Object.assign(new Error('lock lost'), { code: 'ELOCKLOST' })
      await document.write(captured)
      documents.saved.set(captured.name, captured.seq)
    },
    settled: async (urge, seq) => {
      unwritten.written(seq)
      const isDue = urge === 'flush' ? seq > checkpointed : seq - checkpointed >= checkpointEvery
      if (!isDue && !journal.isFull) return
      const saved = Object.fromEntries(documents.saved)
      await writeCheckpoint(dir, { epoch: file.epoch, seq, documents: saved }, disk)
      checkpointed = seq
      store?.rotateJournalIfFull()
    },
    failed: (error) => log(`documents: ${errorCode(error) ?? 'bug'}`),
  })
  const drafts = new Drafts(join(dir, folderNames.drafts), { disk, keepPrevious: false, setAside })
  const begun = new LineDrafts(join(dir, folderNames.lines), { disk, keepPrevious: false, setAside })
  const deviceId = await deviceIdOf(dir, options.holder.host, newId, disk)
  const writing = { lock, journal, drafts, lines: begun, writeBehind, unwritten, deviceId }
  store = new WorkspaceStore({ ...common, writing })
  if (documents.dirty.length > 0) writeBehind.schedule()
  return store
}

/** Kept aside: nobody was told that it was saved, but somebody typed it. */
async function cutTorn(
  dir: string,
  torn: NonNullable<JournalTail['torn']>,
  clock: () => Date,
  { disk = realDisk, log }: StoreOptions,
): Promise<void> {
  const aside = join(dir, folderNames.setAside, asideName('journal-end', clock()))
  await writeFile(aside, torn.cut, { mode: 0o600 }).catch((error) => log(`set aside: ${errorCode(error)}`))
  await cutFile(torn.path, torn.keep, disk)
}

async function currentFile(journalFolder: string, tail: JournalTail): Promise<{ path: string; length: number } | null> {
  const last = (await journalFiles(journalFolder)).at(-1)
  if (last === undefined) return null
  return { path: last.path, length: await sizeOfFile(last.path, tail) }
}

async function sizeOfFile(path: string, { torn }: JournalTail): Promise<number> {
  if (torn?.path === path) return torn.keep
  return (await stat(path)).size
}

function shownIn(
  reading: Reading['reading'],
  file: WorkspaceFile,
  migrations: readonly Migration[],
): (record: AnyRecord) => AnyRecord | null {
  if (reading === 'newer') return (record) => (isUnderstood(record) ? record : null)
  if (reading !== 'older') return (record) => record
  return (record) => migrateRecord(record, file.format, migrations)
}

/** A newer app may have written kinds and fields that we do not know. */
function isUnderstood(record: AnyRecord): boolean {
  return recordSchemas[record.kind]?.safeParse(record).success ?? false
}
