import { basename, dirname, extname, join } from 'node:path'
import * as z from 'zod'
import type { SaveAnswer, SaveRequest } from '../../shared/contract'
import { Id } from '../../shared/model/common'
import type { Outcome } from '../../shared/refusals'
import type { OpenApp } from './core'
import type { GrantedPaths } from './granted'
import { type ExportFaults, exists, freeNameBeside, writeExport } from './write-export'

const path = z.exactOptional(z.string().min(1).max(4_000))
/** The schema of the contract's SaveRequest, which is a type only. */
const Request: z.ZodType<SaveRequest> = z.discriminatedUnion('document', [
  z.object({
    document: z.literal('minutes'),
    meetingId: Id,
    version: z.literal('team'),
    format: z.literal('docx'),
    path,
  }),
  z.object({ document: z.literal('agenda'), meetingId: Id, format: z.literal('docx'), path }),
])

export type SaveSurroundings = {
  readonly app: () => OpenApp | null
  readonly granted: GrantedPaths
  /** Shows the system's dialog, which asks before replacing; null when it was closed. */
  readonly askWhere: (suggested: string) => Promise<string | null>
  readonly folder: () => string
  readonly rememberFolder: (folder: string) => void
  readonly faults?: ExportFaults
}

/** Makes the document, asks where, writes it. A refusal comes before the dialog: nobody chooses a place for nothing. */
export async function save(given: unknown, around: SaveSurroundings): Promise<Outcome<SaveAnswer>> {
  const parsed = Request.safeParse(given)
  if (!parsed.success) return badInput('save')
  const request = parsed.data
  const named = request.path
  if (named !== undefined && !around.granted.hasFile(named)) return badInput('path')
  const app = around.app()
  if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
  const made = await app.documentBytes(request)
  if (!made.ok) return made
  const place =
    named === undefined ? await ask(made.value.fileName, request.format, around) : await neverReplace(named, around)
  if (place === null) return { ok: true, value: { saved: null } }
  return write(place, made.value.bytes, around)
}

async function ask(fileName: string, format: string, around: SaveSurroundings): Promise<string | null> {
  const chosen = await around.askWhere(join(around.folder(), basename(fileName)))
  if (chosen === null) return null
  around.rememberFolder(dirname(chosen))
  if (extname(chosen).toLowerCase() === `.${format}`) return around.granted.grantReplacing(chosen)
  // Not every system's dialog adds the ending; about the name with it nobody has been asked.
  return neverReplace(around.granted.grantFile(`${chosen}.${format}`), around)
}

async function neverReplace(path: string, { granted }: SaveSurroundings): Promise<string> {
  if (granted.mayReplace(path) || !(await exists(path))) return path
  return granted.grantFile(await freeNameBeside(path))
}

async function write(
  path: string,
  bytes: Uint8Array,
  { granted, faults }: SaveSurroundings,
): Promise<Outcome<SaveAnswer>> {
  const written = await writeExport(path, bytes, faults)
  if (written.ok) {
    granted.replaced(path)
    return { ok: true, value: { saved: path } }
  }
  if (written.problem.code === 'file-in-use') granted.grantFile(written.problem.beside)
  return written
}

function badInput(where: string): Outcome<never> {
  return { ok: false, problem: { code: 'bad-input', where } }
}
