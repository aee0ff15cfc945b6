import { useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import type { DragHandlers } from '../board/drag'
import { amongOthers } from './chosen-items'
import type { Hand } from './use-hand'

/** The rows in the hand, and where they would come to stand. A marked row takes the other marked ones with it. */
export function useRowDrag(items: readonly AgendaItem[], hand: Hand) {
  const [carried, setCarried] = useState<{ readonly ids: readonly Id[]; readonly index: number } | null>(null)
  const ids = items.map((item) => item.id)
  const isCarried = (item: AgendaItem) => carried?.ids.includes(item.id) === true
  const others = items.filter((item) => !isCarried(item))
  const putBack = () => {
    setCarried(null)
    announce('Put back.')
  }
  const handlers: DragHandlers = {
    onPickUp: (id) => {
      const item = items.find((one) => one.id === id)
      if (item === undefined) return
      hand.choose(id)
      const lifted = hand.including(item).map((one) => one.id)
      setCarried({ ids: lifted, index: ids.findIndex((one) => lifted.includes(one)) })
      announce(lifted.length === 1 ? 'Lifted.' : `Lifted ${lifted.length} items.`)
    },
    onOver: (id, place) => {
      if (place === null || carried === null) return
      const index = amongOthers(ids, carried.ids, id, place.index)
      if (index === carried.index) return
      setCarried({ ...carried, index })
      announce(`Moving to ${index + 1} of ${items.length}`)
    },
    onDrop: (id, place) => {
      if (place === null || carried === null) return putBack()
      setCarried(null)
      hand.move(items.filter(isCarried), amongOthers(ids, carried.ids, id, place.index))
    },
    onPutBack: putBack,
  }
  return {
    handlers,
    items: items.filter(isCarried),
    /** The row the gap stands before; 'end' after the last; null: nothing is in the hand. */
    gapBefore: carried === null ? null : (others[carried.index]?.id ?? 'end'),
  }
}
