import type { ElectronApplication } from 'playwright-core'

export type HeldFile = { readonly release: () => Promise<void> }

/**
 * On Windows a document open in Word cannot be replaced; no Linux file behaves so, and root passes every permission.
 * So `rename` onto this one path answers EBUSY in main until released: all else of saving is real.
 */
export async function holdFile(electron: ElectronApplication, path: string): Promise<HeldFile> {
  await electron.evaluate((_electron, held) => {
    const fs = process.getBuiltinModule('node:fs/promises')
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module')
    const real = fs.rename
    const stillHeld = globalThis as typeof globalThis & { connectedTeamHeld?: Set<string> }
    stillHeld.connectedTeamHeld ??= new Set()
    const paths = stillHeld.connectedTeamHeld
    paths.add(held)
    fs.rename = async (from, to) => {
      if (paths.has(String(to)))
        throw Object.assign(new Error('EBUSY: resource busy or locked, rename'), { code: 'EBUSY' })
      return real(from, to)
    }
    // So that names imported by main (`import { rename }`) see the replacement.
    syncBuiltinESMExports()
  }, path)
  return {
    release: () =>
      electron.evaluate((_electron, held) => {
        const stillHeld = globalThis as typeof globalThis & { connectedTeamHeld?: Set<string> }
        stillHeld.connectedTeamHeld?.delete(held)
      }, path),
  }
}
