import type { Page } from 'playwright-core'

// What is measured inside the page. Its functions run there, and know nothing of this module.

export type There = { readonly selector: string; readonly count: number }

type BenchPage = Window & { benchTimes?: Promise<number>[] }

/**
 * Milliseconds from the first event of that type after this call to the second frame after it: what it asked for was
 * drawn in the frame before. Where it takes longer, to the frame after the first in which `there` was on the page.
 */
export async function timeOf(
  page: Page,
  type: 'click' | 'pointermove' | 'pointerup' | 'keydown',
  there: There,
): Promise<() => Promise<number>> {
  const nth = await page.evaluate(
    ({ type, there }) => {
      const bench = window as BenchPage // the bench's own global
      bench.benchTimes ??= []
      const isThere = () => document.querySelectorAll(there.selector).length >= there.count
      const time = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`no ${there.count} of ${there.selector} after a ${type}`)), 20_000)
        addEventListener(
          type,
          ({ timeStamp }) => {
            let was = false
            const look = () => {
              if (was) resolve(performance.now() - timeStamp)
              else {
                was = isThere()
                requestAnimationFrame(look)
              }
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      })
      return bench.benchTimes.push(time) - 1
    },
    { type, there },
  )
  return () => page.evaluate((nth) => (window as BenchPage).benchTimes?.[nth] ?? Number.NaN, nth)
}

/** Until nothing has been drawn late for some frames, three seconds at most: what went before is over. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0
        const began = performance.now()
        let last = began
        const look = (now: number) => {
          quiet = now - last < 40 ? quiet + 1 : 0
          last = now
          if (quiet >= 12 || now - began > 3_000) resolve()
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}

export type Rendered = { readonly contents: number; readonly shells: number }
type CountingPage = Window & { benchRendered?: { contents: number; shells: number; moved: string; isOn: boolean } }

/** Runs in the page before React: counts, in React's own hook for tools, what is drawn inside cards that nothing happened to. */
export function countRenders(): void {
  type Fiber = {
    readonly tag: number
    readonly flags: number
    readonly child: Fiber | null
    readonly sibling: Fiber | null
    readonly alternate: Fiber | null
    readonly stateNode: unknown
  }
  const page = window as CountingPage & { __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown }
  const seen = { contents: 0, shells: 0, moved: '', isOn: false }
  page.benchRendered = seen
  const functions = new Set([0, 11, 14, 15])
  const performedWork = 1
  const cardOf = (fiber: Fiber): string | null => {
    const node = fiber.tag === 5 ? fiber.stateNode : null
    return node instanceof HTMLElement ? (node.dataset.card ?? null) : null
  }
  const walk = (fiber: Fiber, inCard: string | null): void => {
    const before = fiber.alternate
    const isDrawn = functions.has(fiber.tag) && (before === null || (fiber.flags & performedWork) !== 0)
    if (isDrawn && inCard !== null && inCard !== seen.moved) seen.contents += 1
    const own = fiber.child === null ? null : cardOf(fiber.child)
    if (isDrawn && own !== null && own !== seen.moved) seen.shells += 1
    if (before !== null && before.child === fiber.child) return
    const within = cardOf(fiber) ?? inCard
    for (let child = fiber.child; child !== null; child = child.sibling) walk(child, within)
  }
  page.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    checkDCE: () => undefined,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
      if (seen.isOn) walk(root.current, null)
    },
  }
}

export async function startCounting(page: Page, movedId: string): Promise<() => Promise<Rendered>> {
  await page.evaluate((moved) => {
    const seen = (window as CountingPage).benchRendered
    if (seen === undefined) throw new Error('nothing counts in this page')
    Object.assign(seen, { contents: 0, shells: 0, moved, isOn: true })
  }, movedId)
  return () =>
    page.evaluate(() => {
      const { contents = Number.NaN, shells = Number.NaN } = (window as CountingPage).benchRendered ?? {}
      return { contents, shells }
    })
}
