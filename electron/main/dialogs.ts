import { type BrowserWindow, dialog } from 'electron'

/** The system's own dialogs, in front of our window. Each resolves to null when it was closed without a choice. */
export type Dialogs = {
  readonly chooseFolder: (purpose: 'workspace' | 'backups', startAt: string) => Promise<string | null>
  readonly pickActionLog: () => Promise<string | null>
  readonly askWhereToSave: (suggested: string) => Promise<string | null>
}

const titles = { workspace: 'Choose the workspace folder', backups: 'Choose a folder for backups' } as const

export function systemDialogs(window: () => BrowserWindow | null): Dialogs {
  const openOne = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const parent = window()
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    chooseFolder: (purpose, startAt) =>
      openOne({
        title: titles[purpose],
        buttonLabel: 'Use this folder',
        defaultPath: startAt,
        properties: ['openDirectory', 'createDirectory'],
      }),
    pickActionLog: () =>
      openOne({
        title: 'Choose the action log',
        properties: ['openFile'],
        filters: [
          { name: 'Action logs', extensions: ['csv', 'tsv', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    askWhereToSave: async (suggested) => {
      const options: Electron.SaveDialogOptions = {
        title: 'Save as Word',
        defaultPath: suggested,
        filters: [{ name: 'Word document', extensions: ['docx'] }],
        // Linux asks only when told to; Windows and the Mac always do.
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      }
      const parent = window()
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      return canceled || filePath === '' ? null : filePath
    },
  }
}
