import type { AnyRecord } from '../../../shared/model/record'
import { breathe } from './disk'
import type { Document } from './document'
import { linesWith } from './journal-files'
import type { JournalLine } from './journal-line'
import { applyEntry, type Entry, type Key } from './record-diff'

// Each document says which line it is at, so a line changes only the documents that are older than it.

type Step = { readonly document: string; readonly key: Key; readonly entry: Entry }

/** What an entry does to each document it names. */
function stepsOf(entry: Entry): readonly Step[] {
  const { ref: key } = entry
  if (entry.op !== 'move') return [{ document: entry.in, key, entry }]
  return [
    { document: entry.out, key, entry: { ref: key, op: 'remove', in: entry.out, record: entry.before } },
    { document: entry.in, key, entry: { ref: key, op: 'add', in: entry.in, record: entry.record } },
  ]
}

type Outcome = { readonly document: Document; readonly key: Key; readonly record: AnyRecord | null }

/** Null where a record is not what the line was made on: then nothing of the line is used. */
function outcomesOf(steps: readonly (Step & { readonly target: Document })[]): readonly Outcome[] | null {
  const outcomes: Outcome[] = []
  for (const { target, key, entry } of steps) {
    const current = target.records.get(key)
    if (entry.op === 'remove' && current === undefined) continue
    const applied = applyEntry(entry, current)
    if (applied.kind === 'mismatch') return null
    outcomes.push({ document: target, key, record: applied.record })
  }
  return outcomes
}

export type Replayed = { readonly lines: number; readonly leftOut: readonly string[] }

/** Brings the documents up to these lines, marks what changed as dirty, and names the lines that do not fit. */
export async function replay(
  lines: readonly JournalLine[],
  load: (name: string) => Promise<Document>,
): Promise<Replayed> {
  const leftOut: string[] = []
  let used = 0
  for (const line of lines) {
    const steps: (Step & { target: Document })[] = []
    for (const step of line.diff.flatMap(stepsOf)) steps.push({ ...step, target: await load(step.document) })
    const due = steps.filter(({ target }) => target.seq < line.seq)
    if (due.length > 0) {
      if (perform(due, line.seq)) used += 1
      else leftOut.push(nameOf(line))
    }
    if (due.length > 100) await breathe()
  }
  return { lines: used, leftOut }
}

function perform(due: readonly (Step & { readonly target: Document })[], seq: number): boolean {
  const outcomes = outcomesOf(due)
  if (outcomes === null) return false
  for (const { document, key, record } of outcomes) {
    if (record === null) document.drop(key)
    else document.put(record)
  }
  for (const { target } of due) {
    target.seq = seq
    target.dirty = true
  }
  return true
}

/** One document alone, from every line in the journal that names it. */
export async function catchUp(
  document: Document,
  journalFolder: string,
  isOurs: (line: JournalLine) => boolean,
): Promise<Replayed> {
  const leftOut: string[] = []
  let lines = 0
  for await (const line of linesWith(journalFolder, JSON.stringify(document.name), document.seq)) {
    if (!isOurs(line) || line.seq <= document.seq) continue
    const due = line.diff
      .flatMap(stepsOf)
      .filter((step) => step.document === document.name)
      .map((step) => ({ ...step, target: document }))
    if (due.length === 0) continue
    if (perform(due, line.seq)) lines += 1
    else leftOut.push(nameOf(line))
  }
  return { lines, leftOut }
}

/** For a person to find it again; never its label, which holds names. */
function nameOf(line: JournalLine): string {
  return `${line.seq} ${line.name}`
}
