import JSZip from 'jszip'
import { type Element, parseXml } from './xml'

export type WordFile = {
  readonly parts: ReadonlyMap<string, Element>
  readonly paths: readonly string[]
  /** A part that must be there. */
  readonly part: (path: string) => Element
  readonly source: (path: string) => string
}

/** Opens a Word file and parses every part of it; throws at the first that is not XML. */
export async function readDocx(bytes: Uint8Array): Promise<WordFile> {
  const zip = await JSZip.loadAsync(bytes)
  const paths = Object.keys(zip.files).filter((path) => zip.files[path]?.dir === false)
  const sources = new Map<string, string>()
  for (const path of paths) sources.set(path, (await zip.file(path)?.async('string')) ?? '')
  const parts = new Map([...sources].map(([path, source]) => [path, parseXml(source)]))
  return {
    parts,
    paths,
    part: (path) => {
      const found = parts.get(path)
      if (found === undefined) throw new Error(`no part ${path}`)
      return found
    },
    source: (path) => sources.get(path) ?? '',
  }
}

export function paragraphsOf(file: WordFile): readonly Element[] {
  return file.part('word/document.xml').all('w:p')
}

export function styleOf(paragraph: Element): string | undefined {
  return paragraph.child('w:pPr')?.child('w:pStyle')?.attribute('w:val')
}

/** What Word shows of the body, word by word, with the marks it gives to lists counted as Word counts them. */
export function wordsOf(file: WordFile): readonly string[] {
  const mark = listMarks(file)
  return paragraphsOf(file).flatMap((paragraph) => splitWords(`${mark(paragraph)} ${textOf(paragraph)}`))
}

export function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Text as shown: breaks and tabs are white space. */
export function textOf(element: Element): string {
  if (element.name === 'w:t') return element.text
  if (element.name === 'w:br' || element.name === 'w:tab') return element.name === 'w:br' ? '\n' : '\t'
  return element.elements.map(textOf).join('')
}

/** Counts the numbered paragraphs of each list at each level; a paragraph of a higher level starts the lower ones again. */
function listMarks(file: WordFile): (paragraph: Element) => string {
  const counts = new Map<string, number[]>()
  return (paragraph) => {
    const found = numberingOf(file, paragraph)
    if (found === null) return ''
    if (found.format === 'bullet') return '•'
    const levels = counts.get(found.numId) ?? []
    const kept = [...levels.slice(0, found.level), ...Array(Math.max(0, found.level - levels.length)).fill(0)]
    const count = (levels[found.level] ?? 0) + 1
    counts.set(found.numId, [...kept, count])
    return found.text.replace(/%\d/, String(count))
  }
}

/** The list level a paragraph stands on, through num to abstractNum; throws where either is missing. */
export function numberingOf(
  file: WordFile,
  paragraph: Element,
): { readonly numId: string; readonly level: number; readonly format: string; readonly text: string } | null {
  const properties = paragraph.child('w:pPr')?.child('w:numPr')
  if (properties === undefined) return null
  const numId = properties.child('w:numId')?.attribute('w:val') ?? ''
  const level = Number(properties.child('w:ilvl')?.attribute('w:val'))
  const numbering = file.part('word/numbering.xml')
  const num = numbering.all('w:num').find((one) => one.attribute('w:numId') === numId)
  const abstractId = num?.child('w:abstractNumId')?.attribute('w:val')
  const abstract = numbering.all('w:abstractNum').find((one) => one.attribute('w:abstractNumId') === abstractId)
  const definition = abstract?.all('w:lvl').find((one) => one.attribute('w:ilvl') === String(level))
  if (definition === undefined) throw new Error(`no list ${numId} with level ${level}`)
  return {
    numId,
    level,
    format: definition.child('w:numFmt')?.attribute('w:val') ?? '',
    text: definition.child('w:lvlText')?.attribute('w:val') ?? '',
  }
}
