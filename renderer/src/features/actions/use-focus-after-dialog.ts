import { type RefObject, useEffect, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import { focusCard } from '../board/use-card-focus'

/** Where the focus goes when a question has been answered: to its card, which may stand in another column by then. */
export function useFocusAfterDialog(root: RefObject<HTMLElement | null>, isAsking: boolean): (actionId: Id) => void {
  const wanted = useRef<Id | null>(null)
  useEffect(() => {
    const id = wanted.current
    if (isAsking || id === null) return
    wanted.current = null
    // After the dialog has given the focus back to an element that may be gone.
    const frame = requestAnimationFrame(() => focusCard(root.current, id))
    return () => cancelAnimationFrame(frame)
  }, [isAsking, root])
  return (actionId) => {
    wanted.current = actionId
  }
}
