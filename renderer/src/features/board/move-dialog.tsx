import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import styles from './board.module.css'
import {
  type Board,
  type BoardCard,
  type BoardMove,
  cardsOf,
  dropTarget,
  inLane,
  lastIndex,
  liftPlace,
  othersIn,
  placeFor,
} from './drop-target'
import { giveWords, laneRefusal } from './lane-refusal'
import { otherLane } from './lanes'
import { MoveDialogKeys } from './move-dialog-keys'
import { type Called, columnName, movedWords, positionWords } from './move-words'

/** Every place a card, or several, can go to, by words alone. `ids` as `movingWith` says them. */
export function MoveDialog<C extends BoardCard>(props: {
  readonly ids: readonly Id[]
  readonly board: Board<C>
  readonly of: Called
  readonly titleOf: (card: C) => string
  readonly onMove: (move: BoardMove) => void
  /** As on the board: a card goes to whom another lane is of, or `laneRefusal` says why it does not. */
  readonly onGive?: (id: Id, laneId: string) => void
  readonly laneRefusal?: string
  readonly onClose: () => void
}) {
  const { ids, board, of, titleOf, onMove, onGive, onClose } = props
  const cards = cardsOf(board, ids)
  const first = cards[0]
  const ownLane = board.lanes?.of.get(first?.id ?? '') ?? null
  const [to, setTo] = useState(first?.column ?? '')
  const [chosen, setChosen] = useState<number | null>(null)
  const [laneId, setLaneId] = useState(ownLane)
  const refused = laneRefusal(board, ids, { of, mayGive: onGive !== undefined, refusal: props.laneRefusal })
  const lane = refused === null ? otherLane(board.lanes, ids, laneId ?? undefined) : null
  const here = first !== undefined && to === first.column ? (liftPlace(board, first.id, ids)?.index ?? 0) : 0
  const others = othersIn(board, to, ids)
  const low = placeFor(board, ids, { to, index: 0 }).index
  const last = lastIndex(board, to, ids)
  const { index } = placeFor(board, ids, { to, index: chosen ?? here })
  // Into another lane a card goes in its own column, as it does by hand: a column that is chosen takes it back into its own.
  const choose = (column: string) => {
    setTo(column)
    setChosen(null)
    setLaneId(ownLane)
  }
  const chooseLane = (id: string) => {
    if (first !== undefined) setTo(first.column)
    setChosen(null)
    setLaneId(id)
    announce(board.lanes?.order.find((one) => one.id === id)?.name ?? '')
  }
  const move = () => {
    const target = dropTarget(board, ids, { to, index })
    onClose()
    if (lane !== null && first !== undefined) onGive?.(first.id, lane.id)
    else if (target !== null) onMove(target)
  }
  const lanes = board.lanes !== undefined && refused === null ? board.lanes.order : []
  return (
    <Dialog
      title={`Move ${movedWords(board, ids, of)} to…`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" onPress={move} autoFocus>
            {lane === null ? `Move to ${columnName(board, to)}` : giveWords(lane)}
          </Button>
        </>
      }
    >
      <div className={styles.dialogList}>
        <Titles titles={cards.map(titleOf)} />
        <Segmented
          label="Column"
          options={board.columns.map(({ id, name }) => ({ id, label: name }))}
          value={to}
          onChange={choose}
        />
        {lanes.length > 1 && (
          <Select
            label="Lane"
            options={lanes.map(({ id, name }) => ({ id, label: name }))}
            value={laneId}
            onChange={chooseLane}
          />
        )}
        {board.lanes !== undefined && refused !== null && <p className={styles.dialogKeys}>{refused}</p>}
        <MoveDialogKeys
          columns={board.columns.map(({ id }) => id)}
          column={to}
          onColumn={choose}
          lanes={lanes.length > 1 ? lanes.map(({ id }) => id) : []}
          lane={laneId}
          onLane={chooseLane}
        />
        {lane === null ? (
          <Select
            label={`Position, of ${inLane(board, ids, { to, index }).others + ids.length}`}
            options={placesAround(index, low, last).map((at) => ({
              id: String(at),
              label: placeLabel(
                inLane(board, ids, { to, index: at }).index,
                ids.length,
                at === low && board.lanes !== undefined
                  ? undefined
                  : others.slice(Math.max(0, at - 1), at).map(titleOf)[0],
              ),
            }))}
            value={String(index)}
            onChange={(next) => setChosen(Number(next))}
          />
        ) : (
          <p>It stays in {columnName(board, to)}.</p>
        )}
      </div>
    </Dialog>
  )
}

const mostTitles = 5

function Titles({ titles }: { readonly titles: readonly string[] }) {
  const [first, ...others] = titles
  if (others.length === 0) return <p dir="auto">{first}</p>
  const rest = titles.length - mostTitles
  return (
    <ul className={styles.dialogTitles}>
      {titles.slice(0, mostTitles).map((title, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cards may have the same title, and the list does not change
        <li key={index} dir="auto">
          {title}
        </li>
      ))}
      {rest > 0 && <li>and {rest.toLocaleString('en-GB')} more</li>}
    </ul>
  )
}

function placeLabel(at: number, moving: number, above: string | undefined): string {
  const position = moving === 1 ? String(at + 1) : positionWords(at, moving, 0).replace(/ of .*/, '')
  return above === undefined ? `${position}, first` : `${position}, after ${shortened(above)}`
}

/** All places of a short column; of a long one the first, the last and those around the chosen. */
function placesAround(index: number, low: number, last: number): readonly number[] {
  const near = Array.from({ length: 41 }, (_, step) => index - 20 + step).filter((at) => at >= low && at <= last)
  return [...new Set([low, ...near, last])].sort((a, b) => a - b)
}

const shortened = (title: string): string => (title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title)
