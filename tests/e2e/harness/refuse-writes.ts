import type { ElectronApplication } from 'playwright-core'

export type RefusedWrites = { readonly release: () => Promise<void> }

/**
 * Root passes every permission, and no test fills a disk. So in main a new file in this folder cannot be made (EACCES), or
 * takes no byte (ENOSPC), until released: all else of saving is real.
 */
export async function refuseWrites(
  electron: ElectronApplication,
  folder: string,
  code: 'EACCES' | 'ENOSPC',
): Promise<RefusedWrites> {
  await electron.evaluate(
    (_electron, [dir, answer]) => {
      const fs = process.getBuiltinModule('node:fs/promises')
      const { syncBuiltinESMExports } = process.getBuiltinModule('node:module')
      const refusing = globalThis as typeof globalThis & { connectedTeamRefusing?: Map<string, string> }
      const isFirst = refusing.connectedTeamRefusing === undefined
      refusing.connectedTeamRefusing ??= new Map()
      refusing.connectedTeamRefusing.set(dir, answer)
      if (!isFirst) return
      const real = fs.open
      fs.open = async (path, flags, mode) => {
        const refused = [...(refusing.connectedTeamRefusing ?? [])].find(([dir]) => String(path).startsWith(`${dir}/`))
        const fail = () => Object.assign(new Error(refused?.[1]), { code: refused?.[1] })
        if (refused?.[1] === 'EACCES') throw fail()
        const file = await real(path, flags, mode)
        if (refused !== undefined) file.writeFile = () => Promise.reject(fail())
        return file
      }
      // So that names imported by main (`import { open }`) see the replacement.
      syncBuiltinESMExports()
    },
    [folder, code] as const,
  )
  return {
    release: () =>
      electron.evaluate((_electron, dir) => {
        const refusing = globalThis as typeof globalThis & { connectedTeamRefusing?: Map<string, string> }
        refusing.connectedTeamRefusing?.delete(dir)
      }, folder),
  }
}
