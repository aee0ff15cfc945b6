import { useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import type { DragHandlers, DragPlace } from '../board/drag'

/** The row in the hand, and where it would come to stand. */
export function useRowDrag(
  items: readonly AgendaItem[],
  onPickUp: (itemId: Id) => void,
  onMove: (item: AgendaItem, index: number) => void,
) {
  const [carried, setCarried] = useState<{ readonly id: Id; readonly index: number } | null>(null)
  const others = carried === null ? items : items.filter((item) => item.id !== carried.id)
  const putBack = () => {
    setCarried(null)
    announce('Put back.')
  }
  const handlers: DragHandlers = {
    onPickUp: (id) => {
      onPickUp(id)
      setCarried({ id, index: items.findIndex((item) => item.id === id) })
      announce('Lifted.')
    },
    onOver: (id, place: DragPlace | null) => {
      if (place === null || place.index === carried?.index) return
      setCarried({ id, index: place.index })
      announce(`Moving to ${place.index + 1} of ${items.length}`)
    },
    onDrop: (id, place) => {
      const item = items.find((one) => one.id === id)
      if (item === undefined || place === null) return putBack()
      setCarried(null)
      onMove(item, place.index)
    },
    onPutBack: putBack,
  }
  return {
    handlers,
    item: items.find((one) => one.id === carried?.id),
    /** The row the gap stands before; 'end' after the last; null: nothing is in the hand. */
    gapBefore: carried === null ? null : (others[carried.index]?.id ?? 'end'),
  }
}
