import type { ElectronApplication, Page } from 'playwright-core'
// Declares `window.host`, for what runs in the page.
import type {} from '../../../renderer/src/host/host'

/** The system's dialogs belong to no page, so Playwright cannot click in them: main is given their answer instead. */
export function stubOpenDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  return electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** As somebody would who chose another folder for papers: from now on they are saved there. It must be there already. */
export async function setPapersFolder(electron: ElectronApplication, page: Page, folder: string): Promise<void> {
  await stubOpenDialog(electron, folder)
  const chosen = await page.evaluate(() => window.host.call('host.choose-folder', { purpose: 'papers' }))
  if (!chosen.ok || chosen.value.dir !== folder) throw new Error(`papers are not saved in ${folder}`)
}

type Opening = typeof globalThis & { connectedTeamOpened?: string[] }

/** A saved paper is opened in its program, of which a machine for tests has none: what would be opened is kept instead. */
export function stubOpening(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ shell }) => {
    const kept: Opening = globalThis
    kept.connectedTeamOpened = []
    shell.openPath = async (path) => {
      kept.connectedTeamOpened?.push(path)
      return ''
    }
  })
}

/** The papers that were opened since the start, oldest first. */
export function readOpened(electron: ElectronApplication): Promise<readonly string[]> {
  return electron.evaluate(() => {
    const kept: Opening = globalThis
    return kept.connectedTeamOpened ?? []
  })
}
