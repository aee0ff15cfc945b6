import type { HostCallName, HostState, OutputOf, ParsedInputOf } from '../../shared/contract'
import type { DocumentRequest } from '../../shared/model/document-request'
import type { Outcome } from '../../shared/refusals'
import type { Core, OpenApp } from './core'
import type { Dialogs, FolderPurpose } from './dialogs'
import type { GrantedPaths } from './granted'
import type { PaperWindow } from './paper-window'
import type { PickedFiles } from './picked-files'
import { mayOpenOutside } from './policy'
import type { Sample } from './sample'
import { deskLookedIn, type LaptopSettings, type SettingsFile } from './user-settings'
import type { Workspace } from './workspace'

export type HostCalls = {
  readonly [N in HostCallName]: (input: ParsedInputOf<N>) => Promise<Outcome<OutputOf<N>>>
}

/** What Electron does for us, so that this file needs none of it. */
export type Laptop = {
  readonly showInFolder: (path: string) => void
  readonly setFullScreen: (on: boolean) => void
  readonly keepAwake: (on: boolean) => void
  readonly openOutside: (url: string) => Promise<Outcome<Record<string, never>>>
  readonly quit: () => void
  /** What the window shows. */
  readonly print: () => Promise<Outcome<{ readonly printed: boolean }>>
  readonly copyText: (text: string) => void
  /** The look and the like take effect, and the renderer is told. */
  readonly settingsChanged: () => void
}

export type HostCallsSurroundings = {
  readonly settings: SettingsFile
  readonly workspace: Workspace
  readonly core: () => Promise<Pick<Core, 'lookInto'>>
  /** After any opening that is under way. */
  readonly openApp: () => Promise<Pick<OpenApp, 'makeDocument'> | null>
  readonly paper: Pick<PaperWindow, 'print'>
  readonly sample: Sample
  readonly granted: GrantedPaths
  readonly picked: PickedFiles
  readonly dialogs: Dialogs
  readonly laptop: Laptop
  readonly defaultWorkspace: string
  /** Where papers are saved. */
  readonly papersFolder: () => string
  /** Whether it shares a disk with the other folder, and who copies it. */
  readonly describeFolder: (
    dir: string,
    beside: string | null,
  ) => Promise<Pick<HostState['folders'], 'sameDisk' | 'synced'>>
  readonly hostState: () => Promise<HostState>
  readonly cancel: (callId: string) => void
}

const done: Outcome<Record<string, never>> = { ok: true, value: {} }

/** The calls that concern this laptop. Folders and files come from dialogs of ours, or are refused. */
export function createHostCalls(around: HostCallsSurroundings): HostCalls {
  const { settings, workspace, granted, dialogs, laptop, sample } = around
  const state = async (): Promise<Outcome<HostState>> => {
    await workspace.settled()
    return { ok: true, value: await around.hostState() }
  }
  const choose = async (purpose: FolderPurpose): Promise<string | null> => {
    const { backupsDir } = settings.current()
    const startAt = { workspace: around.defaultWorkspace, backups: backupsDir, papers: around.papersFolder() }[purpose]
    const dir = await dialogs.chooseFolder(purpose, startAt)
    if (dir === null) return null
    if (purpose === 'papers') {
      settings.change({ lastSaveFolder: dir })
      laptop.settingsChanged()
    }
    return granted.grantFolder(dir)
  }
  const printPaper = async (request: DocumentRequest): Promise<Outcome<{ readonly printed: boolean }>> => {
    const app = await around.openApp()
    if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
    const made = await app.makeDocument({ kind: 'document', request, format: 'pdf' })
    if (!made.ok) return made
    // Proof: a document as PDF is made of a page; only finished files have no page.
    return made.value.kind === 'page' ? around.paper.print(made.value.page) : badInput('request')
  }
  return {
    'host.state': state,
    'host.create-workspace': async ({ dir }) => {
      if (dir !== null && !granted.hasFolder(dir)) return badInput('dir')
      await workspace.open({ dir: dir ?? around.defaultWorkspace, create: true, takeOver: false })
      return state()
    },
    'host.open-workspace': async ({ dir }) => {
      if (dir !== null && !granted.hasFolder(dir)) return badInput('dir')
      const chosen = dir ?? (await choose('workspace'))
      if (chosen === null) return state()
      await workspace.open({ dir: chosen, create: false, takeOver: false })
      return state()
    },
    'host.close-workspace': async () => {
      await workspace.close()
      sample.leaveFor(null)
      settings.change({ lastWorkspace: null })
      return state()
    },
    'host.take-over': async () => {
      await workspace.reopen({ takeOver: true })
      return state()
    },
    'host.choose-folder': async ({ purpose, beside }) => {
      const dir = await choose(purpose)
      const where = dir === null ? { sameDisk: false, synced: null } : await around.describeFolder(dir, beside ?? null)
      return { ok: true, value: { dir, ...where } }
    },
    'host.edit-user-settings': async (input) => {
      const { deskLooked, ...rest } = input
      const { backupsDir } = rest
      if (backupsDir !== undefined && !granted.hasFolder(backupsDir)) return badInput('backupsDir')
      const before = settings.current()
      const after = settings.change({ ...withoutAbsent(rest), ...(deskLooked && deskLookedIn(before, deskLooked)) })
      laptop.settingsChanged()
      // The store was told its folder for backups when it was opened.
      if (after.backupsDir !== before.backupsDir) await workspace.reopen({ takeOver: false })
      return state()
    },
    'host.pick-file': async ({ purpose }) => {
      const path = await dialogs.pickFile(purpose)
      if (path === null) return { ok: true, value: { file: null } }
      const added = await around.picked.add(path, purpose)
      return added.ok ? { ok: true, value: { file: added.value } } : added
    },
    'host.look-into-file': async ({ fileId }) => {
      const file = await around.picked.read(fileId)
      return file === null ? { ok: false, problem: { code: 'file-gone' } } : (await around.core()).lookInto(file)
    },
    'host.open-sample': async () => {
      await sample.open()
      return state()
    },
    'host.discard-sample': async () => {
      const discarded = await sample.discard()
      return discarded.ok ? state() : discarded
    },
    'host.print': ({ request }) => (request === undefined ? laptop.print() : printPaper(request)),
    'host.copy-text': async ({ text }) => {
      laptop.copyText(text)
      return done
    },
    'host.show-in-folder': async ({ path }) => {
      if (!granted.hasFile(path) && !granted.hasFolder(path)) return badInput('path')
      laptop.showInFolder(path)
      return done
    },
    'host.full-screen': async ({ on }) => {
      laptop.setFullScreen(on)
      return done
    },
    'host.keep-awake': async ({ on }) => {
      laptop.keepAwake(on)
      return done
    },
    'host.open-outside': async ({ url }) => {
      if (!mayOpenOutside(url)) return badInput('url')
      return laptop.openOutside(url)
    },
    'host.cancel': async ({ callId }) => {
      around.cancel(callId)
      return done
    },
    'host.quit': async () => {
      laptop.quit()
      return done
    },
  }
}

/** What was left out stays as it is; zod writes absent keys as undefined. */
function withoutAbsent(input: Omit<ParsedInputOf<'host.edit-user-settings'>, 'deskLooked'>): Partial<LaptopSettings> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

function badInput(where: string): Outcome<never> {
  return { ok: false, problem: { code: 'bad-input', where } }
}
