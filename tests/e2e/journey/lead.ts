import type { Locator, Page } from 'playwright-core'
import { type Ear, listenTo } from '../harness/ear'
import type { LaunchedApp } from '../harness/launch'
import { takeMouseAway } from '../harness/no-mouse'

/** Who runs the meeting: a keyboard, two ears, and no mouse. */
export type Lead = Pick<Ear, 'hears' | 'stands' | 'forget'> & {
  readonly app: LaunchedApp
  readonly window: Page
  /** One key or chord after another. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Letter by letter, as hands do. */
  readonly type: (text: string) => Promise<void>
  /** In place of what stands in the field. */
  readonly retype: (text: string) => Promise<void>
  /** Down or up a list whose lines take the focus, until one with these words has it. */
  readonly goTo: (words: string) => Promise<void>
  readonly h1: (name: string | RegExp) => Promise<void>
  readonly main: () => Locator
  /** How often something was pointed at, which nobody here can do. */
  readonly timesPointed: () => Promise<number>
}

/** Sits down at an app that was just started. */
export async function sitDown(app: LaunchedApp): Promise<Lead> {
  const { window } = app
  window.setDefaultTimeout(15_000)
  const { hears, stands, forget } = await listenTo(window)
  const timesPointed = await takeMouseAway(window)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await window.keyboard.press(key)
  }
  const type = (text: string) => window.keyboard.type(text)
  const focusedWords = () => window.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '')
  return {
    app,
    window,
    hears,
    stands,
    forget,
    press,
    type,
    retype: async (text) => {
      await press('ControlOrMeta+A')
      await type(text)
    },
    goTo: async (words) => {
      await window.getByRole('button').filter({ hasText: words }).first().waitFor()
      for (const key of ['ArrowDown', 'ArrowUp'])
        for (let steps = 0; steps < 40; steps += 1) {
          const before = await focusedWords()
          if (before.includes(words)) return
          await press(key)
          await window.evaluate(drawnOnce)
          if (before === (await focusedWords())) break
        }
      throw new Error(`The arrows never came to “${words}”`)
    },
    h1: (name) => window.getByRole('heading', { level: 1, name }).waitFor(),
    main: () => window.getByRole('main'),
    timesPointed,
  }
}

/** Runs in the page: a list moves the focus with the next pictures. */
function drawnOnce(): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve()
      else requestAnimationFrame(() => next(left - 1))
    }
    next(3)
  })
}

/** A sign that the keyboard of the tests has no key for, as a British one types it: Shift 3. */
export async function pressPound({ window }: Lead): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const pound = { key: '£', code: 'Digit3', windowsVirtualKeyCode: 51, modifiers: 8 }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '£', ...pound })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pound })
  await session.detach()
}
