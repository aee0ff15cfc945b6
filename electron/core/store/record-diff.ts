import type { AnyRecord, RecordRef } from '../../../shared/model/record'
import { canonical, sameJson } from './canonical'
import { applySpan, reverseSpan, spanBetween, type TextSpan } from './text-span'

/** `action/x7f…`: a record's kind and id, as one word. */
export type Key = string

export function keyOf(ref: RecordRef): Key {
  return `${ref.kind}/${ref.id}`
}

export function refOf(key: Key): RecordRef {
  const slash = key.indexOf('/')
  // Keys are made by keyOf alone and ids hold no slash, so the first part is a kind.
  return { kind: key.slice(0, slash) as RecordRef['kind'], id: key.slice(slash + 1) }
}

/** A field's change: whole values where they are short, else the stretch that differs. A missing side: the field was not there. */
export type FieldChange = { readonly from?: unknown; readonly to?: unknown } | { readonly span: TextSpan }

/**
 * What happened to one record, and in which document: the line alone says where each record is, so replay needs no
 * routing and each document can be brought up to date by itself. The order of keys matters: the trail looks for
 * `"ref":"…"` by bytes.
 */
export type Entry =
  | { readonly ref: Key; readonly op: 'add'; readonly in: string; readonly record: AnyRecord }
  | { readonly ref: Key; readonly op: 'remove'; readonly in: string; readonly record: AnyRecord }
  | {
      readonly ref: Key
      readonly op: 'edit'
      readonly in: string
      readonly fields: Readonly<Record<string, FieldChange>>
    }
  /** From one document to another. Whole images, because a crash may leave the record in neither. */
  | {
      readonly ref: Key
      readonly op: 'move'
      readonly out: string
      readonly in: string
      readonly before: AnyRecord
      readonly record: AnyRecord
    }

type Fields = Readonly<Record<string, unknown>>
type Placed = { readonly record: AnyRecord; readonly document: string }

/** Null where nothing changed. */
export function diffRecord(key: Key, before: Placed | null, after: Placed | null): Entry | null {
  if (before === null) return after === null ? null : { ref: key, op: 'add', in: after.document, record: after.record }
  if (after === null) return { ref: key, op: 'remove', in: before.document, record: before.record }
  const fields = diffFields(before.record, after.record)
  if (Object.keys(fields).length === 0) return null
  if (before.document === after.document) return { ref: key, op: 'edit', in: after.document, fields }
  return {
    ref: key,
    op: 'move',
    out: before.document,
    in: after.document,
    before: before.record,
    record: after.record,
  }
}

function diffFields(before: Fields, after: Fields): Record<string, FieldChange> {
  const fields: Record<string, FieldChange> = {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!sameJson(before[name], after[name])) fields[name] = diffField(before[name], after[name])
  }
  return fields
}

const longEnoughForASpan = 120

function diffField(from: unknown, to: unknown): FieldChange {
  if (from === undefined) return { to }
  if (to === undefined) return { from }
  const [before, after] = [canonical(from), canonical(to)]
  return before.length > longEnoughForASpan && after.length > longEnoughForASpan
    ? { span: spanBetween(before, after) }
    : { from, to }
}

export function reverseEntry(entry: Entry): Entry {
  switch (entry.op) {
    case 'add':
      return { ref: entry.ref, op: 'remove', in: entry.in, record: entry.record }
    case 'remove':
      return { ref: entry.ref, op: 'add', in: entry.in, record: entry.record }
    case 'edit':
      return {
        ref: entry.ref,
        op: 'edit',
        in: entry.in,
        fields: Object.fromEntries(Object.entries(entry.fields).map(([name, field]) => [name, reverseField(field)])),
      }
    case 'move':
      return {
        ref: entry.ref,
        op: 'move',
        out: entry.in,
        in: entry.out,
        before: entry.record,
        record: entry.before,
      }
  }
}

function reverseField(field: FieldChange): FieldChange {
  if ('span' in field) return { span: reverseSpan(field.span) }
  return {
    ...('to' in field ? { from: field.to } : {}),
    ...('from' in field ? { to: field.from } : {}),
  }
}

/** What an entry makes of a record; `mismatch` where the record is not what the entry was made on. */
export type Applied = { readonly kind: 'is'; readonly record: AnyRecord | null } | { readonly kind: 'mismatch' }
const mismatch: Applied = { kind: 'mismatch' }

export function applyEntry(entry: Entry, current: AnyRecord | undefined): Applied {
  switch (entry.op) {
    case 'add':
      return current === undefined || sameJson(current, entry.record) ? { kind: 'is', record: entry.record } : mismatch
    case 'remove':
      return current !== undefined && sameJson(current, entry.record) ? { kind: 'is', record: null } : mismatch
    case 'move':
      return current !== undefined && sameJson(current, entry.before) ? { kind: 'is', record: entry.record } : mismatch
    case 'edit':
      return current === undefined ? mismatch : applyFields(entry.fields, current)
  }
}

function applyFields(fields: Readonly<Record<string, FieldChange>>, current: AnyRecord): Applied {
  const result: Record<string, unknown> = { ...current }
  for (const [name, field] of Object.entries(fields)) {
    if ('span' in field) {
      const text = result[name] === undefined ? undefined : applySpan(canonical(result[name]), field.span)
      if (text === undefined) return mismatch
      result[name] = JSON.parse(text)
    } else {
      if (!sameJson(result[name], field.from)) return mismatch
      if (field.to === undefined) delete result[name]
      else result[name] = field.to
    }
  }
  // Each field was checked against the image the entry was made on, so this is the record that was valid then.
  return { kind: 'is', record: result as AnyRecord }
}
