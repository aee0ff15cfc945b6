import { act, fireEvent } from '@testing-library/react'
import type { Editor } from '@tiptap/core'

/**
 * The hands of somebody in a notes field. happy-dom does not edit contenteditable text by itself, so keys and letters are
 * given to the editor where the browser gives them: `keydown` on its element, text through its handleTextInput.
 * Real typing, the caret and the clipboard are in tests/e2e.
 */
export function handsIn(field: HTMLElement) {
  const editor = editorOf(field)
  const { view } = editor
  const key = (name: string, modifiers: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}): void => {
    act(() => {
      fireEvent.keyDown(view.dom, {
        key: name,
        code: name.length === 1 ? `Key${name.toUpperCase()}` : name,
        ...modifiers,
      })
    })
  }
  const letter = (text: string): void => {
    const { from, to } = view.state.selection
    const plain = () => view.state.tr.insertText(text, from, to)
    if (view.someProp('handleTextInput', (handle) => handle(view, from, to, text, plain)) !== true)
      view.dispatch(plain())
  }
  return {
    editor,
    key,
    type: (text: string): void => act(() => [...text].forEach(letter)),
    come: (): void =>
      act(() => {
        field.focus()
        fireEvent.focus(field)
      }),
    leave: (): void =>
      act(() => {
        field.blur()
        fireEvent.blur(field)
      }),
  }
}

function editorOf(field: HTMLElement): Editor {
  // TipTap keeps the editor on its element.
  if (!('editor' in field)) throw new Error('that is no notes field')
  return field.editor as Editor
}
