import { Keys } from '../../ui/keys'
import { useKeys } from '../../ui/use-keys'
import styles from './board.module.css'

/** The focus is on the button that moves, so that these and Enter are all it takes. */
export function MoveDialogKeys(props: {
  readonly columns: readonly string[]
  readonly column: string
  readonly onColumn: (id: string) => void
  /** None: the cards stay in their lane. */
  readonly lanes: readonly string[]
  readonly lane: string | null
  readonly onLane: (id: string) => void
}) {
  const { columns, column, lanes, lane } = props
  const chooseIn = (ids: readonly string[], index: number, onChoose: (id: string) => void) => {
    const id = ids[index]
    if (id === undefined) return false
    onChoose(id)
  }
  const toColumn = (index: number) => () => chooseIn(columns, index, props.onColumn)
  const toLane = (step: number) => () => chooseIn(lanes, lanes.indexOf(lane ?? '') + step, props.onLane)
  useKeys({
    ...Object.fromEntries(columns.map((_, index) => [String(index + 1), toColumn(index)])),
    arrowleft: toColumn(columns.indexOf(column) - 1),
    arrowright: toColumn(columns.indexOf(column) + 1),
    pageup: toLane(-1),
    pagedown: toLane(1),
  })
  return (
    <p className={styles.dialogKeys}>
      <Keys keys="← →" /> or <Keys keys={`1–${columns.length}`} /> choose the column,{' '}
      {lanes.length > 0 && (
        <>
          <Keys keys="Page Up" /> <Keys keys="Page Down" /> the lane,{' '}
        </>
      )}
      <Keys keys="Enter" /> moves.
    </p>
  )
}
