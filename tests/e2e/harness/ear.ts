import type { Page } from 'playwright-core'

const patience = 15_000

/** What a person notices who hears the app and does not see it. */
export type Ear = {
  /** Waits for these words among what was told since the last that were waited for; answers all that was told until then. */
  readonly hears: (words: RegExp) => Promise<readonly string[]>
  /** Waits until the focus stands on this, as the accessibility tree has it. */
  readonly stands: (role: string, name: RegExp | string) => Promise<void>
  /** Told since the last words that were waited for, and still to be waited for. */
  readonly told: () => Promise<readonly string[]>
  /** What was told until now needs no more waiting for. */
  readonly forget: () => Promise<void>
}

type Focused = { readonly role: string; readonly name: string }

/** Listens from now on. A page that is loaded anew has to be listened to anew. */
export async function listenTo(page: Page): Promise<Ear> {
  const session = await page.context().newCDPSession(page)
  await page.evaluate(listen)
  const told = () => page.evaluate(() => (window as Window & { readonly told?: string[] }).told ?? [])
  const forget = (count: number) =>
    page.evaluate((many) => void (window as Window & { readonly told?: string[] }).told?.splice(0, many), count)

  const focused = async (): Promise<Focused> => {
    const { result } = await session.send('Runtime.evaluate', { expression: spokenOfElement })
    if (result.objectId === undefined) return { role: 'none', name: '' }
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    return { role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? '').trim() }
  }
  return {
    told,
    forget: async () => forget((await told()).length),
    hears: async (words) => {
      let heard: readonly string[] = []
      const at = await waitFor(async () => {
        heard = await told()
        const found = heard.findIndex((line) => words.test(line))
        return found === -1 ? null : found
      })
      if (at === null) throw new Error(`Never told: ${words}. Told was: ${JSON.stringify(heard)}`)
      await forget(at + 1)
      return heard.slice(0, at + 1)
    },
    stands: async (role, name) => {
      let now: Focused = { role: '', name: '' }
      const isThere = await waitFor(async () => {
        now = await focused()
        const isNamed = typeof name === 'string' ? now.name === name : name.test(now.name)
        return now.role === role && isNamed ? true : null
      })
      if (isThere === null)
        throw new Error(`The focus should stand on ${role} ${name}, and stands on ${now.role} “${now.name}”`)
    },
  }
}

/** The focused element, or the option that a list says is meant while it keeps the focus itself. */
const spokenOfElement = `(() => {
  const focused = document.activeElement
  const id = focused?.getAttribute('aria-activedescendant')
  return (id && document.getElementById(id)) || focused
})()`

async function waitFor<T>(ask: () => Promise<T | null>): Promise<T | null> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer !== null || Date.now() > end) return answer
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/**
 * Runs in the page. Keeps what a screen reader is told by live regions: the whole of one that is atomic, else what was
 * added. Nothing of one that came into the page with its words (few readers tell that), is hidden, or lies outside a
 * dialog that is open; an alert is told in any case.
 */
function listen(): void {
  const told: string[] = []
  Object.assign(window, { told })
  const isLive = 'alert|status|log'
  const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)
  const regionOf = (node: Node): Element | null => {
    const region = elementOf(node)?.closest(`[aria-live],${isLive.split('|').map((role) => `[role=${role}]`)}`) ?? null
    return region === null || region.getAttribute('aria-live') === 'off' ? null : region
  }
  const isHidden = (element: Element | null): boolean => element?.closest('[aria-hidden=true],[inert]') != null
  const wordsOf = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility()) return ''
    return [...node.childNodes].map(wordsOf).join(' ')
  }
  const tell = (words: string): void => {
    const said = words.replace(/\s+/g, ' ').trim()
    if (said !== '') told.push(said)
  }
  const isAtomic = (region: Element): boolean => {
    const said = region.getAttribute('aria-atomic')
    return said === null ? /^(?:alert|status)$/.test(region.getAttribute('role') ?? '') : said === 'true'
  }
  new MutationObserver((records) => {
    const added = new Set(records.flatMap((record) => [...record.addedNodes]))
    const atomic = new Set<Element>()
    for (const { type, target, addedNodes } of records) {
      const region = regionOf(target)
      if (region === null || isHidden(elementOf(target)) || [...added].some((one) => one.contains(region))) continue
      if (isAtomic(region)) atomic.add(region)
      else if (type === 'characterData') tell(wordsOf(target))
      else tell([...addedNodes].map(wordsOf).join(' '))
    }
    for (const region of atomic) tell(wordsOf(region))
    for (const node of added) {
      if (!(node instanceof Element) || isHidden(node)) continue
      const alerts = [node, ...node.querySelectorAll('[role=alert]')].filter((one) => one.matches('[role=alert]'))
      for (const alert of alerts) if (regionOf(alert.parentElement ?? alert) === null) tell(wordsOf(alert))
    }
  }).observe(document, { childList: true, characterData: true, subtree: true })
}
