import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '../../electron/main/core'
import { GrantedPaths } from '../../electron/main/granted'
import { type SaveSurroundings, save } from '../../electron/main/save'
import type { ExportFaults } from '../../electron/main/write-export'

const request = { document: 'agenda', meetingId: 'm-1', format: 'docx' } as const
const failing =
  (operation: string, code: string): ExportFaults =>
  (now) => {
    if (now === operation) throw Object.assign(new Error(code), { code })
  }

describe('saving a document', () => {
  let folder: string
  let asked: string[]
  let chosen: string | null
  let remembered: string[]
  let around: SaveSurroundings
  const at = (name: string) => join(folder, name)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
    asked = []
    remembered = []
    chosen = at('Agenda.docx')
    const app: Pick<OpenApp, 'documentBytes'> = {
      documentBytes: async () => ({ ok: true, value: { bytes: Buffer.from('the words'), fileName: 'Agenda.docx' } }),
    }
    around = {
      // Saving asks an open workspace for nothing but the document.
      app: () => app as OpenApp,
      granted: new GrantedPaths(),
      askWhere: async (suggested) => {
        asked.push(suggested)
        return chosen
      },
      folder: () => folder,
      rememberFolder: (dir) => remembered.push(dir),
    }
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('asks with the suggested name, writes the whole file and remembers the folder', async () => {
    expect(await save(request, around)).toEqual({ ok: true, value: { saved: at('Agenda.docx') } })
    expect(asked).toEqual([at('Agenda.docx')])
    expect(remembered).toEqual([folder])
    expect(readFileSync(at('Agenda.docx'), 'utf8')).toBe('the words')
    expect(readdirSync(folder)).toEqual(['Agenda.docx'])
  })

  it('writes nothing when the dialog is closed', async () => {
    chosen = null
    expect(await save(request, around)).toEqual({ ok: true, value: { saved: null } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('replaces a file when the dialog has asked', async () => {
    writeFileSync(at('Agenda.docx'), 'old')
    await save(request, around)
    expect(readFileSync(at('Agenda.docx'), 'utf8')).toBe('the words')
  })

  it('adds a missing ending, and then never replaces, because nobody was asked about that name', async () => {
    writeFileSync(at('Agenda.docx'), 'old')
    chosen = at('Agenda')
    expect(await save(request, around)).toEqual({ ok: true, value: { saved: at('Agenda (2).docx') } })
    expect(readFileSync(at('Agenda.docx'), 'utf8')).toBe('old')
  })

  it('asks for no place when there is nothing to save', async () => {
    expect(await save(request, { ...around, app: () => null })).toEqual({
      ok: false,
      problem: { code: 'no-workspace' },
    })
    expect(asked).toEqual([])
  })

  it('accepts no path that nobody picked', async () => {
    const answer = await save({ ...request, path: at('evil.docx') }, around)
    expect(answer).toEqual({ ok: false, problem: { code: 'bad-input', where: 'path' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([{ ...request, format: 'exe' }, { ...request, meetingId: '../x' }, null, 'save', { ...request, path: 7 }])(
    'refuses %o',
    async (given) => {
      expect(await save(given, around)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
    },
  )

  it.each(['EBUSY', 'EPERM', 'EACCES'])('offers a free name beside a file that Word holds (%s)', async (code) => {
    writeFileSync(at('Agenda.docx'), 'old')
    writeFileSync(at('Agenda (2).docx'), 'older')
    const answer = await save(request, { ...around, faults: failing('rename', code) })
    const beside = at('Agenda (3).docx')
    expect(answer).toEqual({ ok: false, problem: { code: 'file-in-use', path: at('Agenda.docx'), beside } })
    expect(readdirSync(folder).sort()).toEqual(['Agenda (2).docx', 'Agenda.docx'])
    expect(readFileSync(at('Agenda.docx'), 'utf8')).toBe('old')

    expect(await save({ ...request, path: beside }, around)).toEqual({ ok: true, value: { saved: beside } })
    expect(asked).toHaveLength(1)
  })

  it('replaces on a second try what the dialog had agreed to, once, and after that goes beside', async () => {
    writeFileSync(at('Agenda.docx'), 'old')
    await save(request, { ...around, faults: failing('rename', 'EBUSY') })
    const again = { ...request, path: at('Agenda.docx') }
    expect(await save(again, around)).toEqual({ ok: true, value: { saved: at('Agenda.docx') } })
    expect(await save(again, around)).toEqual({ ok: true, value: { saved: at('Agenda (2).docx') } })
  })

  it('waits for an antivirus that lets go', async () => {
    let held = 2
    const faults: ExportFaults = (operation) => {
      if (operation === 'rename' && held-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    }
    expect(await save(request, { ...around, faults })).toMatchObject({ ok: true })
  })

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['fsync', 'EDQUOT', 'disk-full'],
    ['open', 'EACCES', 'may-not-write'],
    ['open', 'EROFS', 'may-not-write'],
    ['rename', 'EPERM', 'may-not-write'],
    ['fsync', 'EIO', 'disk-failed'],
  ])('when %s answers %s says %s and leaves nothing behind', async (operation, code, problem) => {
    const answer = await save(request, { ...around, faults: failing(operation, code) })
    expect(answer).toMatchObject({ ok: false, problem: { code: problem } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says when the folder has gone', async () => {
    chosen = at(join('gone', 'Agenda.docx'))
    expect(await save(request, around)).toEqual({ ok: false, problem: { code: 'folder-gone', path: at('gone') } })
  })
})
