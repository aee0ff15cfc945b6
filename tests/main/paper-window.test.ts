import { beforeEach, describe, expect, it } from 'vitest'
import { createPaperWindow, type PaperWindow } from '../../electron/main/paper-window'
import { BrowserWindow, called, calls } from '../fakes/electron'
import { aPage } from './pages'

describe('the window that makes PDF', () => {
  let paper: PaperWindow
  const made = () => BrowserWindow.made
  const alive = () => made().filter((window) => !window.isDestroyed())
  /** The window that was made, before its page is there. */
  const opened = async () => {
    await expect.poll(alive, { interval: 1 }).toHaveLength(1)
    const [window] = alive()
    if (window === undefined) throw new Error('no window')
    return window
  }
  const holdPages = (): (() => void) => {
    const { promise, resolve } = deferred()
    BrowserWindow.loaded = promise
    return resolve
  }
  /** As Chromium asks for the page. */
  const ask = (url: string) => {
    const serve = called('session.protocol.handle').at(-1)?.[1] as (request: { url: string }) => Response
    return serve({ url })
  }

  beforeEach(() => {
    calls.splice(0)
    made().splice(0)
    BrowserWindow.loaded = Promise.resolve()
    paper = createPaperWindow()
  })

  it('is never seen, runs no script, and has a session of its own in which nothing else is served', async () => {
    expect(Buffer.from(await paper.pdf(aPage('Minutes'))).toString()).toBe('%PDF')
    expect(made()[0]?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } })
    expect(made()[0]?.options.webPreferences).not.toHaveProperty('preload')
    expect(called('session.fromPartition')).toEqual([['paper', { cache: false }]])
    expect(called('window.loadURL')).toEqual([['paper://page/1']])
    const request = called('session.webRequest.onBeforeRequest')[0]?.[0] as (
      details: { url: string },
      answer: (given: unknown) => void,
    ) => void
    const answers: unknown[] = []
    for (const url of ['paper://page/1', 'app://connected-team/index.html', 'https://example.org/']) {
      request({ url }, (given) => answers.push(given))
    }
    expect(answers).toEqual([{ cancel: false }, { cancel: true }, { cancel: true }])
    expect(called('session.setPermissionRequestHandler')).toHaveLength(1)
  })

  it('serves the page with its policy while it is there, and nothing afterwards', async () => {
    const long = `${'w'.repeat(65_535)}🍵${'é'.repeat(100_000)}`
    const html = `<p>${'x'.repeat(65_532)}🍵${long}</p>`
    const page = aPage('Minutes', { html: new TextEncoder().encode(html) })
    const pagesAreThere = holdPages()
    const making = paper.pdf(page)
    await opened()
    const answer = ask('paper://page/1')
    expect(answer.headers.get('content-security-policy')).toContain(`style-src '${page.styleHash}'`)
    // Sent in slices, put together again to the sign.
    expect(await answer.text()).toBe(html)
    pagesAreThere()
    await making
    expect(ask('paper://page/1').status).toBe(404)
    expect(ask('paper://page/7').status).toBe(404)
  })

  it('asks for a tagged A4 with the edges of the page', async () => {
    const asked: unknown[] = []
    const page = aPage('Minutes')
    const pagesAreThere = holdPages()
    const making = paper.pdf(page)
    const window = await opened()
    window.webContents.nextPdf = async (options) => {
      asked.push(options)
      return Buffer.from('%PDF')
    }
    pagesAreThere()
    await making
    expect(asked).toMatchObject([
      {
        generateTaggedPDF: true,
        pageSize: 'A4',
        displayHeaderFooter: true,
        headerTemplate: page.headerTemplate,
        footerTemplate: page.footerTemplate,
      },
    ])
  })

  it('is gone when it is done, and when it failed', async () => {
    await paper.pdf(aPage('One'))
    expect(alive()).toEqual([])
    const pagesAreThere = holdPages()
    const failing = paper.pdf(aPage('Two'))
    const window = await opened()
    window.webContents.nextPdf = () => Promise.reject(new Error('no memory'))
    pagesAreThere()
    await expect(failing).rejects.toThrow('no memory')
    expect(alive()).toEqual([])
  })

  it('makes one at a time, and goes on after one that failed', async () => {
    const pagesAreThere = holdPages()
    const first = paper.pdf(aPage('One'))
    const second = paper.pdf(aPage('Two'))
    const window = await opened()
    window.webContents.nextPdf = () => Promise.reject(new Error('no'))
    pagesAreThere()
    expect(made()).toHaveLength(1)
    await expect(first).rejects.toThrow()
    await second
    expect(made()).toHaveLength(2)
  })

  it.each([
    ['stopped', (control: AbortController) => control.abort()],
    ['closed with the app', () => paper.close()],
  ])('%s in the middle it ends at once, and leaves no window', async (_how, end) => {
    const control = new AbortController()
    const pagesAreThere = holdPages()
    const making = paper.pdf(aPage('Minutes'), control.signal)
    const window = await opened()
    window.webContents.nextPdf = () => new Promise(() => {})
    pagesAreThere()
    end(control)
    await expect(making).rejects.toMatchObject({ name: 'AbortError' })
    expect(alive()).toEqual([])
  })

  it('stopped before its turn it makes no window', async () => {
    await expect(paper.pdf(aPage('Minutes'), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
    expect(made()).toEqual([])
  })

  it('whose page died says so', async () => {
    const pagesAreThere = holdPages()
    const making = paper.pdf(aPage('Minutes'))
    const window = await opened()
    window.webContents.nextPdf = () => new Promise(() => {})
    pagesAreThere()
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' })
    await expect(making).rejects.toThrow('paper oom')
    expect(alive()).toEqual([])
  })

  it('sends the same page to the printer, with its edges, and asks with the system’s dialog', async () => {
    const page = aPage('Minutes')
    expect(await paper.print(page)).toEqual({ ok: true, value: { printed: true } })
    expect(called('webContents.insertCSS')).toEqual([[page.edgeStyle]])
    expect(called('webContents.print')[0]?.[0]).not.toHaveProperty('silent')
    expect(alive()).toEqual([])
  })

  it('a dialog that stands open keeps no PDF waiting', async () => {
    const pagesAreThere = holdPages()
    const printing = paper.print(aPage('One'))
    const window = await opened()
    let close = () => {}
    window.webContents.print = (_options, told) => {
      close = () => told(false, '')
    }
    pagesAreThere()
    await expect(paper.pdf(aPage('Two'))).resolves.toBeDefined()
    close()
    expect(await printing).toEqual({ ok: true, value: { printed: false } })
  })
})

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
