import type { Dirent } from 'node:fs'
import { readdir, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './disk'
import { isJournalName } from './journal-files'
import { folders, isDocumentName, isId } from './layout'
import { folderNames, isAsideName } from './workspace-file'

/** What file managers scatter; a folder with only these is empty. */
const dust = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory'])
/** Written into a workspace once there is one. Other programs give files these names, too. */
const besides = new Set(['device.json', 'checkpoint.json', 'alive'])

const isOurFile: Readonly<Record<keyof typeof folderNames, (name: string) => boolean>> = {
  journal: isJournalName,
  drafts: (name) => name.endsWith('.json') && isId(name.slice(0, -'.json'.length)),
  lines: (name) => name.endsWith('.json') && isId(name.slice(0, -'.json'.length)),
  setAside: isAsideName,
}

/** `empty`: a workspace can be made here; an interrupted creation leaves no more than empty folders and its lock. */
export type Leftover = 'empty' | 'workspace' | 'foreign'

/** What a folder without a workspace file is. */
export async function leftoverIn(dir: string): Promise<Leftover> {
  let hasForeign = false
  let hasBesides = false
  for (const entry of await entriesIn(dir)) {
    const { name } = entry
    const found = entry.isDirectory() ? await insideOf(dir, name) : 'foreign'
    // Nobody else writes such a file into such a folder: it is never to be started over, whatever lies beside it.
    if (found === 'workspace') return found
    if (besides.has(name) && entry.isFile()) hasBesides = true
    else if (found === 'foreign' && name !== 'lock.json') hasForeign = true
  }
  return hasForeign ? 'foreign' : hasBesides ? 'workspace' : 'empty'
}

async function insideOf(dir: string, name: string): Promise<Leftover> {
  const path = join(dir, name)
  const ours = Object.entries(folderNames).find(([, folder]) => folder === name)?.[0]
  if (ours !== undefined && isOurs(ours)) return filesIn(path, isOurFile[ours])
  if (!/^documents(-\d+)?$/.test(name)) return 'foreign'
  const here = await filesIn(path, isDocumentFile, folders)
  const below = await Promise.all(folders.map((folder) => filesIn(join(path, folder), isDocumentFile)))
  const found = [here, ...below]
  return found.find((one) => one === 'workspace') ?? found.find((one) => one === 'foreign') ?? 'empty'
}

function isOurs(name: string): name is keyof typeof folderNames {
  return Object.hasOwn(folderNames, name)
}

function isDocumentFile(file: string): boolean {
  const name = /^(.+)\.json(\.previous)?$/.exec(file)?.[1]
  return name !== undefined && isDocumentName(name)
}

async function filesIn(
  path: string,
  isOne: (name: string) => boolean,
  subfolders: readonly string[] = [],
): Promise<Leftover> {
  const files = (await entriesIn(path)).filter((one) => !(one.isDirectory() && subfolders.includes(one.name)))
  if (files.some((one) => one.isFile() && isOne(one.name))) return 'workspace'
  return files.length > 0 ? 'foreign' : 'empty'
}

async function entriesIn(path: string): Promise<readonly Dirent[]> {
  try {
    const all = await readdir(path, { withFileTypes: true })
    return all.filter(({ name }) => !dust.has(name) && !name.endsWith('.tmp'))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** The folders that a creation in `dir` is about to make; the deepest first. */
export async function foldersToMake(dir: string): Promise<readonly string[]> {
  const all = [
    ...folders.map((name) => join(dir, 'documents', name)),
    ...['documents', ...Object.values(folderNames)].map((name) => join(dir, name)),
  ]
  const isThere = await Promise.all(all.map((path) => stat(path).then(Boolean, (error) => !isMissing(error))))
  return all.filter((_, at) => !isThere[at])
}

/** After a creation that failed. A folder with anything in it stays: a later attempt looks again. */
export async function removeEmpty(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rmdir(path).catch(() => {}) // not made, or not empty
}
