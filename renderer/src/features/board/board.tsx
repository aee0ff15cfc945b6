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
// - Lanes: `useLanes(kind, cards, facts, places)` gives `lanes`, for `columnsFrom`, for the board the moves are read from, and
//   with `fold` for this one; `<LanesSwitch>` (Shift L) is the menu. `onGive`: a card was put into the lane of somebody else.
import { useEffect, useMemo, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { classes } from '../../ui/classes'
import { useToday } from '../../ui/use-today'
import styles from './board.module.css'
import { BoardColumns } from './board-columns'
import { MarkedBar, Saying } from './board-foot'
import type { BoardProps } from './board-props'
import cutStyles from './cut.module.css'
import { DragSurface } from './drag'
import { type BoardCard, type Board as BoardLists, placeOf } from './drop-target'
import { firstToSee } from './first-card'
import { unfolded } from './lanes'
import { LiftedSlip } from './slip'
import { SlipDataContext } from './slip-data'
import { useBoardClicks } from './use-board-clicks'
import { useBoardKeys } from './use-board-keys'
import { useCardFocus } from './use-card-focus'
import { useCut } from './use-cut'
import { useHand } from './use-hand'
import { useLaneChange } from './use-lane-change'
import { useMarks } from './use-marks'

export type { FilterFacts } from './board-filter'
export type { BoardColumn } from './column'
export { type BoardCard, type BoardMove, columnsFrom, type Lists, movingWith, type Places } from './drop-target'
export { FilterBar, FilteredOut } from './filter-bar'
export { type Lanes, wholeTeam, withNobody } from './lanes'
export { LanesSwitch } from './lanes-switch'
export { MoveDialog } from './move-dialog'
export { PlacesSwitch, usePlaces } from './places-switch'
export { useSlipData } from './slip-data'
export { type BoardFilterState, useBoardFilter } from './use-board-filter'
export { focusCard } from './use-card-focus'
export { type LaneFacts, useLanes } from './use-lanes'

/** Columns of slips. Moves by pointer, by keys and by the grip's dialog come out as one `BoardMove`. */
export function Board<C extends BoardCard>(props: BoardProps<C>) {
  const { of, columns, places, lanes, titleOf, Content, Head, isReadOnly, adding, chosenId, onMark, onMove } = props
  const lists = useMemo(() => (lanes === undefined ? props.lists : unfolded(props.lists, lanes)), [props.lists, lanes])
  const board = useMemo((): BoardLists<C> => ({ columns, lists, places, lanes }), [columns, lists, places, lanes])
  const root = useRef<HTMLDivElement>(null)
  const focus = useCardFocus(root, board)
  const marks = useMarks({ board, of, marked: props.marked, isReadOnly, onMark })
  const laneChange = useLaneChange({ board, of, onGive: props.onGive, refusal: props.laneRefusal })
  const hand = useHand({ board, of, focus, marked: marks.marked, laneChange, onMove })
  const { lift } = hand
  const slipData = useSlipDataNow()
  useKeptInSight(root, adding)
  const isAt = (id: Id | null): Id | null => (id !== null && placeOf(board, id) !== null ? id : null)
  // Keys for a card while none is chosen: the first press chooses one and changes nothing.
  const chooseFirst = (): unknown => {
    const id = firstToSee(board, props.edgeOf)
    return id === undefined ? false : focus.go(id)
  }
  const cut = useCut({
    board,
    of,
    atId: focus.hasBegun ? focus.currentId : isAt(chosenId),
    marked: marks.marked,
    isReadOnly,
    isLifting: lift !== null,
    adviceOf: props.adviceOf,
    chooseFirst,
    goTo: focus.go,
    onMark,
    onMove,
  })
  const isAdding = adding !== null
  const { cardKeys } = props
  const press = useBoardKeys({ board, focus, marks, hand, cut, chosenId, isReadOnly, isAdding, cardKeys, chooseFirst })
  const { click, takeFocus } = useBoardClicks(props, { focus, marks, hand, cut })
  const place = lift === null ? null : placeOf(board, lift.leadId)
  const lifted = place === null ? undefined : lists[place.to]?.[place.index]
  const [firstMarked] = marks.marked

  return (
    <SlipDataContext value={slipData}>
      <DragSurface
        handlers={hand.pointer}
        lifted={
          lifted && lift?.by === 'pointer' ? (
            <SlipDataContext value={slipData}>
              <LiftedSlip
                card={lifted}
                title={titleOf(lifted)}
                plate={places?.get(lifted.localityId)}
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
          className={classes(
            styles.board,
            lanes !== undefined && styles.isLaned,
            lift === null && cut.ids.size > 0 && cutStyles.cutting,
          )}
          {...(lanes !== undefined && { 'data-laned': '' })}
          onClick={click}
          onKeyDown={press}
          onFocus={takeFocus}
          onBlur={focus.left}
        >
          <BoardColumns
            props={props}
            board={board}
            currentId={focus.currentId}
            marked={marks.marked}
            inHand={
              lift === null
                ? { ids: [...cut.ids], ghosts: cut.ids, place: cut.place }
                : { ids: lift.ids, ghosts: new Set(lift.ids), place: lift.place }
            }
            laneChange={laneChange}
          />
        </div>
        {lifted && lift && <Saying board={board} lift={lift} of={of} advice={props.adviceOf?.(lift.place.to) ?? ''} />}
        {lift === null && cut.bar}
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

/** The line for a new card, and what is said below it, takes room from the columns: the card that is read beside them stays in sight. */
function useKeptInSight(root: { readonly current: HTMLElement | null }, adding: string | null): void {
  useEffect(() => {
    const node = root.current
    if (adding === null || node === null) return
    const keepInSight = (): void =>
      node.querySelector('[data-card]:has([aria-current="true"])')?.scrollIntoView?.({ block: 'nearest' })
    const watch = new ResizeObserver(keepInSight)
    watch.observe(node)
    return () => watch.disconnect()
  }, [root, adding])
}
