import { type FileChild, LevelFormat, Paragraph } from 'docx'
import type { DocumentBlock, ListItem } from '../../../../shared/model/document'
import { type Count, inline } from './inline'
import { styleIds } from './styles'

type ListBlock = DocumentBlock & { readonly kind: 'list' }

/** docx writes `{reference-instance}` and puts the number in later, in users' words too; U+FFFE is never in those. */
const numbering = { bullets: 'bullets\ufffe', numbers: 'numbers\ufffe' } as const
const marks = { bullets: ['•', '–', '•'], numbers: ['%1.', '%2.', '%3.'] } as const
/** Twips. */
const step = 567
const hanging = 340

/** The marks grow with the words, and so does the room for them. */
export function listLevels(points: number) {
  return (['bullets', 'numbers'] as const).map((kind) => ({
    reference: numbering[kind],
    levels: marks[kind].map((text, level) => ({
      level,
      format: kind === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text,
      style: {
        paragraph: {
          indent: {
            left: Math.round((step * (level + 1) * points) / 12),
            hanging: Math.round((hanging * points) / 12),
          },
        },
      },
    })),
  }))
}

/** A numbered list starts again at 1; inside another numbered list it is that list's next level. */
export function listParagraphs(list: ListBlock, count: Count): readonly (() => FileChild)[] {
  return paragraphsAt(list, 0, null, count)
}

function paragraphsAt(
  list: ListBlock,
  level: number,
  within: number | null,
  count: Count,
): readonly (() => FileChild)[] {
  const instance = list.ordered ? (within ?? ++count.lists) : 0
  const reference = list.ordered ? numbering.numbers : numbering.bullets
  return list.items.flatMap((item: ListItem) => [
    () =>
      new Paragraph({
        style: styleIds.list,
        numbering: { reference, level: Math.min(level, 2), instance },
        children: inline(item.runs, count),
      }),
    ...(item.children === undefined
      ? []
      : paragraphsAt(item.children, level + 1, list.ordered && item.children.ordered ? instance : null, count)),
  ])
}
