import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { breathe, isMissing } from './disk'
import { decodeHeading, decodeLine, type JournalLine } from './journal-line'

// Reading the journal: files named by the seq of their first line, never by date, never rewritten.

export type JournalFile = { readonly path: string; readonly firstSeq: number }
export type LinePlace = { readonly path: string; readonly offset: number; readonly length: number }
export type PlacedLine = { readonly line: JournalLine; readonly place: LinePlace }

export function journalFileName(firstSeq: number): string {
  return `${String(firstSeq).padStart(12, '0')}.jsonl`
}

export function isJournalName(name: string): boolean {
  return /^\d{12}\.jsonl$/.test(name)
}

/** In order, oldest first. */
export async function journalFiles(folder: string): Promise<readonly JournalFile[]> {
  const all = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [] // a new workspace, opened only for reading
    throw error
  })
  const names = all.filter(isJournalName).sort()
  return names.map((name) => ({ path: join(folder, name), firstSeq: Number.parseInt(name, 10) }))
}

/** Where each line lies; the last one may lack its newline. */
function rawLines(bytes: Buffer): { readonly offset: number; readonly length: number }[] {
  const lines: { offset: number; length: number }[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const newline = bytes.indexOf(10, offset)
    const end = newline < 0 ? bytes.length : newline + 1
    lines.push({ offset, length: end - offset })
    offset = end
  }
  return lines
}

export type JournalTail = {
  /** All readable lines after the seq asked for, and at least the last so many; oldest first. */
  readonly lines: readonly PlacedLine[]
  /** Lines that cannot be used, named for a person. */
  readonly leftOut: readonly string[]
  /** A last line that was never finished: nobody was told that it was saved. */
  readonly torn: { readonly path: string; readonly keep: number; readonly cut: Buffer } | null
  readonly lastSeq: number
}

/** The end of the journal: every line after `afterSeq`, and at least `atLeast` lines if there are so many. */
export async function readJournalTail(folder: string, afterSeq: number, atLeast: number): Promise<JournalTail> {
  const found: PlacedLine[] = [] // newest first
  const leftOut: string[] = []
  let torn: JournalTail['torn'] = null
  let oldest = Number.POSITIVE_INFINITY
  for (const file of [...(await journalFiles(folder))].reverse()) {
    if (oldest <= afterSeq + 1 && found.length >= atLeast) break
    const bytes = await readFile(file.path)
    for (const { offset, length } of rawLines(bytes).reverse()) {
      if (oldest <= afterSeq + 1 && found.length >= atLeast) break
      const raw = bytes.subarray(offset, offset + length)
      const line = raw.at(-1) === 10 ? decodeLine(raw) : undefined
      const isLast = found.length === 0 && torn === null && leftOut.length === 0
      if (line === undefined && isLast) {
        torn = { path: file.path, keep: offset, cut: Buffer.from(raw) }
        // With its newline it was once whole: somebody may have been told that it was saved.
        if (raw.at(-1) === 10) leftOut.push(`the last line of ${journalFileName(file.firstSeq)}: damaged`)
      } else if (line === undefined) {
        if (oldest > afterSeq + 1) leftOut.push(`${journalFileName(file.firstSeq)} at byte ${offset}: damaged`)
      } else if (line.seq >= oldest) {
        leftOut.push(`${line.seq} ${line.name}: written by another laptop at the same time`)
      } else {
        found.push({ line, place: { path: file.path, offset, length } })
        oldest = line.seq
      }
    }
    await breathe()
  }
  const lines = found.reverse()
  return { lines, leftOut: leftOut.reverse(), torn, lastSeq: lines.at(-1)?.line.seq ?? 0 }
}

/** Every readable line after a seq that holds these bytes, oldest first. */
export async function* linesWith(folder: string, text: string, afterSeq: number): AsyncGenerator<JournalLine> {
  const files = await journalFiles(folder)
  for (const [index, file] of files.entries()) {
    const next = files[index + 1]
    if (next !== undefined && next.firstSeq <= afterSeq + 1) continue
    const bytes = await readFile(file.path)
    for (const { offset, length } of linesHolding(bytes, text)) {
      const line = decodeLine(bytes.subarray(offset, offset + length))
      if (line !== undefined && line.seq > afterSeq) yield line
      await breathe()
    }
  }
}

/** The same, newest first and only headings: a diff is not parsed to tell who changed something. */
export async function* headingsWith(folder: string, text: string) {
  for (const file of [...(await journalFiles(folder))].reverse()) {
    const bytes = await readFile(file.path)
    for (const { offset, length } of linesHolding(bytes, text).reverse()) {
      const raw = bytes.subarray(offset, offset + length)
      const heading = decodeHeading(raw)
      if (heading !== undefined) yield { heading, raw }
    }
    await breathe()
  }
}

function linesHolding(bytes: Buffer, text: string): { offset: number; length: number }[] {
  const lines: { offset: number; length: number }[] = []
  for (let hit = bytes.indexOf(text); hit >= 0; ) {
    const offset = bytes.lastIndexOf(10, hit) + 1
    const newline = bytes.indexOf(10, hit)
    if (newline < 0) break // unfinished
    lines.push({ offset, length: newline + 1 - offset })
    hit = bytes.indexOf(text, newline + 1)
  }
  return lines
}
