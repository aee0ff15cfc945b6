import { inflateRawSync } from 'node:zlib'

// A workbook is a zip. We unpack it ourselves, because read-excel-file (through fflate) trusts the sizes the zip states
// and has no limit of its own: 20 MB of zip can hold 20 GB. What we hand on to it is packed anew, without compression.

export type Entries = ReadonlyMap<string, Uint8Array>
export type UnpackProblem = 'damaged' | 'has-password' | 'too-large'

const limits = { entries: 10_000, bytes: 128 * 1024 * 1024 } as const
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

/** The entries that `wants` asks for. Stops where they are more than 128 MB together. */
export function unpackZip(bytes: Uint8Array, wants: (name: string) => boolean): Entries | UnpackProblem {
  try {
    return unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wants)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return 'too-large'
    // Reading behind its end, or what zlib could not inflate.
    return 'damaged'
  }
}

function unpack(zip: Buffer, wants: (name: string) => boolean): Entries | UnpackProblem {
  const end = endAt(zip)
  if (end < 0) return 'damaged'
  const count = zip.readUInt16LE(end + 10)
  if (count > limits.entries) return 'too-large'
  const entries = new Map<string, Uint8Array>()
  let left: number = limits.bytes
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) return 'damaged'
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (wants(name)) {
      if ((zip.readUInt16LE(at + 8) & 1) === 1) return 'has-password'
      const content = contentOf(zip, at, left)
      left -= content.length
      if (left < 0) return 'too-large'
      entries.set(name, content)
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(zip: Buffer, at: number, most: number): Uint8Array {
  const method = zip.readUInt16LE(at + 10)
  const size = zip.readUInt32LE(at + 20)
  const local = zip.readUInt32LE(at + 42)
  if (zip.readUInt32LE(local) !== localEntry) throw new Error('no entry where the directory says')
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (from + size > zip.length) throw new Error('the entry ends behind the file')
  const packed = zip.subarray(from, from + size)
  if (method === 0) return packed
  if (method !== 8) throw new Error(`compression ${method}`)
  // zlib wants at least one byte of room.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
}

/** Where the end record stands: at the end, save for a comment of at most 65,535 bytes. */
function endAt(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === endOfDirectory) return at
  }
  return -1
}

/** A zip of the same entries without compression. Checksums are left 0: whoever reads it has the bytes themselves. */
export function packPlain(entries: Entries): ArrayBuffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of entries) {
    const path = Buffer.from(name, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(localEntry, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(path.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(directoryEntry, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(path.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, path, Buffer.from(content.buffer, content.byteOffset, content.byteLength))
    directory.push(entry, path)
    at += local.length + path.length + content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endOfDirectory, 0)
  end.writeUInt16LE(entries.size, 8)
  end.writeUInt16LE(entries.size, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  // Copied, so that the buffer is exactly the zip and not part of a pool.
  return Uint8Array.from(Buffer.concat([...parts, list, end])).buffer
}
