import { setImmediate as breathe } from 'node:timers/promises'
import { BrowserWindow, type PrintToPDFOptions, session, type WebContents } from 'electron'
import type { PageInBytes } from '../core/documents/page/print-page'
import { mayRequestForPaper, paperHeaders, paperOptions, paperPartition, paperScheme, paperUrl } from './policy'
import { type Printed, printContents } from './print-contents'
import { secureSession } from './security'

/** A window nobody sees, without scripts, that makes PDF of a page or sends it to the printer. */
export type PaperWindow = {
  /** Tagged, titled, in en-GB, with "Page 1 of 3" at the foot. Rejects with an AbortError when stopped. */
  pdf(page: PageInBytes, signal?: AbortSignal): Promise<Uint8Array>
  print(page: PageInBytes): Promise<Printed>
  /** With the app's own window: one that is still there would keep the app running, and nobody would see why. */
  close(): void
}

/** 2.5 cm, in the inches that Chromium wants. The page's own style says the same, and comes first. */
const margin = 2.5 / 2.54

function pdfOptions({ headerTemplate, footerTemplate }: PageInBytes): PrintToPDFOptions {
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate,
    footerTemplate,
  }
}

/**
 * A window for each paper, gone when it is done. PDF is made of one at a time, for a long one takes half a gigabyte; a
 * printer's dialog that somebody left open keeps no PDF waiting.
 */
export function createPaperWindow(): PaperWindow {
  const pages = new Map<string, PageInBytes>()
  const open = new Set<BrowserWindow>()
  let last: Promise<unknown> = Promise.resolve()
  let made = 0
  let isReady = false

  /** When the first paper is made, not at the start. */
  function prepareSession(): void {
    if (isReady) return
    isReady = true
    const own = session.fromPartition(paperPartition, { cache: false })
    secureSession(own, mayRequestForPaper)
    own.protocol.handle(paperScheme, ({ url }) => {
      const page = pages.get(url)
      if (page === undefined) return new Response('Not found', { status: 404, headers: paperHeaders('') })
      return new Response(inSlices(page.html), { headers: paperHeaders(page.styleHash) })
    })
  }

  async function withPage<T>(
    page: PageInBytes,
    signal: AbortSignal | undefined,
    work: (contents: WebContents) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted === true) throw stopped()
    prepareSession()
    made += 1
    const url = paperUrl(made)
    pages.set(url, page)
    const window = new BrowserWindow(paperOptions)
    open.add(window)
    let stop = (): void => {}
    try {
      return await new Promise<T>((resolve, reject) => {
        stop = () => reject(stopped())
        signal?.addEventListener('abort', stop, { once: true })
        window.once('closed', stop)
        window.webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`paper ${reason}`)))
        window
          .loadURL(url)
          .then(() => work(window.webContents))
          // Taking a PDF of some megabytes and ending a window take tens of milliseconds each: not in one go.
          .then((result) => breathe(result))
          .then(resolve, reject)
      })
    } finally {
      signal?.removeEventListener('abort', stop)
      open.delete(window)
      pages.delete(url)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    pdf: (page, signal) => inTurn(() => withPage(page, signal, (contents) => contents.printToPDF(pdfOptions(page)))),
    print: (page) =>
      withPage(page, undefined, async (contents) => {
        // A printer gets no templates. Chromium prints these from 131 on, and nothing before.
        await contents.insertCSS(page.edgeStyle)
        return printContents(contents, { pageSize: 'A4', printBackground: true })
      }),
    close: () => {
      for (const window of open) if (!window.isDestroyed()) window.destroy()
    },
  }
}

/** A page of a million words at once would hold up everything else. */
function inSlices(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const slice = 65_536
  let at = 0
  return new ReadableStream({
    async pull(stream) {
      await breathe()
      if (at < bytes.length) stream.enqueue(bytes.slice(at, at + slice))
      at += slice
      if (at >= bytes.length) stream.close()
    },
  })
}

function stopped(): Error {
  return Object.assign(new Error('The paper was stopped.'), { name: 'AbortError' })
}
