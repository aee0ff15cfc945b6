import { printable } from '../printable'
import type { Findings } from './findings'
import type { WordPackage } from './open-package'
import type { Pictures } from './read-pictures'
import type { StyleSheet } from './resolve-style'
import type { Theme } from './theme'
import { all, child, isOn, value, type Xml } from './xml-tree'

export type Reading = {
  readonly file: WordPackage
  readonly sheet: StyleSheet
  readonly theme: Theme
  readonly pictures: Pictures
  readonly findings: Findings
  /** Letters that fit on a line of a page. */
  readonly room: number
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly properties: Xml | undefined }
  | { readonly kind: 'picture'; readonly picture: number }
  | { readonly kind: 'tab' }
  | { readonly kind: 'break' }
  /** Where the number of the page, or of the pages, stood. */
  | { readonly kind: 'page' }

/** What Word puts into a field by itself. */
const pageFields = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i

/** The runs of one paragraph, in order, through links, boxes for content, fields and what somebody proposed to change. */
export class Runs {
  readonly #pieces: Piece[] = []
  /** Instructions of the fields that are open, the outermost first. */
  readonly #fields: { code: string; isResult: boolean }[] = []

  constructor(
    readonly reading: Reading,
    readonly path: string,
    readonly name: string,
  ) {}

  async read(paragraph: Xml): Promise<readonly Piece[]> {
    await this.#into(paragraph)
    return this.#pieces
  }

  async #into(holder: Xml): Promise<void> {
    for (const one of holder.children) {
      switch (one.name) {
        case 'w:r':
          await this.#run(one)
          break
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
        case 'w:dir':
        case 'w:bdo':
          await this.#into(one)
          break
        case 'w:sdt':
          if (isPlaceholder(one)) this.reading.findings.say('placeholder', this.name, textIn(one))
          else await this.#into(child(one, 'w:sdtContent') ?? one)
          break
        case 'w:fldSimple':
          this.#field(value(one, 'w:instr') ?? '')
          break
      }
    }
  }

  async #run(run: Xml): Promise<void> {
    const properties = child(run, 'w:rPr')
    if (isOn(child(properties, 'w:vanish')) === true) return
    for (const one of run.children) {
      switch (one.name) {
        case 'w:t':
          this.#text(one.text, properties)
          break
        case 'w:noBreakHyphen':
          this.#text('-', properties)
          break
        case 'w:tab':
        case 'w:ptab':
          this.#push({ kind: 'tab' })
          break
        case 'w:br':
        case 'w:cr':
          this.#push({ kind: 'break' })
          break
        case 'w:fldChar':
          this.#fieldMark(value(one, 'w:fldCharType'))
          break
        case 'w:instrText': {
          const field = this.#fields.at(-1)
          if (field !== undefined && !field.isResult) field.code += one.text
          break
        }
        case 'w:pgNum':
          this.#push({ kind: 'page' })
          break
        case 'w:drawing':
        case 'w:pict':
          await this.#picture(one)
          break
        case 'mc:AlternateContent':
          for (const inner of drawingsIn(one)) await this.#picture(inner)
          break
        case 'w:object':
          this.reading.findings.say('embedded')
          break
      }
    }
  }

  async #picture(drawing: Xml): Promise<void> {
    if (this.#fields.length > 0) return
    for (const picture of await this.reading.pictures.read(drawing, this.path, this.name))
      this.#push({ kind: 'picture', picture })
    // A text box floats over the words or beside them: what it says is named, so that it can be put in as a line.
    for (const box of all(drawing, 'w:txbxContent').slice(0, 1)) {
      this.reading.findings.say('drawing', this.name, textIn(box))
    }
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ code: '', isResult: false })
    const field = this.#fields.at(-1)
    if (type === 'separate' && field !== undefined) field.isResult = true
    if (type === 'end') this.#field(this.#fields.pop()?.code ?? '')
  }

  #field(code: string): void {
    if (this.#fields.length > 0) return
    if (pageFields.test(code)) this.#push({ kind: 'page' })
    else this.reading.findings.say('field', this.name, code.trim().split(/\s/)[0] ?? '')
  }

  /** What a field last came to is not said again: it was true of another paper. */
  #text(text: string, properties: Xml | undefined): void {
    const bold = isOn(child(properties, 'w:b')) === true
    // Some programs write a tab as the character, and Word draws it as one.
    for (const [index, piece] of text.split('\t').entries()) {
      if (index > 0) this.#push({ kind: 'tab' })
      if (piece !== '') this.#push({ kind: 'text', text: clean(piece), bold, properties })
    }
  }

  #push(piece: Piece): void {
    if (this.#fields.length === 0) this.#pieces.push(piece)
  }
}

/** Inside a line, spaces at its ends hold it apart from its neighbours. */
function clean(text: string): string {
  const [start = ''] = /^\s/.exec(text) ?? []
  const [end = ''] = /\S(\s)$/.exec(text)?.slice(1) ?? []
  const middle = printable(text).trim()
  return middle === '' ? ' ' : `${start === '' ? '' : ' '}${middle}${end === '' ? '' : ' '}`
}

/** A choice is what the newest Word draws, the fallback what older ones do: one of them. */
function drawingsIn(alternate: Xml): readonly Xml[] {
  const found = (name: string): readonly Xml[] =>
    alternate.children
      .filter((one) => one.name === name)
      .flatMap((one) => one.children.filter((inner) => inner.name === 'w:drawing' || inner.name === 'w:pict'))
  const choice = found('mc:Choice')
  return choice.length > 0 ? choice.slice(0, 1) : found('mc:Fallback').slice(0, 1)
}

/** "Click here to enter a date": the words of Word, not of the council. */
export function isPlaceholder(box: Xml): boolean {
  return isOn(child(box, 'w:sdtPr', 'w:showingPlcHdr')) === true
}

function textIn(element: Xml): string {
  return all(element, 'w:t')
    .map(({ text }) => text)
    .join('')
}
