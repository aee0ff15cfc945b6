import type { Editor } from '@tiptap/core'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { matchingPeople } from './mention-list'

/** "@ol" being typed: where it stands, and which of the people it may mean is chosen. */
export type Asking = { readonly from: number; readonly to: number; readonly text: string; readonly chosen: number }

/** "@ol" right before the caret; null where there is none. */
export function askingAt(editor: Editor, before: Asking | null): Asking | null {
  const { $from, empty } = editor.state.selection
  if (!empty) return null
  const textBefore = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const match = /(?:^|[\s(])@([\p{L}\p{N}'’-]{0,40})$/u.exec(textBefore)
  if (match === null) return null
  const text = match[1] ?? ''
  return { from: $from.pos - text.length - 1, to: $from.pos, text, chosen: before?.text === text ? before.chosen : 0 }
}

/** Arrows choose, Enter or Tab takes, Esc leaves it as text. True where the key was ours. */
export function handleMentionKey(
  event: KeyboardEvent,
  now: { readonly asking: Asking | null; readonly people: ReadonlyMap<Id, Person> },
  editor: Editor | null,
  setAsking: (next: Asking | null) => void,
): boolean {
  const { asking, people } = now
  if (asking === null || event.ctrlKey || event.altKey || event.metaKey) return false
  if (event.key === 'Escape') {
    event.stopPropagation()
    setAsking(null)
    return true
  }
  const matches = matchingPeople(people, asking.text)
  if (matches.length === 0) return false
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : matches.length - 1
    setAsking({ ...asking, chosen: (asking.chosen + step) % matches.length })
    return true
  }
  const person = matches[asking.chosen]
  if ((event.key !== 'Enter' && event.key !== 'Tab') || person === undefined) return false
  insertMention(editor, asking, person)
  return true
}

export function insertMention(editor: Editor | null, asking: Asking, person: Person): void {
  editor
    ?.chain()
    .focus()
    .insertContentAt({ from: asking.from, to: asking.to }, [
      { type: 'mention', attrs: { personId: person.id } },
      { type: 'text', text: ' ' },
    ])
    .run()
}
