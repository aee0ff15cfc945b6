import type { Instant } from '../../../shared/model/common'
import { breathe } from './disk'
import { checksumOf, runningChecksum } from './durable-json'
import type { Entry } from './record-diff'
import type { Actor } from './store'

/** Everything of a line but what it did: small, whatever the size of the change. */
export type LineHeading = {
  readonly seq: number
  readonly epoch: number
  /** With seq: which laptop's change this is, for bringing two laptops together later. */
  readonly device: string
  readonly at: Instant
  readonly actor: Actor
  readonly name: string
  readonly label: string
  /** The seq of the line that this one takes back, or takes back the taking back of. */
  readonly undoes?: number
  readonly redoes?: number
}
export type JournalLine = LineHeading & { readonly diff: readonly Entry[] }

// In JSON a quote inside a text is escaped, so this cannot occur in a label.
const diffOpens = ',"diff":['

const breatheEvery = 500

/**
 * `<checksum of the rest> <json>\n`, the heading first so that it can be read without the diff. Piece by piece: the
 * line of an import is 12 MB.
 */
export async function encodeLine(heading: LineHeading, entries: readonly Entry[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  const checksum = runningChecksum()
  const add = (text: string): void => {
    const piece = Buffer.from(text)
    checksum.add(piece)
    pieces.push(piece)
  }
  add(`${JSON.stringify(heading).slice(0, -1)}${diffOpens}`)
  for (let at = 0; at < entries.length; at += breatheEvery) {
    const texts = entries.slice(at, at + breatheEvery).map((entry) => JSON.stringify(entry))
    add(`${at === 0 ? '' : ','}${texts.join(',')}`)
    if (at + breatheEvery < entries.length) await breathe()
  }
  add(']}')
  return Buffer.concat([Buffer.from(`${checksum.printed()} `), ...pieces, Buffer.from('\n')])
}

/** Undefined where the checksum does not fit. `bytes` may or may not end with the newline. */
export function decodeLine(bytes: Buffer): JournalLine | undefined {
  const json = checkedJson(bytes)
  if (json === undefined) return undefined
  try {
    return JSON.parse(json.toString('utf8')) as JournalLine // the checksum says that encodeLine wrote it
  } catch {
    return undefined
  }
}

/** The same, a long line piece by piece: at once an import's 12 MB held the process up for a sixth of a second. */
export async function decodeLineSlowly(bytes: Buffer): Promise<JournalLine | undefined> {
  if (bytes.length <= atOnce) return decodeLine(bytes)
  const json = checkedJson(bytes)
  const heading = decodeHeading(bytes)
  if (json === undefined || heading === undefined) return undefined
  await breathe()
  const diff: Entry[] = []
  const end = json.length - ']}'.length
  for (let at = json.indexOf(diffOpens) + diffOpens.length; at < end; ) {
    const piece = entriesFrom(json, at, end)
    if (piece === undefined) return undefined
    // One after another: as arguments of one call they would be too many for the stack.
    for (const entry of piece.entries) diff.push(entry)
    at = piece.next
    await breathe()
  }
  return { ...heading, diff }
}

const atOnce = 256 * 1024
// In a text its quotes would be escaped; in a record inside an entry, what stands before it is not yet closed.
const entryOpens = '},{"ref":"'

/** Whole entries, some hundred kilobytes of them. */
function entriesFrom(json: Buffer, from: number, end: number) {
  for (let to = from + atOnce; ; ) {
    const found = to < end ? json.indexOf(entryOpens, to) : -1
    const close = found < 0 ? end : found + 1
    try {
      const entries = JSON.parse(`[${json.toString('utf8', from, close)}]`) as Entry[] // as in decodeLine
      return { entries, next: close + 1 }
    } catch {
      if (close === end) return undefined
      to = close
    }
  }
}

function checkedJson(bytes: Buffer): Buffer | undefined {
  const end = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length
  if (end < 11 || bytes[8] !== 32) return undefined
  const json = bytes.subarray(9, end)
  return bytes.toString('latin1', 0, 8) === checksumOf(json) ? json : undefined
}

/** Without parsing the diff, which may be 12 MB after an import. */
export function decodeHeading(bytes: Buffer): LineHeading | undefined {
  const cut = bytes.indexOf(diffOpens)
  if (cut < 0) return undefined
  try {
    return JSON.parse(`${bytes.toString('utf8', 9, cut)}}`) as LineHeading // shape as encodeLine wrote it
  } catch {
    return undefined
  }
}
