import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCalls } from '../../electron/main/calls'
import type { Core } from '../../electron/main/core'
import { sampleFolders } from '../../electron/main/folders'
import { GrantedPaths } from '../../electron/main/granted'
import { createHostCalls } from '../../electron/main/host-calls'
import { gatherHostState } from '../../electron/main/host-state'
import type { Calls } from '../../electron/main/ipc'
import { openCore } from '../../electron/main/open-core'
import { PickedFiles } from '../../electron/main/picked-files'
import { createSample } from '../../electron/main/sample'
import { openSettings, type SettingsFile } from '../../electron/main/user-settings'
import { Workspace } from '../../electron/main/workspace'
import type { HostState, OutputOf } from '../../shared/contract'
import { anId } from '../builders'

/** The real core in a real folder, as start.ts puts it together. */
describe('the sample team', () => {
  let root: string
  let now: string
  let settings: SettingsFile
  let workspace: Workspace
  let core: Core
  let calls: Calls
  const at = (...names: string[]) => join(root, ...names)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'connected-team-'))
    now = '2026-06-09T13:02:00.000Z'
    start()
  })
  afterEach(async () => {
    await workspace.release()
    await core.close()
    rmSync(root, { recursive: true })
  })

  function start(): void {
    const usual = at('Workspace')
    const folders = sampleFolders(usual)
    settings = openSettings(at('user-settings.json'), at('backups'), () => {})
    core = openCore({
      clock: () => new Date(now),
      newId: () => anId('made'),
      log: () => {},
      holder: { user: 'Nettie', host: 'PC-HALL-2' },
      actor: () => settings.current().keyboardPersonId,
      readPickedFile: async () => null,
      workerPath: '',
    })
    workspace = new Workspace({
      core: async () => core,
      backupsDir: (dir) => (sample.isIn(dir) ? folders.backupsDir : settings.current().backupsDir),
      remember: (dir) => {
        sample.leaveFor(dir)
        settings.change({ lastWorkspace: dir })
      },
      tell: () => {},
      moved: () => {},
      log: () => {},
    })
    const sample = createSample({ settings, workspace, folders, core: async () => core })
    const hostState = () =>
      gatherHostState({
        ...{ settings, workspace, defaultWorkspace: usual, isSample: sample.isIn, screens: () => 1 },
        ...{ platform: 'win32', env: {}, clockOffsetMs: 0, version: '1', papersFolder: () => '/usual/Documents' },
      })
    const granted = new GrantedPaths()
    granted.grantFolder(at('Something else'))
    const no = () => {
      throw new Error('not asked in these tests')
    }
    calls = createCalls({
      openApp: async () => {
        await workspace.settled()
        return workspace.app()
      },
      save: no,
      progress: () => {},
      hostCalls: (cancel) =>
        createHostCalls({
          ...{ settings, workspace, sample, core: async () => core, granted },
          ...{ picked: new PickedFiles(), defaultWorkspace: usual, hostState, cancel },
          dialogs: { chooseFolder: no, pickFile: no },
          describeFolder: no,
          ...{ openApp: no, paper: { print: no }, papersFolder: no },
          laptop: {
            ...{ showInFolder: no, setFullScreen: no, keepAwake: no, openOutside: no, quit: no, print: no },
            ...{ copyText: no, settingsChanged: () => {} },
          },
        }),
    })
  }

  const ask = (name: string, input: unknown = {}) => calls.call(name, input, undefined)
  async function state(name: string, input: unknown = {}): Promise<HostState> {
    const answer = await ask(name, input)
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
    return answer.value as HostState // each host call of these tests answers with it
  }
  async function places(): Promise<readonly string[]> {
    const answer = await ask('working-set')
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
    const { records } = answer.value as OutputOf<'working-set'> // what this query answers
    return records.flatMap((one) => (one.kind === 'locality' ? [one.code] : [])).toSorted()
  }
  async function changeSomething(): Promise<void> {
    const answer = await ask('settings.edit', { bodyName: 'Our own name' })
    expect(answer).toMatchObject({ ok: true })
  }
  const made = () => readdirSync(at('Sample team', 'journal'))
  const four = ['CARR', 'HARR', 'HOME', 'MILL']

  it('opens as a workspace of its own beside the real place, which is still named', async () => {
    const opened = await state('host.open-sample')
    expect(opened).toMatchObject({
      isSample: true,
      workspace: { kind: 'open', dir: at('Sample team') },
      folders: { workspace: at('Workspace'), backups: at('backups') },
    })
    expect(await places()).toEqual(four)
    expect(existsSync(at('Workspace'))).toBe(false)
    await ask('backup.make')
    expect(existsSync(at('Sample team backups'))).toBe(true)
    expect(existsSync(at('backups'))).toBe(false)
  })

  it('puts its lead at the keyboard', async () => {
    const { user } = await state('host.open-sample')
    const answer = await ask('working-set')
    const { records } = answer.ok ? (answer.value as OutputOf<'working-set'>) : { records: [] } // what this query answers
    expect(records.find((one) => one.id === user.keyboardPersonId)).toMatchObject({ name: 'Nettie Bramble' })
  })

  it('is thrown away with one call, both folders and nothing else, and the first run is there again', async () => {
    mkdirSync(at('Something else'))
    await state('host.open-sample')
    await ask('backup.make')
    const after = await state('host.discard-sample')
    expect(after).toMatchObject({ isSample: false, workspace: { kind: 'none' }, user: { keyboardPersonId: null } })
    expect(readdirSync(root).toSorted()).toEqual(['Something else', 'user-settings.json'])
    expect(settings.current().lastWorkspace).toBeNull()
  })

  it('goes back to the workspace that was open before, and to who sat there', async () => {
    await state('host.create-workspace', { dir: null })
    await changeSomething()
    await state('host.edit-user-settings', { keyboardPersonId: 'dot-hazelwood' })
    await state('host.open-sample')
    expect(await places()).toEqual(four)
    const back = await state('host.discard-sample')
    expect(back).toMatchObject({
      isSample: false,
      workspace: { kind: 'open', dir: at('Workspace') },
      user: { keyboardPersonId: 'dot-hazelwood' },
    })
    expect(await places()).toEqual([])
    expect(settings.current()).toMatchObject({ lastWorkspace: at('Workspace'), beforeSample: null })
  })

  it('is left behind when the real workspace is made from it, in its own folder', async () => {
    await state('host.open-sample')
    const real = await state('host.create-workspace', { dir: null })
    expect(real).toMatchObject({
      isSample: false,
      workspace: { kind: 'open', dir: at('Workspace') },
      user: { keyboardPersonId: null },
    })
    expect(await places()).toEqual([])
    await state('host.discard-sample')
    expect(existsSync(at('Sample team'))).toBe(false)
    expect(await state('host.state')).toMatchObject({ workspace: { kind: 'open', dir: at('Workspace') } })
  })

  it('leads back, and somebody is at the keyboard, after a wrong folder was chosen from within it', async () => {
    await state('host.create-workspace', { dir: null })
    await state('host.edit-user-settings', { keyboardPersonId: 'dot-hazelwood' })
    const { user } = await state('host.open-sample')
    mkdirSync(at('Something else'))
    const wrong = await state('host.open-workspace', { dir: at('Something else') })
    expect(wrong).toMatchObject({ workspace: { kind: 'failed' }, user: { keyboardPersonId: user.keyboardPersonId } })
    await state('host.open-sample')
    expect(await state('host.discard-sample')).toMatchObject({
      workspace: { kind: 'open', dir: at('Workspace') },
      user: { keyboardPersonId: 'dot-hazelwood' },
    })
  })

  it('never deletes what it did not fill', async () => {
    const refused = { ok: false, problem: { code: 'bad-input', where: 'sample' } }
    expect(await ask('host.discard-sample')).toEqual(refused)
    mkdirSync(at('Sample team'))
    writeFileSync(at('Sample team', 'my notes.txt'), 'mine')
    expect(await ask('host.discard-sample')).toEqual(refused)
    expect(await state('host.open-sample')).toMatchObject({
      isSample: false,
      workspace: { kind: 'failed', because: { kind: 'not-a-workspace' } },
    })
    expect(readdirSync(at('Sample team'))).toEqual(['my notes.txt'])
    rmSync(at('Sample team'), { recursive: true })
    await core.open({ dir: at('Sample team'), backupsDir: at('b'), create: true, takeOver: false }).then(async (it) => {
      await it.app?.receive('settings.edit', { bodyName: 'A real one' })
      await it.app?.close()
    })
    expect(await ask('host.discard-sample')).toEqual(refused)
    expect(made()).toHaveLength(1)
  })

  it('is the same one on the same day, with what was changed in it', async () => {
    const first = await state('host.open-sample')
    await changeSomething()
    await state('host.create-workspace', { dir: null })
    const again = await state('host.open-sample')
    expect(again.user.keyboardPersonId).toBe(first.user.keyboardPersonId)
    expect(await bodyName()).toBe('Our own name')
  })

  it('is made anew on a later day, so that its meetings are never old', async () => {
    const first = await state('host.open-sample')
    await state('host.close-workspace')
    now = '2026-07-21T08:00:00.000Z'
    const later = await state('host.open-sample')
    expect(later.user.keyboardPersonId).not.toBe(first.user.keyboardPersonId)
    expect(await nextMeetings()).toEqual(expect.arrayContaining(['2026-07-22', '2026-07-23']))
  })

  it('is kept on a later day where somebody worked in it', async () => {
    await state('host.open-sample')
    await changeSomething()
    await state('host.close-workspace')
    now = '2026-07-21T08:00:00.000Z'
    await state('host.open-sample')
    expect(await bodyName()).toBe('Our own name')
  })

  it('opened again while it is open, still knows where to go back to', async () => {
    await state('host.create-workspace', { dir: null })
    await state('host.open-sample')
    await state('host.open-sample')
    expect(await state('host.discard-sample')).toMatchObject({ workspace: { dir: at('Workspace') } })
  })

  it('is opened again at the next start where the app was closed in it, and still leads back', async () => {
    await state('host.create-workspace', { dir: null })
    await state('host.open-sample')
    await workspace.release()
    await core.close()
    start()
    expect(settings.current().lastWorkspace).toBe(at('Sample team'))
    await workspace.open({ dir: at('Sample team'), create: false, takeOver: false })
    expect(await state('host.state')).toMatchObject({ isSample: true, folders: { workspace: at('Workspace') } })
    expect(await state('host.discard-sample')).toMatchObject({ workspace: { dir: at('Workspace') } })
  })

  async function bodyName(): Promise<string | undefined> {
    const answer = await ask('working-set')
    const { records } = answer.ok ? (answer.value as OutputOf<'working-set'>) : { records: [] } // what this query answers
    return records.flatMap((one) => (one.kind === 'settings' ? [one.bodyName] : []))[0]
  }
  async function nextMeetings(): Promise<readonly string[]> {
    const answer = await ask('working-set')
    const { records } = answer.ok ? (answer.value as OutputOf<'working-set'>) : { records: [] } // what this query answers
    return records.flatMap((one) => (one.kind === 'meeting' && one.state !== 'approved' ? [one.on] : []))
  }
})
