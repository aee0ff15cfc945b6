import type { Id } from '../../../shared/model/common'
import { type AnyRecord, type RecordKind, type RecordOf, recordSchemas } from '../../../shared/model/record'
import { keptIds } from '../../../shared/rules/merge-people/kept'
import { type Key, keyOf } from './record-diff'

type Tables = { readonly [K in RecordKind]: Map<Id, RecordOf<K>> }

/** Every loaded record by kind and id, and the document it lives in. Lists are made when first asked for after a change. */
export class RecordTable {
  readonly #tables = emptyTables()
  readonly #homes = new Map<Key, string>()
  readonly #lists = new Map<RecordKind, readonly AnyRecord[]>()
  #kept: ReadonlyMap<Id, Id> | null = null

  get<K extends RecordKind>(kind: K, id: Id): RecordOf<K> | undefined {
    return this.#tables[kind].get(id)
  }

  all<K extends RecordKind>(kind: K): readonly RecordOf<K>[] {
    const known = this.#lists.get(kind)
    if (known !== undefined) return known as readonly RecordOf<K>[] // made below, of this kind's table
    const list = Object.freeze([...this.#tables[kind].values()])
    this.#lists.set(kind, list)
    return list
  }

  /** Merged people, each with the id of the record that stays. Made anew when it is first asked for after a change. */
  keptPeople(): ReadonlyMap<Id, Id> {
    this.#kept ??= keptIds(this.#tables.person.values())
    return this.#kept
  }

  homeOf(key: Key): string | undefined {
    return this.#homes.get(key)
  }

  put(record: AnyRecord, document: string): void {
    this.#tableOf(record.kind).set(record.id, record)
    this.#homes.set(keyOf(record), document)
    this.#forget(record.kind)
  }

  drop(record: AnyRecord): void {
    this.#tableOf(record.kind).delete(record.id)
    this.#homes.delete(keyOf(record))
    this.#forget(record.kind)
  }

  #forget(kind: RecordKind): void {
    this.#lists.delete(kind)
    if (kind === 'person') this.#kept = null
  }

  #tableOf(kind: RecordKind): Map<Id, AnyRecord> {
    return this.#tables[kind] as Map<Id, AnyRecord> // put and drop pick the table by the record's own kind
  }
}

function emptyTables(): Tables {
  // One map for each key of recordSchemas, which is what Tables says.
  return Object.fromEntries(Object.keys(recordSchemas).map((kind) => [kind, new Map()])) as unknown as Tables
}
