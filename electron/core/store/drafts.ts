import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '../../../shared/model/common'
import type { Notes } from '../../../shared/model/notes'
import type { Change } from '../../../shared/model/record'
import { sameJson } from './canonical'
import { DurableJson, type DurableJsonOptions, patiently } from './durable-json'
import { isId } from './layout'
import type { Planned } from './plan'
import type { CommitMeta } from './store'

export type Draft = {
  readonly itemId: Id
  readonly meetingId: Id
  readonly notes: Notes
  /** The last line when it was typed: a later line that wrote these notes makes the draft old. */
  readonly seq: number
}

/** Items whose notes a commit wrote; also where the field was left as it was before: the draft holds what was taken back. */
export function draftsToEmpty(change: Change, records: readonly Planned[], meta: CommitMeta): ReadonlySet<Id> {
  const written = records.flatMap(({ before, after }) =>
    after?.kind === 'item' && !(before?.kind === 'item' && sameJson(before.notes, after.notes)) ? [after.id] : [],
  )
  const left = meta.name === 'item.write-notes' ? change.put.map(({ id }) => id) : []
  return new Set([...written, ...left])
}

/** Keystrokes on their way: one small file for each item being typed in. */
export class Drafts {
  readonly #folder: string
  readonly #options: DurableJsonOptions
  readonly #open = new Map<Id, DurableJson<Draft>>()

  constructor(folder: string, options: DurableJsonOptions) {
    this.#folder = folder
    this.#options = options
  }

  async save(draft: Draft): Promise<void> {
    await this.#adapter(draft.itemId).write(draft)
  }

  /** The notes are in the journal now. */
  async empty(itemId: Id): Promise<void> {
    const adapter = this.#open.get(itemId)
    if (adapter === undefined) return
    this.#open.delete(itemId)
    await adapter.remove()
  }

  /** Items of drafts that an earlier run left behind. */
  async leftBehind(): Promise<readonly Id[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json'))
    return names.map((name) => name.slice(0, -'.json'.length)).filter(isId)
  }

  /** Null where it is gone, or cannot be read by anybody: then it was moved aside. */
  read(itemId: Id): Promise<Draft | null> {
    return patiently(() => this.#adapter(itemId).read())
  }

  /** Of an item that is gone or locked: kept where a person can find it, never thrown away. */
  async setAside(itemId: Id): Promise<void> {
    this.#open.delete(itemId)
    await this.#options.setAside?.(join(this.#folder, `${itemId}.json`))
  }

  #adapter(itemId: Id): DurableJson<Draft> {
    const known = this.#open.get(itemId)
    if (known !== undefined) return known
    const adapter = new DurableJson<Draft>(join(this.#folder, `${itemId}.json`), this.#options)
    this.#open.set(itemId, adapter)
    return adapter
  }
}
