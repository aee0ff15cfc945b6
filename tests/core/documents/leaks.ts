import JSZip from 'jszip'
import { docx } from '../../../electron/core/documents/word/docx'
import type { DocumentModel } from '../../../shared/model/document'
import { type Element, parseXml } from './xml'

// Everything somebody could find in a file who looks for what it should not say: words, names of parts, properties,
// attributes, and the name of the file itself.

/** Every text and every attribute of every part of a Word file, in lines; paragraphs are whole, however their runs are cut. */
export async function everythingIn(bytes: Uint8Array, fileName = ''): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const found = [fileName]
  for (const [path, part] of Object.entries(zip.files)) {
    if (part.dir) continue
    found.push(path, part.comment ?? '')
    // A picture is no text, but a comment in it would be.
    if (!isXml(path)) found.push(await part.async('binarystring'))
    else found.push(...linesOf(parseXml(await part.async('string'))))
  }
  return found.join('\n')
}

/** The same of a document before it is a file: the Word file it makes, and every word of the model, printed or not. */
export async function everythingSaidBy(model: DocumentModel): Promise<string> {
  return `${wordsIn(model)}\n${await everythingIn(await docx(model), `${model.fileName}.docx`)}`
}

/** Every text in a model (title, author, header, file name, headings, runs, links), without making a file of it. */
export function wordsIn(model: DocumentModel): string {
  return textsOf(model).join('\n')
}

/** Those of the phrases that stand in a text, whatever their capitals. */
export function foundIn(text: string, phrases: Iterable<string>): readonly string[] {
  const all = text.toLowerCase()
  return [...phrases].filter((phrase) => all.includes(phrase.toLowerCase()))
}

const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path)

function linesOf(element: Element): readonly string[] {
  const isParagraph = element.name === 'w:p' || !element.elements.some((one) => one.elements.length > 0)
  return [
    ...element.attributes.values(),
    ...(isParagraph ? [element.text] : element.children.filter((child) => typeof child === 'string')),
    ...element.elements.flatMap(linesOf),
  ]
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
