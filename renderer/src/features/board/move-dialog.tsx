import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import { printNumber } from '../../../../shared/rules/numbers'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import styles from './board.module.css'
import { columnOptions, columnWords } from './column-words'
import { type Columns, dropTarget, lastIndex, type Move, placeOf } from './drop-target'

/** Every place a card can go to, by words alone. */
export function MoveDialog(props: {
  readonly card: ActionHead
  readonly columns: Columns
  readonly onMove: (move: Move) => void
  readonly onClose: () => void
}) {
  const { card, columns, onMove, onClose } = props
  const [to, setTo] = useState<ActionColumn>(card.column)
  const [chosen, setChosen] = useState<number | null>(null)
  const last = lastIndex(columns, to, card.id)
  const here = to === card.column ? (placeOf(columns, card.id)?.index ?? 0) : 0
  const index = chosen === null ? here : Math.min(chosen, last)
  const others = columns[to].filter((other) => other.id !== card.id)
  const move = () => {
    const target = dropTarget(columns, card.id, { to, index })
    onClose()
    if (target !== null) onMove(target)
  }
  return (
    <Dialog
      title={`Move ${printNumber('action', card.number)} to…`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" onPress={move} autoFocus>
            Move to {columnWords[to]}
          </Button>
        </>
      }
    >
      <div className={styles.dialogList}>
        <p>{card.title}</p>
        <Segmented
          label="Column"
          options={columnOptions}
          value={to}
          onChange={(next) => {
            setTo(next)
            setChosen(null)
          }}
        />
        <Select
          label={`Place, of ${last + 1}`}
          options={placesAround(index, last).map((at) => ({
            id: String(at),
            label: at === 0 ? '1, first' : `${at + 1}, after ${shortened(others[at - 1]?.title ?? '')}`,
          }))}
          value={String(index)}
          onChange={(next) => setChosen(Number(next))}
        />
      </div>
    </Dialog>
  )
}

/** All places of a short column; of a long one the first, the last and those around the chosen. */
function placesAround(index: number, last: number): readonly number[] {
  const near = Array.from({ length: 41 }, (_, step) => index - 20 + step).filter((at) => at >= 0 && at <= last)
  return [...new Set([0, ...near, last])].sort((a, b) => a - b)
}

const shortened = (title: string): string => (title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title)
