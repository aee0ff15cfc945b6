import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Folders, type LaunchedApp, launch } from './harness/launch'
import { pictureOfFailure } from './journey/failure'
import { find, line, take } from './journey/find'
import { ask } from './journey/prepare'
import { openSample, sampleDay } from './journey/sample'
import { firstRun } from './journey/start-team'

describe('the sample team, while somebody else has it open', () => {
  let holder: LaunchedApp
  let app: LaunchedApp

  beforeAll(async () => {
    holder = await launch({ now: sampleDay })
    await openSample(holder)
    const { workspace } = await ask(holder.window, 'host.state', {})
    if (workspace.kind !== 'open') throw new Error('the sample is not open')
    await reopenMinutes(holder)
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 }, again: await beside(holder) })
    app.window.setDefaultTimeout(15_000)
    await firstRun(app)
    await app.stubOpenDialog(workspace.dir)
    await app.window.keyboard.press('3')
    await app.window.getByText('You are reading only.').waitFor()
  })
  afterAll(async () => {
    await app?.close()
    await holder?.close()
  })
  afterEach((context) => pictureOfFailure(app, context))

  const main = () => app.window.getByRole('main')
  const buttons = (name: RegExp) => main().getByRole('button', { name }).count()

  it('asks who reads, and says that they only read', async () => {
    const { window } = app
    await window.getByRole('dialog', { name: 'Who is at this keyboard?' }).waitFor()
    await window.keyboard.type('owen')
    await window
      .getByRole('option', { name: /^Owen Larkspur/ })
      .first()
      .waitFor()
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: /At the keyboard: Owen Larkspur/ }).waitFor()
    await window.getByRole('heading', { level: 2, name: 'For you, Owen' }).waitFor()
  })

  it('says who has it, and shows the day with nothing that could be written', async () => {
    await app.window.getByText('You are reading only.').waitFor()
    await app.window.getByText(/has this workspace open on/).waitFor()
    await main().getByText('Ring Peakside Homes about the lift').first().waitFor()
    await app.window.keyboard.press('ArrowDown')
    expect(await buttons(/^(Add|Issue the agenda|Propose done|Change the date|Change who|Put on)/)).toBe(0)
    await app.window.keyboard.press('n')
    expect(await app.window.getByRole('dialog').count()).toBe(0)
    await app.axe()
  })

  const screens = [
    {
      name: 'the agenda',
      key: 'ControlOrMeta+2',
      h1: /Thursday 11 June/,
      reads: 'Pavilion deposit',
      writes: /^(Add|Issue|Start|Rename|Remove)/,
    },
    {
      name: 'the board',
      key: 'ControlOrMeta+3',
      h1: /^Actions|Actions$/,
      reads: 'Repaint the bus shelter',
      writes: /^(Add|Move)/,
    },
    {
      name: 'the people',
      key: 'ControlOrMeta+5',
      h1: /People$/,
      reads: 'Owen Larkspur',
      writes: /^(Add|From a list|Name somebody|Edit|Confirm|No longer)/,
    },
  ]
  for (const { name, key, h1, reads, writes } of screens) {
    it(`${name}: to be read, and nothing to press that writes`, async () => {
      await app.window.keyboard.press(key)
      await app.window.getByRole('heading', { level: 1, name: h1 }).waitFor()
      await main().getByText(reads).first().waitFor()
      expect(await buttons(writes)).toBe(0)
      await app.axe()
    })
  }

  it('what is parked, and the decisions: to be read', async () => {
    const { window } = app
    const places = window.getByRole('navigation', { name: 'Connected Team' })
    await places.getByRole('button', { name: /^Parked and handed in/ }).click()
    await window.getByRole('heading', { level: 1, name: 'Parked and handed in' }).waitFor()
    await main()
      .getByRole('region', { name: /^Waiting/ })
      .getByRole('listitem')
      .first()
      .waitFor()
    expect(await buttons(/^(Hand something in|Put it on|Drop|Bring)/)).toBe(0)
    await window.keyboard.press('i')
    expect(await window.getByRole('dialog').count()).toBe(0)
    await app.axe()
    await window.keyboard.press('ControlOrMeta+4')
    await window.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    expect(await buttons(/^(Plan a meeting|Record a meeting)/)).toBe(0)
    await window.keyboard.press('d')
    await main().getByRole('list', { name: 'Decisions, newest first' }).getByRole('listitem').first().waitFor()
    await app.axe()
  })

  it('the place and its calendar: to be read', async () => {
    await app.window.getByRole('button', { name: 'The place' }).click()
    await main().getByRole('list', { name: 'The next six meetings' }).getByRole('listitem').first().waitFor()
    expect(await buttons(/^(One date differs|Change|Remove|Add)/)).toBe(0)
    await app.axe()
  })

  it('minutes that were reopened: both versions to be read and compared', async () => {
    const { window } = app
    await window.keyboard.press('ControlOrMeta+4')
    await main()
      .getByRole('button', { name: /Thursday 28 May/ })
      .first()
      .click()
    await window.getByText('To be corrected by the clerk', { exact: false }).first().waitFor()
    expect(await main().getByRole('radio', { name: 'Write' }).count()).toBe(0)
    expect(
      await main()
        .getByRole('button', { name: /^Approve/ })
        .isDisabled(),
    ).toBe(true)
    await main()
      .getByRole('button', { name: /^Compare/ })
      .click()
    await window.getByRole('heading', { level: 1, name: /Two versions/ }).waitFor()
    await app.axe()
    await window.keyboard.press('ControlOrMeta+5')
    await window.getByRole('heading', { level: 1, name: /People$/ }).waitFor()
  })

  it('somebody’s facts: to be read', async () => {
    await main()
      .getByRole('button', { name: /Owen Larkspur/ })
      .first()
      .click()
    const panel = app.window.getByRole('complementary', { name: 'Owen Larkspur' })
    await panel.getByText('Peakside Homes').first().waitFor()
    for (const field of await panel.getByRole('textbox').all())
      expect(await field.getAttribute('readonly')).not.toBe(null)
    expect(await panel.getByRole('button', { name: /^(Retire|Add a role)/ }).count()).toBe(0)
    await app.axe()
  })

  it('settings: what is everybody’s stands still, what is one’s own can be changed', async () => {
    await app.window.keyboard.press('ControlOrMeta+,')
    await app.window.getByText('You are reading only: these stay as they are').waitFor()
    expect(await app.window.getByRole('textbox', { name: 'Body' }).isDisabled()).toBe(true)
    await app.window.getByRole('radiogroup', { name: 'Look' }).getByRole('radio', { name: 'Dark' }).click()
    await app.window.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await app.axe()
  })

  it('finds and opens, and offers nothing to add', async () => {
    await find(app, 'lift')
    await line(app.window, 'for want of a lift').waitFor()
    expect(await line(app.window, /^Add an action|^Put “/).count()).toBe(0)
    await take(app.window, 'for want of a lift')
    await app.window.getByRole('heading', { level: 1, name: /Thursday 26 March/ }).waitFor()
    expect(await app.window.getByRole('radio', { name: 'Write' }).count()).toBe(0)
  })
})

/** Those of 28 May were approved. */
async function reopenMinutes({ window }: LaunchedApp): Promise<void> {
  const { records } = await ask(window, 'working-set', {})
  const place = records.find((record) => record.kind === 'locality' && record.code === 'MILL')
  const meetings = await ask(window, 'meeting.list', { localityId: place?.id ?? '' })
  const meetingId = meetings.find((meeting) => meeting.on === '2026-05-28')?.id ?? ''
  await ask(window, 'meeting.reopen', { meetingId, reason: 'To be corrected by the clerk' })
}

/** A second person on the same disk: settings and backups of their own. */
async function beside(first: LaunchedApp): Promise<Folders> {
  const base = await mkdtemp(join(tmpdir(), 'connected-team-second-'))
  const folders = { ...first.folders, base, userData: join(base, 'user-data'), workspace: join(base, 'workspace') }
  await mkdir(folders.userData)
  return { ...folders, backups: join(base, 'backups') }
}
