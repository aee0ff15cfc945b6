import { join } from 'node:path'
import { type AnyRecord, recordSchemas } from '../../../shared/model/record'
import { breathe } from '../store/disk'
import type { StoredDocument } from '../store/document'
import { listDocuments } from '../store/documents'
import { previousOf, readChecked } from '../store/durable-json'
import { migrations } from '../store/migrations/index'
import { documentsFolder, workspaceAdapter } from '../store/workspace-file'

/** People and headings first, what is open next, then the meetings, newest first: an answer that is not complete yet is of use. */
const order = [
  'settings',
  'people',
  'localities',
  'permissions',
  'catalogue/',
  'cards-live/',
  'corrections',
  'meetings/',
  'cards-archive/',
]

/** Reads every record from the disk. Writes and mends nothing: that is the store's. */
export async function readDocuments(
  dir: string,
  isStopped: () => boolean,
  onRecord: (record: AnyRecord, seq: number) => void,
): Promise<void> {
  const file = await workspaceAdapter(dir, () => {}).read()
  if (file === null) return
  const isOfOurTime = file.format <= (migrations.at(-1)?.to ?? 1)
  const folder = documentsFolder(dir, file)
  const names = await listDocuments(folder, 'look')
  const days = new Map<string, string>()
  const placeOf = (name: string) => order.findIndex((start) => name.startsWith(start))
  const wanted = names.filter((name) => placeOf(name) >= 0)
  const rounds = order.map((_, place) => wanted.filter((name) => placeOf(name) === place))
  for (const round of rounds) {
    const newest = round.toSorted((a, b) => ((days.get(a) ?? a) < (days.get(b) ?? b) ? 1 : -1))
    for (const name of newest) {
      if (isStopped()) return
      const document = await readDocument(join(folder, `${name}.json`)).catch(() => null) // may not be read: the rest may
      for (const record of document?.records ?? []) {
        // A newer app may have given a record another shape.
        if (!isOfOurTime && !recordSchemas[record.kind]?.safeParse(record).success) continue
        if (record.kind === 'meeting') days.set(`meetings/${record.id}`, record.on)
        onRecord(record, document?.seq ?? 0)
      }
      await breathe()
    }
  }
}

/** As the store reads it, the generation before where the file is being replaced or damaged. */
async function readDocument(path: string): Promise<StoredDocument | null> {
  const current = await readChecked(path)
  const good = current.kind === 'good' ? current : await readChecked(previousOf(path))
  return good.kind === 'good' ? (good.content as StoredDocument) : null // the checksum says that the store wrote it
}
