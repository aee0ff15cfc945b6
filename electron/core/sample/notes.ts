import { emptyNotes, type Notes, type NotesInline, type NotesListItem } from '../../../shared/model/notes'

const number = /^\d+\. /

/** One line is a paragraph, several are bullets, or a numbered list where each begins with its number. */
export function notesOf(lines: readonly string[]): Notes {
  const [only, ...more] = lines
  if (only === undefined) return emptyNotes
  if (more.length === 0) return { type: 'doc', content: [{ type: 'paragraph', content: runsOf(only) }] }
  const isNumbered = lines.every((line) => number.test(line))
  const content = lines.map(
    (line): NotesListItem => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: runsOf(isNumbered ? line.replace(number, '') : line) }],
    }),
  )
  return { type: 'doc', content: [{ type: isNumbered ? 'orderedList' : 'bulletList', content }] }
}

/** `**bold**` and `[words](https://…)`; the rest as it is written. */
function runsOf(line: string): NotesInline[] {
  return line.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).flatMap((part): NotesInline[] => {
    if (part === '') return []
    const bold = /^\*\*(.+)\*\*$/.exec(part)?.[1]
    if (bold !== undefined) return [{ type: 'text', text: bold, marks: [{ type: 'bold' }] }]
    const [, words, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? []
    if (words === undefined || href === undefined) return [{ type: 'text', text: part }]
    return [{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }]
  })
}
