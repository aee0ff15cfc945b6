import { type BrowserWindow, dialog } from 'electron'

/** The system's own dialogs, in front of our window. Each resolves to null when it was closed without a choice. */
export type Dialogs = {
  readonly chooseFolder: (purpose: FolderPurpose, startAt: string) => Promise<string | null>
  readonly pickFile: (purpose: PickPurpose) => Promise<string | null>
}

export type FolderPurpose = 'workspace' | 'backups' | 'papers'
export type PickPurpose = 'action-log' | 'people' | 'logo' | 'word-template' | 'any'

const titles = {
  workspace: 'Choose the workspace folder',
  backups: 'Choose a folder for backups',
  papers: 'Choose where papers are saved',
} as const

const picking = {
  'action-log': 'Choose an action log',
  people: 'Choose a list of people',
  logo: 'Choose a picture for the logo',
  'word-template': 'Choose a Word template',
  any: 'Choose an action log or a list of people',
} as const

const tables = { name: 'Tables and lists', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'html', 'htm'] }
const templates = { name: 'Word templates and documents', extensions: ['dotx', 'docx', 'dotm', 'docm'] }
const pictures = { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }

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
        filters: filtersOf(purpose),
      }),
  }
}

function filtersOf(purpose: PickPurpose): Electron.FileFilter[] {
  if (purpose === 'logo') return [pictures]
  const all = { name: 'All files', extensions: ['*'] }
  return purpose === 'word-template' ? [templates, all] : [tables, all]
}
