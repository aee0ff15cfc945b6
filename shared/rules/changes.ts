import type { AnyRecord, Change } from '../model/record'

/** A change that only writes records. */
export function putting(...records: readonly AnyRecord[]): Change {
  return { put: records, remove: [] }
}
