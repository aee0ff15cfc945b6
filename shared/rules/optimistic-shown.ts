import type { CommandName, ParsedInputOf, WorkingRecord } from '../contract'
import type { Id, Instant } from '../model/common'
import type { RecordRef } from '../model/record'
import type { Refused } from '../refusals'
import type { PersonById } from './may-be-given'

/** The working set by kind and id, as the screen shows it. */
export type Shown = ReadonlyMap<WorkingRecord['kind'], ReadonlyMap<string, WorkingRecord>>
export type Expected = { readonly put: readonly WorkingRecord[]; readonly remove: readonly RecordRef[] }
export type Step<N extends CommandName> = (
  shown: Shown,
  input: ParsedInputOf<N>,
  now: Instant,
) => Expected | Refused | null
export type Steps = { readonly [N in CommandName]?: Step<N> }

type Kind = WorkingRecord['kind']
type Head<K extends Kind> = Extract<WorkingRecord, { kind: K }>

export function expectPut(...put: readonly WorkingRecord[]): Expected {
  return { put, remove: [] }
}

export function ofKind<K extends Kind>(shown: Shown, kind: K): readonly Head<K>[] {
  const isOfKind = (record: WorkingRecord): record is Head<K> => record.kind === kind
  return [...(shown.get(kind)?.values() ?? [])].filter(isOfKind)
}

export function headIn<K extends Kind>(shown: Shown, kind: K, id: Id): Head<K> | undefined {
  // The map of a kind holds records of that kind alone.
  return shown.get(kind)?.get(id) as Head<K> | undefined
}

export function personIn(shown: Shown): PersonById {
  return (id) => headIn(shown, 'person', id)
}

/** Each once, in the order given; null where one of them is not at hand. */
export function headsIn<K extends Kind>(shown: Shown, kind: K, ids: readonly Id[]): readonly Head<K>[] | null {
  const heads: Head<K>[] = []
  for (const id of new Set(ids)) {
    const head = headIn(shown, kind, id)
    if (head === undefined) return null
    heads.push(head)
  }
  return heads
}
