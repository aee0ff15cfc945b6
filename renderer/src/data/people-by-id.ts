import type { WorkingRecord } from '../../../shared/contract'
import { keptIds } from '../../../shared/rules/merge-people/kept'

/**
 * Whoever is asked for by the id of a record that was merged is the one it was merged into: approved minutes, history and
 * the choice of this laptop still say that id. Each is listed and counted once.
 */
export class PeopleById extends Map<string, WorkingRecord> {
  #kept: ReadonlyMap<string, string> | null = null

  /** Filled here and not by Map, which would call `set` before there is anything to set. */
  constructor(records: Iterable<readonly [string, WorkingRecord]>) {
    super()
    for (const [id, record] of records) super.set(id, record)
  }

  override get(id: string): WorkingRecord | undefined {
    return super.get(id) ?? super.get(this.#keptId(id) ?? '')
  }

  override has(id: string): boolean {
    return super.has(id) || this.#keptId(id) !== undefined
  }

  override set(id: string, record: WorkingRecord): this {
    this.#kept = null
    return super.set(id, record)
  }

  override delete(id: string): boolean {
    this.#kept = null
    return super.delete(id)
  }

  #keptId(id: string): string | undefined {
    this.#kept ??= keptIds([...this.values()].filter((one) => one.kind === 'person'))
    return this.#kept.get(id)
  }
}
