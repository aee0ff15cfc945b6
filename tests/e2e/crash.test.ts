import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { keyboard } from './journey/hands'
import { notesField, startTyping, stepTo } from './journey/live'
import { ask, prepareTeam, thursday } from './journey/prepare'

describe('when the battery is empty', () => {
  let app: LaunchedApp | undefined

  afterEach(async () => {
    await app?.close()
    app = undefined
  })

  it('what was being typed comes back on the next start', async () => {
    app = await launch({ now: thursday })
    const { meetingId } = await prepareTeam(app)
    await beginMeeting(app, meetingId)
    const hands = keyboard(app.window)
    await stepTo(app, hands, 'Challenges')
    await startTyping(app, hands)
    const words = 'Two families moved out before anybody asked them'
    await app.window.keyboard.type(words)
    await until(async () => (await readAll(join(app?.folders.workspace ?? '', 'drafts'))).includes(words))
    await app.kill()

    app = await launch({ now: '2026-06-11T09:20:00Z', again: app.folders })
    await app.window.getByText('What was being typed when the app last stopped is back in these notes.').waitFor()
    await app.window.getByRole('heading', { level: 1, name: 'Challenges' }).waitFor()
    expect(await notesField(app.window).innerText()).toBe(words)
  })

  it('a question that was being written out comes back field by field', async () => {
    app = await launch({ now: thursday })
    const { meetingId } = await prepareTeam(app)
    await beginMeeting(app, meetingId)
    const tried = 'The bookings desk said no, twice'
    const open = async (again: LaunchedApp, begun: string): Promise<Locator> => {
      await again.window.keyboard.press('e')
      const line = again.window.getByLabel('The question to the enabler')
      await line.waitFor()
      expect(await line.inputValue()).toBe(begun)
      if (begun === '') await again.window.keyboard.type('May we use the pavilion?')
      await again.window.keyboard.press('ControlOrMeta+Shift+Enter')
      const dialog = again.window.getByRole('dialog', { name: 'Write the question out' })
      await dialog.waitFor()
      return dialog
    }
    const dialog = await open(app, '')
    await dialog.getByRole('textbox', { name: 'What was tried' }).focus()
    await app.window.keyboard.type(tried)
    await until(async () => (await readAll(join(app?.folders.workspace ?? '', 'lines'))).includes(tried))
    await app.kill()

    app = await launch({ now: '2026-06-11T09:20:00Z', again: app.folders })
    await app.window.getByRole('heading', { level: 1, name: 'Welcome and confidentiality' }).waitFor()
    const back = await open(app, 'May we use the pavilion?')
    expect(await back.getByRole('textbox', { name: 'The question' }).inputValue()).toBe('May we use the pavilion?')
    expect(await back.getByRole('textbox', { name: 'What was tried' }).inputValue()).toBe(tried)
    await app.window.keyboard.press('ControlOrMeta+Enter')
    await back.waitFor({ state: 'detached' })
    // Made: nothing of it is begun any more.
    await until(async () => !(await readAll(join(app?.folders.workspace ?? '', 'lines'))).includes(tried))
  })

  it('closing the window in the middle of a word loses no letter', async () => {
    app = await launch({ now: thursday })
    const { meetingId } = await prepareTeam(app)
    await beginMeeting(app, meetingId)
    const hands = keyboard(app.window)
    await stepTo(app, hands, 'Challenges')
    await startTyping(app, hands)
    const words = 'The chapel has a key and the surgery a kett'
    await app.window.keyboard.type(words)
    await app.close({ keep: true })

    app = await launch({ now: thursday, again: app.folders })
    await app.window.getByRole('heading', { level: 1, name: 'Challenges' }).waitFor()
    expect(await notesField(app.window).innerText()).toBe(words)
    // An ordinary end needs no mending.
    expect(await app.window.getByText('when the app last stopped').count()).toBe(0)
  })

  it('nothing that was acknowledged is lost', async () => {
    app = await launch({ now: thursday })
    const { localityId } = await prepareTeam(app)
    const acknowledged: string[] = []
    const enough = new Promise<void>((resolve) => {
      void app?.window.exposeBinding('acknowledged', (_source, title: string) => {
        acknowledged.push(title)
        if (acknowledged.length === 60) resolve()
      })
    })
    await app.window.waitForFunction(() => 'acknowledged' in window)
    void app.window.evaluate(addForEver, localityId).catch(() => undefined)
    await enough
    await app.kill()
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)

    app = await launch({ now: thursday, again: app.folders })
    await app.window.getByRole('button', { name: /At the keyboard: Nettie Bramble/ }).waitFor()
    const { records } = await ask(app.window, 'working-set', {})
    const titles = new Set(records.flatMap((record) => (record.kind === 'action' ? [record.title] : [])))
    expect(acknowledged.filter((title) => !titles.has(title))).toEqual([])
    const numbers = records.flatMap((record) => (record.kind === 'action' ? [record.number.n] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

/** From Today into the meeting that is going on. */
async function beginMeeting({ window }: LaunchedApp, meetingId: string): Promise<void> {
  await ask(window, 'meeting.start', { meetingId })
  await window.getByRole('button', { name: /^Go into the meeting/ }).waitFor()
  await window.keyboard.press('a')
  await window.getByRole('heading', { level: 1, name: 'Welcome and confidentiality' }).waitFor()
}

/** Runs in the page: one action after another, each told once the core has said that it is safe. */
async function addForEver(localityId: string): Promise<void> {
  const told = window as Window & { readonly acknowledged?: (title: string) => Promise<void> }
  for (let n = 1; ; n += 1) {
    const title = `Knock on door ${n}`
    const owner = { kind: 'team' as const }
    const outcome = await window.host.call('action.add', {
      localityId,
      title,
      owner,
      helperIds: [],
      dueOn: null,
      origin: null,
    })
    if (outcome.ok) void told.acknowledged?.(title)
  }
}

/** What has its own name already: a file still being written is nothing that a start would find. */
async function readAll(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))).join('\n')
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 10_000 }).toBe(true)
}
