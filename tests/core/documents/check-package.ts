import { expect } from 'vitest'
import type { WordFile } from './read-docx'
import type { Element } from './xml'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The rules whose breaking makes Word say that it found unreadable content. */
export function checkPackage(file: WordFile): void {
  checkContentTypes(file)
  for (const path of file.paths.filter((one) => one.endsWith('.rels'))) checkRelationships(file, path)
  checkIdsUsed(file)
  checkNumbering(file)
  checkOrder(file)
}

function checkContentTypes(file: WordFile): void {
  const types = file.part('[Content_Types].xml')
  const defaults = new Set(types.all('Default').map((one) => one.attribute('Extension')))
  const overrides = types.all('Override').map((one) => one.attribute('PartName') ?? '')
  expect(new Set(overrides).size).toBe(overrides.length)
  for (const path of file.paths.filter((one) => one !== '[Content_Types].xml')) {
    expect(overrides.includes(`/${path}`) || defaults.has(path.split('.').at(-1)), path).toBe(true)
  }
  for (const name of overrides) expect(file.paths).toContain(name.slice(1))
}

function checkRelationships(file: WordFile, path: string): void {
  const folder = path.replace(/_rels\/[^/]+$/, '')
  const links = file.part(path).all('Relationship')
  const ids = links.map((link) => link.attribute('Id'))
  expect(new Set(ids).size, path).toBe(ids.length)
  for (const link of links) {
    const target = link.attribute('Target') ?? ''
    if (link.attribute('TargetMode') === 'External') {
      expect(target).toMatch(/^(https:\/\/|mailto:|tel:)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/)
      expect(target).not.toMatch(/%(?![0-9A-Fa-f]{2})/)
      expect(link.attribute('Type')).toBe(`${relations}/hyperlink`)
    } else {
      expect(file.paths).toContain(`${folder}${target}`)
    }
  }
}

function checkIdsUsed(file: WordFile): void {
  const known = new Set(
    file
      .part('word/_rels/document.xml.rels')
      .all('Relationship')
      .map((one) => one.attribute('Id')),
  )
  const document = file.part('word/document.xml')
  for (const name of ['w:hyperlink', 'w:headerReference', 'w:footerReference']) {
    for (const use of document.all(name)) expect(known).toContain(use.attribute('r:id'))
  }
}

function checkNumbering(file: WordFile): void {
  const numbering = file.part('word/numbering.xml')
  const unique = (elements: readonly Element[], attribute: string): ReadonlySet<string | undefined> => {
    const ids = elements.map((one) => one.attribute(attribute))
    expect(new Set(ids).size).toBe(ids.length)
    return new Set(ids)
  }
  const abstracts = unique(numbering.all('w:abstractNum'), 'w:abstractNumId')
  const nums = unique(numbering.all('w:num'), 'w:numId')
  for (const num of numbering.all('w:num')) {
    expect(abstracts).toContain(num.child('w:abstractNumId')?.attribute('w:val'))
  }
  for (const use of file.part('word/document.xml').all('w:numId')) expect(nums).toContain(use.attribute('w:val'))
}

// The parts of CT_PPr, CT_RPr and CT_TrPr that we use, in the order the schema gives them.
const order: Record<string, readonly string[]> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:widowControl',
    'w:numPr',
    'w:pBdr',
    'w:shd',
    'w:tabs',
    'w:bidi',
    'w:spacing',
    'w:ind',
    'w:contextualSpacing',
    'w:jc',
    'w:outlineLvl',
    'w:rPr',
  ],
  'w:rPr': ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:color', 'w:sz', 'w:szCs', 'w:u', 'w:rtl', 'w:lang'],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:tblInd',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
  ],
  'w:style': [
    'w:name',
    'w:basedOn',
    'w:next',
    'w:uiPriority',
    'w:semiHidden',
    'w:qFormat',
    'w:pPr',
    'w:rPr',
    'w:tblPr',
    'w:tblStylePr',
  ],
}

/** Word calls a file damaged when the parts of a property stand in another order than its schema's. */
function checkOrder(file: WordFile): void {
  for (const path of ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml']) {
    for (const [name, parts] of Object.entries(order)) {
      for (const element of file.part(path).all(name)) {
        const places = element.elements.map((child) => parts.indexOf(child.name))
        expect(places, `${path} ${name}: ${element.elements.map((child) => child.name)}`).toEqual(
          places.toSorted((a, b) => a - b),
        )
        expect(places).not.toContain(-1)
      }
    }
  }
}
