import type { AnyRecord, Change, RecordRef } from '../../../shared/model/record'
import { breathe } from './disk'
import type { JournalLine } from './journal-line'
import { applyEntry, refOf, reverseEntry } from './record-diff'
import type { RecordTable } from './record-table'
import { isOutsideUndo } from './undo-stack'

/** The change that takes a line back, or that it cannot be: a record is no longer what the line left. */
export async function reversedChange(line: JournalLine, table: RecordTable): Promise<Change | 'changed-since'> {
  const put: AnyRecord[] = []
  const remove: RecordRef[] = []
  for (const [index, entry] of line.diff.entries()) {
    if (index % 200 === 199) await breathe()
    if (isOutsideUndo(entry.ref)) continue
    const ref = refOf(entry.ref)
    const applied = applyEntry(reverseEntry(entry), table.get(ref.kind, ref.id))
    if (applied.kind === 'mismatch') return 'changed-since'
    if (applied.record === null) remove.push(ref)
    else put.push(applied.record)
  }
  return { put, remove }
}
