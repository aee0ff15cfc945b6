import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../electron/core/documents/template/read-template'
import { docx } from '../../../electron/core/documents/word/docx'
import type { TemplateFinding, TemplateFindingKind } from '../../../shared/model/word-template'
import { WordTemplate } from '../../../shared/model/word-template'
import { defaultSettings } from '../../../shared/rules/workspace-settings'
import { zipOf } from '../../scripts/zips'
import { laws } from './laws'
import { samplePapers } from './papers'
import { readDocx } from './read-docx'
import { againstEveryRule, aLetterhead, fromLibreOffice, hostile, templateFrom, withParts } from './templates'

const said = (findings: readonly TemplateFinding[], what: TemplateFindingKind) =>
  findings
    .filter((one) => one.what === what)
    .map(({ of, was, now }) => [of, was, now].filter((part) => part !== '').join(' | '))

describe('what is used of a template', () => {
  test('a letterhead made by LibreOffice: fonts, sizes, colours, lines at head and foot, wider margins', async () => {
    const { styles, margins, header, footer, findings } = await templateFrom(await fromLibreOffice())
    expect(styles.normal).toEqual({
      font: 'Carlito',
      size: 12,
      bold: false,
      colour: null,
      before: 0,
      after: 142,
      line: 288,
    })
    expect(styles.heading1).toMatchObject({ font: 'Liberation Sans', size: 22, bold: true, colour: '#5b2a86' })
    expect(styles.heading2).toMatchObject({ font: 'Liberation Sans', size: 16 })
    expect(margins).toEqual({ top: 1_701, right: 1_417, bottom: 2_021, left: 1_701 })
    expect(header.default).toEqual([{ cells: [[{ kind: 'text', text: 'Northfold Vale Council', bold: false }]] }])
    // Its own number of the page makes room for ours.
    expect(footer.default).toEqual([
      { cells: [[{ kind: 'text', text: 'County Hall, Northfold NF1 1AA', bold: false }]] },
    ])
    expect(said(findings, 'page-numbers')).toEqual(['Footer'])
    expect(said(findings, 'style')).toContain('Heading 1 | Liberation Sans, 22 point, bold, #5b2a86')
    expect(said(findings, 'page')).toEqual(['3, 2.5, 3.6, 3'])
    expect(said(findings, 'no-style')).toEqual(['Heading 3'])
    expect(said(findings, 'no-table')).toEqual([''])
    expect(said(findings, 'ours-alone')[0]).toMatch(/Status, Decision, Action/)
  })

  test('a logo with its words, first and even pages, and a footer table as one line from left to right', async () => {
    const { header, footer, pictures, findings } = await templateFrom(await aLetterhead())
    expect(pictures).toMatchObject([{ type: 'png', alt: 'Northfold Vale Council', width: 5.29, height: 2.12 }])
    expect(header.first).toEqual([{ cells: [[{ kind: 'picture', picture: 0 }]] }])
    expect(header.even).toEqual([{ cells: [[{ kind: 'text', text: 'Neighbourhoods', bold: false }]] }])
    expect(footer.default).toHaveLength(1)
    expect(footer.default[0]?.cells.flat()).toMatchObject([
      { text: 'County Hall' },
      { text: 'Tel 01632 960001' },
      { text: 'vale.example' },
    ])
    expect(said(findings, 'header')).toEqual(['first even'])
    expect(said(findings, 'layout-table')).toEqual(['Footer'])
    expect(said(findings, 'one-logo')).toEqual([''])
  })

  test('fonts and colours that are named by the theme', async () => {
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:dk2><a:srgbClr val="123456"/></a:dk2></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Verdana"/></a:majorFont><a:minorFont><a:latin typeface="Segoe UI"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`
    const styles = `<x:styles xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:docDefaults><x:rPrDefault><x:rPr><x:rFonts x:asciiTheme="minorHAnsi"/><x:sz x:val="26"/></x:rPr></x:rPrDefault></x:docDefaults><x:style x:type="paragraph" x:styleId="berschrift1"><x:name x:val="heading 1"/><x:basedOn x:val="berschrift1"/><x:rPr><x:rFonts x:asciiTheme="majorHAnsi"/><x:color x:val="auto" x:themeColor="text2"/></x:rPr></x:style></x:styles>`
    const rels = await part('word/_rels/document.xml.rels')
    const bytes = await withParts({
      'word/styles.xml': styles,
      'word/theme/theme1.xml': theme,
      'word/_rels/document.xml.rels': rels.replace(
        '</Relationships>',
        '<Relationship Id="rId80" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
      ),
    })
    const { styles: read, findings } = await templateFrom(bytes)
    expect(read.normal).toMatchObject({ font: 'Segoe UI', size: 13 })
    // A style that is based on itself is read once.
    expect(read.heading1).toMatchObject({ font: 'Verdana', colour: '#123456' })
    expect(said(findings, 'fonts')).toEqual(['Verdana, Segoe UI'])
  })
})

test('what breaks the rules of papers is mended, each named with what it was and what it is now', async () => {
  const { styles, margins, pictures, findings } = await templateFrom(await againstEveryRule())
  expect(styles.normal).toMatchObject({ font: defaultSettings.paper.font, size: 12 })
  expect(styles.heading1.size).toBeGreaterThanOrEqual(styles.heading2.size)
  expect(styles.heading1.colour).toBe(defaultSettings.paper.headingColour)
  expect(margins).toEqual({ top: 1_417, right: 1_417, bottom: 2_835, left: 1_417 })
  expect(pictures).toMatchObject([{ alt: 'Northfold Vale Council' }])
  expect(said(findings, 'font')).toContain(`Normal | Times New Roman | ${defaultSettings.paper.font}`)
  expect(said(findings, 'too-small')).toEqual(
    expect.arrayContaining(['Normal | 10 point | 12 point', 'Header | 7 point']),
  )
  expect(said(findings, 'too-pale')).toEqual([`Heading 1 | #c9d6df | ${defaultSettings.paper.headingColour}`])
  expect(said(findings, 'capitals')).toEqual(['Heading 1', 'Heading 2'])
  expect(said(findings, 'underlined')).toEqual(['Heading 1'])
  expect(said(findings, 'not-left')).toEqual(expect.arrayContaining(['Normal | both', 'Header | right']))
  expect(said(findings, 'language')).toContain('Normal | en-US')
  expect(said(findings, 'landscape')).toEqual([''])
  expect(said(findings, 'not-a4')).toHaveLength(1)
  expect(said(findings, 'margins')).toContain('left | 1.2 cm | 2.5 cm')
  expect(said(findings, 'floating-picture')).toEqual(['Header'])
  expect(said(findings, 'no-alt-text')).toHaveLength(1)
})

test('what runs, fetches, spies or tells of a person is left out and named', async () => {
  const template = await templateFrom(await hostile())
  const { findings, header } = template
  const kinds = new Set(findings.filter(({ group }) => group === 'removed').map(({ what }) => what))
  for (const what of [
    'macros',
    'embedded',
    'controls',
    'comments',
    'custom-xml',
    'tracked',
    'personal',
    'watermark',
    'placeholder',
    'protection',
    'body',
  ] as const) {
    expect(kinds, what).toContain(what)
  }
  expect(said(findings, 'linked-template')).toEqual(['file://server/share/Vale.dotm'])
  expect(said(findings, 'remote-picture')).toEqual(['https://pictures.example/logo.png'])
  expect(said(findings, 'link')).toEqual(['https://vale.example/'])
  expect(said(findings, 'linked')).toEqual(['oleObject | https://bad.example/x'])
  expect(said(findings, 'field')).toEqual(['Header | DDEAUTO'])
  // What somebody proposed to put in stays, what they struck out goes; words are only words.
  expect(header.default).toEqual([{ cells: [[{ kind: 'text', text: 'Northfold Vale <script>', bold: false }]] }])
  expect(WordTemplate.parse(template)).toEqual(template)
})

describe('a file that cannot be a template', () => {
  const read = async (bytes: Uint8Array, name = 'vale.dotx') => {
    const outcome = await readTemplate({ name, bytes, settings: defaultSettings, hasLogo: false })
    return outcome.ok ? 'read' : outcome.problem
  }

  test('is refused where it opens only with a password, is of Word before 2007, or of another kind', async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    expect(await read(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual({
      code: 'has-password',
    })
    expect(await read(ole, 'vale.doc')).toEqual({ code: 'not-for-us', ending: 'doc' })
    expect(await read(Buffer.from('{\\rtf1}'), 'vale.rtf')).toEqual({ code: 'not-for-us', ending: 'rtf' })
    expect(await read(new Uint8Array(), 'empty.dotx')).toEqual({ code: 'not-for-us', ending: 'dotx' })
    const sheet = new JSZip()
    sheet.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
    expect(await read(await sheet.generateAsync({ type: 'uint8array' }), 'log.xlsx')).toEqual({
      code: 'not-for-us',
      ending: 'xlsx',
    })
  })

  test('is refused where it is cut off, at whatever byte', async () => {
    const whole = await fromLibreOffice()
    for (let end = 4; end < whole.length; end += 211)
      expect(await read(whole.subarray(0, end)), `${end}`).toEqual({ code: 'damaged-file' })
  })

  test('is refused where a part of it is no XML, or would grow by its own entities', async () => {
    const damaged = { code: 'damaged-file' }
    expect(await read(await withParts({ 'word/styles.xml': '<w:styles><w:style></w:styles>' }))).toEqual(damaged)
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(99)}">]><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:styles>`
    expect(await read(await withParts({ 'word/styles.xml': bomb }))).toEqual(damaged)
    expect(await read(await withParts({ 'word/header1.xml': '<a>'.repeat(100_000) }))).toEqual(damaged)
  })

  test('is refused where it is too large, packed or unpacked', async () => {
    const limit = 20 * 1024 * 1024
    expect(await read(new Uint8Array(limit + 1))).toEqual({ code: 'too-large', bytes: limit + 1, limit })
    const blown = (name: string, size: number): Uint8Array => zipOf([{ name, content: Buffer.alloc(size, ' ') }])
    const bomb = blown('word/media/a.bin', 130 * 1024 * 1024)
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await read(bomb)).toMatchObject({ code: 'too-large' })
    expect(await read(blown('_rels/.rels', limit))).toMatchObject({ code: 'too-large' })
  })
})

test('whatever is cut out of a template or said twice, it is read or refused, and what is read makes a sound paper', async () => {
  const [, model] = samplePapers()[1] ?? []
  if (model === undefined) throw new Error('no paper')
  const paths = ['word/styles.xml', 'word/header1.xml', 'word/footer1.xml', 'word/document.xml', 'word/settings.xml']
  const base = Buffer.from(await hostile())
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.nat(300),
      fc.boolean(),
      async (path, from, length, isTwice) => {
        const zip = await JSZip.loadAsync(base)
        const whole = (await zip.file(path)?.async('string')) ?? ''
        // At whole elements, so that most of what is left is still XML.
        const marks = [...whole.matchAll(/<w:[a-zA-Z]+[^>]*\/>|<w:rPr>.*?<\/w:rPr>|w:(?:val|w|h|left|sz)="[^"]*"/g)]
        const mark = marks[from % Math.max(1, marks.length)]
        const at = mark?.index ?? 0
        const cut = length < 20 ? whole.slice(at, at + length) : (mark?.[0] ?? '')
        zip.file(path, whole.slice(0, at) + (isTwice ? cut + cut : '') + whole.slice(at + cut.length))
        const bytes = await zip.generateAsync({ type: 'uint8array' })
        const outcome = await readTemplate({ name: 'cut.dotx', bytes, settings: defaultSettings, hasLogo: false })
        if (!outcome.ok) {
          expect(['damaged-file', 'not-for-us']).toContain(outcome.problem.code)
          return
        }
        const { template } = outcome.value
        const file = await readDocx(await docx(model, undefined, template))
        for (const check of Object.values(laws)) check(file, model, template)
      },
    ),
    { numRuns: 40, interruptAfterTimeLimit: 4_000 },
  )
})

async function part(path: string): Promise<string> {
  const zip = await JSZip.loadAsync(await fromLibreOffice())
  return (await zip.file(path)?.async('string')) ?? ''
}
