import { expect, test } from 'vitest'
import type { Problem } from '../../../shared/refusals'
import { readDocx } from '../documents/read-docx'
import { aLetterhead, fromLibreOffice } from '../documents/templates'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

async function aBody() {
  const files = new Map<string, { name: string; bytes: Uint8Array }>()
  const bench = await aBench()
  const app = await openBench(bench, { readPickedFile: async (fileId) => files.get(fileId) ?? null })
  const pick = (bytes: Uint8Array, name = 'vale.dotx') => {
    const fileId = `file-${files.size + 1}`
    files.set(fileId, { name, bytes })
    return fileId
  }
  const keep = async (fileId: string): Promise<Problem | null> => {
    const { mark } = await ok(app, 'template.look-into', { fileId })
    return problem(app, 'template.set', { fileId, mark })
  }
  return {
    app,
    bench,
    files,
    pick,
    keep,
    kept: async () => (await ok(app, 'template.open', {})).template,
    undo: async () => (await ok(app, 'history.undo', {})).label,
  }
}

test('a template is looked into before it is kept, kept in one step, changed, and taken back', async () => {
  const { app, pick, keep, kept, undo } = await aBody()
  const fileId = pick(await fromLibreOffice())
  const { report } = await ok(app, 'template.look-into', { fileId })
  expect(report).toMatchObject({ name: 'vale.dotx', look: { font: 'Carlito', size: 12, headingColour: '#5b2a86' } })
  expect(await kept()).toBeNull()
  expect(await keep(fileId)).toBeNull()
  expect(await kept()).toEqual(report)
  expect(await keep(pick(await aLetterhead(), 'letterhead.docx'))).toBeNull()
  expect(await kept()).toMatchObject({ name: 'letterhead.docx', look: { font: 'Tahoma' } })
  expect(await undo()).toBe('Changed our own Word template')
  expect(await kept()).toEqual(report)
  expect(await undo()).toBe('Put in our own Word template')
  expect(await kept()).toBeNull()
})

test('it is there again when the workspace is opened again, and goes when somebody goes back to the usual look', async () => {
  const { app, bench, pick, keep, kept } = await aBody()
  await keep(pick(await aLetterhead()))
  const before = await kept()
  await app.close()
  const again = await openBench(bench)
  expect((await ok(again, 'template.open', {})).template).toEqual(before)
  await ok(again, 'template.remove', {})
  expect((await ok(again, 'template.open', {})).template).toBeNull()
  expect((await ok(again, 'history.undo', {})).label).toBe('Went back to our own look of papers')
  expect((await ok(again, 'template.open', {})).template).toEqual(before)
})

test('a file that changed after it was looked into, or that is gone, is not kept, and the one that is there stays', async () => {
  const { app, files, pick, keep, kept } = await aBody()
  await keep(pick(await aLetterhead()))
  const fileId = pick(await fromLibreOffice())
  const { mark } = await ok(app, 'template.look-into', { fileId })
  files.set(fileId, { name: 'vale.dotx', bytes: await aLetterhead() })
  expect(await problem(app, 'template.set', { fileId, mark })).toEqual({ code: 'file-gone' })
  files.delete(fileId)
  expect(await problem(app, 'template.set', { fileId, mark })).toEqual({ code: 'file-gone' })
  files.set(fileId, { name: 'vale.doc', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]) })
  expect(await problem(app, 'template.look-into', { fileId })).toEqual({ code: 'not-for-us', ending: 'doc' })
  expect(await kept()).toMatchObject({ look: { font: 'Tahoma' } })
})

test('nothing is removed where nothing is kept', async () => {
  const { app } = await aBody()
  expect(await problem(app, 'template.remove', {})).toEqual({
    code: 'missing',
    kind: 'word-template',
    id: 'word-template',
  })
})

test('every Word document is written in it, and the look of the preview and of PDF follows', async () => {
  const { app, bench, pick, keep } = await aBody()
  const { meetingId } = await startMillbrook(app, bench)
  const request = { document: 'agenda', meetingId } as const
  const word = async () => {
    const made = await app.makeDocument({ kind: 'document', request, format: 'docx' })
    if (!made.ok || made.value.kind !== 'file') throw new Error('no file')
    return readDocx(made.value.bytes)
  }
  const plain = await word()
  await keep(pick(await aLetterhead()))
  const file = await word()
  expect(plain.source('word/styles.xml')).not.toContain('Tahoma')
  expect(file.source('word/styles.xml')).toContain('Tahoma')
  expect(file.paths.filter((path) => /^word\/header\d/.test(path))).toHaveLength(3)
  const { model } = await ok(app, 'document.preview', request)
  expect(model.look).toMatchObject({ font: 'Tahoma', size: 12, headingColour: '#14523f' })
  const page = await app.makeDocument({ kind: 'document', request, format: 'pdf' })
  expect(page.ok && page.value.kind === 'page' ? JSON.stringify(page.value.page) : '').toContain('Tahoma')
})
