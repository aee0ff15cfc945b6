import type { ElectronApplication } from 'playwright-core'

/** The system's dialogs belong to no page, so Playwright cannot click in them: main is given their answer instead. */
export function stubOpenDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  return electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

export function stubSaveDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  return electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}
