import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { launchAsOrdinaryUser, type ProcessStatus, readStatuses } from './harness/ordinary-user'

// CI is root, and as root Chromium has no sandbox. This is the one run that shows the app as people have it.
describe('the app of an ordinary user', () => {
  let app: LaunchedApp
  let main: ProcessStatus
  let page: ProcessStatus

  beforeAll(async () => {
    app = await launchAsOrdinaryUser()
    const statuses = await readStatuses(app.electron)
    main = statuses.main
    page = statuses.page
  })

  afterAll(() => app?.close())

  it('does not run as root', () => {
    expect([main.uid, page.uid]).not.toContain(0)
  })

  it('keeps its page behind a filter of system calls that the main process does not have', () => {
    expect(page.seccompFilters).toBeGreaterThan(main.seccompFilters)
  })

  it('keeps its page in a pid namespace of its own', () => {
    expect(page.pids.length).toBeGreaterThan(main.pids.length)
  })

  it('works all the same: the page can ask for its state', async () => {
    const answer = await app.window.evaluate(() => window.host.call('host.state', {}))
    expect(answer.ok && answer.value.workspace.kind).toBe('none')
  })
})

describe('an app that is closed', () => {
  it('still does what its page sent with its last words', async () => {
    const app = await launch()
    await app.window.evaluate(() => {
      addEventListener('pagehide', () => void window.host.call('host.edit-user-settings', { textSize: 150 }))
    })
    await app.close({ keep: true })
    const settings: unknown = JSON.parse(await readFile(join(app.folders.userData, 'user-settings.json'), 'utf8'))
    await rm(app.folders.base, { recursive: true })
    expect(settings).toMatchObject({ textSize: 150 })
  })
})
