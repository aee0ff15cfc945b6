import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { Button } from '../../ui/button'
import { AddLine } from '../live/add-line'
import styles from './close-out.module.css'
import type { CloseRow } from './close-row'
import { ReasonLine } from './reason-line'
import type { Settling } from './use-settling'

/** Under the chosen item: what can become of it, or the line that is being written. */
export function ItemActs(props: {
  readonly view: MeetingView
  readonly row: CloseRow
  readonly index: number
  readonly settling: Settling
}) {
  const { view, row, index, settling } = props
  const { item } = row
  const { line } = settling
  if (line?.itemId === item.id) {
    return (
      <div className={styles.line}>
        {line.kind === 'drop' ? (
          <ReasonLine onDrop={(reason) => void settling.drop(item, reason)} onClose={settling.closeLine} />
        ) : (
          <AddLine
            kind={line.kind}
            view={view}
            itemId={item.id}
            localityId={view.meeting.localityId}
            onClose={settling.closeLine}
          />
        )}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div className={styles.acts} data-acts="" role="group" aria-label={`Item ${index + 1}: ${row.title}`}>
      {mayLeave(item) && item.carryOver?.kind !== 'carry-over' && (
        <Button size="small" keys="C" onPress={() => void settling.carryOver(item)}>
          Carry over
        </Button>
      )}
      {item.carryOver !== null && (
        <Button size="small" keys="B" onPress={() => void settling.putBack(item)}>
          Put back
        </Button>
      )}
      <Button size="small" keys="D" onPress={() => settling.openLine('decision')}>
        Decision
      </Button>
      <Button size="small" keys="A" onPress={() => settling.openLine('action')}>
        Action
      </Button>
      {mayLeave(item) && (
        <>
          <Button size="small" keys="P" onPress={() => void settling.park(item)}>
            Park
          </Button>
          <Button size="small" keys="S" onPress={() => void settling.skip(item)}>
            Skip once
          </Button>
          <Button size="small" keys="X" onPress={() => settling.openLine('drop')}>
            Drop…
          </Button>
        </>
      )}
    </div>
  )
}

/** A line of the standing agenda comes to every meeting by itself: there is nothing to carry. */
export const mayLeave = (item: AgendaItem): boolean => !item.isStanding
