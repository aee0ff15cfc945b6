// For whoever puts a board on a screen:
// - Give `lists` and `columns` from a useMemo, and functions that stay the same: a column is drawn again when they change.
// - `Content` and `Head` read people, organisations and the day with `useSlipData()`. What they read elsewhere must not
//   change with every card (never all the records of a kind): all the slips would be drawn again with each move.
// - Over several places give `places`: slips carry their plate, and a card moves among those of its own place.
// - A move of several comes with all their ids, the one that was taken hold of among them. `onAskWhere` comes with one id:
//   `movingWith(board, id, marked)` says what goes with it, and `MoveDialog` takes those.
// - Filters: `useBoardFilter(kind, { cards, facts, of, places })` gives `shown`, from which the lists are made; `<FilterBar
//   state>` stands above the board, `<FilteredOut state>` in its place when `shown` is empty and `all` is not. Call
//   `follow(ids)` with what was added or moved. `<PlacesSwitch>` (key L; its place is `lead` of the FilterBar) and
//   `usePlaces(isEverywhere)` are for all places.
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { useDoableRegistry, useDoables } from '../../ui/doables'
import { isTextField, useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import styles from './board.module.css'
import { MarkedBar, Saying } from './board-foot'
import { type BoardColumn, Column } from './column'
import { type DragPlace, DragSurface } from './drag'
import {
  type BoardCard,
  type Board as BoardLists,
  type BoardMove,
  type Direction,
  dropTarget,
  type Lists,
  movingWith,
  neighbour,
  type Places,
  placeOf,
} from './drop-target'
import type { Called } from './move-words'
import { type Edge, LiftedSlip, type OfCard } from './slip'
import { SlipDataContext } from './slip-data'
import { useCardFocus } from './use-card-focus'
import { useLift } from './use-lift'
import { useMarks } from './use-marks'

export type { FilterFacts } from './board-filter'
export type { BoardColumn } from './column'
export { type BoardCard, type BoardMove, columnsFrom, type Lists, movingWith, type Places } from './drop-target'
export { FilterBar, FilteredOut } from './filter-bar'
export { MoveDialog } from './move-dialog'
export { PlacesSwitch, usePlaces } from './places-switch'
export { useSlipData } from './slip-data'
export { type BoardFilterState, useBoardFilter } from './use-board-filter'
export { focusCard } from './use-card-focus'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  k: 'up',
  j: 'down',
}
const none: ReadonlySet<Id> = new Set()

export type BoardProps<C extends BoardCard> = {
  readonly of: Called
  readonly columns: readonly BoardColumn[]
  /** By column id, in order, already filtered. */
  readonly lists: Lists<C>
  readonly titleOf: (card: C) => string
  /** Drawn below the title. */
  readonly Content: OfCard<C>
  /** Drawn above the title, beside the plate where there is one. */
  readonly Head?: OfCard<C>
  readonly edgeOf?: (card: C) => Edge
  readonly places?: Places | undefined
  readonly chosenId: Id | null
  readonly marked: ReadonlySet<Id>
  readonly isReadOnly: boolean
  readonly adding: string | null
  readonly onChoose: (id: Id) => void
  readonly onCurrent: (id: Id) => void
  readonly onMark: (ids: ReadonlySet<Id>) => void
  readonly onMove: (move: BoardMove) => void
  readonly onAskWhere: (id: Id) => void
  readonly onAdd: (column: string) => void
  /** Said at the foot while something would be put into that column: "The meeting will be asked to agree." */
  readonly adviceOf?: (column: string) => string
  /** The keys that do something with a card; absent: M, G and Del. With none chosen, the first press chooses one. */
  readonly cardKeys?: readonly string[]
  /** More that can be done with those chosen: small buttons. */
  readonly markedActions?: ReactNode
}

/** Columns of slips. Moves by pointer, by keys and by the grip's dialog come out as one `BoardMove`. */
export function Board<C extends BoardCard>(props: BoardProps<C>) {
  const { of, columns, lists, places, titleOf, Content, Head, isReadOnly, adding, onMove } = props
  const board = useMemo((): BoardLists<C> => ({ columns, lists, places }), [columns, lists, places])
  const root = useRef<HTMLDivElement>(null)
  const focus = useCardFocus(root, board)
  const marks = useMarks({ board, of, marked: props.marked, isReadOnly, onMark: props.onMark })
  const hand = useLift(board, of)
  const { lift } = hand
  const lastClicked = useRef<Id | null>(null)
  const slipData = useSlipDataNow()
  const cardAt = (id: Id): C | undefined => {
    const place = placeOf(board, id)
    return place === null ? undefined : lists[place.to]?.[place.index]
  }
  const inHand = lift === null ? undefined : cardAt(lift.leadId)
  // The line, and what is said below it, takes room from the columns: the card that is read beside them stays in sight.
  useEffect(() => {
    const node = root.current
    if (adding === null || node === null) return
    const keepInSight = (): void =>
      node.querySelector('[data-card]:has([aria-current="true"])')?.scrollIntoView?.({ block: 'nearest' })
    const watch = new ResizeObserver(keepInSight)
    watch.observe(node)
    return () => watch.disconnect()
  }, [adding])

  const drop = (move: BoardMove | null): void => {
    if (move === null) {
      hand.putBack()
      return
    }
    hand.putDown()
    onMove(move)
  }
  const handlers = {
    onPickUp: (id: string) => hand.pickUp(id, movingWith(board, id, marks.marked), 'pointer'),
    onOver: (_: string, place: DragPlace | null) => {
      if (place !== null) hand.over({ to: place.listId, index: place.index })
    },
    onDrop: (id: string, place: DragPlace | null) => {
      focus.want(id)
      const to = place === null ? null : { to: place.listId, index: place.index }
      drop(lift === null ? null : dropTarget(board, lift.ids, to))
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
    if (direction !== undefined) hand.step(direction)
    else if (event.key === 'Escape') hand.putBack()
    else if ((event.key === ' ' || event.key === 'Enter') && lift !== null) {
      focus.want(lift.leadId)
      drop(dropTarget(board, lift.ids, lift.place))
    } else return event.key !== 'Tab'
    return true
  }
  // A focused card hears its own keys first; with none, J and K begin at the first card.
  const begin = () => (focus.currentId === null ? false : focus.go(firstId(board) ?? focus.currentId))
  // Keys for a card while none is chosen: the first press chooses one, a late one before others, and changes nothing.
  const isAtRest = props.chosenId === null && !focus.hasBegun
  const chooseFirst = () => {
    const id = firstLateId(board, props.edgeOf) ?? firstId(board)
    return id === undefined ? false : focus.go(id)
  }
  // What has the focus keeps the keys that go about in it.
  const pointAtFirst = () => (isAnythingFocused() ? false : chooseFirst())
  // From a field these go on from the card the board was left at.
  const stepOn = (direction: Direction) => () => {
    const at = focus.currentId
    const next = at === null ? null : neighbour(board, at, direction)
    return at === null ? false : focus.go(next ?? at)
  }
  const ofCurrent = (act: (id: Id) => unknown) => () => (focus.currentId === null ? false : act(focus.currentId))
  useKeys({
    j: begin,
    k: begin,
    'ctrl+arrowdown': stepOn('down'),
    'ctrl+arrowup': stepOn('up'),
    'ctrl+a': (event) => (isTextField(event.target) ? false : ofCurrent(marks.wholeColumn)()),
    escape: marks.clear,
  })
  const ofCard = props.cardKeys ?? cardKeys
  useKeys(
    Object.fromEntries([...pointing.map((key) => [key, pointAtFirst]), ...ofCard.map((key) => [key, chooseFirst])]),
    { isOn: isAtRest && adding === null },
  )
  useDoables([
    {
      name: 'Choose it with others',
      also: 'mark select several',
      key: 'x',
      run: ofCurrent(marks.toggle),
      isOn: focus.currentId !== null && !isReadOnly,
    },
  ])
  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || lift !== null) return
    const column = event.target.closest<HTMLElement>('[data-add]')?.dataset.add
    if (column !== undefined) props.onAdd(column)
    const cardId = cardOf(event.target)
    if (cardId === null) return
    if (event.target.closest('[data-grip]') !== null) props.onAskWhere(cardId)
    else if ((event.ctrlKey || event.metaKey) && !isReadOnly) marks.toggle(cardId)
    else if (event.shiftKey && !isReadOnly) marks.reach(lastClicked.current, cardId)
    else props.onChoose(cardId)
    lastClicked.current = cardId
  }
  const takeFocus = (event: FocusEvent): void => {
    const cardId = cardOf(event.target)
    focus.entered(cardId)
    if (cardId !== null) props.onCurrent(cardId)
    if (lift?.by === 'keys' && cardId !== lift.leadId) hand.putBack()
  }
  const [firstMarked] = marks.marked
  const columnIdOf = (id: Id | null): string | undefined => (id === null ? undefined : placeOf(board, id)?.to)
  const currentIn = columnIdOf(focus.currentId)
  const chosenIn = columnIdOf(props.chosenId)

  return (
    <SlipDataContext value={slipData}>
      <DragSurface
        handlers={handlers}
        lifted={
          inHand && lift?.by === 'pointer' ? (
            <SlipDataContext value={slipData}>
              <LiftedSlip
                card={inHand}
                title={titleOf(inHand)}
                plate={places?.get(inHand.localityId)}
                Head={Head}
                Content={Content}
                count={lift.ids.length}
              />
            </SlipDataContext>
          ) : null
        }
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
          {columns.map((column) => {
            const cards = lists[column.id] ?? []
            return (
              <Column
                key={column.id}
                column={column}
                of={of}
                cards={cards}
                places={places}
                titleOf={titleOf}
                edgeOf={props.edgeOf}
                Head={Head}
                Content={Content}
                isReadOnly={isReadOnly}
                currentId={currentIn === column.id ? focus.currentId : null}
                chosenId={chosenIn === column.id ? props.chosenId : null}
                markedIds={ownOf(cards, marks.marked)}
                ghostIds={lift === null ? none : ownOf(cards, new Set(lift.ids))}
                slot={lift?.place.to === column.id ? lift.place.index : null}
                inHand={lift?.place.to === column.id ? lift.ids.length : 0}
                canAdd={column.canAdd && !isReadOnly && adding !== column.id}
              />
            )
          })}
        </div>
        {inHand && lift && <Saying board={board} lift={lift} of={of} advice={props.adviceOf?.(lift.place.to) ?? ''} />}
        {lift === null && firstMarked !== undefined && (
          <MarkedBar
            count={marks.marked.size}
            onMove={() => props.onAskWhere(firstMarked)}
            onClear={() => {
              const back = focus.currentId
              marks.clear()
              if (back !== null) focus.go(back)
            }}
          >
            {props.markedActions}
          </MarkedBar>
        )}
      </DragSurface>
    </SlipDataContext>
  )
}

function useSlipDataNow() {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const today = useToday()
  return useMemo(() => ({ people, organisations, today }), [people, organisations, today])
}

function cardOf(target: EventTarget): Id | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null
}

/** What begins on a card, and what is done with one on every board. */
const pointing = ['enter', 'space', 'arrowdown', 'arrowup', 'arrowleft', 'arrowright']
const cardKeys = ['m', 'g', 'delete']

function isAnythingFocused(): boolean {
  const focused = document.activeElement
  return focused !== null && focused !== document.body && !focused.matches('main,h1')
}

function firstLateId<C extends BoardCard>(board: BoardLists<C>, edgeOf: BoardProps<C>['edgeOf']): Id | undefined {
  if (edgeOf === undefined) return undefined
  for (const { id } of board.columns) {
    const late = board.lists[id]?.find((card) => edgeOf(card) === 'late')
    if (late !== undefined) return late.id
  }
}

function firstId(board: BoardLists): Id | undefined {
  return board.columns.map(({ id }) => board.lists[id]?.[0]?.id).find((id) => id !== undefined)
}

function ownOf(cards: readonly BoardCard[], ids: ReadonlySet<Id>): ReadonlySet<Id> {
  if (ids.size === 0) return none
  return new Set(cards.filter((card) => ids.has(card.id)).map((card) => card.id))
}
