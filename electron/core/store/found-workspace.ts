import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenReport, WorkspaceState } from '../../../shared/contract'
import { errorCode, isMissing } from './disk'
import { makeDocumentFolders } from './documents'
import type { DiskFaults, StoreOptions } from './store'
import { leftoverIn } from './traces'
import { documentsFolder, folderNames, setAsideIn, type WorkspaceFile, workspaceAdapter } from './workspace-file'

export type Failure = (WorkspaceState & { kind: 'failed' })['because']
export type Found =
  /** `previous`: workspace.json itself is gone or unreadable, and the copy beside it was read. */
  | { readonly kind: 'workspace'; readonly file: WorkspaceFile; readonly from: 'current' | 'previous' }
  /** A workspace can be made here. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly because: Failure }

export async function lookAt({ dir, create }: StoreOptions): Promise<Found> {
  try {
    if (!(await stat(dir)).isDirectory()) return failed({ kind: 'not-a-workspace' })
    const adapter = workspaceAdapter(dir, () => {})
    const file = await adapter.read()
    if (file !== null && !isWorkspaceFile(file)) return failed({ kind: 'not-a-workspace' })
    if (file !== null)
      return { kind: 'workspace', file, from: adapter.lastRead.from === 'previous' ? 'previous' : 'current' }
    if ((await readdir(dir)).some((name) => name.startsWith('workspace.json') && !name.endsWith('.tmp')))
      return failed(damaged('workspace.json'))
    const left = await leftoverIn(dir)
    if (left === 'foreign') return failed({ kind: 'not-a-workspace' })
    if (left === 'workspace') return failed(damaged('workspace.json is missing')) // never to be started over
    return create ? { kind: 'empty' } : failed({ kind: 'not-a-workspace' })
  } catch (error) {
    if (isMissing(error)) return create ? { kind: 'empty' } : failed({ kind: 'missing' })
    return failed(failureOf(error))
  }
}

/** The folders first and workspace.json last: a folder without it is no workspace, and can be tried again. */
export async function createWorkspace(options: StoreOptions, format: number, disk: DiskFaults): Promise<WorkspaceFile> {
  const { dir, newId, clock } = options
  const file: WorkspaceFile = {
    app: 'connected-team',
    format,
    workspaceId: newId(),
    epoch: 1,
    epochSeq: 0,
    createdAt: clock().toISOString(),
  }
  for (const name of Object.values(folderNames)) await mkdir(join(dir, name), { recursive: true, mode: 0o700 })
  await makeDocumentFolders(documentsFolder(dir, file))
  // Twice, so that there is a previous generation from the first day: it is written again only by a migration, and one
  // torn byte in it must not hide a workspace whose documents and journal are whole.
  const adapter = workspaceAdapter(dir, disk)
  await adapter.write(file)
  await adapter.write(file)
  return file
}

/** Puts workspace.json back from its copy; what stood there is kept aside. Returns what to tell. */
export async function mendWorkspaceFile(
  { dir, clock }: StoreOptions,
  file: WorkspaceFile,
  disk: DiskFaults,
): Promise<OpenReport['mended'][number]> {
  const path = join(dir, 'workspace.json')
  const keptAs = await setAsideIn(
    dir,
    clock,
    disk,
  )(path).catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw error
  })
  await workspaceAdapter(dir, disk).write(file)
  return { document: 'workspace.json', keptAs, from: 'previous' }
}

function isWorkspaceFile(file: WorkspaceFile): boolean {
  return file.app === 'connected-team' && Number.isInteger(file.format) && Number.isInteger(file.epoch)
}

export function failureOf(error: unknown): Failure {
  switch (errorCode(error)) {
    case null:
      return damaged(error instanceof Error ? error.message : 'unknown')
    case 'EACCES':
    case 'EPERM':
      return { kind: 'may-not-read' }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    case 'EROFS':
      return { kind: 'may-not-write' }
    case 'ENOENT':
      return { kind: 'missing' }
    default:
      return damaged(errorCode(error) ?? '')
  }
}

function damaged(detail: string): Failure {
  return { kind: 'damaged', detail }
}

function failed(because: Failure): Found {
  return { kind: 'failed', because }
}
