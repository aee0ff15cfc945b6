import type { ElectronApplication } from 'playwright-core'

export type StuckDisk = { readonly release: () => Promise<void> }

/**
 * A disk that takes so many new files under this folder and then takes its time, until released: so that long work can
 * be looked at and stopped half-way, however quick or busy the machine is. All else of saving is real.
 */
export async function stickDisk(
  electron: ElectronApplication,
  folder: string,
  { after }: { readonly after: number },
): Promise<StuckDisk> {
  await electron.evaluate(
    (_electron, [dir, free]) => {
      const fs = process.getBuiltinModule('node:fs/promises')
      const { syncBuiltinESMExports } = process.getBuiltinModule('node:module')
      const stuck = globalThis as typeof globalThis & { connectedTeamRelease?: () => void }
      const released = new Promise<void>((resolve) => {
        stuck.connectedTeamRelease = resolve
      })
      const real = fs.open
      let taken = 0
      fs.open = async (path, flags, mode) => {
        if (String(path).startsWith(`${dir}/`)) {
          taken += 1
          if (taken > free) await released
        }
        return real(path, flags, mode)
      }
      // So that names imported by main (`import { open }`) see the replacement.
      syncBuiltinESMExports()
    },
    [folder, after] as const,
  )
  return {
    release: () =>
      electron.evaluate(() => {
        const stuck = globalThis as typeof globalThis & { connectedTeamRelease?: () => void }
        stuck.connectedTeamRelease?.()
      }),
  }
}
