import { randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PickedFile } from '../../shared/contract'
import type { Outcome } from '../../shared/refusals'
import type { PickPurpose } from './dialogs'

/** The same 20 MB as shared/model/import's `importLimits.bytes`, which would load zod before the first window. */
const limit = 20 * 1024 * 1024

/** The same 500 kB as shared/rules/paper-look's `logoLimits.bytes`: likewise. */
const logoLimit = 500 * 1024

export type PickedContent = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Files a person chose, known to the renderer by an id: it can neither name a path nor read what was not picked.
 * Sizes are checked before reading, and again while reading, because an old log may lie on a share others write to.
 */
export class PickedFiles {
  readonly #paths = new Map<string, string>()

  async add(path: string, purpose: PickPurpose): Promise<Outcome<PickedFile>> {
    const found = await stat(path).catch(() => null)
    if (found === null || !found.isFile()) return { ok: false, problem: { code: 'file-gone' } }
    if (purpose === 'logo' && found.size > logoLimit) return logoTooLarge(found.size)
    if (found.size > limit) return tooLarge(found.size)
    const fileId = randomUUID()
    this.#paths.set(fileId, path)
    return { ok: true, value: { fileId, name: basename(path), bytes: found.size } }
  }

  /** Null when it is gone. At most one byte more than the limit, so that the core sees that it grew and says so. */
  async read(fileId: string): Promise<PickedContent | null> {
    const path = this.#paths.get(fileId)
    const file = path === undefined ? null : await open(path, 'r').catch(() => null)
    if (path === undefined || file === null) return null
    try {
      const { size } = await file.stat()
      const bytes = new Uint8Array(Math.min(size, limit + 1))
      // Short where the file shrank meanwhile.
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      return { name: basename(path), bytes: bytes.subarray(0, bytesRead) }
    } catch {
      return null
    } finally {
      await file.close()
    }
  }
}

function tooLarge(bytes: number): Outcome<never> {
  return { ok: false, problem: { code: 'too-large', bytes, limit } }
}

function logoTooLarge(bytes: number): Outcome<never> {
  const rule = { kind: 'logo-too-large', bytes, limit: logoLimit } as const
  return { ok: false, problem: { code: 'against-paper-rules', rule } }
}
