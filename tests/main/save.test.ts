import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '../../electron/main/core'
import { GrantedPaths } from '../../electron/main/granted'
import { type ParsedSave, type SaveSurroundings, save } from '../../electron/main/save'
import type { ExportFaults } from '../../electron/main/write-export'
import { aPage } from './pages'

const agenda = { kind: 'document', request: { document: 'agenda', meetingId: 'm-1' } } as const
const request: ParsedSave = { what: { ...agenda, format: 'docx' }, replace: false, open: false }
const failing =
  (operation: string, code: string): ExportFaults =>
  (now) => {
    if (now === operation) throw Object.assign(new Error(code), { code })
  }

describe('saving a paper', () => {
  let folder: string
  let opened: string[]
  let granted: GrantedPaths
  let makeDocument: OpenApp['makeDocument']
  let around: SaveSurroundings
  let stop: AbortController
  const at = (name: string) => join(folder, name)
  const ask = (more: Partial<ParsedSave> = {}, other: Partial<SaveSurroundings> = {}) =>
    save({ ...request, ...more }, { ...around, ...other }, { signal: stop.signal })
  const savedAt = (name: string) => ({ ok: true, value: { saved: at(name), files: 1, leftOut: [] } })
  const refused = (problem: object) => ({ ok: false, problem })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
    opened = []
    granted = new GrantedPaths()
    stop = new AbortController()
    makeDocument = async () => ({
      ok: true,
      value: { kind: 'file', bytes: Buffer.from('the words'), fileName: 'MILL 2026-06-11 agenda' },
    })
    const app: Pick<OpenApp, 'makeDocument'> = { makeDocument: (...given) => makeDocument(...given) }
    around = {
      // Saving one paper asks an open workspace for nothing but that paper.
      app: () => app as OpenApp,
      granted,
      paper: { pdf: async ({ title }) => Buffer.from(`PDF of ${title}`) },
      folder: () => folder,
      openFile: async (path) => void opened.push(path),
    }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is written whole, under the house’s name, into the folder of papers', async () => {
    expect(await ask()).toEqual(savedAt('MILL 2026-06-11 agenda.docx'))
    expect(readFileSync(at('MILL 2026-06-11 agenda.docx'), 'utf8')).toBe('the words')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('may be shown in its folder afterwards, and no other file', async () => {
    await ask()
    expect([granted.hasFile(at('MILL 2026-06-11 agenda.docx')), granted.hasFile(at('other.docx'))]).toEqual([
      true,
      false,
    ])
    expect(granted.hasFolder(folder)).toBe(false)
  })

  it.each([
    ['For Thursday', 'For Thursday.docx'],
    ['For Thursday.docx', 'For Thursday.docx'],
    ['For Thursday.DOCX', 'For Thursday.docx'],
    ['26.6 agenda', '26.6 agenda.docx'],
    ['Cofnodion – Llŷn 🍵', 'Cofnodion – Llŷn 🍵.docx'],
  ])('named %s it is the file %s', async (name, file) => {
    expect(await ask({ name })).toEqual(savedAt(file))
  })

  it.each([
    '../out',
    'a/b',
    'a\\b',
    'a:b',
    'a?',
    'a*',
    '"a"',
    'a<b>',
    'a|b',
    'tab\there',
    'CON',
    'con.minutes',
    'lpt1',
    '.. ',
  ])('named %o it is refused, and nothing is written anywhere', async (name) => {
    expect(await ask({ name })).toMatchObject(refused({ code: 'bad-file-name' }))
    expect([readdirSync(folder), readdirSync(join(folder, '..')).includes('out.docx')]).toEqual([[], false])
  })

  it('a house’s name with what no file may have in it is made one that may', async () => {
    makeDocument = async () => ({
      ok: true,
      value: { kind: 'file', bytes: Buffer.from('x'), fileName: `Nettie/Owen: "thanks" ${'w'.repeat(300)}` },
    })
    const saved = await ask()
    const name = readdirSync(folder)[0] ?? ''
    expect(saved).toEqual(savedAt(name))
    expect(name).toMatch(/^Nettie-Owen- -thanks- w+\.docx$/)
    expect(name.length).toBeLessThanOrEqual(250)
  })

  it('does not replace a file unless it was told to, and names one beside it', async () => {
    writeFileSync(at('A.docx'), 'old')
    writeFileSync(at('A (2).docx'), 'older')
    expect(await ask({ name: 'A' })).toEqual(
      refused({ code: 'file-exists', path: at('A.docx'), beside: at('A (3).docx') }),
    )
    expect(readFileSync(at('A.docx'), 'utf8')).toBe('old')
    expect(await ask({ name: 'A', replace: true })).toEqual(savedAt('A.docx'))
    expect(readFileSync(at('A.docx'), 'utf8')).toBe('the words')
  })

  it('says so before the paper is made where the name was given, and after it for the house’s name', async () => {
    let made = 0
    const make = makeDocument
    makeDocument = (...given) => {
      made += 1
      return make(...given)
    }
    writeFileSync(at('A.docx'), 'old')
    await ask({ name: 'A' })
    expect(made).toBe(0)
    await ask()
    expect(await ask()).toMatchObject(refused({ code: 'file-exists' }))
    expect(made).toBe(2)
  })

  it('as PDF it is what the paper window made of its page', async () => {
    makeDocument = async () => ({ ok: true, value: { kind: 'page', page: aPage('Agenda'), fileName: 'A' } })
    const steps: string[] = []
    const options = { signal: stop.signal, onProgress: ({ words }: { words: string }) => void steps.push(words) }
    expect(await save({ ...request, what: { ...agenda, format: 'pdf' } }, around, options)).toEqual(savedAt('A.pdf'))
    expect([readFileSync(at('A.pdf'), 'utf8'), steps]).toEqual(['PDF of Agenda', ['Making the PDF']])
  })

  it('stopped in the middle leaves nothing', async () => {
    makeDocument = async () => ({ ok: true, value: { kind: 'page', page: aPage('Agenda'), fileName: 'A' } })
    const pdf = async () => {
      stop.abort()
      throw Object.assign(new Error('stopped'), { name: 'AbortError' })
    }
    expect(await ask({}, { paper: { pdf } })).toEqual(refused({ code: 'cancelled' }))
    expect(readdirSync(folder)).toEqual([])
  })

  it('is opened when that was asked for, and only after it is there', async () => {
    await ask({ name: 'A' })
    expect(opened).toEqual([])
    await ask({ name: 'B', open: true })
    expect(opened).toEqual([at('B.docx')])
    await ask({ name: 'B', open: true })
    expect(opened).toHaveLength(1)
  })

  it('needs an open workspace', async () => {
    expect(await ask({}, { app: () => null })).toEqual(refused({ code: 'no-workspace' }))
  })

  it('that may not be saved yet writes nothing', async () => {
    makeDocument = async () => ({ ok: false, problem: { code: 'personal-data', unsettled: 2 } })
    expect(await ask()).toEqual(refused({ code: 'personal-data', unsettled: 2 }))
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])('names one beside a file that Word holds (%s)', async (code) => {
    writeFileSync(at('A.docx'), 'old')
    writeFileSync(at('A (2).docx'), 'older')
    const answer = await ask({ name: 'A', replace: true }, { faults: failing('rename', code) })
    expect(answer).toEqual(refused({ code: 'file-in-use', path: at('A.docx'), beside: at('A (3).docx') }))
    expect(readdirSync(folder).sort()).toEqual(['A (2).docx', 'A.docx'])
    expect(readFileSync(at('A.docx'), 'utf8')).toBe('old')
  })

  it('waits for an antivirus that lets go', async () => {
    let held = 2
    const faults: ExportFaults = (operation) => {
      if (operation === 'rename' && held-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    }
    expect(await ask({}, { faults })).toMatchObject({ ok: true })
  })

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['fsync', 'EDQUOT', 'disk-full'],
    ['open', 'EACCES', 'may-not-write'],
    ['open', 'EROFS', 'may-not-write'],
    ['rename', 'EPERM', 'may-not-write'],
    ['fsync', 'EIO', 'disk-failed'],
  ])('when %s answers %s says %s and leaves nothing behind', async (operation, code, problem) => {
    const answer = await ask({}, { faults: failing(operation, code) })
    expect(answer).toMatchObject(refused({ code: problem }))
    expect(readdirSync(folder)).toEqual([])
  })

  it('says when the folder has gone, and makes none in its place', async () => {
    const gone = at('gone')
    expect(await ask({}, { folder: () => gone })).toEqual(refused({ code: 'folder-gone', path: gone }))
    expect(readdirSync(folder)).toEqual([])
  })
})
