import type { ImportPreview } from '../../../shared/model/import'
import { importLimits } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'

export type DecodedText = { readonly text: string; readonly encoding: ImportPreview['encoding'] }

// What a person may pick by mistake for a .csv. RTF is text, but no table can be read from it.
const otherFormats: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip: read elsewhere where it is a workbook
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0x25, 0x50, 0x44, 0x46], // pdf
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // rtf
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x1f, 0x8b], // gzip
]

// 0x80 to 0x9F of Windows-1252. Written out because TextDecoder('windows-1252') is not to be relied on: Node has decoded
// it as ISO 8859-1 in some versions (nodejs/node#56542), and Electron's Node comes with another ICU.
const windows1252 = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')

/** The text of a file. Its size is looked at before anything else; the limit is `importLimits.bytes`. */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText> {
  if (bytes.byteLength > importLimits.bytes) return tooLarge(bytes.byteLength)
  const starts = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts([0xff, 0xfe])) return utf16('utf-16le', bytes, 2)
  if (starts([0xfe, 0xff])) return utf16('utf-16be', bytes, 2)
  // What Excel and Word wrote before 2007, and the wrapping of a workbook with a password.
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, problem: { code: 'has-password' } }
  if (otherFormats.some(starts)) return { ok: false, problem: { code: 'not-text' } }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return utf16(unmarked, bytes, 0)
  if (bytes.includes(0)) return { ok: false, problem: { code: 'not-text' } }
  const bare = starts([0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  try {
    return { ok: true, value: { text: new TextDecoder('utf-8', { fatal: true }).decode(bare), encoding: 'UTF-8' } }
  } catch {
    // Not UTF-8: what Excel in Britain writes when asked for plain "CSV". Every byte of Windows-1252 is a character.
    const latin = Buffer.from(bare.buffer, bare.byteOffset, bare.byteLength).toString('latin1')
    const text = latin.replace(/[\u0080-\u009f]/g, (found) => windows1252[found.charCodeAt(0) - 0x80] ?? found)
    return { ok: true, value: { text, encoding: 'Windows-1252' } }
  }
}

export function tooLarge(bytes: number): Outcome<never> {
  return { ok: false, problem: { code: 'too-large', bytes, limit: importLimits.bytes } }
}

/** UTF-16 without its mark shows by the zeros: every other byte of Western text is one. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4_096) & ~1)
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = sample.length / 2
  if (odd >= most * 0.6 && even <= most * 0.02) return 'utf-16le'
  return even >= most * 0.6 && odd <= most * 0.02 ? 'utf-16be' : null
}

function utf16(label: 'utf-16le' | 'utf-16be', bytes: Uint8Array, from: number): Outcome<DecodedText> {
  const text = swapped(label, bytes, from)
  if (text.includes('\0')) return { ok: false, problem: { code: 'not-text' } }
  return { ok: true, value: { text, encoding: 'UTF-16' } }
}

/** Big-endian is swapped by hand for the same reason as above: not every Node can decode it. */
function swapped(label: 'utf-16le' | 'utf-16be', bytes: Uint8Array, from: number): string {
  const even = Buffer.from(bytes.subarray(from, bytes.byteLength - (bytes.byteLength % 2)))
  return new TextDecoder('utf-16le').decode(label === 'utf-16be' ? even.swap16() : even)
}
