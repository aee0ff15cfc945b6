import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SaveRequest } from '../../shared/contract'
import type { DocumentBlock, Run } from '../../shared/model/document'
import { setPapersFolder } from './harness/dialogs'
import { type LaunchedApp, launch } from './harness/launch'
import { openSample, sampleDay } from './journey/sample'

const run = promisify(execFile)

// The paper window in a real Chromium: a fake could only say that it was asked.
describe('minutes as PDF', () => {
  let app: LaunchedApp
  let folder: string
  let meetingId: string

  beforeAll(async () => {
    app = await launch({ now: sampleDay })
    await openSample(app)
    folder = join(app.folders.base, 'a folder of its own')
    await mkdir(folder)
    await setPapersFolder(app.electron, app.window, folder)
    meetingId = await heldMeeting()
    await app.electron.evaluate(({ session }) => {
      const seen = globalThis as typeof globalThis & { connectedTeamAsked?: string[] }
      seen.connectedTeamAsked = []
      const requests = session.fromPartition('paper', { cache: false }).webRequest
      requests.onCompleted(({ url }) => void seen.connectedTeamAsked?.push(url.slice(0, 40)))
    })
  })
  afterAll(() => app?.close())

  const heldMeeting = async () => {
    const found = await app.window.evaluate(async () => {
      const set = await window.host.call('working-set', {})
      if (!set.ok) throw new Error(set.problem.code)
      for (const { id, kind } of set.value.records.filter((record) => record.kind === 'locality')) {
        const listed = kind === 'locality' ? await window.host.call('meeting.list', { localityId: id }) : null
        const held = listed?.ok === true ? listed.value.find(({ state }) => state === 'approved') : undefined
        if (held !== undefined) return held.id
      }
      throw new Error('nobody met')
    })
    return found
  }
  const minutes = (format: 'pdf' | 'docx'): SaveRequest['what'] => ({
    kind: 'document',
    request: { document: 'minutes', meetingId, version: 'team' },
    format,
  })
  const save = (request: SaveRequest) => app.window.evaluate((given) => window.host.save(given), request)
  const windows = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

  it('is tagged and titled, in en-GB, on A4', async () => {
    const saved = await save({ what: minutes('pdf'), name: 'minutes' })
    expect(saved).toEqual({ ok: true, value: { saved: join(folder, 'minutes.pdf'), files: 1, leftOut: [] } })
    const model = await preview()
    const { stdout } = await run('pdfinfo', [join(folder, 'minutes.pdf')])
    expect(stdout).toMatch(/Tagged: +yes/)
    expect(stdout).toMatch(/Page size: +59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/)
    expect(/Title: +(.*)/.exec(stdout)?.[1]).toBe(model.title)
    const bytes = await readFile(join(folder, 'minutes.pdf'), 'latin1')
    expect(/\/Type \/Catalog[\s\S]*?endobj/.exec(bytes)?.[0]).toMatch(/\/Lang \(en-GB\)/)
  })

  it('has all its words in headings, paragraphs, lists and tables that a screen reader knows', async () => {
    const signingIn = { document: 'signing-in', meetingId } as const
    await save({ what: { kind: 'document', request: signingIn, format: 'pdf' }, name: 'signing in' })
    // Date and venue, what a table says it is about, and where somebody has to write are among them.
    for (const [name, about] of [
      ['minutes', /Venue:.*Open actions/s],
      ['signing in', /Venue:.*, signature:/s],
    ] as const) {
      const { stdout } = await run('pdfinfo', ['-struct-text', join(folder, `${name}.pdf`)])
      const told = toldIn(stdout)
      expect(told.map(({ words }) => words).join(' ')).toMatch(about)
      expect(told.filter(({ within }) => !within.some((tag) => /^(?:H[1-6]|P|LI|TH|TD)$/.test(tag)))).toEqual([])
    }
  })

  it('has every word of the preview in its order, and “Page 1 of 3” at the foot of each page', async () => {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'minutes.pdf'), '-'])
    const pages = stdout.split('\f').slice(0, -1)
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    // In the order in which they were written: between two pages stand their edges, which are no words of the paper.
    const raw = await run('pdftotext', ['-raw', join(folder, 'minutes.pdf'), '-'])
    const inFile = wordsIn(raw.stdout)
    const wanted = (await preview()).blocks.flatMap((block) => wordsIn(textOf(block)))
    expect(wanted.length).toBeGreaterThan(200)
    let at = 0
    for (const [index, word] of wanted.entries()) {
      const found = inFile.indexOf(word, at)
      const around = wanted.slice(Math.max(0, index - 5), index + 5).join(' ')
      expect([around, found >= 0 && found < at + 60]).toEqual([around, true])
      at = found + 1
    }
  })

  it('has nothing under 12 points, at the edges of the sheet either', async () => {
    const { stdout } = await run('pdftohtml', ['-xml', '-i', '-stdout', join(folder, 'minutes.pdf')])
    // Poppler counts in pixels of 108 to the inch.
    const sizes = [...stdout.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size) / 1.5)
    expect(sizes.length).toBeGreaterThan(0)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.3)
  })

  it('asks for its own page and nothing else, and leaves no window behind', async () => {
    const urls = await app.electron.evaluate(
      () => (globalThis as typeof globalThis & { connectedTeamAsked?: string[] }).connectedTeamAsked ?? [],
    )
    expect(urls).toEqual(['paper://page/1', 'paper://page/2'])
    expect(await windows()).toBe(1)
  })

  it('goes to the printer as the same page; a dialog that is closed prints nothing', async () => {
    // A machine for tests has no printer, and a dialog of the system belongs to no page.
    await app.electron.evaluate(({ app: electron }) => {
      electron.once('web-contents-created', (_event, contents) => {
        contents.print = (_options, told) => {
          Object.assign(globalThis, { connectedTeamPrinted: `${contents.getURL()} ${contents.getTitle()}` })
          told?.(false, 'Print job canceled')
        }
      })
    })
    const answer = await app.window.evaluate(
      (id) => window.host.call('host.print', { request: { document: 'minutes', meetingId: id, version: 'team' } }),
      meetingId,
    )
    expect(answer).toEqual({ ok: true, value: { printed: false } })
    const printed = await app.electron.evaluate(
      () => (globalThis as typeof globalThis & { connectedTeamPrinted?: string }).connectedTeamPrinted,
    )
    expect(printed).toBe(`paper://page/3 ${(await preview()).title}`)
    expect(await windows()).toBe(1)
  })

  it('stops when it is told to, and leaves neither file nor window', async () => {
    const before = await readdir(folder)
    const answer = await app.window.evaluate(async (what) => {
      const saving = window.host.save({ what, name: 'stopped', callId: 'pdf-1' })
      await new Promise<void>((resolve) => {
        const stop = window.host.on((event) => {
          if (event.kind !== 'progress' || event.callId !== 'pdf-1') return
          stop()
          resolve()
        })
      })
      await window.host.call('host.cancel', { callId: 'pdf-1' })
      return saving
    }, minutes('pdf'))
    expect(answer).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(await readdir(folder)).toEqual(before)
    expect(await windows()).toBe(1)
  })

  const preview = async () => {
    const made = await app.window.evaluate(async (id) => {
      const answer = await window.host.call('document.preview', { document: 'minutes', meetingId: id, version: 'team' })
      if (!answer.ok) throw new Error(answer.problem.code)
      return answer.value.model
    }, meetingId)
    return made
  }
})

/** Words of a tagged PDF, each with the tags it stands in: poppler writes a tag a line, further in than what it is in. */
function toldIn(tree: string): readonly { readonly words: string; readonly within: readonly string[] }[] {
  const open: { readonly depth: number; readonly tag: string }[] = []
  return tree.split('\n').flatMap((line) => {
    const [, space = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? []
    while ((open.at(-1)?.depth ?? -1) >= space.length) open.pop()
    if (rest.startsWith('"'))
      return rest === '""' ? [] : [{ words: rest.slice(1, -1), within: open.map(({ tag }) => tag) }]
    open.push({ depth: space.length, tag: rest.split(/[ (]/)[0] ?? '' })
    return []
  })
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function textOf(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return runsOf(block.runs)
    case 'list':
      return block.items
        .map(({ runs, children }) => `${runsOf(runs)} ${(children ?? []).map(textOf).join(' ')}`)
        .join(' ')
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join(' ')
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat().map(runsOf)].join(' ')
    case 'write-line':
      return block.label
  }
}

function runsOf(runs: readonly Run[]): string {
  return runs.map(({ text, breakBefore }) => `${breakBefore ? ' ' : ''}${text}`).join('')
}
