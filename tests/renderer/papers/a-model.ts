import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'

/** A small paper with a block of every kind. */
export function aModel(changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'DRAFT minutes of Millbrook Connected Team',
    author: 'Millbrook Connected Team',
    language: 'en-GB',
    header: { left: 'Millbrook Connected Team', right: 'DRAFT – to be approved at the next meeting' },
    footer: 'County Hall, Northfold',
    look: { font: 'Arial', size: 12, headingColour: '#0b5394', lineColour: '#1b6b52' },
    logo: null,
    blocks: everyBlock,
    fileName: 'MILL 2026-06-11 minutes DRAFT team',
    ...changes,
  }
}

/** One pixel. */
export const aLogo = {
  type: 'png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  width: 1,
  height: 1,
  alt: 'Northfold Partnership',
} as const

export const everyBlock: readonly DocumentBlock[] = [
  { kind: 'heading', level: 1, text: 'DRAFT minutes of Millbrook Connected Team' },
  { kind: 'facts', facts: [{ label: 'Date', value: 'Thursday 11 June 2026' }] },
  { kind: 'heading', level: 2, text: '1. Weir Court lift', id: 'item-1' },
  {
    kind: 'paragraph',
    runs: [
      { text: 'The lift is out. Mrs ' },
      { text: 'Tansley', bold: true },
      { text: ' waits; see ' },
      { text: 'the repair page', href: 'https://example.org/lift' },
      { text: 'شكرا', breakBefore: true },
    ],
  },
  { kind: 'paragraph', role: 'action', runs: [{ text: 'Action 26/A001: ring <script>housing</script>.' }] },
  { kind: 'heading', level: 3, text: 'What was said' },
  {
    kind: 'list',
    ordered: true,
    items: [
      {
        runs: [{ text: 'First' }],
        children: [{ kind: 'list', ordered: false, items: [{ runs: [{ text: 'Within it' }] }] }],
      },
      { runs: [{ text: 'Second' }] },
    ],
  },
  { kind: 'heading', level: 2, text: 'Actions', startsPage: true },
  {
    kind: 'table',
    caption: 'Actions, 1 open',
    header: ['Number', 'Action', 'Owner', 'Due'],
    widths: [0.2, 0.4, 0.2, 0.2],
    rows: [[[{ text: '26/A001' }], [{ text: 'ring housing' }], [{ text: 'the team' }], [{ text: 'None' }]]],
  },
  { kind: 'write-line', label: 'Signed', more: 2 },
]
