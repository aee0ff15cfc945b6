import { expect } from 'vitest'
import type { WordFile } from './read-docx'
import type { Element } from './xml'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The rules whose breaking makes Word say that it found unreadable content. */
export function checkPackage(file: WordFile): void {
  checkContentTypes(file)
  for (const path of file.paths.filter((one) => one.endsWith('.rels'))) checkRelationships(file, path)
  checkIdsUsed(file)
  checkIdsOnce(file)
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
  // Nor may a part lie there that nothing leads to.
  if (path !== 'word/_rels/document.xml.rels') return
  const ofEdges = file.paths
    .filter((one) => /^word\/_rels\/(header|footer)\d+\.xml\.rels$/.test(one))
    .flatMap((one) => file.part(one).all('Relationship'))
  const targets = new Set([...links, ...ofEdges].map((link) => `${folder}${link.attribute('Target')}`))
  for (const part of file.paths.filter((one) => /^word\/[^/]+\.xml$|^word\/media\//.test(one) && one !== body)) {
    expect(targets, part).toContain(part)
  }
}

const body = 'word/document.xml'

/** Every id that a part uses is among its own relationships, and every one of those but the package's own parts is used. */
function checkIdsUsed(file: WordFile): void {
  const links = file.part('word/_rels/document.xml.rels').all('Relationship')
  const known = new Set(links.map((one) => one.attribute('Id')))
  const document = file.part(body)
  const used = new Set<string | undefined>()
  for (const name of ['w:hyperlink', 'w:headerReference', 'w:footerReference']) {
    for (const use of document.all(name)) used.add(use.attribute('r:id'))
  }
  for (const use of document.all('a:blip')) used.add(use.attribute('r:embed'))
  for (const id of used) expect(known).toContain(id)
  for (const link of links) {
    if (/\/(hyperlink|image|header|footer)$/.test(link.attribute('Type') ?? ''))
      expect(used).toContain(link.attribute('Id'))
  }
  for (const path of file.paths.filter((one) => /^word\/(header|footer)\d+\.xml$/.test(one))) {
    const rels = path.replace('word/', 'word/_rels/').concat('.rels')
    const own = file.paths.includes(rels) ? file.part(rels).all('Relationship') : []
    // Nothing of a head or foot leads out of the file; each of its pictures is there, and used.
    for (const link of own) expect(link.attribute('TargetMode') ?? 'Internal').toBe('Internal')
    const drawn = new Set(
      file
        .part(path)
        .all('a:blip')
        .map((blip) => blip.attribute('r:embed')),
    )
    expect(file.source(path)).not.toMatch(/ r:id="/)
    expect(new Set(own.map((link) => link.attribute('Id')))).toEqual(drawn)
  }
}

/** Of drawings and bookmarks; a bookmark that starts also ends. */
function checkIdsOnce(file: WordFile): void {
  const ids = (name: string, attribute: string) =>
    [...file.parts]
      .filter(([path]) => path.startsWith('word/'))
      .flatMap(([, part]) => part.all(name).map((one) => one.attribute(attribute)))
  const once = (values: readonly unknown[]): void => expect(new Set(values).size).toBe(values.length)
  once(ids('wp:docPr', 'id'))
  once(ids('w:bookmarkStart', 'w:id'))
  once(ids('w:bookmarkStart', 'w:name'))
  expect(ids('w:bookmarkEnd', 'w:id')).toEqual(ids('w:bookmarkStart', 'w:id'))
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

// The parts of each property that we use, in the order the schema (ISO/IEC 29500) gives them.
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
  'w:tcPr': ['w:tcW', 'w:tcBorders', 'w:shd', 'w:vAlign'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:sectPr': [
    'w:headerReference',
    'w:footerReference',
    'w:type',
    'w:pgSz',
    'w:pgMar',
    'w:pgNumType',
    'w:cols',
    'w:titlePg',
    'w:docGrid',
  ],
  'w:lvl': ['w:start', 'w:numFmt', 'w:suff', 'w:lvlText', 'w:lvlJc', 'w:pPr', 'w:rPr'],
  'w:abstractNum': ['w:nsid', 'w:multiLevelType', 'w:tmpl', 'w:lvl'],
  'w:num': ['w:abstractNumId', 'w:lvlOverride'],
  'w:numbering': ['w:abstractNum', 'w:num'],
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
  const paths = file.paths.filter((path) => /^word\/(document|styles|numbering|header\d+|footer\d+)\.xml$/.test(path))
  for (const path of paths) {
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
