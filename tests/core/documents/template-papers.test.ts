import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { printableModel } from '../../../electron/core/documents/printable'
import { docx } from '../../../electron/core/documents/word/docx'
import type { DocumentModel } from '../../../shared/model/document'
import type { WordTemplate } from '../../../shared/model/word-template'
import { anyModel } from './any-model'
import { laws } from './laws'
import { edgeText } from './laws-of-edges'
import { samplePapers } from './papers'
import { readDocx, type WordFile, wordsOf } from './read-docx'
import { againstEveryRule, aLetterhead, fromLibreOffice, hostile, templateFrom } from './templates'
import { modelWords } from './words'

type Made = {
  readonly name: string
  readonly model: DocumentModel
  readonly template: WordTemplate
  readonly file: WordFile
}

describe('every paper in a template of the council', () => {
  const papers: Made[] = []
  const templates: WordTemplate[] = []
  beforeAll(async () => {
    for (const make of [fromLibreOffice, aLetterhead, againstEveryRule, hostile])
      templates.push(await templateFrom(await make()))
    for (const [index, [name, model]] of samplePapers().entries()) {
      // Without a template all of them are looked at; here every second.
      if (index % 2 === 1) continue
      const template = templates[(index / 2) % templates.length]
      if (template === undefined) throw new Error('no template')
      papers.push({ name, model, template, file: await readDocx(await docx(model, undefined, template)) })
    }
  }, 60_000)

  test.each(Object.entries(laws))('%s', (_, check) => {
    expect(papers.length).toBeGreaterThan(14)
    for (const { name, model, template, file } of papers) {
      try {
        check(file, model, template)
      } catch (error) {
        if (error instanceof Error) error.message = `${name}, ${templates.indexOf(template)}: ${error.message}`
        throw error
      }
    }
  })

  test('has the same words in the same order as everywhere else', () => {
    for (const { name, model, file } of papers) expect(wordsOf(file), name).toEqual(modelWords(printableModel(model)))
  })

  test('every law holds for any document that can be thought of', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, fc.constantFrom(...templates), async (model, template) => {
        const file = await readDocx(await docx(model, undefined, template))
        for (const check of Object.values(laws)) check(file, model, template)
      }),
      { numRuns: 30, interruptAfterTimeLimit: 4_000 },
    )
  })

  test('is the same to the byte where it is the same', async () => {
    const [, model] = samplePapers()[1] ?? []
    if (model === undefined) throw new Error('no paper')
    for (const template of templates) {
      const again = await docx(structuredClone(model), undefined, structuredClone(template))
      expect(Buffer.from(await docx(model, undefined, template)).equals(Buffer.from(again))).toBe(true)
    }
  })

  test('holds nothing of the file the template came from but what was read of it', async () => {
    const spoken =
      /Prudence|AutoOpen|vba|calc|boom|struck out|Click here|CONFIDENTIAL|Vale\.dotm|bad\.example|pictures\.example/
    for (const { file, template } of papers) {
      for (const path of file.paths) expect(`${path} ${file.source(path)}`).not.toMatch(spoken)
      expect(JSON.stringify({ ...template, findings: [] })).not.toMatch(spoken)
    }
  })
})

test('a paper in the letterhead has its fonts, colours, spaces, margins, marks and lines', async () => {
  const template = await templateFrom(await aLetterhead())
  const [, model] = samplePapers()[1] ?? []
  if (model === undefined) throw new Error('no paper')
  const file = await readDocx(await docx(model, undefined, template))
  const style = (id: string) =>
    file
      .part('word/styles.xml')
      .all('w:style')
      .find((one) => one.attribute('w:styleId') === id)
  expect(style('Heading2')?.all('w:rFonts')[0]?.attribute('w:ascii')).toBe('Verdana')
  expect(style('Heading1')?.all('w:sz')[0]?.attribute('w:val')).toBe('40')
  expect(style('Heading1')?.all('w:color')[0]?.attribute('w:val')).toBe('14523F')
  expect(style('ListParagraph')?.all('w:spacing')[0]?.attribute('w:after')).toBe('60')
  expect(file.source('word/styles.xml')).toContain('w:ascii="Tahoma"')
  const margins = file.part('word/document.xml').all('w:pgMar')[0]
  expect(['top', 'right', 'bottom', 'left'].map((side) => margins?.attribute(`w:${side}`))).toEqual([
    '1700',
    '1500',
    '1500',
    '1800',
  ])
  const edge = (kind: string, side: 'header' | 'footer'): string => {
    const id = file
      .part('word/document.xml')
      .all(`w:${side}Reference`)
      .find((one) => one.attribute('w:type') === kind)
      ?.attribute('r:id')
    const link = file
      .part('word/_rels/document.xml.rels')
      .all('Relationship')
      .find((one) => one.attribute('Id') === id)
    return edgeText(file.part(`word/${link?.attribute('Target')}`))
  }
  expect(edge('default', 'footer')).toMatch(/^County Hall\tTel 01632 960001\tvale\.example/)
  expect(edge('default', 'footer')).toMatch(/Page/)
  expect(edge('first', 'footer')).toMatch(/^Northfold Vale Council, working with you\n.*Page/)
  expect(edge('default', 'header')).toMatch(/^Northfold Vale\tNeighbourhoods\n.*DRAFT/)
  expect(edge('even', 'header')).toMatch(/^Neighbourhoods\n.*DRAFT/)
  expect(edge('first', 'header')).toMatch(/DRAFT/)
  // Its mark stands for ours: one logo on a page.
  expect(file.part('word/document.xml').all('wp:inline')).toHaveLength(0)
  expect(file.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(1)
})
