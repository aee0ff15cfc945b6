import { type FocusEvent, type MouseEvent, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { BoardProps } from './board-props'
import type { BoardCard } from './drop-target'
import { cardOf, columnAt } from './pressed-on'
import type { CardFocus } from './use-card-focus'
import type { Cut } from './use-cut'
import type { Hand } from './use-hand'
import type { Marks } from './use-marks'

type Heard<C extends BoardCard> = Pick<BoardProps<C>, 'isReadOnly' | 'onAdd' | 'onAskWhere' | 'onChoose' | 'onCurrent'>

/** A click or the focus came to a card or a column: it is chosen, chosen with others, or what was cut goes there. */
export function useBoardClicks<C extends BoardCard>(
  props: Heard<C>,
  it: { readonly focus: CardFocus; readonly marks: Marks; readonly hand: Hand; readonly cut: Pick<Cut, 'enter'> },
) {
  const { isReadOnly } = props
  const { focus, marks, hand, cut } = it
  const { lift } = hand
  const lastClicked = useRef<Id | null>(null)
  return {
    click: (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || lift !== null) return
      const column = event.target.closest<HTMLElement>('[data-add]')?.dataset.add
      if (column !== undefined) props.onAdd(column)
      const cardId = cardOf(event.target)
      if (cardId === null) {
        if (column === undefined) cut.enter(columnAt(event.target))
        return
      }
      cut.enter(null)
      if (event.target.closest('[data-grip]') !== null) props.onAskWhere(cardId)
      else if ((event.ctrlKey || event.metaKey) && !isReadOnly) marks.toggle(cardId)
      else if (event.shiftKey && !isReadOnly) marks.reach(lastClicked.current, cardId)
      else props.onChoose(cardId)
      lastClicked.current = cardId
    },
    takeFocus: (event: FocusEvent): void => {
      const cardId = cardOf(event.target)
      focus.entered(cardId)
      if (cardId !== null) props.onCurrent(cardId)
      // The same card again is where the focus was before a dialog: what was gone to from it stays.
      if (cardId === null || cardId !== focus.currentId) cut.enter(cardId === null ? columnAt(event.target) : null)
      if (lift?.by === 'keys' && cardId !== lift.leadId) hand.putBack()
    },
  }
}
