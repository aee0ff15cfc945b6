import { useCallback } from 'react'
import { useCommand } from '../data/use-command'
import { showToast } from '../ui/toasts'
import { isTextField, useKeys } from '../ui/use-keys'
import { useShell } from './use-shell'

/** Takes back and does again, and says what. */
export function useHistory(): { readonly undo: () => void; readonly redo: () => void } {
  const run = useCommand()
  const undo = useCallback(async () => {
    const outcome = await run('history.undo', {})
    if (outcome.ok) showToast({ words: `Took back: ${outcome.value.label}` })
  }, [run])
  const redo = useCallback(async () => {
    const outcome = await run('history.redo', {})
    if (outcome.ok) showToast({ words: `Did again: ${outcome.value.label}` })
  }, [run])
  return { undo: () => void undo(), redo: () => void redo() }
}

/** Undo, redo and help, on every screen; inside a text field they belong to the text. */
export function useGlobalKeys(): void {
  const { undo, redo } = useHistory()
  const outsideText = (act: () => void) => (event: KeyboardEvent) => (isTextField(event.target) ? false : act())
  const help = () => useShell.getState().show('help')
  useKeys({
    'ctrl+z': outsideText(undo),
    'ctrl+y': outsideText(redo),
    'ctrl+shift+z': outsideText(redo),
    '?': help,
    f1: help,
  })
}
