import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '../../electron/main/core'
import { GrantedPaths } from '../../electron/main/granted'
import { type ParsedSave, type SaveSurroundings, save } from '../../electron/main/save'
import type { ExportFaults } from '../../electron/main/write-export'
import type { Outcome } from '../../shared/refusals'
import { aPage } from './pages'

type Made = Awaited<ReturnType<OpenApp['makeDocument']>>

const year: ParsedSave = {
  what: { kind: 'year', request: { localityId: 'mill', year: 2026, versions: ['public'] }, format: 'docx' },
  replace: false,
  open: false,
}
const days = ['2026-06-04', '2026-06-11', '2026-06-18']

describe('saving the minutes of a year', () => {
  let folder: string
  let made: (meetingId: string) => Made
  let around: SaveSurroundings
  let stop: AbortController
  let steps: string[]
  let ofYear: Awaited<ReturnType<OpenApp['documentsOfYear']>>
  const at = (...names: string[]) => join(folder, ...names)
  const ask = (more: Partial<ParsedSave> = {}, other: Partial<SaveSurroundings> = {}) =>
    save(
      { ...year, ...more },
      { ...around, ...other },
      {
        signal: stop.signal,
        onProgress: ({ done, of, words }) => void steps.push(`${done} of ${of} ${words}`),
      },
    )
  const file = (fileName: string): Made => ({
    ok: true,
    value: { kind: 'file', bytes: Buffer.from(fileName), fileName },
  })
  const refused = (problem: object) => ({ ok: false, problem })
  const all = ['m 2026-06-04.docx', 'm 2026-06-11.docx', 'm 2026-06-18.docx']

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
    stop = new AbortController()
    steps = []
    made = (meetingId) => file(`m ${meetingId}`)
    ofYear = {
      ok: true,
      value: {
        folder: 'MILL minutes 2026',
        documents: days.map((on) => ({
          meetingId: on,
          on,
          version: 'public',
          what: {
            kind: 'document',
            request: { document: 'minutes', meetingId: on, version: 'public' },
            format: 'docx',
          },
        })),
      },
    }
    const app: Pick<OpenApp, 'makeDocument' | 'documentsOfYear'> = {
      documentsOfYear: async () => ofYear,
      makeDocument: async (what) =>
        made('request' in what && 'meetingId' in what.request ? String(what.request.meetingId) : ''),
    }
    around = {
      // Saving a year asks for nothing but its papers.
      app: () => app as OpenApp,
      granted: new GrantedPaths(),
      paper: { pdf: async ({ title }) => Buffer.from(`PDF of ${title}`) },
      folder: () => folder,
      openFile: async () => {},
    }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('makes a folder of them, and says how far it is', async () => {
    const saved = at('MILL minutes 2026')
    expect(await ask()).toEqual({ ok: true, value: { saved, files: 3, leftOut: [] } })
    expect(readdirSync(folder)).toEqual(['MILL minutes 2026'])
    expect(readdirSync(saved)).toEqual(all)
    expect(steps).toEqual([
      '0 of 3 Minutes of Thursday 4 June 2026',
      '1 of 3 Minutes of Thursday 11 June 2026',
      '2 of 3 Minutes of Thursday 18 June 2026',
      '3 of 3 Done',
    ])
    expect(around.granted.hasFile(saved)).toBe(true)
  })

  it('each is made by way of the paper window for PDF', async () => {
    made = (meetingId) => ({ ok: true, value: { kind: 'page', page: aPage(meetingId), fileName: meetingId } })
    const { value } = ofYear as Extract<typeof ofYear, { ok: true }>
    ofYear = {
      ok: true,
      value: { ...value, documents: value.documents.map((one) => ({ ...one, what: { ...one.what, format: 'pdf' } })) },
    }
    await ask()
    expect(readFileSync(at('MILL minutes 2026', '2026-06-04.pdf'), 'utf8')).toBe('PDF of 2026-06-04')
  })

  it('leaves out, by name, what may not be saved yet', async () => {
    const problem = { code: 'personal-data', unsettled: 1 } as const
    made = (meetingId) => (meetingId === '2026-06-11' ? { ok: false, problem } : file(`m ${meetingId}`))
    expect(await ask()).toMatchObject({
      ok: true,
      value: { files: 2, leftOut: [{ meetingId: '2026-06-11', on: '2026-06-11', version: 'public', problem }] },
    })
    expect(readdirSync(at('MILL minutes 2026'))).toEqual([all[0], all[2]])
  })

  it('of which none may be saved is refused with the reason, and makes no folder', async () => {
    const problem = { code: 'personal-data', unsettled: 1 } as const
    made = () => ({ ok: false, problem })
    expect(await ask()).toEqual(refused(problem))
    expect(readdirSync(folder)).toEqual([])
  })

  it('two papers of one name become two files', async () => {
    made = () => file('Same')
    await ask()
    expect(readdirSync(at('MILL minutes 2026'))).toEqual(['Same (2).docx', 'Same (3).docx', 'Same.docx'])
  })

  it('stopped half-way leaves nothing, not even a folder nobody sees', async () => {
    made = (meetingId) => {
      if (meetingId === '2026-06-11') stop.abort()
      return file(`m ${meetingId}`)
    }
    expect(await ask()).toEqual(refused({ code: 'cancelled' }))
    expect(readdirSync(folder)).toEqual([])
  })

  it('a disk that is full leaves nothing', async () => {
    let writes = 0
    const faults: ExportFaults = (operation) => {
      if (operation === 'write' && ++writes === 2) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    expect(await ask({}, { faults })).toMatchObject(refused({ code: 'disk-full' }))
    expect(readdirSync(folder)).toEqual([])
  })

  it('a folder of that name is not touched unless it was told to', async () => {
    mkdirSync(at('MILL minutes 2026'))
    expect(await ask()).toEqual(
      refused({ code: 'file-exists', path: at('MILL minutes 2026'), beside: at('MILL minutes 2026 (2)') }),
    )
    expect(await ask({ name: '26.1 minutes' })).toMatchObject({ ok: true })
    expect(await ask({ name: '26.1 minutes' })).toMatchObject(refused({ beside: at('26.1 minutes (2)') }))
    expect(await ask({ name: 'aux' })).toEqual(refused({ code: 'bad-file-name', name: 'aux' }))
  })

  it('replacing replaces what it makes and keeps what else is in the folder', async () => {
    mkdirSync(at('MILL minutes 2026'))
    writeFileSync(at('MILL minutes 2026', 'm 2026-06-04.docx'), 'old')
    writeFileSync(at('MILL minutes 2026', 'letter.txt'), 'ours')
    expect(await ask({ replace: true })).toMatchObject({ ok: true, value: { files: 3 } })
    expect(readdirSync(at('MILL minutes 2026'))).toEqual(['letter.txt', ...all])
    expect(readFileSync(at('MILL minutes 2026', 'm 2026-06-04.docx'), 'utf8')).toBe('m 2026-06-04')
    expect(readdirSync(folder)).toEqual(['MILL minutes 2026'])
  })

  it('one that Word holds stops the replacing, whole as it was, and another folder is named', async () => {
    const held = at('MILL minutes 2026', 'm 2026-06-11.docx')
    mkdirSync(at('MILL minutes 2026'))
    writeFileSync(held, 'old')
    const faults: ExportFaults = (operation, path) => {
      if (operation === 'rename' && path === held) throw Object.assign(new Error('held'), { code: 'EBUSY' })
    }
    expect(await ask({ replace: true }, { faults })).toEqual(
      refused({ code: 'file-in-use', path: held, beside: at('MILL minutes 2026 (2)') }),
    )
    expect(readFileSync(held, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['MILL minutes 2026'])
  })

  it('a file of that name is never replaced by a folder', async () => {
    writeFileSync(at('MILL minutes 2026'), 'a file')
    expect(await ask({ replace: true })).toMatchObject(refused({ code: 'file-exists' }))
    expect(readFileSync(at('MILL minutes 2026'), 'utf8')).toBe('a file')
  })

  it('without any minutes is refused as the core says it', async () => {
    const none: Outcome<never> = { ok: false, problem: { code: 'no-minutes-in-year', year: 2026 } }
    ofYear = none
    expect(await ask()).toEqual(none)
    expect(existsSync(at('MILL minutes 2026'))).toBe(false)
  })
})
