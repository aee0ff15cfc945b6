import * as z from 'zod'
import { Id } from './common'

/** Links in notes and documents lead only to places a reader can judge: the web, an e-mail address, a telephone. */
export const NotesHref = z
  .string()
  .max(2_000)
  .regex(/^(https:\/\/|mailto:|tel:)\S+$/i)

export const NotesMark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: NotesHref }) }),
])
export type NotesMark = z.infer<typeof NotesMark>

const TextNode = z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(NotesMark).optional() })
const HardBreak = z.object({ type: z.literal('hardBreak') })
/** A person in notes is an id; the name is looked up when it is shown or printed. */
const Mention = z.object({ type: z.literal('mention'), attrs: z.object({ personId: Id }) })
export const NotesInline = z.discriminatedUnion('type', [TextNode, HardBreak, Mention])
export type NotesInline = z.infer<typeof NotesInline>

const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(NotesInline).optional() })
export type NotesParagraph = z.infer<typeof Paragraph>

export type NotesListItem = { type: 'listItem'; content: NotesBlock[] }
export type NotesList =
  | { type: 'bulletList'; content: NotesListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: NotesListItem[] }
export type NotesBlock = NotesParagraph | NotesList

/** The first number of a numbered list; Word counts no further. Left out for 1. */
export const NotesListStart = z.number().int().min(0).max(32_767)

/** Lists nest to three levels, in the editor, on paper and here. */
const listLevels = 3
function blockAt(level: number): z.ZodType<NotesBlock> {
  if (level === 0) return Paragraph
  const item = z.object({ type: z.literal('listItem'), content: z.array(blockAt(level - 1)).min(1) })
  return z.discriminatedUnion('type', [
    Paragraph,
    z.object({ type: z.literal('bulletList'), content: z.array(item).min(1) }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: NotesListStart }).optional(),
      content: z.array(item).min(1),
    }),
  ]) as unknown as z.ZodType<NotesBlock> // zod cannot infer recursion; the union above is exactly NotesBlock, cut at three levels
}

/** The text of an item: TipTap's JSON held to the nodes and marks above. */
export const Notes = z.object({ type: z.literal('doc'), content: z.array(blockAt(listLevels)) })
export type Notes = { type: 'doc'; content: NotesBlock[] }

export const emptyNotes: Notes = { type: 'doc', content: [] }
