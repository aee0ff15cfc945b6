import type { Instant } from '../../../shared/model/common'
import type { AnyRecord, Change, RecordRef } from '../../../shared/model/record'
import type { Counter } from '../../../shared/model/settings'
import type { Outcome } from '../../../shared/refusals'
import type { Backups } from './backups'
import { sameJson } from './canonical'
import { breathe } from './disk'
import type { Documents, Pins } from './documents'
import { type Key, keyOf } from './record-diff'

/**
 * What makes the workspace as it was in a backup, but for number counters, which only ever go up, and in today's format.
 * Documents that are the same now as then are not read.
 */
export async function restoreChange(
  backups: Backups,
  backupId: string,
  documents: Documents,
  pins: Pins,
): Promise<Outcome<{ readonly change: Change; readonly at: Instant }>> {
  const found = await backups.manifestOf(backupId)
  if (!found.ok) return found
  const damaged = { ok: false, problem: { code: 'backup-damaged', backupId } } as const
  const { format, at } = found.value.heading
  const then = new Map<Key, AnyRecord>()
  const now = new Map<Key, AnyRecord>()
  for (const name of new Set([...documents.saved.keys(), ...Object.keys(found.value.documents)])) {
    const copy = found.value.documents[name]
    const today = backups.last?.documents[name]
    // The backup made a moment ago tells what the document is now, if no line came since.
    const isSame = copy !== undefined && copy.hash === today?.hash && today.seq === documents.saved.get(name)
    if (isSame) continue
    const stored = copy === undefined ? null : await backups.readDocument(copy)
    if (copy !== undefined && stored === null) return damaged
    await pins.load(name)
    for (const record of stored?.records ?? []) {
      const brought = backups.asToday(record, format)
      if (brought === null) return damaged
      then.set(keyOf(brought), brought)
    }
    for (const [key, record] of documents.find(name)?.records ?? []) now.set(key, record)
    await breathe()
  }
  return { ok: true, value: { change: changeBetween(now, then), at } }
}

function changeBetween(now: ReadonlyMap<Key, AnyRecord>, then: ReadonlyMap<Key, AnyRecord>): Change {
  const put: AnyRecord[] = []
  const remove: RecordRef[] = []
  for (const [key, record] of then) {
    const current = now.get(key)
    const wanted = record.kind === 'counter' && current?.kind === 'counter' ? highestOf(record, current) : record
    if (!sameJson(current, wanted)) put.push(wanted)
  }
  for (const [key, record] of now) {
    if (!then.has(key) && record.kind !== 'counter') remove.push({ kind: record.kind, id: record.id })
  }
  return { put, remove }
}

function highestOf(a: Counter, b: Counter): Counter {
  return {
    ...b,
    decision: Math.max(a.decision, b.decision),
    action: Math.max(a.action, b.action),
    pledge: Math.max(a.pledge, b.pledge),
    escalation: Math.max(a.escalation, b.escalation),
  }
}
