/**
 * The same zip file with every file in it dated 1 January 1980, the earliest a zip can say: the packer writes the time of
 * packing, and the same words shall make the same file. In place; a file that is no plain zip is left as it is.
 * Source: PKWARE APPNOTE 6.3, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
 */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Without a comment, the end of the directory is the last 22 bytes.
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== signature.end) return bytes
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== signature.entry) return bytes
    const local = view.getUint32(at + 42, true)
    view.setUint32(at + 12, earliest, true)
    view.setUint32(local + 10, earliest, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

const signature = { entry: 0x0201_4b50, end: 0x0605_4b50 } as const
/** DOS time 00:00 in the lower half, DOS date 1980-01-01 in the upper. */
const earliest = 0x0021_0000
