/** An answer whose bytes are handed over instead of copied, and the buffers to hand over. */
export function handedOver(output: unknown): {
  readonly output: unknown
  readonly buffers: readonly ArrayBuffer[]
} {
  if (output instanceof Uint8Array) {
    const bytes = inOwnBuffer(output)
    return { output: bytes, buffers: [bytes.buffer] }
  }
  if (typeof output !== 'object' || output === null || !('bytes' in output)) return { output, buffers: [] }
  if (!(output.bytes instanceof Uint8Array)) return { output, buffers: [] }
  const bytes = inOwnBuffer(output.bytes)
  return { output: { ...output, bytes }, buffers: [bytes.buffer] }
}

/** Bytes that fill their buffer can be handed over; part of a bigger buffer cannot. */
function inOwnBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const fills = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return fills ? new Uint8Array(buffer) : Uint8Array.from(bytes)
}
