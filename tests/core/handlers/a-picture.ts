import { crc32, deflateSync } from 'node:zlib'

// Pictures made here, so that each test says what is wrong with its own.

/** A grey PNG; `says` are the sides its header claims, where they are not its own. */
export function aPng(width: number, height: number, says = { width, height }): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(says.width, 0)
  header.writeUInt32BE(says.height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (width + 1), 0x60))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The frame of a JPEG: its headers, as many bytes of scan as said, and its end. It shows nothing anybody would know. */
export function aJpeg(width: number, height: number, scanBytes = Math.ceil((width * height) / 64)): Uint8Array {
  const side = (length: number) => [length >> 8, length & 0xff]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    Buffer.from([0xff, 0xc0, 0, 11, 8, ...side(height), ...side(width), 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]),
    Buffer.alloc(scanBytes, 0x2a),
    Buffer.from([0xff, 0xd9]),
  ])
}
