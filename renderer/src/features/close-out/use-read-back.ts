import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Action } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'

/**
 * The line of the read-back one is at. Given an owner it goes to that owner's lines: the focus goes along with it, unless
 * it was taken elsewhere meanwhile.
 */
export function useReadBack(actions: readonly Action[], part: RefObject<HTMLElement | null>) {
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const [asking, setAsking] = useState<'owner' | 'due' | null>(null)
  const isHere = useRef(false)
  const chosen = actions.find((one) => one.id === chosenId) ?? null
  const focus = (id: Id): void => {
    part.current?.querySelector<HTMLElement>(`[data-todo="${CSS.escape(id)}"] button`)?.focus()
  }
  useEffect(() => {
    const at = document.activeElement
    if (!isHere.current || chosenId === null || asking !== null) return
    if (at === null || at === document.body) focus(chosenId)
  })
  return {
    chosen,
    asking,
    ask: (what: 'owner' | 'due'): void => {
      if (chosen !== null) setAsking(what)
    },
    answered: (): void => setAsking(null),
    enter: (id: Id): void => {
      isHere.current = true
      setChosenId(id)
    },
    /** Nothing else took the focus where a line was drawn anew, or while a question is open. */
    leave: (to: Element | null): void => {
      if (to === null || asking !== null || part.current?.contains(to) === true) return
      isHere.current = false
      setChosenId(null)
    },
    step: (by: 1 | -1): void => {
      const rows = [...(part.current?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])]
      const at = rows.findIndex((row) => row.dataset.todo === chosenId)
      rows[at === -1 ? 0 : at + by]?.querySelector('button')?.focus()
    },
  }
}

export type ReadingBack = ReturnType<typeof useReadBack>
