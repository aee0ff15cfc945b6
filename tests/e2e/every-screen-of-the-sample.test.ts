import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { hear } from './harness/screen-reader'
import { cardScreens } from './journey/card-screens'
import { paste } from './journey/clipboard'
import { pictureOfFailure } from './journey/failure'
import { find, line } from './journey/find'
import { openImport, preview } from './journey/old-log'
import { paperScreens, type Screen } from './journey/paper-screens'
import { ask } from './journey/prepare'
import { openSample, sampleDay } from './journey/sample'
import { firstRun } from './journey/start-team'
import { until } from './journey/until'

const twoTables = [
  'No\tDate\tAction\tOwner\tBy when',
  '1\t2/6/26\tRing the hall about the key\tOL\t12/6',
  '2\t2/6/26\tAsk for a quote\tNB\tasap',
  '',
  'No\tDate\tAction\tOwner\tBy when',
  '1\t9/6/26\tMeasure the gate\tXY\t24th June',
].join('\n')

// Full of twelve weeks of work, by WCAG 2.2 AA in both looks, as a screen reader is given it, and in letters twice as large.
describe('every screen of a team at work', () => {
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 }, look: 'light' })
    app.window.setDefaultTimeout(15_000)
    await openSample(app)
    await makeMore()
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  const press = (key: string) => app.window.keyboard.press(key)
  const button = (name: string | RegExp, within: Locator = app.window.getByRole('main')): Locator =>
    within.getByRole('button', { name }).first()
  const h1 = (name: string | RegExp) => app.window.getByRole('heading', { level: 1, name }).waitFor()
  const dialog = () => app.window.getByRole('dialog')
  const goTo = async (key: string, name: string | RegExp) => {
    await press(key)
    await h1(name)
  }
  const day = () => goTo('ControlOrMeta+1', 'Tuesday 9 June')
  /** By the places' list, which in large letters stands behind a button. */
  const ofThePlace = async (part: string | RegExp, title: string) => {
    await goTo('ControlOrMeta+4', 'Meetings')
    const places = app.window.getByRole('button', { name: part })
    if ((await places.count()) === 0) await app.window.getByRole('button', { name: 'Millbrook', exact: true }).click()
    await places.click()
    await h1(title)
  }

  const toMinutes = async () => {
    await goTo('ControlOrMeta+4', 'Meetings')
    await button(/Thursday 4 June/).click()
    await h1('Minutes, Thursday 4 June')
  }

  let page = { width: 1366, height: 768 }
  async function setPage(size: typeof page): Promise<void> {
    page = size
    await until(
      async () => {
        await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
          const [first] = BrowserWindow.getAllWindows()
          if (first?.isFullScreen() === false) first.setContentSize(width, height)
        }, size)
        return app.window.evaluate(() => `${innerWidth} by ${innerHeight}`)
      },
      (now) => now === `${size.width} by ${size.height}`,
    )
  }

  const screens: readonly Screen[] = [
    { name: 'Today', open: day, button: () => button(/^Open the agenda/) },
    {
      name: 'Find, with hits',
      isDialog: true,
      open: async () => {
        await day()
        await find(app, 'lift')
        await line(app.window, 'for want of a lift').waitFor()
      },
      button: () => line(app.window, 'for want of a lift'),
    },
    {
      name: 'the keys',
      isDialog: true,
      open: async () => {
        await day()
        await press('F1')
        await dialog().waitFor()
      },
      button: () => button(/^Close/, dialog()),
    },
    {
      name: 'an agenda',
      open: () => goTo('ControlOrMeta+2', /Thursday 11 June/),
      button: () => button(/^Issue the agenda/),
    },
    {
      name: 'the agenda on paper',
      open: async () => {
        await goTo('ControlOrMeta+2', /Thursday 11 June/)
        await goTo('ControlOrMeta+P', /On paper/)
      },
      button: () => button(/^Print/),
    },
    { name: 'the board', open: () => goTo('ControlOrMeta+3', 'Actions'), button: () => button(/^Add/) },
    { name: 'the meetings', open: () => goTo('ControlOrMeta+4', 'Meetings'), button: () => button(/^Plan a meeting/) },
    {
      name: 'the minutes',
      open: async () => {
        await toMinutes()
        await app.window.getByRole('article', { name: 'Preview, team version' }).waitFor()
      },
      button: () => button(/^Save as Word/),
    },
    { name: 'the people', open: () => goTo('ControlOrMeta+5', 'People'), button: () => button(/^Add/) },
    {
      name: 'somebody beside the people',
      open: async () => {
        await goTo('ControlOrMeta+5', 'People')
        await button(/Idris Marlowe/).click()
        await app.window.getByRole('complementary', { name: 'Idris Marlowe' }).waitFor()
      },
      button: () => button(/^Retire/, app.window.getByRole('complementary', { name: 'Idris Marlowe' })),
    },
    {
      name: 'a place',
      open: () => ofThePlace('The place', 'Millbrook'),
      button: () => button(/^Add an item/),
    },
    {
      name: 'one date of its calendar',
      isDialog: true,
      open: async () => {
        await ofThePlace('The place', 'Millbrook')
        await button(/^One date differs/).click()
        await dialog().waitFor()
      },
      button: () => button('Leave it out', dialog()),
    },
    {
      name: 'another day from a date on',
      isDialog: true,
      open: async () => {
        await ofThePlace('The place', 'Millbrook')
        await button(/^Change the day from a date on/).click()
        await dialog().waitFor()
      },
      button: () => button('Change the day', dialog()),
    },
    {
      name: 'what is parked and handed in',
      open: () => ofThePlace(/^Parked and handed in/, 'Parked and handed in'),
      button: () => button(/^Hand something in/),
    },
    {
      name: 'the decisions',
      open: async () => {
        await ofThePlace('Minutes and decisions', 'Meetings')
        await press('d')
        await h1('Decisions')
        await app.window.getByRole('list', { name: 'Decisions, newest first' }).waitFor()
      },
      button: () => button(/^Show confidential/),
    },
    {
      name: 'two versions compared',
      open: async () => {
        await ofThePlace('Minutes and decisions', 'Meetings')
        await button(/Thursday 28 May/).click()
        await button(/^Compare/).click()
        await h1(/Two versions/)
        await app.window.getByRole('region', { name: 'What changed' }).waitFor()
      },
      button: () => button('Open the minutes'),
    },
    {
      name: 'the close-out',
      open: async () => {
        await ofThePlace('Minutes and decisions', 'Meetings')
        await ask(app.window, 'meeting.start', { meetingId: thursdaysId })
        // The list says so a moment later; until then its line leads to the agenda.
        await button(/Thursday 11 June/)
          .filter({ hasText: 'Going on now' })
          .click()
        await app.window.getByRole('region', { name: 'Live meeting, Millbrook' }).waitFor()
        await press('f')
        await h1(/Close the meeting$/)
        // The room had taken the whole screen.
        await setPage(page)
      },
      button: () => button(/^Back to the meeting/),
      leave: async () => {
        await press('ControlOrMeta+Z')
        await app.window.getByRole('heading', { name: 'This meeting has not begun' }).waitFor()
      },
    },
    {
      name: 'settings',
      open: () => goTo('ControlOrMeta+,', 'Settings'),
      button: () => button(/^Open another folder/),
    },
    {
      name: 'an import of two tables',
      open: async () => {
        await goTo('ControlOrMeta+3', 'Actions')
        await openImport(app)
        await paste(app, { text: twoTables })
        await preview(app.window).waitFor()
      },
      button: () => button(/^Import/),
    },
    ...cardScreens(() => app, { toPlace: () => goTo('ControlOrMeta+4', 'Meetings') }),
    ...paperScreens(() => app, { toPapers: () => ofThePlace('Papers', 'Papers'), toMinutes }),
  ]

  let thursdaysId = ''
  /** Minutes that were approved, are open again and say more than before. */
  async function makeMore(): Promise<void> {
    const { window } = app
    const { records } = await ask(window, 'working-set', {})
    const place = records.find((record) => record.kind === 'locality' && record.code === 'MILL')
    const meetings = await ask(window, 'meeting.list', { localityId: place?.id ?? '' })
    const on = (day: string): string => meetings.find((meeting) => meeting.on === day)?.id ?? ''
    await ask(window, 'meeting.reopen', { meetingId: on('2026-05-28'), reason: 'A name was wrong' })
    const { items } = await ask(window, 'meeting.open', { meetingId: on('2026-05-28') })
    const [item] = items
    const text = 'The hall was cold.'
    await ask(window, 'decision.add', { meetingId: on('2026-05-28'), itemId: item?.id ?? '', text })
    thursdaysId = on('2026-06-11')
  }

  /** Back to the page, whatever lies over it. */
  const leave = async ({ isDialog, leave: putBack }: Screen) => {
    await putBack?.()
    if (isDialog !== true) return
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
  }

  for (const screen of screens) {
    it(`${screen.name}: accessible in light and dark, and named for a screen reader`, async () => {
      await screen.open()
      for (const colorScheme of ['dark', 'light'] as const) {
        await app.window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await app.axe().catch((error: unknown) => {
          throw new Error(`in ${colorScheme}: ${error instanceof Error ? error.message : String(error)}`)
        })
      }
      const heard = await hear(app.window)
      await leave(screen)
      expect(heard.unnamed).toEqual([])
      if (screen.isDialog) expect(heard.dialogs.filter((name) => name !== '').length).toBe(1)
      else {
        expect(heard.h1.length).toBe(1)
        expect(heard.mains).toBe(1)
        expect(heard.navigations).toContain('Connected Team')
      }
    })
  }

  it('all of them at 200% in 1280 by 720: nothing lies beside the page, and what one came for can be reached', async () => {
    await ask(app.window, 'host.edit-user-settings', { textSize: 200 })
    await setPage({ width: 1280, height: 720 })
    await until(
      () => app.window.evaluate(() => getComputedStyle(document.documentElement).fontSize),
      (now) => now === '32px',
    )
    const lost: string[] = []
    for (const screen of screens) {
      await screen.open()
      const beside = await app.window.evaluate(besideThePage)
      if (beside.length > 0) lost.push(`${screen.name}: ${beside.join('; ')}`)
      await screen
        .button()
        .click({ trial: true, timeout: 3_000 })
        .catch(() => lost.push(`${screen.name}: its button cannot be reached`))
      await leave(screen)
    }
    expect(lost).toEqual([])
  })

  it('the window itself stands still: what scrolls, scrolls in its own place', async () => {
    expect(await app.window.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  })

  it('first run and our own team at 200%', async () => {
    await day()
    await ask(app.window, 'host.discard-sample', {})
    await firstRun(app)
    for (const name of [/^Start with a sample team/, /^Open a file somebody sent me/])
      await app.window.getByRole('button', { name }).click({ trial: true })
    expect(await app.window.evaluate(besideThePage)).toEqual([])
    await press('2')
    await h1('Start our team')
    await app.window.getByRole('button', { name: 'Back', exact: true }).click({ trial: true })
    expect(await app.window.evaluate(besideThePage)).toEqual([])
  })
})

/** Runs in the page: what is wider than the window, but for what scrolls by itself. */
function besideThePage(): readonly string[] {
  const found: string[] = []
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`)
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  for (const control of document.querySelectorAll('button, input, select, textarea, h1, h2')) {
    const { left, right, width } = control.getBoundingClientRect()
    if (width < 2 || !control.checkVisibility() || (left >= -1 && right <= innerWidth + 1)) continue
    if (scrolls(control.parentElement)) continue
    found.push(
      `${control.tagName.toLowerCase()} “${(control.textContent ?? '').slice(0, 30)}” ends at ${Math.round(right)}`,
    )
  }
  return found
}
