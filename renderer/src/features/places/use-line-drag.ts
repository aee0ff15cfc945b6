import { useState } from 'react'
import { announce } from '../../ui/announce'
import type { DragHandlers } from '../board/drag'
import { indexOfLine } from './template-item'

/** The line in the hand, and where it would come to stand. */
export function useLineDrag(count: number, onMove: (from: number, to: number) => void) {
  const [carried, setCarried] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const putBack = () => {
    setCarried(null)
    announce('Put back.')
  }
  const handlers: DragHandlers = {
    onPickUp: (id) => {
      setCarried({ from: indexOfLine(id), to: indexOfLine(id) })
      announce('Lifted.')
    },
    onOver: (_id, place) => {
      if (place === null || carried === null || place.index === carried.to) return
      setCarried({ ...carried, to: place.index })
      announce(`Moving to ${place.index + 1} of ${count}`)
    },
    onDrop: (id, place) => {
      if (place === null) return putBack()
      setCarried(null)
      if (place.index !== indexOfLine(id)) onMove(indexOfLine(id), place.index)
    },
    onPutBack: putBack,
  }
  const gap = carried === null ? null : carried.to < carried.from ? carried.to : carried.to + 1
  return {
    handlers,
    /** Index of the line in the hand. */
    from: carried?.from ?? null,
    /** The line the gap stands before; the count after the last; null: nothing is in the hand. */
    gapBefore: gap,
  }
}
