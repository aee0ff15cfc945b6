import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SaveAnswer } from '../../shared/contract'
import type { ToSave } from '../../shared/model/document-request'
import type { Outcome, Problem } from '../../shared/refusals'
import { longDay } from '../../shared/rules/dates'
import { cleaned, isFileName } from './file-names'
import { cancelled, makeFile, type SaveOptions, type SavingWith } from './make-file'
import { exists, freeNameBeside, isFolder, makeFolder, renameExport, writeExport } from './write-export'

type Year = {
  readonly what: Extract<ToSave, { readonly kind: 'year' }>
  readonly name?: string | undefined
  readonly replace: boolean
  readonly folder: string
}
type LeftOut = SaveAnswer['leftOut'][number]

/**
 * All minutes of a year, one file each, in a folder of their own. They are written into a folder nobody sees, which gets
 * its name when the last of them is there: stopped half-way, or out of disk, nothing is left.
 */
export async function saveYear(
  { what, name, replace, folder }: Year,
  around: SavingWith,
  options: SaveOptions,
): Promise<Outcome<SaveAnswer>> {
  const year = await around.app.documentsOfYear(what.request, what.format)
  if (!year.ok) return year
  const target = join(folder, name ?? cleaned(year.value.folder, ''))
  const inTheWay = await refusedFolder(target, name, replace)
  if (inTheWay !== null) return inTheWay
  const temporary = join(folder, `.~${randomUUID()}`)
  try {
    const begun = await makeFolder(temporary)
    if (!begun.ok) return begun
    const made = await writeAll(year.value.documents, temporary, around, options)
    if (!made.ok) return made
    if (options.signal.aborted) return cancelled
    const put = (await exists(target))
      ? await replaceEach(temporary, target, around)
      : await renameExport(temporary, target, around.faults)
    return put.ok ? { ok: true, value: { saved: target, ...made.value } } : put
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

async function refusedFolder(
  target: string,
  name: string | undefined,
  replace: boolean,
): Promise<Outcome<never> | null> {
  if (name !== undefined && !isFileName(name)) return { ok: false, problem: { code: 'bad-file-name', name } }
  if (!(await exists(target)) || (replace && (await isFolder(target)))) return null
  return { ok: false, problem: { code: 'file-exists', path: target, beside: await freeNameBeside(target, '') } }
}

type Documents = Extract<Awaited<ReturnType<SavingWith['app']['documentsOfYear']>>, { ok: true }>['value']['documents']

/** One after another: the worker makes one at a time, and a year of PDF at once would fill the memory. */
async function writeAll(
  documents: Documents,
  dir: string,
  around: SavingWith,
  { signal, onProgress = () => {} }: SaveOptions,
): Promise<Outcome<Pick<SaveAnswer, 'files' | 'leftOut'>>> {
  const leftOut: LeftOut[] = []
  const names = new Set<string>()
  for (const [done, { meetingId, on, version, what }] of documents.entries()) {
    onProgress({ done, of: documents.length, words: `Minutes of ${longDay(on)}` })
    const made = await makeFile(what, around, { signal })
    if (signal.aborted) return cancelled
    if (!made.ok) {
      // One that cannot be saved, or not yet, keeps nobody from the other fifty.
      leftOut.push({ meetingId, on, version, problem: made.problem })
      continue
    }
    const fileName = notTwice(names, made.value.fileName, `.${what.format}`)
    const written = await writeExport(join(dir, fileName), made.value.bytes, around.faults)
    if (!written.ok) return written
  }
  onProgress({ done: documents.length, of: documents.length, words: 'Done' })
  if (names.size > 0) return { ok: true, value: { files: names.size, leftOut } }
  return { ok: false, problem: firstProblem(leftOut) }
}

function firstProblem(leftOut: readonly LeftOut[]): Problem {
  return leftOut[0]?.problem ?? { code: 'cancelled' }
}

/** Two meetings on one day must not become one file. Windows and the Mac do not tell `a` from `A`. */
function notTwice(names: Set<string>, name: string, ending: string): string {
  for (let number = 1; ; number += 1) {
    const fileName = cleaned(number === 1 ? name : `${name} (${number})`, ending)
    if (names.has(fileName.toLowerCase())) continue
    names.add(fileName.toLowerCase())
    return fileName
  }
}

/**
 * Into a folder that is there already, one file after another, because it may hold papers that are not ours to throw
 * away. The first one that a program holds stops it: each file is whole, the old or the new one, and trying again does
 * them all.
 */
async function replaceEach(from: string, to: string, { faults }: SavingWith): Promise<Outcome<void>> {
  for (const fileName of (await readdir(from)).toSorted()) {
    const moved = await renameExport(join(from, fileName), join(to, fileName), faults)
    if (moved.ok) continue
    const { problem } = moved
    // The name that is asked for is the folder's.
    return problem.code === 'file-in-use'
      ? { ok: false, problem: { ...problem, beside: await freeNameBeside(to, '') } }
      : moved
  }
  return { ok: true, value: undefined }
}
