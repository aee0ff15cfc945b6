import { type Editor, Extension, mergeAttributes, Node } from '@tiptap/core'
import Link from '@tiptap/extension-link'
import StarterKit from '@tiptap/starter-kit'
import type { Id } from '../../../../shared/model/common'
import { NotesHref } from '../../../../shared/model/notes'
import styles from './notes-editor.module.css'
import { WordPaste } from './word-paste'

/** What notes may hold: paragraphs, bullets, numbers, bold, links and people (shared/model/notes.ts). */
export function editorExtensions(nameOf: (id: Id) => string) {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      italic: false,
      strike: false,
      underline: false,
      link: false,
      trailingNode: false,
      dropcursor: false,
      gapcursor: false,
    }),
    Link.configure({
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      linkOnPaste: true,
      isAllowedUri: (href) => NotesHref.safeParse(href).success,
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    }),
    personMention(nameOf),
    ThreeLevels,
    WordPaste,
  ]
}

/** A person in the text: stored as an id, shown by the name the record has now. */
function personMention(nameOf: (id: Id) => string) {
  return Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({
      personId: { default: '', parseHTML: (element) => element.getAttribute('data-person-id') ?? '' },
    }),
    parseHTML: () => [{ tag: 'span[data-person-id]' }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(
        { 'data-person-id': node.attrs.personId, class: styles.mention ?? '' },
        { ...HTMLAttributes, personId: undefined },
      ),
      nameOf(String(node.attrs.personId)),
    ],
    renderText: ({ node }) => nameOf(String(node.attrs.personId)),
  })
}

/** Tab goes one level in, at most to the third; Shift+Tab comes back out. Outside a list Tab leaves the field, as everywhere. */
const ThreeLevels = Extension.create({
  name: 'three-levels',
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Tab: () => {
        if (!this.editor.isActive('listItem')) return false
        if (listDepth(this.editor) < 3) this.editor.commands.sinkListItem('listItem')
        return true
      },
      'Shift-Tab': () => this.editor.isActive('listItem') && this.editor.commands.liftListItem('listItem'),
    }
  },
})

function listDepth(editor: Editor): number {
  const { $from } = editor.state.selection
  let depth = 0
  for (let level = $from.depth; level > 0; level -= 1) {
    const name = $from.node(level).type.name
    if (name === 'bulletList' || name === 'orderedList') depth += 1
  }
  return depth
}
