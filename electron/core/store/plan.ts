import { type AnyRecord, type Change, type RecordRef, recordSchemas } from '../../../shared/model/record'
import { deepFreeze } from './canonical'
import { breathe } from './disk'
import { sizeOf } from './document'
import type { Documents, Pins } from './documents'
import { homeOf, staysIn } from './layout'
import { diffRecord, type Entry, type Key, keyOf } from './record-diff'

/** One record's part of a commit. */
export type Planned = {
  readonly ref: RecordRef
  readonly key: Key
  readonly entry: Entry
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
  /** As JSON, after it; of a removed record before it. */
  readonly size: number
}

export type Plan =
  | { readonly kind: 'plan'; readonly records: readonly Planned[] }
  | { readonly kind: 'missing'; readonly ref: RecordRef }

const breatheEvery = 100

/**
 * What a change does to which document, of the records that do change. Loads the documents it needs.
 * An invalid record is a bug of a rule and throws.
 */
export async function planChange(change: Change, documents: Documents, pins: Pins): Promise<Plan> {
  const wanted = new Map<Key, { ref: RecordRef; record: AnyRecord | null }>()
  for (const record of change.put) wanted.set(keyOf(record), { ref: record, record })
  for (const ref of change.remove) wanted.set(keyOf(ref), { ref, record: null })

  const planned: Planned[] = []
  const promised = new Map<string, number>()
  let count = 0
  for (const [key, { ref, record }] of wanted) {
    count += 1
    if (count % breatheEvery === 0) await breathe()
    const one =
      record === null ? await planRemoval(key, ref, documents, pins) : await planPut(record, documents, pins, promised)
    if (one === 'missing') return { kind: 'missing', ref: { kind: ref.kind, id: ref.id } }
    if (one !== null) planned.push(one)
  }
  return { kind: 'plan', records: planned }
}

async function planRemoval(key: Key, ref: RecordRef, documents: Documents, pins: Pins): Promise<Planned | 'missing'> {
  const document = documents.table.homeOf(key)
  if (document === undefined) return 'missing'
  await pins.load(document)
  const before = documents.table.get(ref.kind, ref.id)
  if (before === undefined) return 'missing'
  const entry = diffRecord(key, { record: before, document }, null)
  return entry === null
    ? 'missing'
    : { ref: { kind: ref.kind, id: ref.id }, key, entry, before, after: null, size: sizeOf(before) }
}

async function planPut(
  record: AnyRecord,
  documents: Documents,
  pins: Pins,
  promised: Map<string, number>,
): Promise<Planned | null> {
  if (documents.table.get(record.kind, record.id) === record) return null
  const after = validated(record)
  const key = keyOf(after)
  const size = sizeOf(after)
  const home = homeOf(after)
  // Until its document is read nobody knows whether a record is there already, or how full it is.
  await pins.load(home.kind === 'fixed' ? home.document : documents.lastPartOf(home.prefix))
  const stood = documents.table.homeOf(key)
  if (stood !== undefined) await pins.load(stood)
  const before = documents.table.get(after.kind, after.id)
  const document =
    stood !== undefined && staysIn(stood, after, home)
      ? stood
      : home.kind === 'fixed'
        ? home.document
        : documents.placeIn(home.prefix, size, promised)
  await pins.load(document)
  const entry = diffRecord(
    key,
    before === undefined || stood === undefined ? null : { record: before, document: stood },
    { record: after, document },
  )
  return entry === null
    ? null
    : { ref: { kind: after.kind, id: after.id }, key, entry, before: before ?? null, after, size }
}

function validated(record: AnyRecord): AnyRecord {
  const result = recordSchemas[record.kind].safeParse(record)
  if (result.success) return deepFreeze(result.data)
  // Where, never what: the message ends in a log.
  const where = result.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new Error(`invalid ${record.kind} ${record.id}: ${where}`)
}

export function documentsOf(entry: Entry): readonly string[] {
  return entry.op === 'move' ? [entry.out, entry.in] : [entry.in]
}

/** The journal line is on the disk: now memory. */
export function performPlan(records: readonly Planned[], documents: Documents, seq: number): void {
  for (const { key, entry, after, size } of records) {
    if (entry.op === 'move') documents.drop(entry.out, key, size, seq, 'moved')
    if (after === null) documents.drop(entry.in, key, size, seq, 'gone')
    else documents.put(entry.in, after, size, seq)
  }
}
