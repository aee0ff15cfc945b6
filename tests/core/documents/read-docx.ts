import JSZip from 'jszip'
import { wordsIn } from './words'
import { type Element, parseXml } from './xml'

export type WordFile = {
  /** Every part but pictures. Throws at the first that is not XML. */
  readonly parts: ReadonlyMap<string, Element>
  readonly paths: readonly string[]
  /** A part that must be there. */
  readonly part: (path: string) => Element
  readonly source: (path: string) => string
}

/** Opens a Word file. Its parts are parsed when they are asked for. */
export async function readDocx(bytes: Uint8Array): Promise<WordFile> {
  const zip = await JSZip.loadAsync(bytes)
  const paths = Object.keys(zip.files).filter((path) => zip.files[path]?.dir === false)
  const sources = new Map<string, string>()
  for (const path of paths) sources.set(path, (await zip.file(path)?.async('string')) ?? '')
  const parsed = new Map<string, Element>()
  const part = (path: string): Element => {
    const source = sources.get(path)
    if (source === undefined) throw new Error(`no part ${path}`)
    const element = parsed.get(path) ?? parseXml(source)
    parsed.set(path, element)
    return element
  }
  return {
    paths,
    part,
    source: (path) => sources.get(path) ?? '',
    get parts() {
      return new Map(paths.filter((path) => !path.startsWith('word/media/')).map((path) => [path, part(path)]))
    },
  }
}

export function paragraphsOf(file: WordFile): readonly Element[] {
  return file.part('word/document.xml').all('w:p')
}

export function styleOf(paragraph: Element): string | undefined {
  return paragraph.child('w:pPr')?.child('w:pStyle')?.attribute('w:val')
}

/** What Word shows of the body, word by word, with the numbers it gives to lists counted as Word counts them. */
export function wordsOf(file: WordFile): readonly string[] {
  const mark = listMarks(file)
  return paragraphsOf(file).flatMap((paragraph) => wordsIn(`${mark(paragraph)} ${textOf(paragraph)}`))
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
  const counts = new Map<string, (number | undefined)[]>()
  return (paragraph) => {
    const found = numberingOf(file, paragraph)
    if (found === null) return ''
    if (found.format === 'bullet') return '•'
    const levels = counts.get(found.numId) ?? []
    const kept = Array.from({ length: found.level }, (_, level) => levels[level])
    const count = (levels[found.level] ?? found.start - 1) + 1
    counts.set(found.numId, [...kept, count])
    return found.text.replace(/%\d/, String(count))
  }
}

type Level = {
  readonly numId: string
  readonly level: number
  readonly format: string
  readonly text: string
  readonly start: number
}

const levelsOf = new WeakMap<WordFile, Map<string, Level>>()

/** The list level a paragraph stands on, through num to abstractNum; throws where either is missing. */
export function numberingOf(file: WordFile, paragraph: Element): Level | null {
  const properties = paragraph.child('w:pPr')?.child('w:numPr')
  if (properties === undefined) return null
  const numId = properties.child('w:numId')?.attribute('w:val') ?? ''
  const level = Number(properties.child('w:ilvl')?.attribute('w:val'))
  const levels = levelsOf.get(file) ?? readLevels(file)
  levelsOf.set(file, levels)
  const found = levels.get(`${numId} ${level}`)
  if (found === undefined) throw new Error(`no list ${numId} with level ${level}`)
  return found
}

function readLevels(file: WordFile): Map<string, Level> {
  const numbering = file.part('word/numbering.xml')
  const abstracts = new Map(numbering.all('w:abstractNum').map((one) => [one.attribute('w:abstractNumId'), one]))
  return new Map(
    numbering.all('w:num').flatMap((num) => {
      const numId = num.attribute('w:numId') ?? ''
      const abstract = abstracts.get(num.child('w:abstractNumId')?.attribute('w:val'))
      const starts = new Map(
        num
          .all('w:lvlOverride')
          .map((one) => [one.attribute('w:ilvl'), one.child('w:startOverride')?.attribute('w:val')]),
      )
      return (abstract?.all('w:lvl') ?? []).map((one): [string, Level] => {
        const level = Number(one.attribute('w:ilvl'))
        const format = one.child('w:numFmt')?.attribute('w:val') ?? ''
        const text = one.child('w:lvlText')?.attribute('w:val') ?? ''
        const start = Number(starts.get(String(level)) ?? one.child('w:start')?.attribute('w:val') ?? 1)
        return [`${numId} ${level}`, { numId, level, format, text, start }]
      })
    }),
  )
}
