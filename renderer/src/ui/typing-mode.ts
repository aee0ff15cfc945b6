import { useSyncExternalStore } from 'react'
import { isTextField } from './use-keys'

/** Letters are letters while a text field has the focus, and commands while none has. */
export type KeyMode = 'keys' | 'typing'

export function useKeyMode(): KeyMode {
  return useSyncExternalStore(listen, modeNow)
}

/** Whether the focus is in a dialog or a menu, which lies above the page. */
export function useIsCovered(): boolean {
  return useSyncExternalStore(listen, isCoveredNow)
}

function isCoveredNow(): boolean {
  return document.activeElement?.closest('[role=dialog],[role=alertdialog],[role=menu]') != null
}

function listen(changed: () => void): () => void {
  // While the focus is on its way nothing has it: looked at again once it has arrived.
  const later = () => queueMicrotask(changed)
  document.addEventListener('focusin', changed)
  document.addEventListener('focusout', later)
  return () => {
    document.removeEventListener('focusin', changed)
    document.removeEventListener('focusout', later)
  }
}

export function modeNow(): KeyMode {
  return isTextField(document.activeElement) ? 'typing' : 'keys'
}

/**
 * Leaves a text field: what was typed stays, and the focus goes to what the field belongs to, its row or list, or else to
 * the screen.
 */
export function leaveTextField(field: HTMLElement): void {
  const home = field.parentElement?.closest<HTMLElement>('[tabindex]:not([data-focus-scope-start])')
  field.blur()
  home?.focus({ preventScroll: true })
}
