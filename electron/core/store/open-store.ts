import { mkdir } from 'node:fs/promises'
import type { OpenReport } from '../../../shared/contract'
import type { Fault } from '../../../shared/refusals'
import { realDisk } from './disk'
import { createWorkspace, type Failure, type Found, failureOf, lookAt, mendWorkspaceFile } from './found-workspace'
import { Lock } from './lock'
import { migrations } from './migrations/index'
import type { Migration } from './migrations/migration'
import { runMigrations } from './migrations/run'
import { openWorkspace } from './open-workspace'
import { recoverDrafts } from './recover-drafts'
import type { OpenedStore, StoreOptions } from './store'
import { foldersToMake, removeEmpty } from './traces'
import type { WorkspaceFile } from './workspace-file'

/** Seams for the store's own tests. */
export type StoreInternals = { readonly migrations: readonly Migration[]; readonly writeDelay: number }
const defaults: StoreInternals = { migrations, writeDelay: 1_000 }

/** Opens the workspace in a folder, or makes one. Expected trouble is an answer, never an exception. */
export async function openStore(options: StoreOptions, internals: Partial<StoreInternals> = {}): Promise<OpenedStore> {
  const inside = { ...defaults, ...internals }
  const found = await lookAt(options)
  if (found.kind === 'failed') return found
  try {
    return found.kind === 'empty' ? await create(options, inside) : await open(options, found, inside)
  } catch (error) {
    options.log(`open failed: ${error instanceof Error ? error.message : 'unknown'}`)
    return { kind: 'failed', because: failureOf(error) }
  }
}

async function create(options: StoreOptions, inside: StoreInternals): Promise<OpenedStore> {
  const { dir, disk = realDisk } = options
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
  } catch (error) {
    return { kind: 'failed', because: cannotCreate(failureOf(error)) }
  }
  const result = await Lock.acquire({ ...options, disk })
  if (result.kind === 'cannot') return { kind: 'failed', because: failureOfFault(result.fault) }
  if (result.kind === 'held') return open(options, await lookForWorkspace(options), inside)
  const toMake = await foldersToMake(dir)
  try {
    const file = await createWorkspace(options, inside.migrations.at(-1)?.to ?? 1, disk)
    return await openLocked(options, file, result.lock, inside)
  } catch (error) {
    const made = await lookForWorkspace(options)
    if (made === null) await removeEmpty(toMake)
    await result.lock.close()
    return { kind: 'failed', because: cannotCreate(failureOf(error)) }
  }
}

type FoundWorkspace = Extract<Found, { kind: 'workspace' }>

async function lookForWorkspace(options: StoreOptions): Promise<FoundWorkspace | null> {
  const found = await lookAt({ ...options, create: false })
  return found.kind === 'workspace' ? found : null
}

async function open(options: StoreOptions, found: FoundWorkspace | null, inside: StoreInternals): Promise<OpenedStore> {
  if (found === null) return { kind: 'failed', because: { kind: 'not-a-workspace' } }
  const { file } = found
  const { disk = realDisk } = options
  const newest = inside.migrations.at(-1)?.to ?? 1
  const onlyRead = (reading: 'ours' | 'newer' | 'older') => openWorkspace(options, file, null, { ...inside, reading })
  const asItIs = file.format < newest ? 'older' : 'ours'
  if (file.format > newest) {
    const store = await onlyRead('newer')
    return { kind: 'read-only', store, because: { kind: 'newer', version: file.format } }
  }
  const result = await Lock.acquire({ ...options, disk })
  if (result.kind === 'held') {
    const { user, host, since } = result.by
    return { kind: 'read-only', store: await onlyRead(asItIs), because: { kind: 'held', holder: user, host, since } }
  }
  if (result.kind === 'cannot') return { kind: 'read-only', store: await onlyRead(asItIs), because: { kind: 'folder' } }
  try {
    const mended = found.from === 'previous' ? [await mendWorkspaceFile(options, file, disk)] : []
    return await openLocked(options, file, result.lock, inside, mended)
  } catch (error) {
    await result.lock.close()
    throw error
  }
}

async function openLocked(
  options: StoreOptions,
  file: WorkspaceFile,
  lock: Lock,
  inside: StoreInternals,
  mended: OpenReport['mended'] = [],
): Promise<OpenedStore> {
  const isOld = file.format < (inside.migrations.at(-1)?.to ?? 1)
  const store = await openWorkspace(options, file, lock, { ...inside, reading: isOld ? 'raw' : 'ours', mended })
  if (!isOld) {
    store.recoveredItemIds = await recoverDrafts(store)
    return { kind: 'open', store }
  }
  // Drafts wait until the records have the shape that the schemas know.
  const backup = await store.makeBackup('migration')
  if (!backup.ok) throw new Error(`no backup before migration: ${backup.problem.code}`)
  const flushed = await store.flush()
  if (!flushed.ok) throw new Error(`not written before migration: ${flushed.problem.code}`)
  const seq = store.lastSeq
  await store.letGo()
  const migrated = await runMigrations(options.dir, file, seq, inside.migrations, options.disk ?? realDisk)
  return openLocked(options, migrated, lock, inside, mended)
}

function failureOfFault(fault: Fault): Failure {
  switch (fault.code) {
    case 'disk-full':
      return { kind: 'disk-full' }
    case 'may-not-write':
      return { kind: 'may-not-write' }
    case 'folder-gone':
      return { kind: 'missing' }
    default:
      return { kind: 'damaged', detail: fault.code }
  }
}

/** Making a folder asks for the permission to write. */
function cannotCreate(failure: Failure): Failure {
  return failure.kind === 'may-not-read' ? { kind: 'may-not-write' } : failure
}
