import { open } from 'node:fs/promises'
import type { Fault } from '../../../shared/refusals'
import type { DiskFaults } from './store'

export const realDisk: DiskFaults = () => {}

/** The system's own name of what went wrong (`ENOSPC`), or null where it is no system error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT'
}

/** What the disk would not do, as a value. An error that is none of the system's is a bug and is thrown on. */
export function faultOf(error: unknown, path: string): Fault {
  const code = errorCode(error)
  switch (code) {
    case null:
      throw error
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', path }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'may-not-write', path }
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folder-gone', path }
    default:
      return { code: 'disk-failed', path, detail: code }
  }
}

/** A new or renamed name is durable only once its folder is; Windows cannot do this and does not need it. */
export async function syncFolder(folder: string, disk: DiskFaults): Promise<void> {
  if (process.platform === 'win32') return
  disk('fsync', folder)
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Lets the window breathe between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
