import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import type { Saving } from './use-saving'

/**
 * A button that was pressed may go, or stand still: the focus then stays in the dialog, where its keys are heard, and
 * goes to Save as soon as it can be pressed. `isToSettle`: the dialog came because something has to be settled first.
 */
export function useSaveFocus(
  work: RefObject<HTMLElement | null>,
  now: {
    readonly saving: Saving['kind']
    readonly canSave: boolean
    readonly version: DocumentVersion
    readonly isToSettle: boolean
  },
): void {
  const { saving, canSave, version, isToSettle } = now
  const dialogOf = () => work.current?.closest<HTMLElement>('[role=dialog]') ?? null
  /** Where the focus waits until Save can be pressed. */
  const waiting = useRef<Element | null>(null)
  /** What had the focus last in the dialog. */
  const last = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is the same for as long as this is there
  useEffect(() => {
    const dialog = dialogOf()
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.current = target
    }
    dialog?.addEventListener('focusin', note)
    return () => dialog?.removeEventListener('focusin', note)
  }, [])
  // At once: what loses the focus by standing still is otherwise given the first button of the dialog, which closes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version makes Save stand still, or another way the chosen one
  useLayoutEffect(() => {
    const dialog = dialogOf()
    const { activeElement } = document
    if (dialog === null || activeElement === null) return
    const isWaiting = activeElement === waiting.current
    if (canSave && isWaiting) {
      waiting.current = null
      lastWay(dialog)?.focus()
      return
    }
    // Chromium takes the focus away in the moment in which a button comes to stand still.
    const isLost = activeElement === document.body || activeElement.matches(':disabled')
    const isAtSave = isLost && !canSave && last.current?.closest('[data-save]') != null
    const isAtOther = activeElement.matches('[data-versions] [role=radio][aria-checked=false]')
    if (!isAtSave && !isWaiting && !isAtOther) return
    const chosen = dialog.querySelector<HTMLElement>('[data-versions] [role=radio][aria-checked=true]')
    chosen?.focus()
    // A group that is come back to gives the focus to the one that had it last.
    if (document.activeElement !== chosen) chosen?.focus()
    if (isAtSave || isWaiting) waiting.current = chosen
  }, [canSave, version])

  const isSettling = isToSettle && !canSave
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is becoming of the save is what makes buttons come and go
  useEffect(() => {
    // In a moment: React Aria gives a dialog that comes the focus after all that is in it.
    const moment = setTimeout(() => {
      const dialog = dialogOf()
      if (dialog === null) return
      const { activeElement } = document
      const isLost = activeElement === document.body || activeElement?.matches(':disabled') === true
      const isNew = activeElement === dialog || activeElement === waiting.current
      const invalid = dialog.querySelector<HTMLElement>('input[aria-invalid=true]')
      const found = isSettling && (isLost || isNew) ? firstFinding(dialog) : null
      if (invalid !== null) invalid.focus()
      else if (found !== null) found.focus()
      else if (isLost || activeElement === dialog) {
        const way = canSave ? lastWay(dialog) : undefined
        if (way !== undefined) way.focus()
        else if (isLost) dialog.focus()
      }
    })
    return () => clearTimeout(moment)
  }, [work, saving, canSave, isSettling])
}

/** The first thing that is still to settle. */
export function firstFinding(within: ParentNode): HTMLElement | null {
  return within.querySelector<HTMLElement>('[data-finding]:not([data-settled]) button')
}

/** Save, or while it is saving Stop: the last that can be pressed. */
function lastWay(dialog: HTMLElement): HTMLElement | undefined {
  const ways = dialog.querySelectorAll<HTMLElement>('[data-save] button:not([disabled])')
  return ways[ways.length - 1]
}
