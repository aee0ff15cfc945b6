import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCalls } from '../../electron/main/calls'
import type { Core, OpenApp, OpenRequest } from '../../electron/main/core'
import { sampleFolders } from '../../electron/main/folders'
import { GrantedPaths } from '../../electron/main/granted'
import { createHostCalls } from '../../electron/main/host-calls'
import { gatherHostState } from '../../electron/main/host-state'
import { PickedFiles } from '../../electron/main/picked-files'
import { createSample } from '../../electron/main/sample'
import { openSettings, type SettingsFile } from '../../electron/main/user-settings'
import { Workspace } from '../../electron/main/workspace'
import type { HostState } from '../../shared/contract'
import { eventually } from '../eventually'
import { aTurn } from './a-turn'
import { aPage } from './pages'

const report = { replayed: 0, cutBytes: 0, mended: [], leftOut: [], recoveredDrafts: 0, liveMeetingId: null }

describe('calls that concern this laptop', () => {
  let folder: string
  let opened: OpenRequest[]
  let happened: string[]
  let received: unknown[][]
  let receive: OpenApp['receive']
  let makeDocument: OpenApp['makeDocument']
  let chosen: string | null
  let openWork: () => Promise<void>
  let settings: SettingsFile
  let workspace: Workspace
  let screens = 1
  let calls: ReturnType<typeof createCalls>
  const usual = '/usual/Workspace'
  const call = (name: string, input: unknown = {}, options?: unknown) => calls.call(name, input, options)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
    opened = []
    happened = []
    received = []
    chosen = null
    openWork = async () => {}
    receive = async (name, input) => {
      received.push([name, input])
      return { ok: true, value: {} }
    }
    makeDocument = async () => ({ ok: false, problem: { code: 'personal-data', unsettled: 1 } })
    settings = openSettings(join(folder, 'user-settings.json'), '/usual/backups', () => {})
    const core: Core = {
      close: async () => {},
      lookInto: async ({ name }) => ({ ok: true, value: { kind: 'action-log', name, rows: 3 } }),
      sample: {
        lookAt: async () => ({ kind: 'missing' }),
        prepare: async () => ({ kind: 'failed', because: { kind: 'disk-full' } }),
        remove: async () => null,
      },
      open: async (request) => {
        opened.push(request)
        await openWork()
        const app: OpenApp = {
          receive: (...given) => receive(...given),
          subscribe: () => () => {},
          makeDocument: (...given) => makeDocument(...given),
          documentsOfYear: async () => ({ ok: false, problem: { code: 'cancelled' } }),
          close: async () => {
            happened.push(`closed ${request.dir}`)
          },
        }
        return { state: { kind: 'open', dir: request.dir, report, savedAt: null }, app }
      },
    }
    const granted = new GrantedPaths()
    workspace = new Workspace({
      core: async () => core,
      backupsDir: () => settings.current().backupsDir,
      remember: (dir) => settings.change({ lastWorkspace: dir }),
      tell: () => {},
      moved: () => happened.push('moved'),
      log: (line) => happened.push(line),
    })
    const sample = createSample({ settings, workspace, folders: sampleFolders(usual), core: async () => core })
    const say =
      (name: string) =>
      (...given: unknown[]) => {
        happened.push([name, ...given].join(' '))
      }
    const openApp = async () => {
      await workspace.settled()
      return workspace.app()
    }
    const papersFolder = () => settings.current().lastSaveFolder ?? '/usual/Documents'
    calls = createCalls({
      openApp,
      save: async () => ({ ok: false, problem: { code: 'no-workspace' } }),
      progress: (callId, { done, of }) => happened.push(`progress ${callId} ${done}/${of}`),
      hostCalls: (cancel) =>
        createHostCalls({
          settings,
          workspace,
          core: async () => core,
          sample,
          granted,
          picked: new PickedFiles(),
          dialogs: {
            chooseFolder: async (purpose, startAt) => {
              happened.push(`choose ${purpose} from ${startAt}`)
              return chosen
            },
            pickFile: async (purpose) => {
              happened.push(`pick ${purpose}`)
              return chosen
            },
          },
          laptop: {
            showInFolder: say('show'),
            setFullScreen: say('full screen'),
            keepAwake: say('keep awake'),
            openOutside: async (url) => {
              say('outside')(url)
              return { ok: true, value: {} }
            },
            quit: say('quit'),
            print: async () => ({ ok: true, value: { printed: true } }),
            copyText: say('copy'),
            settingsChanged: say('settings changed'),
          },
          openApp,
          paper: {
            print: async ({ title }) => {
              happened.push(`paper ${title}`)
              return { ok: true, value: { printed: true } }
            },
          },
          papersFolder,
          defaultWorkspace: usual,
          describeFolder: async (dir, beside) => ({ sameDisk: beside !== null && dir[0] === beside[0], synced: null }),
          hostState: () =>
            gatherHostState({
              settings,
              workspace,
              defaultWorkspace: usual,
              papersFolder,
              isSample: sample.isIn,
              screens: () => screens,
              platform: 'win32',
              env: {},
              clockOffsetMs: 0,
              version: '1',
            }),
          cancel,
        }),
    })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('at the first run there is no workspace, and the usual places are named', async () => {
    expect(await call('host.state')).toMatchObject({
      ok: true,
      value: {
        workspace: { kind: 'none' },
        folders: { workspace: usual, backups: '/usual/backups' },
        platform: 'windows',
      },
    })
    expect(await call('working-set')).toEqual({ ok: false, problem: { code: 'no-workspace' } })
  })

  it('the state is told when opening is finished, and a query waits for it', async () => {
    let finish = (): void => {}
    const opening = new Promise<void>((resolve) => {
      finish = resolve
    })
    openWork = () => opening
    void workspace.open({ dir: '/there', create: false, takeOver: false })
    let answered = 0
    const asked = [call('host.state'), call('working-set')].map(async (answering) => {
      const answer = await answering
      answered += 1
      return answer
    })
    await aTurn()
    expect(answered).toBe(0)
    finish()
    const [state, answer] = await Promise.all(asked)
    expect(state).toMatchObject({ value: { workspace: { kind: 'open', dir: '/there' } } })
    expect(answer?.ok).toBe(true)
  })

  it('a workspace is made in the usual place, and opened there at the next start', async () => {
    await call('host.create-workspace', { dir: null })
    expect(opened).toEqual([{ dir: usual, create: true, takeOver: false, backupsDir: '/usual/backups' }])
    expect(settings.current().lastWorkspace).toBe(usual)
  })

  it('a folder the page names is used only when it was chosen in a dialog', async () => {
    const refused = { ok: false, problem: { code: 'bad-input', where: 'dir' } }
    expect(await call('host.open-workspace', { dir: '/chosen' })).toEqual(refused)
    expect(await call('host.create-workspace', { dir: '/chosen' })).toEqual(refused)
    chosen = '/chosen'
    expect(await call('host.choose-folder', { purpose: 'workspace' })).toEqual({
      ok: true,
      value: { dir: '/chosen', sameDisk: false, synced: null },
    })
    await call('host.open-workspace', { dir: '/chosen' })
    expect(opened.map(({ dir }) => dir)).toEqual(['/chosen'])
  })

  it('one workspace is closed before the next is opened', async () => {
    chosen = '/one'
    await call('host.open-workspace', { dir: null })
    chosen = '/two'
    await call('host.open-workspace', { dir: null })
    expect(happened.filter((line) => line.startsWith('closed'))).toEqual(['closed /one'])
    await call('host.close-workspace')
    expect(await call('host.state')).toMatchObject({ value: { workspace: { kind: 'none' } } })
    expect(settings.current().lastWorkspace).toBeNull()
  })

  it('taking over opens the same workspace again with the lock', async () => {
    await call('host.create-workspace', { dir: null })
    await call('host.take-over')
    expect(opened[1]).toMatchObject({ dir: usual, create: false, takeOver: true })
  })

  it('a new folder for backups, once chosen, is given to the store', async () => {
    await call('host.create-workspace', { dir: null })
    expect(await call('host.edit-user-settings', { backupsDir: '/stick' })).toMatchObject({ ok: false })
    chosen = '/stick'
    await call('host.choose-folder', { purpose: 'backups' })
    await call('host.edit-user-settings', { backupsDir: '/stick' })
    expect(opened[1]).toMatchObject({ dir: usual, backupsDir: '/stick' })
  })

  it('papers are saved in Documents until another folder is chosen, which is remembered', async () => {
    const papers = async () => {
      const state = await call('host.state')
      return state.ok ? (state.value as HostState).folders.papers : null // what host.state answers
    }
    expect(await papers()).toBe('/usual/Documents')
    await call('host.choose-folder', { purpose: 'papers' })
    expect(await papers()).toBe('/usual/Documents')
    chosen = '/stick/papers'
    await call('host.choose-folder', { purpose: 'papers' })
    expect([await papers(), settings.current().lastSaveFolder]).toEqual(['/stick/papers', '/stick/papers'])
    // The screen is told, whoever asked; and next time the dialog begins there.
    expect(happened).toContain('settings changed')
    await call('host.choose-folder', { purpose: 'papers' })
    expect(happened.filter((line) => line.startsWith('choose'))).toEqual([
      'choose papers from /usual/Documents',
      'choose papers from /usual/Documents',
      'choose papers from /stick/papers',
    ])
    expect(await call('host.show-in-folder', { path: '/stick/papers' })).toEqual({ ok: true, value: {} })
  })

  it('a paper is printed by itself, and one that may not be printed yet is not', async () => {
    const request = { document: 'agenda', meetingId: 'm-1' }
    expect(await call('host.print', { request })).toEqual({ ok: false, problem: { code: 'no-workspace' } })
    await call('host.create-workspace', { dir: null })
    expect(await call('host.print', { request })).toEqual({
      ok: false,
      problem: { code: 'personal-data', unsettled: 1 },
    })
    makeDocument = async () => ({ ok: true, value: { kind: 'page', page: aPage('Agenda'), fileName: 'A' } })
    expect(await call('host.print', { request })).toEqual({ ok: true, value: { printed: true } })
    expect(happened.filter((line) => line.startsWith('paper'))).toEqual(['paper Agenda'])
    expect(await call('host.print', { request: { document: 'no such' } })).toMatchObject({
      problem: { code: 'bad-input' },
    })
  })

  it('a setting that was left out stays', async () => {
    await call('host.edit-user-settings', { look: 'dark' })
    await call('host.edit-user-settings', { textSize: 150, look: undefined })
    expect(settings.current()).toMatchObject({ look: 'dark', textSize: 150 })
    expect(happened.filter((line) => line === 'settings changed')).toHaveLength(2)
  })

  it('looking at one desk leaves what is known of the others', async () => {
    const at = '2026-06-09T13:02:00.000Z'
    await call('host.edit-user-settings', { deskLooked: { personId: 'p-grace', at, had: ['lift', 'keys'] } })
    const later = { personId: 'p-tobias', at: '2026-06-09T14:00:00.000Z', had: [] }
    await call('host.edit-user-settings', { deskLooked: later })
    const state = await call('host.edit-user-settings', { look: 'dark' })
    expect(state).toMatchObject({
      value: {
        user: {
          look: 'dark',
          deskLookedAt: { 'p-grace': at, 'p-tobias': later.at },
          deskHad: { 'p-grace': ['lift', 'keys'], 'p-tobias': [] },
        },
      },
    })
  })

  it('a picked file comes as an id', async () => {
    chosen = join(folder, 'log.csv')
    writeFileSync(chosen, 'a,b')
    expect(await call('host.pick-file', { purpose: 'action-log' })).toMatchObject({
      value: { file: { name: 'log.csv', bytes: 3 } },
    })
    chosen = null
    expect(await call('host.pick-file', { purpose: 'action-log' })).toEqual({ ok: true, value: { file: null } })
  })

  it('the dialog is told what is looked for', async () => {
    for (const purpose of ['action-log', 'people', 'logo', 'any']) await call('host.pick-file', { purpose })
    expect(happened).toEqual(['pick action-log', 'pick people', 'pick logo', 'pick any'])
  })

  it('a picked file is looked into before any workspace is open, and only a picked one', async () => {
    expect(await call('host.look-into-file', { fileId: 'not-picked' })).toEqual({
      ok: false,
      problem: { code: 'file-gone' },
    })
    chosen = join(folder, 'log.csv')
    writeFileSync(chosen, 'a,b')
    const picked = await call('host.pick-file', { purpose: 'any' })
    const { file } = picked.ok ? (picked.value as { file: { fileId: string } }) : { file: { fileId: '' } } // what pick-file answers
    expect(await call('host.look-into-file', { fileId: file.fileId })).toEqual({
      ok: true,
      value: { kind: 'action-log', name: 'log.csv', rows: 3 },
    })
    expect(opened).toEqual([])
  })

  it('tells how many screens there are, prints and copies', async () => {
    screens = 2
    expect(await call('host.state')).toMatchObject({ value: { screens: 2, isSample: false } })
    expect(await call('host.print')).toEqual({ ok: true, value: { printed: true } })
    await call('host.copy-text', { text: 'Millbrook, Thursday' })
    expect(happened).toEqual(['copy Millbrook, Thursday'])
  })

  it('a sample that cannot be made is told as a state', async () => {
    expect(await call('host.open-sample')).toMatchObject({
      value: { workspace: { kind: 'failed', because: { kind: 'disk-full' } }, isSample: false },
    })
    expect(settings.current().beforeSample).toBeNull()
  })

  it('an address is opened outside only by the policy, and a folder shown only when it is known', async () => {
    expect(await call('host.open-outside', { url: 'file:///etc/passwd' })).toMatchObject({ ok: false })
    expect(await call('host.show-in-folder', { path: '/etc' })).toMatchObject({ ok: false })
    await call('host.open-outside', { url: 'https://www.gov.uk/' })
    await call('host.full-screen', { on: true })
    expect(happened).toEqual(['outside https://www.gov.uk/', 'full screen true'])
  })

  it.each([
    ['no.such-call', {}, undefined],
    ['__proto__', {}, undefined],
    ['host.full-screen', { on: 'yes' }, undefined],
    ['host.state', {}, { callId: '../x' }],
    [7, {}, undefined],
  ])('%s with %o and %o is refused', async (name, input, options) => {
    expect(await calls.call(name, input, options)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
  })

  it('a long call tells its progress and can be cancelled', async () => {
    await call('host.create-workspace', { dir: null })
    receive = (_name, _input, options) =>
      new Promise((_resolve, reject) => {
        options?.onProgress?.({ done: 1, of: 4, words: 'Reading' })
        options?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    const answer = call('import.read', {}, { callId: 'call-1' })
    await eventually(() => expect(happened).toContain('progress call-1 1/4'))
    await call('host.cancel', { callId: 'call-1' })
    expect(await answer).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })

  it('a workspace that cannot be opened is a state, not an exception', async () => {
    openWork = () => Promise.reject(Object.assign(new Error('Nettie'), { code: 'EIO' }))
    expect(await call('host.create-workspace', { dir: null })).toMatchObject({
      value: { workspace: { kind: 'failed', because: { kind: 'damaged', detail: 'EIO' } } },
    })
    expect(happened.join()).not.toContain('Nettie')
  })
})
