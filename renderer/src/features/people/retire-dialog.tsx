import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { useToday } from '../../ui/use-today'
import styles from './people.module.css'
import type { Work } from './people-here'
import { counted } from './people-words'

/** From which day; and what still names them, which stays as it is. */
export function RetireDialog(props: {
  readonly person: Person
  readonly work: Work
  readonly isAtKeyboard: boolean
  readonly onRetire: (on: Day) => void
  /** To the list of their open work, each to somebody. */
  readonly onHandOver: () => void
  readonly onClose: () => void
}) {
  const { person, work, isAtKeyboard, onClose } = props
  const today = useToday()
  const [on, setOn] = useState<Day | null>(today)
  const retire = () => (on === null ? undefined : props.onRetire(on))
  const named = workWords(work)
  return (
    <Dialog
      title={
        <>
          Retire <span dir="auto">{person.name}</span>
        </>
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" isDisabled={on === null} why="A day is needed." onPress={retire}>
            Retire
          </Button>
        </>
      }
    >
      <DayField label="Last day" leans="near" value={on} onChange={setOn} autoFocus onEnter={retire} />
      <p className={styles.wrap}>
        {named === ''
          ? 'Nothing that is open names them.'
          : `${named} still ${work.open + work.helps + work.questions + work.pledges === 1 ? 'names them, and stays as it is unless you hand it over.' : 'name them, and stay as they are unless you hand them over.'}`}
      </p>
      {named !== '' && (
        <div>
          <Button onPress={props.onHandOver}>Hand over their work first…</Button>
        </div>
      )}
      <p>
        They leave the lists, and their roles end on that day. Everything that names them is kept, and they can be
        brought back.
      </p>
      {isAtKeyboard && <p>They are at this keyboard: you are asked next who is.</p>}
    </Dialog>
  )
}

/** "3 open actions, 1 late, and 1 question"; empty where there is nothing. */
export function workWords(work: Work): string {
  const parts = [
    work.open > 0 &&
      `${counted(work.open, 'open action', 'open actions')}${work.late > 0 ? ` (${work.late} late)` : ''}`,
    work.helps > 0 && `${counted(work.helps, 'action', 'actions')} they help with`,
    work.questions > 0 && `${counted(work.questions, 'escalation', 'escalations')} waiting for their answer`,
    work.pledges > 0 && counted(work.pledges, 'pledge', 'pledges'),
  ].filter((part) => part !== false)
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
