import type { Instant } from '../../../shared/model/common'
import { breathe } from './disk'
import { checksumOf, checksumOfAll } from './durable-json'
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
  const pieces = [Buffer.from(`${JSON.stringify(heading).slice(0, -1)}${diffOpens}`)]
  for (let at = 0; at < entries.length; at += breatheEvery) {
    const texts = entries.slice(at, at + breatheEvery).map((entry) => JSON.stringify(entry))
    pieces.push(Buffer.from(`${at === 0 ? '' : ','}${texts.join(',')}`))
    if (at + breatheEvery < entries.length) await breathe()
  }
  pieces.push(Buffer.from(']}'))
  return Buffer.concat([Buffer.from(`${checksumOfAll(pieces)} `), ...pieces, Buffer.from('\n')])
}

/** Undefined where the checksum does not fit. `bytes` may or may not end with the newline. */
export function decodeLine(bytes: Buffer): JournalLine | undefined {
  const end = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length
  if (end < 11 || bytes[8] !== 32) return undefined
  const json = bytes.subarray(9, end)
  if (bytes.toString('latin1', 0, 8) !== checksumOf(json)) return undefined
  try {
    return JSON.parse(json.toString('utf8')) as JournalLine // the checksum says that encodeLine wrote it
  } catch {
    return undefined
  }
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
