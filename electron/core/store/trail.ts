import type { TrailLine } from '../../../shared/contract'
import type { RecordRef } from '../../../shared/model/record'
import { headingsWith } from './journal-files'
import { keyOf } from './record-diff'

/** Who changed a record, newest first. Looks for the record's bytes; a diff is never parsed. */
export async function readTrail(journalFolder: string, ref: RecordRef, limit: number): Promise<readonly TrailLine[]> {
  const lines: TrailLine[] = []
  if (limit <= 0) return lines
  const mark = `"ref":${JSON.stringify(keyOf(ref))},`
  for await (const { heading, raw } of headingsWith(journalFolder, mark)) {
    const { personId, onBehalf } = heading.actor
    lines.push({ at: heading.at, label: heading.label, byPersonId: personId, onBehalf })
    // Before the line that made it there is nothing; one that brought it back is not that line.
    const isItsFirst = heading.undoes === undefined && heading.redoes === undefined && raw.includes(`${mark}"op":"add"`)
    if (lines.length >= limit || (isItsFirst && heading.name !== 'backup.restore')) break
  }
  return lines
}
