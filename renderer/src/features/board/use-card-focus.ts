import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { type Board, placeOf } from './drop-target'
import { firstId } from './first-card'

/** Puts the focus on a card, where it is drawn on the board. `stay`: it is in sight, and nothing has to scroll. */
export function focusCard(root: ParentNode | null, cardId: Id, how: 'stay' | 'show' = 'show'): boolean {
  const node = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] [data-open]`)
  if (node == null) return false
  // Asking again would lay the page out for nothing.
  if (node !== document.activeElement) node.focus({ preventScroll: how === 'stay' })
  return true
}

/** One card is in the tab order. The focus stays with a card whose element was replaced because it changed column. */
export function useCardFocus(root: { readonly current: HTMLElement | null }, board: Board) {
  const [atId, setAt] = useState<Id | null>(null)
  const wanted = useRef<Id | null>(null)
  /** Of a long column: wanted, and not drawn yet. */
  const isAwaited = useRef(false)
  const how = useRef<'stay' | 'show'>('show')
  const isHere = atId !== null && placeOf(board, atId) !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the cards stand otherwise
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (wanted.current !== null && (isLost || isAwaited.current)) focusCard(root.current, wanted.current, how.current)
    isAwaited.current = false
  }, [board.lists, atId])

  return {
    currentId: isHere ? atId : (firstId(board) ?? null),
    /** Some card has had the focus since the board was opened. */
    hasBegun: isHere,
    go: (id: Id): void => {
      if (focusCard(root.current, id)) return
      wanted.current = id
      how.current = 'show'
      isAwaited.current = true
      setAt(id)
    },
    /** A card that is about to move. One that the pointer puts down is in sight. */
    want: (id: Id, by: 'keys' | 'pointer' = 'keys'): void => {
      wanted.current = id
      how.current = by === 'pointer' ? 'stay' : 'show'
      focusCard(root.current, id, how.current)
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

export type CardFocus = ReturnType<typeof useCardFocus>
