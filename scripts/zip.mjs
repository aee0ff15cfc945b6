/**
 * Unpacks a zip with Node alone. Entry by entry from the file, so that 200 MB never stand in memory (jszip would hold
 * all of it). Reads what the one archive we unpack contains: stored and deflated entries, no zip64, no encryption.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LINK = 0o120000
const TYPE = 0o170000

/**
 * @param {string} zipPath
 * @param {string} target folder, made if missing
 * @param {{ rename?: (name: string) => string | null, onBytes?: (done: number, total: number) => void }} [options]
 *   `rename` gives the path below target, or null to leave the entry out; `onBytes` counts unpacked bytes
 * @throws if the archive is cut short or damaged, or an entry would land outside target
 */
export async function unzip(zipPath, target, { rename = (name) => name, onBytes = () => {} } = {}) {
  const zip = await open(zipPath, 'r')
  try {
    const wanted = (await listEntries(zip)).flatMap((entry) => {
      const path = entry.name.endsWith('/') ? null : rename(entry.name)
      return path === null ? [] : [{ ...entry, path: inside(target, path) }]
    })
    const total = wanted.reduce((sum, entry) => sum + entry.size, 0)
    let done = 0
    for (const entry of wanted) {
      await mkdir(dirname(entry.path), { recursive: true })
      await writeEntry(zip, entry)
      done += entry.size
      onBytes(done, total)
    }
  } finally {
    await zip.close()
  }
}

function inside(target, path) {
  const root = resolve(target)
  const full = resolve(root, path)
  if (!full.startsWith(root + sep)) throw new Error(`The archive holds an unsafe path: ${path}`)
  return full
}

async function listEntries(zip) {
  const { size } = await zip.stat()
  const tail = await readAt(zip, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || tail.readUInt32LE(end) !== END) throw new Error('Not a zip file, or it is cut short.')
  const count = tail.readUInt16LE(end + 10)
  const directory = await readAt(zip, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0, n = 0; n < count; n += 1) {
    if (directory.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of the zip file is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function writeEntry(zip, entry) {
  // A link could point out of the target folder, and what we unpack has none.
  if ((entry.mode & TYPE) === LINK) throw new Error(`The archive holds a link: ${entry.name}`)
  const header = await readAt(zip, entry.offset, 30)
  if (header.readUInt32LE(0) !== LOCAL) throw new Error(`The zip file is damaged at ${entry.name}.`)
  // The name and extra field are repeated here, with lengths that may differ from the directory's.
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const file = createWriteStream(entry.path, { mode: entry.mode & 0o777 || 0o644 })
  const packed = Readable.from(chunks(zip, start, entry.packed), { objectMode: false })
  if (entry.method === 0) await pipeline(packed, file)
  else if (entry.method === 8) await pipeline(packed, createInflateRaw(), file)
  else throw new Error(`Cannot unpack ${entry.name}: compression ${entry.method}.`)
  if (file.bytesWritten !== entry.size) throw new Error(`The zip file is damaged at ${entry.name}.`)
}

async function* chunks(zip, start, length) {
  for (let done = 0; done < length; ) {
    const chunk = await readAt(zip, start + done, Math.min(1 << 20, length - done))
    yield chunk
    done += chunk.length
  }
}

async function readAt(zip, position, length) {
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await zip.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('The zip file is cut short.')
  return buffer
}
