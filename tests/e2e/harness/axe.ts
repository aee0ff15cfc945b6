import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with each rule broken and where. The debugger runs axe's source, which the CSP would refuse from the page itself. */
export async function assertAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const broken = await page.evaluate(async (values) => {
    const { axe } = window as Window & { axe?: typeof axeCore }
    if (axe === undefined) throw new Error('axe was not loaded')
    // A toast half faded in has no colours of its own yet. What never ends, such as a spinner, is not waited for.
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((one) => one.finished))
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
      return `  ${id}: ${help}\n${places.join('\n')}`
    })
  }, tags)
  if (broken.length > 0) throw new Error(`Not accessible:\n${broken.join('\n')}`)
}
