import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printableModel } from '../../../electron/core/documents/printable'
import { docx } from '../../../electron/core/documents/word/docx'
import type { DocumentModel } from '../../../shared/model/document'
import type { WordTemplate } from '../../../shared/model/word-template'
import { anyModel } from './any-model'
import { pandocText } from './pandoc-words'
import { anyPaper, samplePapers } from './papers'
import { againstEveryRule, aLetterhead, fromLibreOffice, hostile, templateFrom } from './templates'
import { modelWords, wordsIn } from './words'

// Two programs that are not ours read the files. Both are on every machine that runs the tests (scripts/system-packages.mjs).
const run = promisify(execFile)
const limit = { maxBuffer: 200_000_000, timeout: 110_000 }

type Written = { readonly name: string; readonly path: string; readonly words: readonly string[] }
let dir = ''
const files: Written[] = []

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'round-trip-'))
  await mkdir(join(dir, 'docx'))
  const random = (any: fc.Arbitrary<DocumentModel>, count: number) =>
    fc.sample(any, { numRuns: count, seed: 2026 }).map((model, index) => [`random ${index}`, model] as const)
  const models = [...samplePapers(), ...random(anyPaper, 8), ...random(anyModel, 12)]
  const write = async (name: string, model: DocumentModel, template?: WordTemplate): Promise<void> => {
    const path = join(dir, 'docx', `${String(files.length).padStart(3, '0')}.docx`)
    await writeFile(path, await docx(model, undefined, template))
    files.push({ name, path, words: modelWords(printableModel(model)) })
  }
  for (const [name, model] of models) await write(name, model)
  for (const make of [fromLibreOffice, aLetterhead, againstEveryRule, hostile]) {
    const template = await templateFrom(await make())
    for (const [name, model] of models.slice(1, 3)) await write(`${name}, in a template`, model, template)
  }
}, 60_000)
afterAll(() => rm(dir, { recursive: true, force: true }))

test('pandoc reads every paper back with the same words in the same order', async () => {
  // One process reads them all, with a file between that says where one ends.
  const mark = 'ENDOFPAPER'
  const between = join(dir, 'between.docx')
  await writeFile(between, await docx({ ...(await plain(mark)) }))
  const inputs = files.flatMap(({ path }) => [path, between])
  const { stdout } = await run('pandoc', ['--from=docx', '--to=json', ...inputs], limit)
  const read = pandocText(JSON.parse(stdout)).split(mark)
  expect(read).toHaveLength(files.length + 1)
  for (const [index, { name, words }] of files.entries()) expect(wordsIn(read[index] ?? ''), name).toEqual(words)
}, 120_000)

async function plain(text: string): Promise<DocumentModel> {
  const [, model] = samplePapers()[0] ?? []
  if (model === undefined) throw new Error('no papers')
  return { ...model, title: text, logo: null, blocks: [{ kind: 'heading', level: 1, text }] }
}

test('LibreOffice opens every paper and lays it out in pages', async () => {
  const out = join(dir, 'pdf')
  const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile'))}`
  const inputs = files.map(({ path }) => path)
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...inputs], limit)
  const made = await readdir(out)
  expect(made.toSorted()).toEqual(files.map((_, index) => `${String(index).padStart(3, '0')}.pdf`))
  for (const name of made) expect((await readFile(join(out, name))).subarray(0, 5).toString()).toBe('%PDF-')
}, 120_000)
