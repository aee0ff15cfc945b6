import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ActionHead } from '../../../../shared/contract'
import type { Owner } from '../../../../shared/model/action'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { QuickAdd } from '../../../../shared/rules/quick-add'
import { useRecord } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import fields from '../../ui/fields.module.css'
import { Select } from '../../ui/select'
import { QuickAddLine } from '../board/quick-add-line'
import { useTeamChoices } from '../board/team-choices'
import styles from './today.module.css'

export function DueDialog(props: {
  readonly action: ActionHead
  readonly onSet: (dueOn: Day | null) => void
  readonly onClose: () => void
}) {
  const { action, onSet, onClose } = props
  const [dueOn, setDueOn] = useState<Day | null>(action.dueOn)
  // What could not be read is no day either: to take the date away is asked for by its own button, never by Enter.
  const set = () => dueOn !== null && onSet(dueOn)
  return (
    <Dialog
      title="Due when?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          {action.dueOn !== null && <Button onPress={() => onSet(null)}>Leave out the date</Button>}
          <Button kind="primary" keys="Enter" isDisabled={dueOn === null} onPress={set}>
            Set the date
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about} dir="auto">
          {action.title}
        </p>
        <DayField
          label="Due"
          value={dueOn}
          onChange={setDueOn}
          autoFocus
          onEnter={set}
          {...(dueOn === null && { hint: 'Write the day, and Enter sets it.' })}
        />
      </div>
    </Dialog>
  )
}

/** One list: type the first letters of a name, Enter takes it. */
export function OwnerDialog(props: {
  readonly action: ActionHead
  readonly onSet: (owner: Owner) => void
  readonly onClose: () => void
}) {
  const { action, onSet, onClose } = props
  const team = useTeamChoices(action.localityId)
  const choices = [...team, { id: 'team', label: 'The whole team' }, { id: 'nobody', label: 'Nobody' }]
  const current = action.owner.kind === 'person' ? action.owner.personId : action.owner.kind
  // Whoever has left is not offered, and is named all the same while it is theirs.
  const owner = useRecord('person', action.owner.kind === 'person' ? action.owner.personId : null)
  const holder = owner !== undefined && choices.every(({ id }) => id !== current) ? owner.name : null
  return (
    <Dialog
      title="Who does it?"
      isOpen
      onClose={onClose}
      actions={
        <Button keys="Esc" onPress={onClose}>
          Leave it
        </Button>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about} dir="auto">
          {action.title}
        </p>
        {holder !== null && <p className={styles.about}>{holder} has it now.</p>}
        <ListBox
          aria-label="Who does it"
          className={`${fields.options ?? ''} ${styles.names ?? ''}`}
          autoFocus
          onAction={(key) => onSet(ownerFrom(String(key)))}
        >
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className={fields.option ?? ''}>
              {choice.label}
              {choice.id === current && <span className={styles.about}>has it now</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Dialog>
  )
}

// Ids of people are made by the core and are never these two words.
function ownerFrom(id: Id): Owner {
  if (id === 'team' || id === 'nobody') return { kind: id }
  return { kind: 'person', personId: id }
}

/** The line of the boards, with the place it is for. */
export function AddActionDialog(props: {
  readonly places: readonly Locality[]
  readonly firstId: Id
  readonly onAdd: (localityId: Id, parsed: QuickAdd) => Promise<boolean>
  readonly onClose: () => void
}) {
  const { places, onAdd, onClose } = props
  const [localityId, setLocalityId] = useState(props.firstId)
  const add = async (parsed: QuickAdd) => {
    const isAdded = await onAdd(localityId, parsed)
    if (isAdded) onClose()
    return isAdded
  }
  return (
    <Dialog title="Add an action" size="wide" isOpen onClose={onClose}>
      <div className={styles.ask}>
        <QuickAddLine kind="action" localityId={localityId} onAdd={add} onCancel={onClose} autoFocus />
        {places.length > 1 && (
          <Select
            label="Place"
            options={places.map((place) => ({ id: place.id, label: place.name }))}
            value={localityId}
            onChange={setLocalityId}
          />
        )}
      </div>
    </Dialog>
  )
}
