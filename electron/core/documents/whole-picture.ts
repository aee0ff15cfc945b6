import { Readable } from 'node:stream'
import { crc32, createInflate } from 'node:zlib'

/** Pixels. */
export type Picture = { readonly type: 'png' | 'jpeg'; readonly width: number; readonly height: number }

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegSignature = [0xff, 0xd8, 0xff]
/** Of a side: more than any logo has, and less than what would stop the program that opens the paper. */
const mostPixels = 10_000

/** By the first bytes, never by the name; null for any other kind of file. */
export function pictureTypeOf(bytes: Uint8Array): Picture['type'] | null {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(pngSignature)) return 'png'
  return begins(jpegSignature) ? 'jpeg' : null
}

/**
 * A picture that is there to its end and as large as it says: Word stops at one that is cut off and calls the whole paper
 * damaged. Null for one that is not.
 */
export async function wholePicture(bytes: Uint8Array, type: Picture['type']): Promise<Picture | null> {
  const size = await sizeOf(bytes, type)
  if (size === null || size.width < 1 || size.height < 1) return null
  if (size.width > mostPixels || size.height > mostPixels) return null
  const isWhole = type === 'png' ? await isWholePng(bytes, size) : isWholeJpeg(bytes, size)
  return isWhole ? { type, ...size } : null
}

type Size = { readonly width: number; readonly height: number }

async function sizeOf(bytes: Uint8Array, type: Picture['type']): Promise<Size | null> {
  // Read when a logo is chosen, not at each start.
  const { imageSize } = await import('image-size')
  try {
    const { width, height, type: found } = imageSize(bytes)
    return found === (type === 'png' ? 'png' : 'jpg') ? { width, height } : null
  } catch {
    // It throws where the size is missing or lies beyond the end.
    return null
  }
}

type Chunk = { readonly name: string; readonly data: Buffer }

async function isWholePng(bytes: Uint8Array, size: Size): Promise<boolean> {
  const chunks = chunksOf(Buffer.from(bytes))
  const header = chunks?.[0]
  if (chunks === null || header?.name !== 'IHDR' || header.data.length !== 13) return false
  const [depth = 0, colour = 0, , , interlaced = 0] = header.data.subarray(8)
  const samples = samplesOf.get(colour)
  if (samples === undefined || depth === 0) return false
  const needed = bytesOfRows(size, depth * samples, interlaced === 1)
  const packed = chunks.flatMap((chunk) => (chunk.name === 'IDAT' ? [chunk.data] : []))
  return (await unpackedLength(packed, needed)) === needed
}

/** Values to a pixel: grey, colour, a palette, grey and see-through, colour and see-through. */
const samplesOf: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** All chunks up to the last one, each with the sum it was written with; null where one is missing or changed. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = []
  let at = pngSignature.length
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const named = bytes.subarray(at + 4, end - 4)
    if (crc32(named) !== bytes.readUInt32BE(end - 4)) return null
    const name = named.toString('latin1', 0, 4)
    if (name === 'IEND') return chunks
    chunks.push({ name, data: named.subarray(4) })
    at = end
  }
  return null
}

/** Of an interlaced picture: where each of its seven passes begins, and its steps. */
const passes = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
] as const

/** Each row has a byte before it that says how it was filtered; a pass without a column has no rows. */
function bytesOfRows({ width, height }: Size, bits: number, isInterlaced: boolean): number {
  const rows = (columns: number, count: number) => (columns > 0 ? count * (1 + Math.ceil((columns * bits) / 8)) : 0)
  if (!isInterlaced) return rows(width, height)
  return passes.reduce(
    (sum, { x, y, dx, dy }) => sum + rows(Math.ceil((width - x) / dx), Math.max(0, Math.ceil((height - y) / dy))),
    0,
  )
}

/** Counted as it comes, off the main thread: a small file may unpack to hundreds of megabytes, and none of it is kept. */
async function unpackedLength(packed: readonly Buffer[], most: number): Promise<number | null> {
  let length = 0
  try {
    const unpacking = Readable.from(packed).pipe(createInflate({ chunkSize: 256 * 1024 }))
    for await (const part of unpacking) {
      length += part.length
      if (length > most) return null
    }
    return length
  } catch {
    return null
  }
}

/**
 * Its segments, the picture's own words after them, and the mark of its end. How large it is nobody can know without
 * drawing it; but each square of eight by eight pixels takes one bit at the least.
 */
function isWholeJpeg(bytes: Uint8Array, { width, height }: Size): boolean {
  const scan = scanOf(bytes)
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9]))
  if (scan === null || end < scan) return false
  return (end - scan) * 8 >= Math.ceil(width / 8) * Math.ceil(height / 8)
}

/** Where the first scan begins: after its header, which comes after all others; null where there is none. */
function scanOf(bytes: Uint8Array): number | null {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Filling between segments.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (length < 2) return null
    at += 2 + length
    if (marker === 0xda) return at <= bytes.length ? at : null
  }
  return null
}
