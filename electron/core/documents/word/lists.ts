import { type FileChild, LevelFormat, Paragraph } from 'docx'
import type { DocumentBlock, ListItem, ListPart } from '../../../../shared/model/document'
import { type Count, inline } from './inline'
import { styleIds } from './styles'

type ListBlock = DocumentBlock & { readonly kind: 'list' }

/** docx writes `{reference-instance}` and puts the number in later, in users' words too; U+FFFE is never in those. */
const mark = '\ufffe'
const numbering = { bullets: `bullets${mark}`, numbers: `numbers${mark}` } as const
const marks = { bullets: ['•', '–', '•'], numbers: ['%1.', '%2.', '%3.'] } as const
const deepest = 2
/** Twips. */
const step = 567
const hanging = 340

/** Of a numbered list that does not start at 1: what it starts with, at which level. */
type Start = { readonly start: number; readonly level: number }

/** The marks grow with the words, and so does the room for them. Each other number to start with is a numbering of its own. */
export function listLevels(points: number, blocks: readonly DocumentBlock[]) {
  const starts = blocks.flatMap((block) => (block.kind === 'list' ? startsIn(block, 0) : []))
  const others = new Map(starts.map((one) => [numbersFrom(one), one]))
  return [
    { reference: numbering.bullets, levels: levels('bullets', points) },
    { reference: numbering.numbers, levels: levels('numbers', points) },
    ...[...others].map(([reference, one]) => ({ reference, levels: levels('numbers', points, one) })),
  ]
}

function levels(kind: keyof typeof marks, points: number, from?: Start) {
  return marks[kind].map((text, level) => ({
    level,
    format: kind === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text,
    ...(from?.level === level ? { start: from.start } : {}),
    style: { paragraph: { indent: { left: indent(level, points), hanging: Math.round((hanging * points) / 12) } } },
  }))
}

function indent(level: number, points: number): number {
  return Math.round((step * (level + 1) * points) / 12)
}

function startsIn(list: ListBlock, level: number): readonly Start[] {
  const own = startOf(list, level)
  const inner = list.items.flatMap(({ children }) =>
    (children ?? []).flatMap((part) => (part.kind === 'list' ? startsIn(part, level + 1) : [])),
  )
  return own === null ? inner : [own, ...inner]
}

function startOf({ ordered, start = 1 }: ListBlock, level: number): Start | null {
  return ordered && start !== 1 ? { start, level: Math.min(level, deepest) } : null
}

function numbersFrom({ start, level }: Start): string {
  return `numbers-from-${start}-at-${level}${mark}`
}

/**
 * A numbered list starts again at its first number; the first inside an item of another numbered list is that list's next
 * level. Paragraphs after an inner list stand in line with the words of their item.
 */
export function listParagraphs(list: ListBlock, points: number, count: Count): readonly (() => FileChild)[] {
  return paragraphsAt(list, 0, null, points, count)
}

function paragraphsAt(
  list: ListBlock,
  level: number,
  within: number | null,
  points: number,
  count: Count,
): readonly (() => FileChild)[] {
  const start = startOf(list, level)
  const instance = list.ordered ? ((start === null ? within : null) ?? ++count.lists) : 0
  const numbers = start === null ? numbering.numbers : numbersFrom(start)
  const reference = list.ordered ? numbers : numbering.bullets
  const at = Math.min(level, deepest)
  return list.items.flatMap(({ runs, children = [] }: ListItem) => {
    const isFirst = (part: ListPart): boolean => part === children.find(({ kind }) => kind === 'list')
    return [
      () =>
        new Paragraph({
          style: styleIds.list,
          numbering: { reference, level: at, instance },
          children: inline(runs, count),
        }),
      ...children.flatMap((part) => {
        if (part.kind !== 'list') {
          const left = indent(at, points)
          return [
            () => new Paragraph({ style: styleIds.listMore, indent: { left }, children: inline(part.runs, count) }),
          ]
        }
        const shared = start === null && list.ordered && part.ordered && isFirst(part) ? instance : null
        return paragraphsAt(part, level + 1, shared, points, count)
      }),
    ]
  })
}
