import { type BrowserWindow, dialog } from 'electron'

/** The system's own dialogs, in front of our window. Each resolves to null when it was closed without a choice. */
export type Dialogs = {
  readonly chooseFolder: (purpose: 'workspace' | 'backups', startAt: string) => Promise<string | null>
  readonly pickFile: (purpose: PickPurpose) => Promise<string | null>
  readonly askWhereToSave: (suggested: string) => Promise<string | null>
}

export type PickPurpose = 'action-log' | 'people' | 'any'

const titles = { workspace: 'Choose the workspace folder', backups: 'Choose a folder for backups' } as const

const picking = {
  'action-log': 'Choose an action log',
  people: 'Choose a list of people',
  any: 'Choose an action log or a list of people',
} as const

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
    pickFile: (purpose) =>
      openOne({
        title: picking[purpose],
        properties: ['openFile'],
        filters: [
          { name: 'Tables and lists', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'html', 'htm'] },
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
