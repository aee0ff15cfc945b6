import { randomUUID } from 'node:crypto'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Outcome } from '../../shared/refusals'
import { codeOf } from './log-file'

/** The seam for disk faults in tests: called before each operation, throws a system error to play one. */
export type ExportFaults = (operation: 'open' | 'write' | 'fsync' | 'rename', path: string) => void

/** Antivirus and OneDrive hold a new file for a moment; Word holds an open one for good. About one second in all. */
const waits = [20, 60, 150, 300, 500]

/**
 * Writes a document whole or not at all: a temporary file beside it, fsync, size compared, then renamed over.
 * Nothing half-written stays. `file-in-use` carries the first free name beside it.
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  faults: ExportFaults = () => {},
): Promise<Outcome<void>> {
  // In the same folder, because a rename between disks is a copy. The dot hides it from people on a Mac and Linux.
  const temporary = join(dirname(path), `.~${randomUUID()}.tmp`)
  let written = false
  try {
    await writeTemporary(temporary, bytes, faults)
    written = true
    await renameOver(temporary, path, faults)
    return { ok: true, value: undefined }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    return { ok: false, problem: await faultOf(error, path, written) }
  }
}

/** A file or a folder that is whole gets its name. A folder's name must be free; a file that has it is replaced. */
export async function renameExport(
  temporary: string,
  path: string,
  faults: ExportFaults = () => {},
): Promise<Outcome<void>> {
  try {
    await renameOver(temporary, path, faults)
    return { ok: true, value: undefined }
  } catch (error) {
    return { ok: false, problem: await faultOf(error, path, true) }
  }
}

/** For files that are to appear together: see renameExport. */
export async function makeFolder(path: string): Promise<Outcome<void>> {
  try {
    await mkdir(path, { mode: 0o700 })
    return { ok: true, value: undefined }
  } catch (error) {
    return { ok: false, problem: await faultOf(error, path, false) }
  }
}

async function writeTemporary(temporary: string, bytes: Uint8Array, faults: ExportFaults): Promise<void> {
  faults('open', temporary)
  const file = await open(temporary, 'wx', 0o600)
  try {
    faults('write', temporary)
    await file.writeFile(bytes)
    faults('fsync', temporary)
    await file.sync()
  } finally {
    await file.close()
  }
  // A full disk has been seen to report success for a truncated file.
  const { size } = await stat(temporary)
  if (size !== bytes.byteLength) throw Object.assign(new Error('written short'), { code: 'ENOSPC' })
}

async function renameOver(temporary: string, path: string, faults: ExportFaults): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      faults('rename', path)
      return await rename(temporary, path)
    } catch (error) {
      const wait = waits[attempt]
      if (wait === undefined || !isHeld(error)) throw error
      await pause(wait)
    }
  }
}

/** On Windows an open document answers EBUSY, EPERM or EACCES, whichever program holds it. */
function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(codeOf(error))
}

async function faultOf(error: unknown, path: string, written: boolean): Promise<Fault> {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', path }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'folder-gone', path: dirname(path) }
  if (isHeld(error)) {
    // Held only where there is something to hold, and we could write beside it; otherwise the folder is closed to us.
    return written && (await exists(path))
      ? { code: 'file-in-use', path, beside: await freeNameBeside(path) }
      : { code: 'may-not-write', path: dirname(path) }
  }
  if (code === 'EROFS') return { code: 'may-not-write', path: dirname(path) }
  return { code: 'disk-failed', path, detail: code }
}

/** "Minutes (2).docx", or the first number that is free. A folder has no ending, whatever dots are in its name. */
export async function freeNameBeside(path: string, extension: string = extname(path)): Promise<string> {
  const stem = basename(path, extension).replace(/ \((\d{1,3})\)$/, '')
  for (let number = 2; ; number += 1) {
    const beside = join(dirname(path), `${stem} (${number})${extension}`)
    if (!(await exists(beside))) return beside
  }
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}
