import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AlignmentType, Document, Footer, Header, ImageRun, Packer, Paragraph } from 'docx'
import { root } from '../e2e/harness/launch'

/** A council's own Word template, as its communications desk would send it; where it lies. */
export async function writeLetterhead(folder: string): Promise<string> {
  const logo = await readFile(join(root, 'resources', 'pictures', 'sample-logo.png'))
  const file = new Document({
    creator: 'Northfold County Council, Communications',
    styles: {
      default: {
        document: {
          run: { font: 'Verdana', size: 24 },
          // Ragged is easier to read: one of the things that are mended, and told of.
          paragraph: { spacing: { after: 160, line: 276 }, alignment: AlignmentType.JUSTIFIED },
        },
        heading1: { run: { size: 40, bold: true, color: '5B2A86' } },
        heading2: { run: { size: 30, bold: true, color: '5B2A86' } },
        heading3: { run: { size: 26, bold: true, color: '3A1A57' } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { margin: { top: 1500, right: 1500, bottom: 1500, left: 1700 } } },
        headers: {
          default: new Header({ children: [new Paragraph('Northfold County Council')] }),
          first: new Header({ children: [new Paragraph({ children: [pictureOf(logo)] })] }),
        },
        footers: { default: new Footer({ children: [foot()] }), first: new Footer({ children: [foot()] }) },
        children: [new Paragraph('Dear Sir or Madam')],
      },
    ],
  })
  const path = join(folder, 'Northfold letterhead.dotx')
  await writeFile(path, await Packer.toBuffer(file))
  return path
}

function pictureOf(data: Buffer): ImageRun {
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: 72, height: 72 },
    altText: { name: 'Picture 1', description: 'Northfold County Council' },
  })
}

const foot = (): Paragraph => new Paragraph('County Hall, Northfold. Printed on paper that was paper before.')
