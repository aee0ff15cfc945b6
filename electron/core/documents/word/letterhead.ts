import { ImageRun, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { PageKind, TemplatePicture, TemplateRun, WordTemplate } from '../../../../shared/model/word-template'
import { textRuns } from './inline'
import { styleIds } from './styles'
import type { Page } from './units'

type Side = 'header' | 'footer'

/** Drawings have ids of their own through the whole file: each part counts from where no other does. 1 is the logo's. */
const firstId = { header: { default: 100, first: 200, even: 300 }, footer: { default: 400, first: 500, even: 600 } }

/** The lines a template has at the head or foot of a kind of page, always left aligned and in line with each other. */
export function letterheadLines(
  template: WordTemplate | undefined,
  page: Page,
  side: Side,
  kind: PageKind,
): readonly Paragraph[] {
  if (template === undefined) return []
  const lines = template[side][kind] ?? template[side].default
  let id = firstId[side][kind]
  const made = (run: TemplateRun): readonly (TextRun | ImageRun)[] => {
    if (run.kind === 'text') return textRuns({ text: run.text, ...(run.bold ? { bold: true } : {}) })
    const picture = template.pictures[run.picture]
    id += 1
    return picture === undefined ? [] : [pictureRun(picture, String(id))]
  }
  return lines.map(
    ({ cells }) =>
      new Paragraph({
        style: styleIds.letterhead,
        ...(cells.length === 3
          ? { tabStops: [{ type: TabStopType.CENTER, position: Math.round(page.text / 2) }] }
          : {}),
        children: cells.flatMap((runs, cell) => [...(cell === 0 ? [] : [tab()]), ...runs.flatMap(made)]),
      }),
  )
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] })

function pictureRun({ type, data, width, height, alt }: TemplatePicture, id: string): ImageRun {
  const pixels = (centimetres: number): number => (centimetres / 2.54) * 96
  return new ImageRun({
    type: type === 'jpeg' ? 'jpg' : 'png',
    data: Buffer.from(data, 'base64'),
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id, name: 'Letterhead', description: alt },
  })
}
