import type { AnyRecord, Change, RecordRef } from '../../../shared/model/record'
import { overOf } from '../../../shared/rules/put-away'
import { breathe } from './disk'
import type { Documents } from './documents'
import type { JournalLine } from './journal-line'
import { archiveYearOf } from './layout'
import { applyEntry, refOf, reverseEntry } from './record-diff'
import type { RecordTable } from './record-table'
import { isOutsideUndo } from './undo-stack'

/** A card that a line changed may have been put away since: archives come into memory, newest first, until it is found. */
export async function loadPutAway(line: JournalLine, documents: Documents): Promise<void> {
  const isMissing = () =>
    line.diff.some((entry) => {
      const { kind, id } = refOf(entry.ref)
      return isCard(kind) && entry.op !== 'remove' && documents.table.get(kind, id) === undefined
    })
  const yearOf = (name: string) => archiveYearOf(name) ?? 0
  const archives = [...documents.saved.keys()].filter((name) => archiveYearOf(name) !== null)
  for (const name of archives.toSorted((a, b) => yearOf(b) - yearOf(a))) {
    if (!isMissing()) return
    await documents.load(name)
  }
}

const isCard = (kind: RecordRef['kind']): boolean => kind === 'action' || kind === 'pledge' || kind === 'escalation'

/** The change that takes a line back, or that it cannot be: a record is no longer what the line left. */
export async function reversedChange(line: JournalLine, table: RecordTable): Promise<Change | 'changed-since'> {
  const put: AnyRecord[] = []
  const remove: RecordRef[] = []
  for (const [index, entry] of line.diff.entries()) {
    if (index % 200 === 199) await breathe()
    if (isOutsideUndo(entry.ref)) continue
    const ref = refOf(entry.ref)
    const current = table.get(ref.kind, ref.id)
    const applied = applyEntry(reverseEntry(entry), current)
    if (applied.kind === 'mismatch') return 'changed-since'
    if (applied.record === null) remove.push(ref)
    else put.push(onItsBoard(applied.record, current))
  }
  return { put, remove }
}

/** What was put away because it was over is over no more: in an archive nobody would find it. */
function onItsBoard(record: AnyRecord, before: AnyRecord | undefined): AnyRecord {
  if (record.kind !== 'action' && record.kind !== 'pledge' && record.kind !== 'escalation') return record
  if (before?.kind !== record.kind || before.archivedOn === null) return record
  return overOf(before) !== null && overOf(record) === null ? { ...record, archivedOn: null } : record
}
