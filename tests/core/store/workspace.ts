import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreInternals } from '../../../electron/core/store/open-store'
import type {
  Actor,
  CommitMeta,
  DiskFaults,
  OpenedStore,
  Store,
  StoreOptions,
} from '../../../electron/core/store/store'
import type { AnyRecord, Change, RecordRef } from '../../../shared/model/record'

export const nobody: Actor = { personId: null, onBehalf: null }
export const meta = (label: string, name = 'test.change'): CommitMeta => ({ name, label, actor: nobody })
export const put = (...records: readonly AnyRecord[]): Change => ({ put: records, remove: [] })
export const removal = (...refs: readonly RecordRef[]): Change => ({
  put: [],
  remove: refs.map(({ kind, id }) => ({ kind, id })),
})

let ids = 0

/** A temporary folder with a workspace and its backups; everything opened in it is closed by `close`. */
export class TestPlace {
  readonly root: string
  now = new Date('2026-06-11T09:00:00.000Z')
  readonly logged: string[] = []
  readonly #stores: Store[] = []

  private constructor(root: string) {
    this.root = root
  }

  static async make(): Promise<TestPlace> {
    return new TestPlace(await mkdtemp(join(tmpdir(), 'store-')))
  }

  /** For properties with hundreds of openings: a file system whose fsync costs nothing, where there is one. */
  static async makeQuick(): Promise<TestPlace> {
    return new TestPlace(await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'store-')))
  }

  get dir(): string {
    return join(this.root, 'workspace')
  }

  get backupsDir(): string {
    return join(this.root, 'backups')
  }

  path(...parts: readonly string[]): string {
    return join(this.dir, ...parts)
  }

  options(overrides: Partial<StoreOptions> = {}): StoreOptions {
    return {
      dir: this.dir,
      backupsDir: this.backupsDir,
      clock: () => this.now,
      newId: () => {
        ids += 1
        return `id-${String(ids).padStart(6, '0')}`
      },
      log: (line) => this.logged.push(line),
      holder: { user: 'Nettie', host: 'PC-HALL-2' },
      create: true,
      takeOver: false,
      ...overrides,
    }
  }

  async openAny(overrides: Partial<StoreOptions> = {}, internals: Partial<StoreInternals> = {}): Promise<OpenedStore> {
    const opened = await openStore(this.options(overrides), internals)
    if (opened.kind !== 'failed') this.#stores.push(opened.store)
    return opened
  }

  async open(overrides: Partial<StoreOptions> = {}, internals: Partial<StoreInternals> = {}): Promise<Store> {
    const opened = await this.openAny(overrides, internals)
    if (opened.kind !== 'open') throw new Error(`not open: ${JSON.stringify({ ...opened, store: undefined })}`)
    return opened.store
  }

  async close(): Promise<void> {
    for (const store of this.#stores) await store.close()
    await rm(this.root, { recursive: true, force: true })
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Plays a fault on chosen operations for as long as it is switched on. */
export function faultySwitch(
  code: string,
  matches: (operation: string, path: string) => boolean,
): { disk: DiskFaults; isOn: boolean; hits: number } {
  const fault = {
    isOn: false,
    hits: 0,
    disk: (operation: string, path: string) => {
      if (!fault.isOn || !matches(operation, path)) return
      fault.hits += 1
      throw systemError(code)
    },
  }
  return fault
}

/** Commits that must succeed. */
export async function commit(store: Store, change: Change, label = 'Changed'): Promise<number> {
  const done = await store.commit(change, meta(label))
  if (!done.ok) throw new Error(`not committed: ${JSON.stringify(done.problem)}`)
  return done.value.seq
}
