import type { Editor, JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Notes } from '../../../../shared/model/notes'
import type { Person } from '../../../../shared/model/person'
import { tidyNotes } from '../../../../shared/rules/notes'
import { editorExtensions } from './editor-extensions'
import { type Asking, askingAt, handleMentionKey, insertMention } from './mention-keys'
import { MentionList, matchingPeople } from './mention-list'
import styles from './notes-editor.module.css'

type Props = {
  /** Names the field for a screen reader: "Notes of item 6, Weir Court lift". */
  readonly label: string
  readonly notes: Notes
  readonly people: ReadonlyMap<Id, Person>
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  /** Stands in an empty field that nobody types in; nothing unless told. */
  readonly emptyWords?: string
  onChange(notes: Notes): void
  /** Answers once what was typed is kept, or refused. */
  onBlur(): Promise<void>
  /** The editor keeps Esc and Ctrl+Enter to itself unless it is told whose they are. */
  onEscape?(): void
  onCtrlEnter?(): void
}

/** Text with bullets, numbers, bold, links and people. Give it a `key` per item: it starts from `notes` and then keeps its own. */
export function NotesEditor(props: Props) {
  const { label, notes, people, isReadOnly = false, autoFocus = false, emptyWords = '' } = props
  const [asking, setAsking] = useState<Asking | null>(null)
  const latest = useRef({ asking, props })
  latest.current = { asking, props }
  const extensions = useMemo(
    () => editorExtensions((id) => latest.current.props.people.get(id)?.name ?? 'somebody'),
    [],
  )
  const editorRef = useRef<Editor | null>(null)
  const hasTyped = useRef(false)
  const saving = useRef(0)
  const hasMissed = useRef(false)
  const editor = useEditor({
    extensions,
    content: forEditor(notes),
    editable: !isReadOnly,
    autofocus: autoFocus ? 'end' : false,
    // The strict CSP refuses the style TipTap would inject; its rules are in notes-editor.module.css.
    injectCSS: false,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(isReadOnly),
        'data-empty': emptyWords,
        dir: 'auto',
        spellcheck: 'false',
      },
      handleKeyDown: (_view, event) =>
        handleMentionKey(
          event,
          { asking: latest.current.asking, people: latest.current.props.people },
          editorRef.current,
          setAsking,
        ) || handleOwnersKey(event, latest.current.props),
    },
    onUpdate: ({ editor: changed }) => {
      setAsking((before) => askingAt(changed, before))
      latest.current.props.onChange(tidyNotes(changed.getJSON()))
    },
    onSelectionUpdate: ({ editor: changed }) => setAsking((before) => askingAt(changed, before)),
    onBlur: ({ editor: left }) => {
      setAsking(null)
      void keep(left)
      // Changed elsewhere while somebody was here and typed nothing: shown now. What was typed is on its way to the store.
      if (!hasTyped.current && hasMissed.current) showNotes(left, latest.current.props.notes)
      hasTyped.current = false
      hasMissed.current = false
    },
    onTransaction: ({ editor: changed, transaction }) => {
      if (transaction.docChanged && changed.isFocused) hasTyped.current = true
    },
  })
  editorRef.current = editor
  const showNews = (into: Editor): void => {
    if (into.isFocused) hasMissed.current = true
    else showNotes(into, latest.current.props.notes)
  }
  /** An answer that was asked for before it is kept does not know of it: shown, it would be what is typed on from. */
  const keep = async (left: Editor): Promise<void> => {
    const before = JSON.stringify(latest.current.props.notes)
    saving.current += 1
    await latest.current.props.onBlur()
    saving.current -= 1
    if (saving.current > 0 || left.isDestroyed) return
    if (JSON.stringify(latest.current.props.notes) !== before) showNews(left)
  }

  useEffect(() => {
    editor.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])

  // What was taken back or changed elsewhere shows here too, but never under somebody's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: news is that the notes are others
  useEffect(() => {
    if (saving.current === 0) showNews(editor)
  }, [editor, notes])

  return (
    <div className={styles.field}>
      <EditorContent editor={editor} className={styles.editor} />
      {asking !== null && !isReadOnly && (
        <MentionList
          people={matchingPeople(people, asking.text)}
          chosen={asking.chosen}
          line={lineAt(editor)}
          onChoose={(person) => insertMention(editorRef.current, asking, person)}
        />
      )}
    </div>
  )
}

function handleOwnersKey(event: KeyboardEvent, { onEscape, onCtrlEnter }: Props): boolean {
  const act =
    event.key === 'Escape'
      ? onEscape
      : event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        ? onCtrlEnter
        : undefined
  if (act === undefined || event.isComposing) return false
  event.stopPropagation()
  act()
  return true
}

/** The paragraph the caret is in. */
function lineAt({ view, state }: Editor): Element | null {
  const { node } = view.domAtPos(state.selection.head)
  return node instanceof Element ? node : node.parentElement
}

function showNotes(editor: Editor, notes: Notes): void {
  if (JSON.stringify(tidyNotes(editor.getJSON())) === JSON.stringify(tidyNotes(forEditor(notes)))) return
  editor.commands.setContent(forEditor(notes), { emitUpdate: false })
}

/** Our notes are a subset of TipTap's JSON; the copy is its own to change. An empty page still has a line to stand on. */
function forEditor(notes: Notes): JSONContent {
  if (notes.content.length === 0) return { type: 'doc', content: [{ type: 'paragraph' }] }
  return JSON.parse(JSON.stringify(notes))
}
