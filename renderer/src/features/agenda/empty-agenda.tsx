import { Plus } from 'lucide-react'
import type { Meeting } from '../../../../shared/model/meeting'
import { useRecord } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import type { Agenda } from './use-agenda'

/** Nothing on it: the standing agenda, where the place has one; else the first item. */
export function EmptyAgenda(props: {
  readonly agenda: Agenda
  readonly meeting: Meeting
  readonly isReadOnly: boolean
  readonly onAdd: () => void
}) {
  const { agenda, meeting, isReadOnly, onAdd } = props
  const lines = useRecord('locality', meeting.localityId)?.template.length ?? 0
  if (isReadOnly) return <Empty title="Nothing is on it yet">This meeting had no agenda.</Empty>
  if (lines === 0) {
    return (
      <Empty
        title="Nothing is on it yet"
        action={
          <Button kind="primary" keys="N" icon={<Plus aria-hidden />} onPress={onAdd}>
            Add an item
          </Button>
        }
      >
        Write what is to be talked about, one line each.
      </Empty>
    )
  }
  return (
    <Empty
      title="Nothing is on it yet"
      action={
        <Button kind="primary" onPress={() => void agenda.fill()}>
          Start from the standing agenda
        </Button>
      }
    >
      The standing agenda here has {lines} {lines === 1 ? 'line' : 'lines'}. Or press N and write the first item.
    </Empty>
  )
}
