import type { ElectronApplication, Page } from 'playwright-core'

export type Trouble = {
  readonly expect: (pattern: RegExp) => void
  readonly assertNone: () => void
}

/** Collects, from the page's first line on, what a person would never see: console errors, exceptions, CSP violations. */
export async function watchPage(electron: ElectronApplication): Promise<Trouble> {
  const heard: string[] = []
  const expected: RegExp[] = []
  const context = electron.context()
  await context.exposeBinding('__connectedTeamViolation', (_source, words: string) => {
    heard.push(words)
  })
  await context.addInitScript(reportViolations)
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => heard.push(`exception: ${error.stack ?? error.message}`))
    page.on('crash', () => heard.push('the page crashed'))
  }
  context.on('page', watch)
  for (const page of context.pages()) watch(page)
  return {
    expect: (pattern) => {
      expected.push(pattern)
    },
    assertNone: () => {
      const unexpected = heard.filter((line) => !expected.some((pattern) => pattern.test(line)))
      if (unexpected.length > 0) throw new Error(`The page complained:\n${unexpected.join('\n')}`)
    },
  }
}

/** Runs in the page. */
function reportViolations(): void {
  // Put there by exposeBinding, before the page's first line.
  const page = window as Window & { __connectedTeamViolation?: (words: string) => void }
  document.addEventListener('securitypolicyviolation', (event) => {
    const where = `${event.sourceFile}:${event.lineNumber}`
    page.__connectedTeamViolation?.(
      `CSP: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample} at ${where}`,
    )
  })
}
