import type { Locator, Page } from 'playwright-core'

/** The two ways to use the app. Each step of the journey is written once and done by either. */
export type Hands = {
  readonly kind: 'keyboard' | 'pointer'
  readonly page: Page
  /** A button, link or row: pressed. */
  readonly press: (control: Locator) => Promise<void>
  /** A field: what stood there is replaced. */
  readonly fill: (field: Locator, text: string) => Promise<void>
  /** A list that opens: one of its lines is taken. */
  readonly choose: (control: Locator, line: string) => Promise<void>
  /** A few ways side by side: one of them is taken. */
  readonly pick: (way: Locator) => Promise<void>
}

export function pointer(page: Page): Hands {
  return {
    kind: 'pointer',
    page,
    press: (control) => control.click(),
    fill: async (field, text) => {
      await field.click()
      await replace(page, text)
    },
    choose: async (control, line) => {
      await control.click()
      await page.getByRole('option', { name: line, exact: true }).click()
    },
    pick: (way) => way.click(),
  }
}

export function keyboard(page: Page): Hands {
  return {
    kind: 'keyboard',
    page,
    press: async (control) => {
      await tabTo(page, control)
      await page.keyboard.press('Enter')
    },
    fill: async (field, text) => {
      await tabTo(page, field)
      await replace(page, text)
    },
    choose: async (control, line) => {
      await tabTo(page, control)
      await page.keyboard.press('Enter')
      const option = page.getByRole('option', { name: line, exact: true })
      await option.waitFor()
      await page.keyboard.press('Home')
      await pressUntil(page, 'ArrowDown', option)
      await page.keyboard.press('Enter')
    },
    // Tab comes to the group, the arrows go through it.
    pick: async (way) => {
      await way.waitFor()
      await pressUntil(page, 'Tab', way, (element) =>
        (element.closest('[role=radiogroup]') ?? element).contains(document.activeElement),
      )
      await pressUntil(page, 'ArrowRight', way)
      await page.keyboard.press('Space')
    },
  }
}

async function replace(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Tab, as a person without a pointer would, until it has the focus; the error says where the focus went instead. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  await pressUntil(page, 'Tab', control)
}

const most = 200

async function pressUntil(
  page: Page,
  key: string,
  wanted: Locator,
  isThere = (element: Element): boolean => element === document.activeElement,
): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    if (await wanted.evaluate(isThere)) return
    await page.keyboard.press(key)
    passed.push(await page.evaluate(nameOfFocused))
  }
  throw new Error(`${key} never reached ${wanted}. It passed: ${[...new Set(passed)].join(', ')}`)
}

/** Runs in the page. */
function nameOfFocused(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'nothing'
  const words = focused.getAttribute('aria-label') ?? focused.textContent ?? ''
  return `${focused.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`
}
