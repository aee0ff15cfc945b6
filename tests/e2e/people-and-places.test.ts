import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { titles } from './journey/agenda'
import { paste } from './journey/clipboard'
import { pictureOfFailure } from './journey/failure'
import { type Hands, keyboard } from './journey/hands'
import { ask, prepareTeam, tuesday } from './journey/prepare'
import { until } from './journey/until'

describe('people and places, by keys alone', () => {
  let app: LaunchedApp
  let hands: Hands
  let localityId: string

  beforeAll(async () => {
    app = await launch({ now: tuesday, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    hands = keyboard(app.window)
    localityId = (await prepareTeam(app)).localityId
    await press('ControlOrMeta+5')
    await app.window.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  const press = (key: string) => app.window.keyboard.press(key)
  const type = (text: string) => app.window.keyboard.type(text)
  const row = (name: string): Locator =>
    app.window.getByRole('table', { name: 'People' }).getByRole('row').filter({ hasText: name })
  const panel = (name: string): Locator => app.window.getByRole('complementary', { name })
  const toast = (words: string | RegExp) =>
    app.window.getByRole('region', { name: 'What happened' }).getByText(words).last().waitFor()
  const peopleCount = async () =>
    (await ask(app.window, 'working-set', {})).records.filter((record) => record.kind === 'person').length

  it('N adds somebody, with their organisation and job', async () => {
    await press('n')
    await app.window.getByRole('dialog', { name: 'Add a person' }).getByLabel('Name').waitFor()
    await type('Siobhán O’Neil-Ó Súilleabháin')
    await press('Tab')
    await type('Millbrook Library')
    await press('Tab')
    await press('ControlOrMeta+Enter')
    await toast('Added Siobhán O’Neil-Ó Súilleabháin')
    await row('Siobhán').getByText('Millbrook Library').waitFor()
    await panel('Siobhán O’Neil-Ó Súilleabháin').waitFor()
  })

  it('a role is from one day to another', async () => {
    await hands.press(panel('Siobhán').getByRole('button', { name: 'Member: change, end' }))
    await app.window.getByRole('menuitem', { name: 'Change…' }).waitFor()
    await chooseInMenu('Change…')
    const dialog = app.window.getByRole('dialog', { name: 'Change the role' })
    await hands.choose(dialog.getByRole('button', { name: /Role$/ }), 'Coach')
    await hands.fill(dialog.getByRole('textbox', { name: 'From' }), '1 June 2026')
    await hands.fill(dialog.getByRole('textbox', { name: 'Last day' }), '31 July')
    await hands.press(dialog.getByRole('button', { name: 'Save' }))
    await dialog.waitFor({ state: 'detached' })
    await panel('Siobhán').getByText('Coach', { exact: true }).waitFor()
    await panel('Siobhán').getByText('from 1 June until 31 July', { exact: false }).waitFor()
  })

  it('R retires them and keeps what they did; they can be brought back', async () => {
    await press('r')
    const dialog = app.window.getByRole('dialog', { name: 'Retire Siobhán' })
    await dialog.waitFor()
    await press('Enter')
    await toast('Retired Siobhán O’Neil-Ó Súilleabháin')
    await until(
      () => row('Siobhán').count(),
      (count) => count === 0,
    )
    await hands.pick(app.window.getByRole('radio', { name: '1 retired' }))
    const gone = app.window
      .getByRole('table', { name: 'No longer here' })
      .getByRole('row')
      .filter({ hasText: 'Siobhán' })
    await gone.getByText('9 June').first().waitFor()
    if ((await panel('Siobhán').count()) === 0) await hands.press(gone.getByRole('button'))
    await hands.press(panel('Siobhán').getByRole('button', { name: 'Bring back' }))
    await toast(/is back/)
    await until(
      () =>
        panel('Siobhán')
          .getByText(/^Retired since/)
          .count(),
      (count) => count === 0,
    )
  })

  it('somebody is named for what nobody does', async () => {
    await press('Escape')
    await hands.press(app.window.getByRole('button', { name: 'Name somebody: Health visitor' }))
    await app.window
      .getByRole('dialog', { name: /Name somebody: Health visitor/ })
      .getByLabel('Who')
      .waitFor()
    await type('Amina Fox')
    await app.window.getByText('“Amina Fox” will be added.', { exact: false }).waitFor()
    await press('Tab')
    await hands.press(app.window.getByRole('button', { name: 'Add and name them' }))
    await toast('Health visitor: Amina Fox')
    await row('Amina Fox').waitFor()
    expect(await app.window.getByRole('button', { name: 'Name somebody: Health visitor' }).count()).toBe(0)
  })

  it('the same list twice makes nobody twice', async () => {
    const list = 'Tom Wren, Fire Service\nAmina Fox, Millbrook Surgery\nNettie Bramble, Northfold County Council, lead'
    const before = await peopleCount()
    for (const added of ['Added 1 person, 2 here already', 'Added 0 people, 3 here already']) {
      await press('f')
      await app.window
        .getByRole('dialog', { name: 'From a list' })
        .getByLabel(/^Paste the list/)
        .waitFor()
      await paste(app, { text: list })
      await app.window.getByText('3 lines read.', { exact: false }).waitFor()
      await press('ControlOrMeta+Enter')
      await toast(added)
    }
    expect(await peopleCount()).toBe(before + 1)
  })

  it('two records of one person become one, and two again', async () => {
    await press('n')
    await app.window.getByRole('dialog', { name: 'Add a person' }).getByLabel('Name').waitFor()
    await type('T Wren')
    await press('Tab')
    await type('Fire Service')
    await press('Tab')
    await press('ControlOrMeta+Enter')
    await panel('T Wren').waitFor()
    const before = await peopleCount()
    await hands.press(app.window.getByRole('button', { name: /^Look at (T Wren and Tom Wren|Tom Wren and T Wren)$/ }))
    const dialog = app.window.getByRole('dialog', { name: 'These two are one person' })
    await dialog.getByRole('radio', { name: 'Name Tom Wren' }).waitFor()
    await press('ControlOrMeta+Enter')
    await toast(/are one person now$/)
    await panel('Tom Wren').getByText('Merged with the record of').waitFor()
    expect(await peopleCount()).toBe(before - 1)
    await press('ControlOrMeta+Z')
    await row('T Wren').waitFor()
    expect(await peopleCount()).toBe(before)
    await press('ControlOrMeta+Y')
    await until(
      () => row('T Wren').count(),
      (count) => count === 0,
    )
    await press('Escape')
  })

  it('the place’s days and standing agenda are what the next meeting begins with', async () => {
    await hands.press(
      app.window.getByRole('navigation', { name: 'Connected Team' }).getByRole('button', { name: 'The place' }),
    )
    await app.window.getByRole('heading', { level: 1, name: 'Millbrook' }).waitFor()
    await hands.choose(app.window.getByRole('button', { name: /On a$/ }), 'Wednesday')
    await app.window.getByRole('list', { name: 'The next six meetings' }).getByText('Wednesday 17 June 2026').waitFor()
    // A list that is closed but has the focus takes letters for itself; the chord acts everywhere.
    await press('ControlOrMeta+N')
    await app.window.getByRole('textbox', { name: 'Title of the new item' }).waitFor()
    await type('Bins and lamps')
    await press('Enter')
    await app.window.getByRole('listitem', { name: '13 of 13, Bins and lamps' }).waitFor()
    await press('Escape')

    await press('ControlOrMeta+4')
    await app.window.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    await press('n')
    await app.window.getByRole('dialog', { name: 'Plan a meeting' }).waitFor()
    await press('Enter')
    await app.window.getByRole('heading', { level: 1, name: /Wednesday 1[07] June/ }).waitFor()
    expect((await titles(app)).at(-1)).toBe('Bins and lamps')
    const meetings = await ask(app.window, 'meeting.list', { localityId })
    const first = meetings.find((one) => one.on === '2026-06-11')
    const kept = await ask(app.window, 'meeting.open', { meetingId: first?.id ?? '' })
    expect(kept.items.map(({ title }) => title)).not.toContain('Bins and lamps')
  })

  async function chooseInMenu(name: string): Promise<void> {
    const wanted = app.window.getByRole('menuitem', { name })
    for (let steps = 0; steps < 12; steps += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return press('Enter')
      await press('ArrowDown')
    }
    throw new Error(`the arrows never came to ${name}`)
  }
})
