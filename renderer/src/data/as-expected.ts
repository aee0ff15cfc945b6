import type { WorkingRecord } from '../../../shared/contract'

type Kind = WorkingRecord['kind']
type ByKind = ReadonlyMap<Kind, ReadonlyMap<string, WorkingRecord>>

// What was painted ahead is nearly always what the core then says. Where it is, the very objects that are shown stay, so
// that a drop is drawn once and not three times: when it is expected, said and settled.

/** Of the records the core says, those that are shown word for word already are the shown ones. */
export function asShown(shown: ByKind, records: readonly WorkingRecord[]): readonly WorkingRecord[] {
  return records.map((record) => {
    const known = shown.get(record.kind)?.get(record.id)
    return known !== undefined && isAlike(known, record) ? known : record
  })
}

/** What is shown next: the same maps as before for every kind of which the same records are shown. */
export function keepingMaps(before: ByKind, after: ByKind): ByKind {
  const kept = new Map<Kind, ReadonlyMap<string, WorkingRecord>>()
  let isOther = before.size !== after.size
  for (const [kind, records] of after) {
    const was = before.get(kind)
    const isKept = was !== undefined && (was === records || holdsTheSame(was, records))
    kept.set(kind, isKept ? was : records)
    if (!isKept) isOther = true
  }
  return isOther ? kept : before
}

function holdsTheSame(before: ReadonlyMap<string, WorkingRecord>, after: ReadonlyMap<string, WorkingRecord>): boolean {
  if (before.size !== after.size) return false
  for (const [id, record] of after) if (before.get(id) !== record) return false
  return true
}

/** Records are JSON, and their fields may come in another order. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const ofOne = Object.entries(one)
  const ofOther = new Map(Object.entries(other))
  return (
    ofOne.length === ofOther.size && ofOne.every(([key, value]) => ofOther.has(key) && isAlike(value, ofOther.get(key)))
  )
}
