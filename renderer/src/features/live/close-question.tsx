import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useKeys } from '../../ui/use-keys'
import styles from './live.module.css'

/** The items still to come that have had no time: who closes now leaves them out. */
export function notTalkedAbout(items: readonly AgendaItem[], index: number): readonly AgendaItem[] {
  return items.slice(index + 1).filter((item) => item.spentSeconds === 0)
}

/** Asked only when the meeting would be closed before all of its items were talked about. */
export function CloseQuestion(props: { readonly left: readonly AgendaItem[]; onGoOn(): void; onClose(): void }) {
  const { left, onGoOn, onClose } = props
  const shown = left.slice(0, titlesShown)
  const more = left.length - shown.length
  return (
    <Dialog
      title="Close the meeting now?"
      isOpen
      onClose={onGoOn}
      actions={
        <>
          <Button keys="Esc" onPress={onGoOn}>
            Go on with the meeting
          </Button>
          <Button kind="primary" keys="Enter" onPress={onClose} autoFocus>
            Close the meeting
          </Button>
        </>
      }
    >
      <EnterCloses onClose={onClose} />
      <p>{leftWords(left.length)}</p>
      <ul className={styles.leftItems}>
        {shown.map((item) => (
          <li key={item.id}>{item.title}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Dialog>
  )
}

/** Inside the dialog, whose keys these are. A focused button has Enter first. */
function EnterCloses({ onClose }: { onClose(): void }) {
  useKeys({ enter: onClose })
  return null
}

const titlesShown = 5
const counts = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

function leftWords(count: number): string {
  return `${counts[count] ?? count} ${count === 1 ? 'item has' : 'items have'} not been talked about.`
}
