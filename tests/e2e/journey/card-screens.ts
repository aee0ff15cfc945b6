import { strict as assert } from 'node:assert'
import type { Locator } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import type { Screen } from './paper-screens'
import { ask } from './prepare'

/** Everything that has to do with cards: the three boards and what is behind them, the desk, the register, who leaves. */
export function cardScreens(
  /** There only when the tests run. */
  app: () => LaunchedApp,
  /** From any screen, so that a place is open again. */
  go: { readonly toPlace: () => Promise<unknown> },
): readonly Screen[] {
  const window = () => app().window
  const main = () => window().getByRole('main')
  const dialog = () => window().getByRole('dialog')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await window().keyboard.press(key)
  }
  const h1 = (name: string | RegExp) => window().getByRole('heading', { level: 1, name }).waitFor()
  const button = (name: string | RegExp, within: Locator = main()): Locator =>
    within.getByRole('button', { name }).first()
  const to = async (key: string, title: string | RegExp) => {
    await go.toPlace()
    await press(key)
    await h1(title)
  }
  const inDialog = async (...keys: readonly string[]) => {
    await press(...keys)
    await dialog().waitFor()
  }
  const pledges = () => to('ControlOrMeta+6', 'Pledges')
  const questions = () => to('ControlOrMeta+7', 'Escalations')
  const card = (title: string): Locator => main().getByRole('button', { name: title })
  const pavilion = 'May we open the Rec pavilion on Saturdays without the £200 deposit?'
  const closedOf = (name: string, key: string): Screen => ({
    name: `closed ${name.toLowerCase()}`,
    open: async () => {
      await to(key, name)
      await press('c')
      await h1(`Closed ${name.toLowerCase()}`)
      await main().locator('[data-line]').first().waitFor()
    },
    button: () => window().getByRole('textbox', { name: 'Words' }),
  })
  const sitAt = async (name: string) => {
    const { records } = await ask(window(), 'working-set', {})
    const person = records.find((one) => one.kind === 'person' && one.name === name)
    assert.ok(person, `${name} is not here`)
    await ask(window(), 'host.edit-user-settings', { keyboardPersonId: person.id })
  }
  return [
    {
      name: 'a title of 400 letters, on its slip and beside',
      open: async () => {
        const { records } = await ask(window(), 'working-set', {})
        const place = records.find((one) => one.kind === 'locality' && one.code === 'MILL')
        const title = `Wort${'w'.repeat(396)}`
        const localityId = place?.id ?? ''
        const owner = { kind: 'nobody' } as const
        if (!records.some((one) => one.kind === 'action' && one.title === title))
          await ask(window(), 'action.add', { localityId, title, owner, helperIds: [], dueOn: null, origin: null })
        await to('ControlOrMeta+3', 'Actions')
        await card(title).click()
        await window()
          .getByRole('complementary', { name: /^Action / })
          .waitFor()
      },
      button: () => button(/^Close/, window().getByRole('complementary', { name: /^Action / })),
      leave: () => press('Escape'),
    },
    {
      name: 'the actions of all places, several of them chosen',
      open: async () => {
        await to('ControlOrMeta+3', 'Actions')
        await press('l')
        await h1('Actions of all places')
        await main().locator('[data-open]').first().focus()
        await press('Shift+ArrowDown', 'Shift+ArrowDown')
        await main().getByRole('group', { name: 'Those chosen' }).waitFor()
      },
      button: () => button('Clear'),
      leave: async () => {
        await press('Escape', 'l')
        await h1('Actions')
      },
    },
    {
      name: 'what is shown of a board',
      isDialog: true,
      open: async () => {
        await to('ControlOrMeta+3', 'Actions')
        await inDialog('f')
      },
      button: () => button(/^Show \d/, dialog()),
    },
    { name: 'the pledges on two pages', open: pledges, button: () => button(/^Add/) },
    {
      name: 'a pledge being written',
      isDialog: true,
      open: async () => {
        await pledges()
        await inDialog('n')
      },
      button: () => button(/^Write it down/, dialog()),
    },
    {
      name: 'the pledges on their board, of all places',
      open: async () => {
        await pledges()
        await press('v', 'l')
        await h1('Pledges of all places')
        await main().getByRole('region', { name: 'Under way' }).waitFor()
      },
      button: () => button(/^Add/),
      leave: async () => {
        await press('l', 'v')
        await h1('Pledges')
      },
    },
    { name: 'the questions on their board', open: questions, button: () => button(/^Add/) },
    {
      name: 'what an enabler answered by e-mail',
      isDialog: true,
      open: async () => {
        await questions()
        await card(pavilion).focus()
        await inDialog('w')
      },
      button: () => button(/^Record the answer/, dialog()),
    },
    {
      name: 'the questions as a list, of all places',
      open: async () => {
        await questions()
        await press('v', 'l')
        await h1('Escalations of all places')
      },
      button: () => button(/^Add/),
      leave: async () => {
        await press('l', 'v')
        await h1('Escalations')
      },
    },
    {
      name: 'a question, whole',
      open: async () => {
        await questions()
        await card(pavilion).click()
        await h1(pavilion)
        await main().getByRole('region', { name: 'Trail' }).waitFor()
      },
      button: () => button(/^Remind with the brief/, window().getByRole('contentinfo').or(window().locator('footer'))),
    },
    {
      name: 'a question being written, with a permission that may answer it',
      open: async () => {
        await questions()
        await press('n')
        await window()
          .getByRole('textbox', { name: /^The question/ })
          .fill('May we use the school kitchen without a deposit?')
        await main()
          .getByRole('region', { name: /^A permission that may answer/ })
          .waitFor()
      },
      button: () => button(/^Send/),
      leave: async () => {
        await window()
          .getByRole('textbox', { name: /^The question/ })
          .fill('')
        await press('Escape')
      },
    },
    {
      name: 'whose desk',
      open: () => to('ControlOrMeta+8', 'Enabler’s desk'),
      button: () => button(/Grace Alderney/),
    },
    {
      name: 'the desk, noted for somebody',
      open: async () => {
        await to('ControlOrMeta+8', 'Enabler’s desk')
        await button(/Grace Alderney/).click()
        await main()
          .getByText(/counts as said by/)
          .waitFor()
        await press('2')
      },
      button: () => button(/^Answer, next/),
    },
    {
      name: 'one’s own desk, and to whom a question is passed on',
      open: async () => {
        await sitAt('Grace Alderney')
        await to('ControlOrMeta+8', 'Enabler’s desk')
        await main().getByText('You answered', { exact: true }).waitFor()
        await press('5')
      },
      button: () => button(/^Pass on, next/),
      leave: () => sitAt('Nettie Bramble'),
    },
    {
      name: 'the permissions, and one of them beside',
      open: async () => {
        await to('ControlOrMeta+9', 'Permissions')
        await main().getByRole('row').filter({ hasText: 'No deposit for a room' }).getByRole('button').first().click()
        await window().getByRole('complementary', { name: 'The permission' }).waitFor()
      },
      button: () => button(/^Use it/, window().getByRole('complementary', { name: 'The permission' })),
      leave: () => press('Escape'),
    },
    {
      name: 'the permissions, those that have ended too',
      open: async () => {
        await to('ControlOrMeta+9', 'Permissions')
        await press('e')
        await main().getByText('The old school room in winter').waitFor()
      },
      button: () => button(/^Add/),
      leave: () => press('e'),
    },
    {
      name: 'a permission being added',
      isDialog: true,
      open: async () => {
        await to('ControlOrMeta+9', 'Permissions')
        await inDialog('n')
      },
      button: () => button(/^(?:Add|Keep)/, dialog()),
    },
    closedOf('Actions', 'ControlOrMeta+3'),
    closedOf('Pledges', 'ControlOrMeta+6'),
    closedOf('Escalations', 'ControlOrMeta+7'),
    {
      name: 'somebody is leaving',
      open: async () => {
        await to('ControlOrMeta+5', 'People')
        await press('l')
        await h1('Somebody is leaving')
        await press('O', 'w', 'e', 'n', 'Enter')
        await h1(/Owen Larkspur is leaving/)
        await main()
          .getByText(/goes to|go to/)
          .first()
          .waitFor()
      },
      button: () => button(/^Hand over and/),
    },
  ]
}
