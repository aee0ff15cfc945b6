import { basename, dirname, extname, join, resolve } from 'node:path'
import type * as z from 'zod'
import type { SaveAnswer } from '../../shared/contract'
import type { SaveRequest } from '../../shared/model/document-request'
import type { Outcome } from '../../shared/refusals'
import type { OpenApp } from './core'
import { cleaned, isFileName, withEnding } from './file-names'
import type { GrantedPaths } from './granted'
import { cancelled, makeFile, type OneFile, type SaveOptions, type SavingWith } from './make-file'
import { saveYear } from './save-year'
import { exists, freeNameBeside, isFolder, writeExport } from './write-export'

export type SaveSurroundings = Omit<SavingWith, 'app'> & {
  readonly app: () => OpenApp | null
  readonly granted: GrantedPaths
  /** Where papers are saved. It is never made: a stick that is not plugged in must not become a folder of that name. */
  readonly folder: () => string
  /** In the program that is meant for it. Resolves, whatever comes of it. */
  readonly openFile: (path: string) => Promise<void>
}

export type ParsedSave = z.output<typeof SaveRequest>

/** Makes the paper and writes it where papers are saved. A refusal comes before anything is written. */
export async function save(
  request: ParsedSave,
  around: SaveSurroundings,
  options: SaveOptions,
): Promise<Outcome<SaveAnswer>> {
  const app = around.app()
  if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
  const { what, ...how } = request
  const folder = around.folder()
  if (!(await isFolder(folder))) return { ok: false, problem: { code: 'folder-gone', path: folder } }
  const saved =
    what.kind === 'year'
      ? await saveYear({ what, ...how, folder }, { ...around, app }, options)
      : await saveOne({ what, ...how, folder }, { ...around, app }, options)
  if (!saved.ok) return saved
  around.granted.grantFile(saved.value.saved)
  // Only what was written just now; and it is saved, whether or not a program opens it.
  if (request.open) await around.openFile(saved.value.saved)
  return saved
}

type One = Omit<ParsedSave, 'what'> & { readonly what: OneFile; readonly folder: string }

async function saveOne(one: One, around: SavingWith, options: SaveOptions): Promise<Outcome<SaveAnswer>> {
  const { what, folder, name, replace } = one
  const ending = `.${what.format}`
  if (name !== undefined) {
    // Said before the work is done, where it can be known before.
    const inTheWay = await refusedName(folder, withEnding(name, ending), replace)
    if (inTheWay !== null) return inTheWay
  }
  const made = await makeFile(what, around, options)
  if (!made.ok) return made
  const fileName = name === undefined ? cleaned(made.value.fileName, ending) : withEnding(name, ending)
  const inTheWay = await refusedName(folder, fileName, replace)
  if (inTheWay !== null) return inTheWay
  if (options.signal.aborted) return cancelled
  const path = join(folder, fileName)
  const written = await writeExport(path, made.value.bytes, around.faults)
  return written.ok ? { ok: true, value: { saved: path, files: 1, leftOut: [] } } : written
}

/** Null where the file may be written under this name. */
async function refusedName(folder: string, fileName: string, replace: boolean): Promise<Outcome<never> | null> {
  const path = join(folder, fileName)
  const stem = basename(fileName, extname(fileName))
  // The last is the proof that nothing is ever written outside the folder, whatever the first two let through.
  if (!isFileName(fileName) || !isFileName(stem) || dirname(path) !== resolve(folder)) {
    return { ok: false, problem: { code: 'bad-file-name', name: fileName } }
  }
  if (!(await exists(path)) || (replace && !(await isFolder(path)))) return null
  return { ok: false, problem: { code: 'file-exists', path, beside: await freeNameBeside(path) } }
}
