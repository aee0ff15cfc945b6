import { useHistory } from '../../app/use-global-keys'
import { useWorking } from '../../data/data-provider'
import { Button } from '../../ui/button'
import styles from './desk.module.css'

/** What was recorded last, and the step that takes it back. */
export type Done = { readonly words: string; readonly undo: string | null }

/**
 * At the foot, where it covers nothing: a toast would lie over the button that is pressed next, ten times in a row. Gone as
 * soon as Undo would take back something else.
 */
export function DoneLine({ done }: { readonly done: Done | null }) {
  const undo = useWorking((state) => state.undo)
  const history = useHistory()
  const isLast = done !== null && done.undo === undo
  return (
    <span className={styles.done}>
      <span role="status">{isLast && done.words}</span>
      {isLast && (
        <Button size="small" keys="Ctrl Z" onPress={history.undo}>
          Undo
        </Button>
      )}
    </span>
  )
}
