import type { KeyboardEvent } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useDoableRegistry, useDoables } from '../../ui/doables'
import type { KeyLine } from '../../ui/keys'
import { useScreenKeys } from '../../ui/screen-keys'
import { isTextField, useKeys } from '../../ui/use-keys'
import { type Board, type Direction, firstOfLane, movingWith, neighbour } from './drop-target'
import { firstId } from './first-card'
import { cardOf } from './pressed-on'
import type { CardFocus } from './use-card-focus'
import type { Cut } from './use-cut'
import type { Hand } from './use-hand'
import type { Marks } from './use-marks'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  k: 'up',
  j: 'down',
}
const laneSteps: Readonly<Record<string, -1 | 1>> = { PageUp: -1, PageDown: 1 }
/** No command of the palette has these: the help sheet is told of them. */
const reaching: readonly KeyLine[] = [
  { keys: 'Shift ↓, then Shift ↑', does: 'choose one after another' },
  { keys: 'Ctrl A', does: 'choose all of its column' },
]
const none: readonly KeyLine[] = []
/** What begins on a card, and what is done with one on every board. */
const pointing = ['enter', 'space', 'arrowdown', 'arrowup', 'arrowleft', 'arrowright']
const cardKeys = ['m', 'g', 'delete']

/** Going about on the board by keys, choosing several and carrying them. Answers what hears the presses on the cards. */
export function useBoardKeys(it: {
  readonly board: Board
  readonly focus: CardFocus
  readonly marks: Marks
  readonly hand: Hand
  readonly cut: Pick<Cut, 'step'>
  readonly chosenId: Id | null
  readonly isReadOnly: boolean
  readonly isAdding: boolean
  readonly cardKeys: readonly string[] | undefined
  /** The first press while none is chosen: it chooses one and changes nothing. */
  readonly chooseFirst: () => unknown
}): (event: KeyboardEvent) => void {
  const { board, focus, marks, hand, cut, isReadOnly, chooseFirst } = it
  const { lift } = hand

  const press = (event: KeyboardEvent): void => {
    const cardId = cardOf(event.target)
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.nativeEvent.isComposing
    if (cardId === null || !isPlain) return
    const isLetterOff = event.key.length === 1 && event.key !== ' ' && !useDoableRegistry.getState().oneKey
    const direction = isLetterOff ? undefined : directions[event.key]
    const handled = lift === null ? pressAtRest(event, cardId, direction) : pressInHand(event, direction)
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }
  const pressAtRest = (event: KeyboardEvent, cardId: Id, direction: Direction | undefined): boolean => {
    if (direction !== undefined) {
      if (!event.shiftKey && cut.step(cardId, direction)) return true
      const isMarking = event.shiftKey && !isReadOnly && (direction === 'up' || direction === 'down')
      const next = isMarking ? marks.extend(cardId, direction) : neighbour(board, cardId, direction)
      if (next !== null) focus.go(next)
      return true
    }
    if (event.key !== ' ' || isReadOnly) return false
    hand.pickUp(cardId, movingWith(board, cardId, marks.marked), 'keys')
    return true
  }
  const pressInHand = (event: KeyboardEvent, direction: Direction | undefined): boolean => {
    const laneStep = laneSteps[event.key]
    if (direction !== undefined) hand.step(direction)
    else if (laneStep !== undefined) hand.stepLane(laneStep)
    else if (event.key === 'Escape') hand.putBack()
    else if ((event.key === ' ' || event.key === 'Enter') && lift !== null) {
      focus.want(lift.leadId, 'keys')
      hand.putIn(lift.ids, lift.place)
    } else return event.key !== 'Tab'
    return true
  }
  // A focused card hears its own keys first; with none, J and K begin at the first card.
  const begin = () => (focus.currentId === null ? false : focus.go(firstId(board) ?? focus.currentId))
  const isAtRest = it.chosenId === null && !focus.hasBegun
  // What has the focus keeps the keys that go about in it.
  const pointAtFirst = () => (isAnythingFocused() ? false : chooseFirst())
  // From a field these go on from the card the board was left at.
  const stepOn = (direction: Direction) => () => {
    const at = focus.currentId
    const next = at === null ? null : neighbour(board, at, direction)
    return at === null ? false : focus.go(next ?? at)
  }
  const toLane = (step: -1 | 1) => (id: Id) => {
    const first = firstOfLane(board, id, step)
    return first === null ? false : focus.go(first)
  }
  const ofCurrent = (act: (id: Id) => unknown) => () => (focus.currentId === null ? false : act(focus.currentId))
  useKeys({
    j: begin,
    k: begin,
    'ctrl+arrowdown': stepOn('down'),
    'ctrl+arrowup': stepOn('up'),
    // In a field it is the text's.
    'ctrl+a': (event) => (isTextField(event.target) ? false : ofCurrent(marks.wholeColumn)()),
    escape: marks.clear,
  })
  const ofCard = it.cardKeys ?? cardKeys
  useKeys(
    Object.fromEntries([...pointing.map((key) => [key, pointAtFirst]), ...ofCard.map((key) => [key, chooseFirst])]),
    { isOn: isAtRest && !it.isAdding },
  )
  useDoables([
    {
      name: 'Choose it with others',
      also: 'mark select several',
      key: 'x',
      run: ofCurrent(marks.toggle),
      isOn: focus.currentId !== null && !isReadOnly,
    },
    { name: 'The lane below', key: 'pagedown', run: ofCurrent(toLane(1)), isOn: board.lanes !== undefined },
    { name: 'The lane above', key: 'pageup', run: ofCurrent(toLane(-1)), isOn: board.lanes !== undefined },
  ])
  useScreenKeys(isReadOnly ? none : reaching)
  return press
}

function isAnythingFocused(): boolean {
  const focused = document.activeElement
  return focused !== null && focused !== document.body && !focused.matches('main,h1')
}
