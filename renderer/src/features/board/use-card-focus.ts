import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { type Board, placeOf } from './drop-target'

/** Puts the focus on a card, where it is on the board. */
export function focusCard(root: ParentNode | null, cardId: Id): void {
  root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] [data-open]`)?.focus()
}

/** One card is in the tab order. The focus stays with a card whose element was replaced because it changed column. */
export function useCardFocus(root: { readonly current: HTMLElement | null }, board: Board) {
  const [atId, setAt] = useState<Id | null>(null)
  const wanted = useRef<Id | null>(null)
  const focusOn = (id: Id): void => focusCard(root.current, id)
  const first = board.columns.map(({ id }) => board.lists[id]?.[0]?.id).find((id) => id !== undefined) ?? null
  const isHere = atId !== null && placeOf(board, atId) !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the cards stand otherwise
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (wanted.current !== null && isLost) focusOn(wanted.current)
  }, [board.lists])

  return {
    currentId: isHere ? atId : first,
    /** Some card has had the focus since the board was opened. */
    hasBegun: isHere,
    go: focusOn,
    want: (id: Id): void => {
      wanted.current = id
      focusOn(id)
    },
    entered: (id: Id | null): void => {
      wanted.current = id
      if (id !== null) setAt(id)
    },
    // Not heard when the element itself goes: then the focus is still wanted.
    left: (event: FocusEvent): void => {
      if (document.hasFocus() && event.target.isConnected) wanted.current = null
    },
  }
}
