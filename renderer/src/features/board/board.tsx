import { type FocusEvent, type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../../shared/model/action'
import type { Day, Id } from '../../../../shared/model/common'
import { useDoableRegistry } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { useKeys } from '../../ui/use-keys'
import styles from './board.module.css'
import { Column } from './column'
import { moveWords } from './column-words'
import { type DragPlace, DragSurface } from './drag'
import { type Columns, type Direction, dropTarget, type Move, neighbour, placeOf } from './drop-target'
import { LiftedSlip, type People } from './slip'
import { useLift } from './use-lift'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  k: 'up',
  j: 'down',
}

/** Five columns of slips. Moves by pointer, by keys and by the grip's dialog come out as one `Move`. */
export function Board(props: {
  readonly columns: Columns
  readonly cards: ReadonlyMap<string, ActionHead>
  readonly people: People
  readonly today: Day
  readonly chosenId: Id | null
  readonly isReadOnly: boolean
  readonly adding: ActionColumn | null
  readonly onChoose: (actionId: Id) => void
  readonly onMove: (move: Move) => void
  readonly onAskWhere: (actionId: Id) => void
  readonly onAdd: (column: ActionColumn) => void
  readonly onCurrent: (actionId: Id) => void
}) {
  const { columns, cards, people, today, chosenId, isReadOnly, adding, onMove } = props
  const root = useRef<HTMLDivElement>(null)
  const focus = useCardFocus(root, columns)
  const hand = useLift(columns, cards)
  const { lift } = hand
  const inHand = lift === null ? undefined : cards.get(lift.actionId)

  const drop = (move: Move | null): void => {
    if (move === null) {
      hand.putBack()
      return
    }
    hand.putDown()
    onMove(move)
  }
  const handlers = {
    onPickUp: (id: string) => hand.pickUp(id, 'pointer'),
    onOver: (_: string, place: DragPlace | null) => {
      const to = place === null ? undefined : actionColumns.find((name) => name === place.listId)
      if (place !== null && to !== undefined) hand.over({ to, index: place.index })
    },
    onDrop: (id: string, place: DragPlace | null) => {
      const to = place === null ? undefined : actionColumns.find((name) => name === place.listId)
      focus.want(id)
      drop(place === null || to === undefined ? null : dropTarget(columns, id, { to, index: place.index }))
    },
    onPutBack: hand.putBack,
  }

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
      const next = neighbour(columns, cardId, direction)
      if (next !== null) focus.go(next)
      return true
    }
    if (event.key !== ' ' || isReadOnly) return false
    hand.pickUp(cardId, 'keys')
    return true
  }
  const pressInHand = (event: KeyboardEvent, direction: Direction | undefined): boolean => {
    if (direction !== undefined) hand.step(direction)
    else if (event.key === 'Escape') hand.putBack()
    else if ((event.key === ' ' || event.key === 'Enter') && lift !== null) {
      focus.want(lift.actionId)
      drop(dropTarget(columns, lift.actionId, lift.place))
    } else return event.key !== 'Tab'
    return true
  }
  // A focused card hears its own keys first; with none, J and K begin at the first card.
  const begin = () => {
    const first = actionColumns.flatMap((name) => columns[name])[0]
    return first === undefined ? false : focus.go(first.id)
  }
  // From a field these go on from the card the board was left at.
  const stepOn = (direction: Direction) => () => {
    const at = focus.currentId
    const next = at === null ? null : neighbour(columns, at, direction)
    return at === null ? false : focus.go(next ?? at)
  }
  useKeys({ j: begin, k: begin, 'ctrl+arrowdown': stepOn('down'), 'ctrl+arrowup': stepOn('up') })
  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || lift !== null) return
    const add = event.target.closest<HTMLElement>('[data-add]')?.dataset.add
    const column = actionColumns.find((name) => name === add)
    if (column !== undefined) props.onAdd(column)
    const cardId = cardOf(event.target)
    if (cardId === null) return
    if (event.target.closest('[data-grip]') !== null) props.onAskWhere(cardId)
    else props.onChoose(cardId)
  }
  const takeFocus = (event: FocusEvent): void => {
    const cardId = cardOf(event.target)
    focus.entered(cardId)
    if (cardId !== null) props.onCurrent(cardId)
    if (lift?.by === 'keys' && cardId !== lift.actionId) hand.putBack()
  }

  return (
    <DragSurface
      handlers={handlers}
      lifted={inHand && lift?.by === 'pointer' ? <LiftedSlip action={inHand} people={people} today={today} /> : null}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the presses on the buttons inside it, once for 5,000 cards */}
      <div
        ref={root}
        className={styles.board}
        onClick={click}
        onKeyDown={press}
        onFocus={takeFocus}
        onBlur={focus.left}
      >
        {actionColumns.map((name) => {
          const own = (id: Id | null): Id | null => (id !== null && cards.get(id)?.column === name ? id : null)
          return (
            <Column
              key={name}
              column={name}
              cards={columns[name]}
              people={people}
              today={today}
              isReadOnly={isReadOnly}
              currentId={own(focus.currentId)}
              chosenId={own(chosenId)}
              ghostId={own(lift?.actionId ?? null)}
              slot={lift?.place.to === name ? lift.place.index : null}
              canAdd={!isReadOnly && adding !== name && name !== 'proposed' && name !== 'done'}
            />
          )
        })}
      </div>
      {inHand && lift && (
        <Saying words={moveWords(columns, inHand, lift.place)} toProposed={lift.place.to === 'proposed'} />
      )}
    </DragSurface>
  )
}

/** At the foot while a card is in the hand: where it would go, and the keys. The announcer says the same. */
function Saying({ words, toProposed }: { readonly words: string; readonly toProposed: boolean }) {
  return (
    <div className={styles.say} aria-hidden="true">
      <span>
        <b>Moving {words}.</b> {toProposed && 'The meeting will be asked to agree.'}
      </span>
      <span className={styles.sayKeys}>
        <Keys keys="← → ↑ ↓" /> <span>move</span> <Keys keys="Space" /> <span>put down</span> <Keys keys="Esc" />{' '}
        <span>put back</span>
      </span>
    </div>
  )
}

/** Puts the focus on a card, where it is on the board. */
export function focusCard(root: ParentNode | null, actionId: Id): void {
  root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(actionId)}"] [data-open]`)?.focus()
}

function cardOf(target: EventTarget): Id | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null
}

/** One card is in the tab order. The focus stays with a card whose element was replaced because it changed column. */
function useCardFocus(root: { readonly current: HTMLElement | null }, columns: Columns) {
  const [atId, setAt] = useState<Id | null>(null)
  const wanted = useRef<Id | null>(null)
  const focusOn = (id: Id): void => focusCard(root.current, id)
  const first = actionColumns.map((name) => columns[name][0]?.id).find((id) => id !== undefined) ?? null
  const isHere = atId !== null && placeOf(columns, atId) !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the cards stand otherwise
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (wanted.current !== null && isLost) focusOn(wanted.current)
  }, [columns])

  return {
    currentId: isHere ? atId : first,
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
