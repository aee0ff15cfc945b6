import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'

export type WordParagraph = { readonly style: string; readonly text: string }

export type WordDocument = {
  readonly title: string
  readonly language: string
  readonly paragraphs: readonly WordParagraph[]
  readonly tables: number
  /** Rows marked as header, which repeat on each page. */
  readonly headerRows: number
  readonly header: string
  readonly footer: string
}

/** A saved Word file, as far as a person or a screen reader meets it. Throws where it is not one. */
export async function readWordFile(path: string): Promise<WordDocument> {
  const zip = await JSZip.loadAsync(await readFile(path))
  const part = async (name: string): Promise<string> => {
    const file = zip.file(name)
    if (file === null) throw new Error(`${path} has no ${name}`)
    return file.async('string')
  }
  const all = async (pattern: RegExp): Promise<string> =>
    (await Promise.all(zip.file(pattern).map((file) => file.async('string')))).map(textOf).join('\n')
  const body = await part('word/document.xml')
  const styles = await part('word/styles.xml')
  return {
    title: decode(/<dc:title>([^<]*)</.exec(await part('docProps/core.xml'))?.[1] ?? ''),
    language: /<w:lang\b[^>]*w:val="([^"]*)"/.exec(styles)?.[1] ?? '',
    paragraphs: [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
      style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
      text: textOf(xml),
    })),
    tables: body.split('<w:tbl>').length - 1,
    headerRows: [...body.matchAll(/<w:tblHeader\s*\/?>/g)].length,
    header: await all(/^word\/header\d*\.xml$/),
    footer: await all(/^word\/footer\d*\.xml$/),
  }
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\s*\/>/g)]
    .map(([mark, text]) => (mark.startsWith('<w:br') ? '\n' : decode(text ?? '')))
    .join('')
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  )
}
