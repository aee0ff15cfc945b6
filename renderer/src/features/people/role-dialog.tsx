import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Person, Role } from '../../../../shared/model/person'
import type { Problem } from '../../../../shared/refusals'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useOnce } from '../../ui/use-once'
import styles from './people.module.css'
import { freedOptions, roleOptions } from './people-words'

const standings = [
  { id: 'confirmed', label: 'Confirmed' },
  { id: 'proposed', label: 'Proposed (tbc)' },
  { id: 'cover', label: 'Cover' },
] as const

/** A role of somebody in a place: from when to when, with how much time, and how an enabler stands. */
export function RoleDialog(props: {
  readonly person: Person
  readonly role: Role
  /** Which of their roles it is; null: one more. */
  readonly index: number | null
  readonly onClose: () => void
}) {
  const { person, index, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const localities = useRecords('locality')
  const [role, setRole] = useState(props.role)
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (part: Partial<Role>) => {
    setProblem(null)
    setRole((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    const roles = index === null ? [...person.roles, role] : person.roles.map((one, at) => (at === index ? role : one))
    const outcome = await run('person.edit', { personId: person.id, roles }, { quiet: true })
    if (outcome.ok) onClose()
    else setProblem(outcome.problem)
  }
  const places = [...localities.values()]
    .filter((one) => one.retiredOn === null || one.id === role.localityId)
    .sort(byRank)
    .map(({ id, name, code }) => ({ id, label: `${name} (${code})` }))
  const setDay = (which: 'from' | 'to') => (day: Day | null) => set({ [which]: day })
  const words = problem && problemWords(problem)
  return (
    <AskDialog
      title={index === null ? 'Add a role' : 'Change the role'}
      does={index === null ? 'Add' : 'Save'}
      keys="Ctrl Enter"
      onDo={() => void once(save)}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Select label="Place" options={places} value={role.localityId} onChange={(localityId) => set({ localityId })} />
        <Select label="Role" options={roleOptions} value={role.name} onChange={(name) => set({ name })} />
      </div>
      {role.name === 'enabler' && (
        <Segmented
          label="The enabler’s seat"
          options={standings}
          value={role.standing}
          onChange={(standing) => set({ standing })}
        />
      )}
      <DayField
        label="From"
        leans="back"
        value={role.from}
        onChange={setDay('from')}
        hint="Empty: nobody knows since when."
      />
      <DayField label="Last day" leans="near" value={role.to} onChange={setDay('to')} hint="Empty: it goes on." />
      <div className={styles.pair}>
        <Select
          label="Time for the team"
          options={freedOptions}
          value={role.time.freed}
          onChange={(freed) => set({ time: { ...role.time, freed } })}
        />
        <TextField
          label="How much"
          value={role.time.words}
          onChange={(text) => set({ time: { ...role.time, words: text } })}
          placeholder="4 hours a week"
          onEnter={() => void once(save)}
        />
      </div>
      {words && (
        <p className={styles.problem} role="alert">
          <b>{words.title}</b> {words.whatToDo}
        </p>
      )}
    </AskDialog>
  )
}
