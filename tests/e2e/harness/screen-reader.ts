import type { Page } from 'playwright-core'

type Node = {
  readonly ignored: boolean
  readonly role?: { readonly value: unknown }
  readonly name?: { readonly value: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[]
}

const worked = [
  'button',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'link',
  'listbox',
  'menuitem',
  'option',
  'searchbox',
]

export type Heard = {
  /** The text of each heading of the first level. */
  readonly h1: readonly string[]
  readonly mains: number
  readonly navigations: readonly string[]
  readonly dialogs: readonly string[]
  /** The roles of what can be worked and has no name. */
  readonly unnamed: readonly string[]
}

/** Chromium's own accessibility tree: what a screen reader is given. */
export async function hear(page: Page): Promise<Heard> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const seen = (nodes as readonly Node[]).filter((node) => !node.ignored)
    const named = (role: string): readonly string[] =>
      seen.filter((node) => node.role?.value === role).map((node) => String(node.name?.value ?? ''))
    const level = (node: Node): unknown => node.properties?.find(({ name }) => name === 'level')?.value.value
    return {
      h1: seen
        .filter((node) => node.role?.value === 'heading' && level(node) === 1)
        .map((node) => String(node.name?.value ?? '')),
      mains: named('main').length,
      navigations: named('navigation'),
      dialogs: named('dialog'),
      unnamed: worked.flatMap((role) => named(role).flatMap((name) => (name.trim() === '' ? role : []))),
    }
  } finally {
    await session.detach()
  }
}
