import { Low, Memory } from 'lowdb'
import type { OpenReport } from '../../../shared/contract'
import { Document, type StoredDocument } from './document'
import type { ReadFrom } from './durable-json'
import type { JournalLine } from './journal-line'
import { catchUp } from './replay'

export type Mended = {
  readonly document: StoredDocument
  readonly from: OpenReport['mended'][number]['from']
  readonly leftOut: readonly string[]
}

export type MendOptions = {
  readonly journalFolder: string
  /** The seq at which this epoch began, and whether the journal alone reaches back to an empty workspace. */
  readonly startSeq: number
  readonly journalIsWhole: boolean
  readonly isOurs: (line: JournalLine) => boolean
  readonly fromBackup: (name: string) => Promise<StoredDocument | null>
}

/** The best that can be had of a document: the generation before, else the newest good backup, else nothing; and the journal after it. */
export async function mendDocument(
  name: string,
  found: StoredDocument | null,
  read: ReadFrom,
  options: MendOptions,
): Promise<Mended> {
  const { startSeq } = options
  const backup = found === null ? await options.fromBackup(name) : null
  const base = found ?? backup ?? { name, seq: startSeq, records: [] }
  const document = new Document(name, new Low<StoredDocument>(new Memory(), base))
  const { lines, leftOut } = await catchUp(document, options.journalFolder, options.isOurs)
  const journalHasIt = options.journalIsWhole && lines > 0 && leftOut.length === 0
  const from = found !== null ? fromFile(read) : backup !== null ? 'backup' : journalHasIt ? 'journal' : 'nothing'
  return { document: { name, seq: document.seq, records: [...document.records.values()] }, from, leftOut }
}

/** A current file that was only too old is mended from the journal. */
function fromFile(read: ReadFrom): Mended['from'] {
  return read.from === 'previous' ? 'previous' : 'journal'
}
