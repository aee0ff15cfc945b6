import {
  Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx'
import type { DocumentBlock, DocumentLook, Run } from '../../../../shared/model/document'
import { columnShares } from '../paper'
import { type Count, inline } from './inline'
import { styleIds } from './styles'
import type { Page } from './units'

/** A table with the name a screen reader says; docx has no option for it. */
export class CaptionedTable extends Table {
  constructor(block: DocumentBlock & { readonly kind: 'table' }, look: DocumentLook, page: Page, count: Count) {
    const widths = columnShares(block, look, page.words).map((share) => Math.floor(share * page.text))
    // The header row never stands alone at the foot of a page.
    const cell = (runs: readonly Run[], isHeader: boolean) =>
      new Paragraph({
        style: styleIds.cell,
        ...(isHeader ? { keepNext: true } : {}),
        children: inline(runs, count),
      })
    const row = (cells: readonly (readonly Run[])[], isHeader: boolean) =>
      new TableRow({
        cantSplit: true,
        ...(isHeader ? { tableHeader: true } : {}),
        children: cells.map(
          (runs, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: [cell(runs, isHeader)],
            }),
        ),
      })
    super({
      style: styleIds.table,
      layout: TableLayoutType.FIXED,
      width: { size: page.text, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        row(
          block.header.map((text) => [{ text, bold: true }]),
          true,
        ),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    })
    // The caption is the last of a table's properties (CT_TblPrBase), and those are its first part.
    const properties: unknown = this.root[0]
    if (properties instanceof XmlComponent)
      properties.addChildElement(new StringValueElement('w:tblCaption', block.caption))
  }
}
