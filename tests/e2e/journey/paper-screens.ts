import type { Locator } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { saveDialog } from './saving'

/** One screen, or one state of it, to be looked at. */
export type Screen = {
  readonly name: string
  readonly open: () => Promise<unknown>
  /** What one came for. */
  readonly button: () => Locator
  readonly isDialog?: true
  /** As it was before, where opening it was more than looking. */
  readonly leave?: () => Promise<void>
}

/** Everything that has to do with papers; the minutes are those of a draft with personal data in them. */
export function paperScreens(
  /** There only when the tests run. */
  app: () => LaunchedApp,
  go: { readonly toPapers: () => Promise<void>; readonly toMinutes: () => Promise<void> },
): readonly Screen[] {
  const main = () => app().window.getByRole('main')
  const dialog = () => saveDialog(app().window)
  const preview = (version: string) =>
    main()
      .getByRole('article', { name: `Preview, ${version} version` })
      .waitFor()
  const press = (key: string) => app().window.keyboard.press(key)
  const minutesFor = async (key: string, version: string) => {
    await go.toMinutes()
    await press(key)
    await preview(version)
    await main().getByRole('list', { name: 'What the check found' }).waitFor()
  }
  const dialogOf = async (paper: string) => {
    await go.toPapers()
    await main()
      .getByRole('button', { name: `Save… ${paper}`, exact: true })
      .click()
    await dialog().waitFor()
  }
  /** Once its page has been made. */
  const pageIn = () => dialog().getByRole('article', { name: 'Preview' }).waitFor()
  const save = () => dialog().getByRole('button', { name: /^Save (all )?as |^Save for calendars/ })
  return [
    {
      name: 'the papers',
      open: go.toPapers,
      button: () => main().getByRole('button', { name: /^Save… All minutes of a year/ }),
    },
    {
      name: 'the minutes for partners, with what the check found',
      open: () => minutesFor('2', 'partner'),
      button: () => main().getByRole('button', { name: /^Cut/ }).last(),
    },
    {
      name: 'the minutes for the public, with one finding about to be kept',
      open: async () => {
        await minutesFor('3', 'public')
        await press('k')
        await main()
          .getByRole('textbox', { name: /^Why may / })
          .waitFor()
      },
      button: () => main().getByRole('button', { name: /^Keep it/ }),
      leave: () => press('Escape'),
    },
    {
      name: 'minutes about to be saved',
      isDialog: true,
      open: async () => {
        await go.toMinutes()
        await preview('team')
        await press('ControlOrMeta+S')
        await dialog().waitFor()
        await pageIn()
      },
      button: save,
    },
    {
      name: 'public minutes that cannot be saved yet',
      isDialog: true,
      open: async () => {
        await dialogOf('Minutes for the public')
        await dialog()
          .getByText(/still to settle: the public version is not saved/)
          .waitFor()
      },
      button: () => dialog().getByRole('button', { name: /^Cut/ }).last(),
    },
    {
      name: 'the action log about to be saved, as rows',
      isDialog: true,
      open: async () => {
        await dialogOf('Action log')
        await dialog().getByRole('radio', { name: 'Excel' }).click()
        await pageIn()
      },
      button: save,
      leave: () => dialog().getByRole('radio', { name: 'Word' }).click(),
    },
    {
      name: 'a series for calendars about to be saved',
      isDialog: true,
      open: async () => {
        await dialogOf('The whole series for calendars')
        await dialog().getByRole('region', { name: 'The days in it' }).waitFor()
      },
      button: save,
    },
    {
      name: 'a year of minutes about to be saved',
      isDialog: true,
      open: async () => {
        await dialogOf('All minutes of a year')
        await dialog().getByText('All minutes of 2026 go into one folder').waitFor()
      },
      button: save,
    },
  ]
}
