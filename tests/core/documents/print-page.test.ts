import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printPage } from '../../../electron/core/documents/page/print-page'
import type { DocumentModel } from '../../../shared/model/document'
import { anyModel } from './any-model'
import { aLogo, samplePapers } from './papers'
import { type Element, parseXml } from './xml'

const model = (changes: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Minutes',
  author: 'Millbrook Connected Team',
  language: 'en-GB',
  header: { left: 'Millbrook', right: 'DRAFT' },
  footer: '',
  look: { font: 'Verdana', size: 14, headingColour: '#0033aa', lineColour: '#c02020' },
  logo: null,
  fileName: 'minutes',
  blocks: [{ kind: 'heading', level: 1, text: 'Minutes' }],
  ...changes,
})

const pageOf = (changes: Partial<DocumentModel>): Element =>
  parseXml(printPage(model(changes)).html.replace(/^<!doctype html>/, ''))

const allowed = new Set(
  'html head meta title style body img h1 h2 h3 div p b a br span ul ol li table colgroup col thead tbody tr th td'.split(
    ' ',
  ),
)

/** What no page may break, whatever is in it. */
function checkPage(given: DocumentModel): void {
  const page = printPage(given)
  const html = parseXml(page.html.replace(/^<!doctype html>/, ''))
  expect(page.html.startsWith('<!doctype html><html lang="en-GB">')).toBe(true)
  const elements = everything(html)
  for (const { name, attributes } of elements) {
    expect(allowed).toContain(name)
    for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^(on|style$)/)
  }
  for (const link of html.all('a')) expect(link.attribute('href')).toMatch(/^(https:\/\/|mailto:|tel:)/)
  for (const image of html.all('img')) {
    expect(image.attribute('src')).toMatch(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/)
    expect(image.attribute('alt')).not.toBe('')
  }
  const [style, ...others] = html.all('style')
  expect(others).toEqual([])
  const hash = createHash('sha256')
    .update(style?.text ?? '')
    .digest('base64')
  expect(page.styleHash).toBe(`sha256-${hash}`)
  expect(html.child('head')?.child('title')?.text).not.toBe('')
  const levels = elements.flatMap(({ name }) => (/^h[1-3]$/.test(name) ? [Number(name.slice(1))] : []))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  for (const table of html.all('table')) {
    expect(table.elements.map(({ name }) => name)).toEqual(['colgroup', 'thead', 'tbody'])
    expect(table.all('th').every((cell) => cell.attribute('scope') === 'col')).toBe(true)
    expect(table.all('td').every((cell) => cell.all('br').length > 0 || textOf(cell).trim() !== '')).toBe(true)
  }
  for (const [, size] of (style?.text ?? '').matchAll(/font(?:-size)?:([\d.]+)pt/g))
    expect(Number(size)).toBeGreaterThanOrEqual(Math.max(12, given.look.size))
}

function everything(element: Element): readonly Element[] {
  return [element, ...element.elements.flatMap(everything)]
}

function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

test('every paper is one well-formed page without a script, with its headings in order and tables with heads', () => {
  for (const [, paper] of samplePapers()) checkPage(paper)
})

test('so is any document that can be thought of', () => {
  fc.assert(fc.property(anyModel, checkPage), { numRuns: 40, interruptAfterTimeLimit: 4_000 })
})

test('what people type is text and nothing else', () => {
  const evil = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
  const page = printPage(
    model({
      title: evil,
      header: { left: evil, right: evil },
      footer: evil,
      look: { ...model().look, font: evil },
      logo: { ...aLogo, alt: evil },
      blocks: [
        { kind: 'heading', level: 1, text: evil },
        { kind: 'paragraph', runs: [{ text: evil, href: 'javascript:alert(1)' }] },
        { kind: 'write-line', label: evil },
      ],
    }),
  )
  for (const html of [page.html, page.headerTemplate, page.footerTemplate])
    expect(html).not.toMatch(/<(script|img src=x)/)
  expect(page.edgeStyle).not.toContain('</style>')
  expect(page.html).toContain('&lt;script&gt;')
  parseXml(page.headerTemplate)
  parseXml(page.footerTemplate)
})

test('a heading that starts a page does, and a place to write is a label and drawn lines', () => {
  const page = pageOf({
    blocks: [
      { kind: 'heading', level: 1, text: 'Minutes' },
      { kind: 'heading', level: 2, text: 'Owen', startsPage: true },
      { kind: 'write-line', label: 'May the hall be used?', more: 3 },
    ],
  })
  expect(page.all('h2')[0]?.attribute('class')).toBe('starts-page')
  const [line] = page.all('div')
  expect(line?.all('p')).toHaveLength(1)
  expect(line?.all('span').map((span) => span.attribute('class'))).toEqual(['line first', 'line', 'line', 'line'])
  expect(line === undefined ? '' : textOf(line).trim()).toBe('May the hall be used?')
})

test('facts and what a table is about are paragraphs, which a tagged PDF tells as such', () => {
  const page = pageOf({
    blocks: [
      { kind: 'heading', level: 1, text: 'Minutes' },
      { kind: 'facts', facts: [{ label: 'Venue', value: 'Village hall' }] },
      { kind: 'table', caption: 'Open actions', header: ['Owner'], widths: [1], rows: [[[{ text: 'Owen' }]]] },
    ],
  })
  expect(page.all('p').map(textOf)).toEqual(['Venue: Village hall', 'Open actions'])
  // Laid out as a box that flexes, Chromium gives a paragraph no tag.
  expect(page.all('style')[0]?.text).not.toMatch(/\.fact\{[^}]*flex/)
})

test('the look of the council is the look of the page', () => {
  const { html, headerTemplate, footerTemplate, edgeStyle } = printPage(model({ logo: aLogo, footer: 'County Hall' }))
  expect(html).toContain('@page{size:A4 portrait;margin:2.5cm 2.5cm 2.5cm}')
  expect(html).toMatch(/html\{font:14pt\/1\.35 "Verdana",/)
  expect(html).toContain('h1,h2,h3{color:#0033aa')
  expect(html).toContain('#c02020')
  expect(html).toContain('alt="Northfold &amp; &quot;Vale&quot; County Council"')
  for (const edge of [headerTemplate, footerTemplate]) expect(edge).toContain('font:14pt')
  expect(headerTemplate).toContain('<b>DRAFT</b>')
  expect(footerTemplate).toContain('County Hall')
  expect(footerTemplate).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>')
  expect(edgeStyle).toContain('"Page " counter(page) " of " counter(pages)')
})

test('header and footer have the room they need, in the margins and nowhere else', () => {
  const tall = printPage(model({ header: { left: 'A team with a long name '.repeat(8), right: 'DRAFT' } }))
  const [, top] = /margin:([\d.]+)cm 2\.5cm/.exec(tall.html) ?? []
  expect(Number(top)).toBeGreaterThan(3)
  expect(tall.html).not.toContain('A team with a long name')
})
