import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DurableJson } from '../../electron/core/store/durable-json'
import type { WorkspaceFile } from '../../electron/core/store/workspace-file'
import { type LaunchedApp, launch } from './harness/launch'
import { launchAsOrdinaryUser } from './harness/ordinary-user'
import { paste } from './journey/clipboard'
import { pointer } from './journey/hands'
import { openImport, pickOldLog } from './journey/old-log'
import { ask, prepareTeam, tuesday } from './journey/prepare'
import { firstRun } from './journey/start-team'

let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'connected-team-bad-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('a log that cannot be read', () => {
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launch({ now: tuesday })
    await prepareTeam(app)
  })
  afterAll(() => app?.close())

  const cases = [
    {
      name: 'fifty megabytes.csv',
      make: () => Buffer.alloc(50 * 1024 * 1024, 'No,Date,Action\n1,7/11/25,Ring the hall\n'),
      words: 'That is too large: 50 MB, and 20 MB is the most.',
    },
    {
      name: 'picture.csv',
      make: () => Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 131) % 256)),
      words: 'That file is not text, CSV or Excel.',
    },
    {
      name: 'ten thousand columns.csv',
      make: () => Buffer.from(`${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',')}\n1,2,3\n`),
      words: 'That has 10000 columns, and 60 is the most.',
    },
    { name: 'empty.csv', make: () => Buffer.from(''), words: 'There are no rows to bring in.' },
  ]

  for (const { name, make, words } of cases) {
    it(`${name}: says so, and nothing comes in`, async () => {
      const path = join(scratch, name)
      await writeFile(path, make())
      await pickOldLog(app, pointer(app.window), path)
      await app.window.getByText(words).waitFor()
      // The screen waits for the next try, and nothing has happened.
      await app.window.getByLabel('Paste it here').waitFor()
      const { records, undo } = await ask(app.window, 'working-set', {})
      expect(records.filter((record) => record.kind === 'action')).toEqual([])
      expect(undo).toMatch(/^Started/)
      await app.axe()
    })
  }

  it('names with markup stay words, and days that do not exist are asked about', async () => {
    await openImport(app)
    const log = [
      'No\tDate\tAction\tOwner',
      '1\t30/02/26\t<img src=x onerror="document.title=1"> & <b>paint</b> it\t<script>alert(1)</script>',
      '2\t31/06/26\tOne more\tNB',
    ]
    await paste(app, { text: `${log.join('\n')}\n` })
    const { window } = app
    await window.getByText(/two have dates that do not exist/).waitFor()
    await window.getByText('February 2026 has 28 days.').waitFor()
    await window.getByText('June has 30 days.').waitFor()
    for (const name of ['Mend', 'Mend'])
      await window
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click()
    await window.getByRole('button', { name: /^Import 2/ }).click()
    await window.getByText('Brought in 2 actions').waitFor()
    await window.getByText('<img src=x onerror="document.title=1"> & <b>paint</b> it').first().waitFor()
    expect(await window.locator('main img[src], main script').count()).toBe(0)
  })
})

describe('a workspace that cannot be opened as it should', () => {
  let made: string
  // Who made it: otherwise the app would ask first who is at the keyboard.
  let keyboardPersonId: string
  const apps: LaunchedApp[] = []

  beforeAll(async () => {
    const app = await launch({ now: tuesday })
    await prepareTeam(app)
    keyboardPersonId = (await ask(app.window, 'host.state', {})).user.keyboardPersonId ?? ''
    made = join(scratch, 'made')
    await app.close({ keep: true })
    await cp(app.folders.workspace, made, { recursive: true })
    await rm(app.folders.base, { recursive: true, force: true })
  })
  afterEach(async () => {
    for (const app of apps.splice(0).reverse()) await app.close()
  })

  async function open(folder: string): Promise<LaunchedApp> {
    const app = await launch({ now: tuesday, workspaceFrom: folder, keyboardPersonId })
    apps.push(app)
    return app
  }

  it('a folder of something else: nothing in it is touched', async () => {
    const folder = join(scratch, 'holiday')
    await mkdir(folder)
    await writeFile(join(folder, 'beach.txt'), 'sand')
    const { window, folders } = await open(folder)
    await window.getByRole('heading', { name: 'There is no workspace in this folder' }).waitFor()
    await window.getByText('Nothing in it was changed.').waitFor()
    expect(await readdir(folders.workspace)).toEqual(['beach.txt'])
    await apps[0]?.axe()
  })

  it('a folder that this computer does not let us write in: to be read', async () => {
    const folder = await closed(await copy('closed'))
    // Root may write anywhere, so this is somebody else.
    const app = await ordinary()
    await app.stubOpenDialog(folder)
    await app.window.keyboard.press('3')
    await app.window.getByText('You are reading only.').first().waitFor()
    await app.window.getByText(`This computer does not let us write in ${folder}.`, { exact: false }).waitFor()
    await app.axe()
  })

  it('a new workspace where we may not write: nothing is made, and what was typed stays', async () => {
    const empty = join(scratch, 'empty')
    await mkdir(empty)
    const folder = await closed(empty)
    const { window, stubOpenDialog } = await ordinary()
    await stubOpenDialog(folder)
    await window.getByRole('button', { name: 'Change the folder of the work' }).click()
    await window.getByText(folder).waitFor()
    await window.keyboard.press('2')
    await window.getByLabel('Name', { exact: true }).fill('Millbrook')
    await window.getByRole('button', { name: /^Make the team/ }).click()
    await window.getByText(/could not be made in that folder|does not let us write/).waitFor()
    expect(await window.getByLabel('Name', { exact: true }).inputValue()).toBe('Millbrook')
    expect(await readdir(folder)).toEqual([])
  })

  it('garbage where workspace.json should be', async () => {
    const folder = await copy('garbage')
    await writeFile(join(folder, 'workspace.json'), '\u0000\u0001 not json')
    const { window, folders } = await open(folder)
    const told = window.getByText(/^The workspace (could not be read, nor mended|was mended)/)
    await told.first().waitFor()
    await window.getByText(/Nothing was thrown away|was rebuilt/).waitFor()
    const people = await findFile(folders.workspace, /people\.json$/)
    expect(await readFile(people, 'utf8')).toContain('Nettie Bramble')
  })

  it('a damaged document is rebuilt, and said', async () => {
    const folder = await copy('damaged')
    const people = await findFile(folder, /people\.json$/)
    await writeFile(people, '{"cut short')
    const { window } = await open(folder)
    await window.getByText('The workspace was mended when it was opened.').waitFor()
    await window.getByText(/people was damaged and was rebuilt/).waitFor()
    await window.getByRole('button', { name: /at the keyboard/i }).waitFor()
    const { records } = await ask(window, 'working-set', {})
    expect(records.some((record) => record.kind === 'person' && record.name === 'Nettie Bramble')).toBe(true)
  })

  it('of a newer version: to be read, not written', async () => {
    const folder = await copy('newer')
    const file = new DurableJson<WorkspaceFile>(join(folder, 'workspace.json'), {
      disk: () => undefined,
      keepPrevious: false,
      setAside: null,
    })
    const now = await file.read()
    if (now === null) throw new Error('the workspace has no workspace.json')
    await file.write({ ...now, format: 999 })
    const { window } = await open(folder)
    await window.getByText('You are reading only.').first().waitFor()
    await window.getByText(/A newer Connected Team has written here/).waitFor()
    await apps[0]?.axe()
  })

  it('open on another screen already: who, where, since when, and no second writer', async () => {
    const first = await open(made)
    await first.window.getByRole('heading', { level: 1, name: 'Tuesday 9 June' }).waitFor()
    const second = await launch({ now: tuesday, again: await beside(first) })
    apps.push(second)
    await second.window.getByText(/has this workspace open on/).waitFor()
    const answer = await second.window.evaluate(() =>
      window.host
        .call('settings.edit', { bodyName: 'Somebody else' })
        .then((outcome) => !outcome.ok && outcome.problem.code),
    )
    expect(answer).toBe('read-only')
  })

  it('gone: plug it in and try again', async () => {
    const stick = join(scratch, 'stick')
    const app = await launch({ now: tuesday, keyboardPersonId })
    apps.push(app)
    await firstRun(app)
    await app.stubOpenDialog(stick)
    await app.window.keyboard.press('3')
    await app.window.getByRole('heading', { name: 'The workspace folder is not there' }).waitFor()
    await app.axe()
    await cp(made, stick, { recursive: true })
    await app.window.getByRole('button', { name: 'Try again' }).click()
    await app.window.getByRole('heading', { level: 1, name: 'Tuesday 9 June' }).waitFor()
  })

  async function ordinary(): Promise<LaunchedApp> {
    const app = await launchAsOrdinaryUser()
    apps.push(app)
    await firstRun(app)
    return app
  }

  /** To be read by everybody and written by nobody. */
  async function closed(folder: string): Promise<string> {
    await chmod(scratch, 0o755)
    const inside = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of inside) await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444)
    await chmod(folder, 0o555)
    return folder
  }

  async function copy(name: string): Promise<string> {
    const folder = join(scratch, name)
    await cp(made, folder, { recursive: true })
    return folder
  }

  /** The folders of a second person on the same workspace: settings and backups of their own. */
  async function beside(first: LaunchedApp): Promise<LaunchedApp['folders']> {
    const base = await mkdtemp(join(scratch, 'second-'))
    await mkdir(join(base, 'user-data'))
    return {
      base,
      userData: join(base, 'user-data'),
      workspace: first.folders.workspace,
      backups: join(base, 'backups'),
      papers: join(base, 'papers'),
    }
  }
})

async function findFile(folder: string, name: RegExp): Promise<string> {
  const all = await readdir(folder, { recursive: true })
  const found = all.find((path) => name.test(path))
  if (found === undefined) throw new Error(`no ${name} in ${all.join(', ')}`)
  return join(folder, found)
}
