import type { Person } from '../../../../shared/model/person'
import { Button } from '../../ui/button'
import styles from './merge.module.css'

/** Who is chosen in the list, and what can be done with two. */
export function MarkedBar(props: {
  readonly marked: readonly Person[]
  readonly onMerge: () => void
  readonly onClear: () => void
}) {
  const [one, other] = props.marked
  if (one === undefined) return null
  return (
    <div className={styles.bar}>
      <p role="status">
        <b dir="auto">{one.name}</b>
        {other === undefined ? (
          ' is chosen. Choose one more with X.'
        ) : (
          <>
            {' and '}
            <b dir="auto">{other.name}</b> are chosen.
          </>
        )}
      </p>
      <div className={styles.barButtons}>
        {other !== undefined && (
          <Button size="small" keys="M" onPress={props.onMerge}>
            These two are one person…
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={props.onClear}>
          Choose nobody
        </Button>
      </div>
    </div>
  )
}
