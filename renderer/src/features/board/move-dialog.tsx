import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Keys } from '../../ui/keys'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { useKeys } from '../../ui/use-keys'
import styles from './board.module.css'
import {
  type Board,
  type BoardCard,
  type BoardMove,
  cardsOf,
  dropTarget,
  lastIndex,
  liftPlace,
  othersIn,
  placeFor,
} from './drop-target'
import { type Called, columnName, movedWords, positionWords } from './move-words'

/** Every place a card, or several, can go to, by words alone. `ids` as `movingWith` says them. */
export function MoveDialog<C extends BoardCard>(props: {
  readonly ids: readonly Id[]
  readonly board: Board<C>
  readonly of: Called
  readonly titleOf: (card: C) => string
  readonly onMove: (move: BoardMove) => void
  readonly onClose: () => void
}) {
  const { ids, board, of, titleOf, onMove, onClose } = props
  const cards = cardsOf(board, ids)
  const first = cards[0]
  const [to, setTo] = useState(first?.column ?? '')
  const [chosen, setChosen] = useState<number | null>(null)
  const here = first !== undefined && to === first.column ? (liftPlace(board, first.id, ids)?.index ?? 0) : 0
  const others = othersIn(board, to, ids)
  const low = placeFor(board, ids, { to, index: 0 }).index
  const last = lastIndex(board, to, ids)
  const { index } = placeFor(board, ids, { to, index: chosen ?? here })
  const choose = (column: string) => {
    setTo(column)
    setChosen(null)
  }
  const move = () => {
    const target = dropTarget(board, ids, { to, index })
    onClose()
    if (target !== null) onMove(target)
  }
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
            Move to {columnName(board, to)}
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
        <ColumnKeys ids={board.columns.map(({ id }) => id)} at={to} onChoose={choose} />
        <Select
          label={`Position, of ${others.length + ids.length}`}
          options={placesAround(index, low, last).map((at) => ({
            id: String(at),
            label: placeLabel(at, ids.length, others.slice(Math.max(0, at - 1), at).map(titleOf)[0]),
          }))}
          value={String(index)}
          onChange={(next) => setChosen(Number(next))}
        />
      </div>
    </Dialog>
  )
}

/** The focus is on the button that moves, so that these and Enter are all it takes. */
function ColumnKeys(props: {
  readonly ids: readonly string[]
  readonly at: string
  readonly onChoose: (id: string) => void
}) {
  const { ids, at, onChoose } = props
  const choose = (index: number) => {
    const id = ids[index]
    if (id === undefined) return false
    onChoose(id)
  }
  useKeys({
    ...Object.fromEntries(ids.map((_, index) => [String(index + 1), () => choose(index)])),
    arrowleft: () => choose(ids.indexOf(at) - 1),
    arrowright: () => choose(ids.indexOf(at) + 1),
  })
  return (
    <p className={styles.dialogKeys}>
      <Keys keys="← →" /> or <Keys keys={`1–${ids.length}`} /> choose the column, <Keys keys="Enter" /> moves.
    </p>
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
