import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { type AnyRecord, recordSchemas } from '../../../../shared/model/record'
import { breathe } from '../disk'
import { Document, type StoredDocument } from '../document'
import { listDocuments, makeDocumentFolders } from '../documents'
import { DurableJson, readChecked } from '../durable-json'
import { isDocumentName } from '../layout'
import type { DiskFaults } from '../store'
import { documentsFolder, type WorkspaceFile, workspaceAdapter } from '../workspace-file'
import type { DocumentSet, Migration } from './migration'

/**
 * Documents of an older format → a new folder of documents, beside the old one. The workspace file names the epoch and
 * so the folder: replacing it is the moment at which the migration is true. Before it, nothing has happened.
 * Everything must have been replayed and written before.
 */
export async function runMigrations(
  dir: string,
  from: WorkspaceFile,
  seq: number,
  migrations: readonly Migration[],
  disk: DiskFaults,
): Promise<WorkspaceFile> {
  const due = migrations.filter(({ to }) => to > from.format)
  const to: WorkspaceFile = {
    ...from,
    format: due.at(-1)?.to ?? from.format,
    epoch: from.epoch + 1,
    epochSeq: seq,
  }
  const before = await readSet(documentsFolder(dir, from))
  const after = due.reduce((documents, { migrate }) => migrate(documents), before)

  const folder = documentsFolder(dir, to)
  await rm(folder, { recursive: true, force: true }) // what an interrupted run left
  await makeDocumentFolders(folder)
  for (const [name, { records }] of after) {
    if (!isDocumentName(name)) throw new Error(`migration made a bad name: ${name}`)
    const options = { disk, keepPrevious: false, setAside: null }
    const low = new Low<StoredDocument>(new DurableJson(join(folder, `${name}.json`), options), {
      name,
      seq,
      records: records.map(mustBeValid),
    })
    const document = new Document(name, low)
    await document.write(document.capture())
    await breathe()
  }
  await workspaceAdapter(dir, disk).write(to)
  return to
}

/** One record alone, for a workspace that is only read: every migration works on any part of the documents. Null: not to be saved. */
export function migrateRecord(record: AnyRecord, from: number, migrations: readonly Migration[]): AnyRecord | null {
  const due = migrations.filter(({ to }) => to > from)
  const set: DocumentSet = new Map([['one', { records: [record] }]])
  const [migrated] = due.reduce((documents, { migrate }) => migrate(documents), set).get('one')?.records ?? []
  const schema = recordSchemas[record.kind]
  const read = schema?.safeParse(migrated)
  return read?.success === true ? read.data : null
}

async function readSet(folder: string): Promise<DocumentSet> {
  const set = new Map<string, { records: readonly unknown[] }>()
  for (const name of await listDocuments(folder, 'look')) {
    const path = join(folder, `${name}.json`)
    const read = await readChecked(path)
    if (read.kind !== 'good') throw new Error(`unreadable before migration: ${name}`)
    set.set(name, read.content as StoredDocument) // the checksum says that a document's write() wrote it
  }
  return set
}

function mustBeValid(record: unknown): AnyRecord {
  const kind: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'kind') : undefined
  for (const [name, schema] of Object.entries(recordSchemas)) if (name === kind) return schema.parse(record)
  throw new Error('migration made a record of no known kind')
}
