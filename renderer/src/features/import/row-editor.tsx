import { useState } from 'react'
import type { ActionColumn } from '../../../../shared/model/action'
import { actionColumns } from '../../../../shared/model/action'
import type { ImportAction, ImportOwner, ImportPreview, ImportRow } from '../../../../shared/model/import'
import type { Person } from '../../../../shared/model/person'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { UnreadDays } from '../../ui/unread-days'
import styles from './import.module.css'
import { columnWords, type Edits, type Mend, noMend } from './import-draft'
import { asCell, asRow } from './table-roles'

/** Under a row: what it says, who does it, by when and its state, each to be changed before it comes in. */
export function RowEditor(props: {
  readonly row: ImportRow
  readonly action: ImportAction
  readonly mend: Mend | undefined
  readonly people: ReadonlyMap<string, Person>
  readonly newPeople: ImportPreview['newPeople']
  readonly onMend: (mend: Mend) => void
  readonly onClose: () => void
}) {
  const { row, action: read, mend = noMend, people, newPeople, onMend, onClose } = props
  const action = { ...read, ...mend.edits }
  const [title, setTitle] = useState(
    row.problem?.kind === 'no-words' && mend.edits.title === undefined ? '' : action.title,
  )
  const [dueOn, setDueOn] = useState(action.dueOn)
  const [owner, setOwner] = useState(action.owner)
  const [column, setColumn] = useState(action.column)
  const keep = () => {
    const edits: Edits = {
      ...mend.edits,
      ...(title.trim() !== '' && title.trim() !== action.title && { title: title.trim() }),
      ...(dueOn !== action.dueOn && { dueOn }),
      ...(ownerId(owner) !== ownerId(action.owner) && { owner }),
      ...(column !== action.column && { column }),
    }
    onMend({ edits, choice: mend.choice === 'out' ? null : mend.choice })
    onClose()
  }
  return (
    <div {...asRow} className={styles.editor}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the fields, wherever the focus is among them */}
      <div
        {...asCell}
        className={styles.fields}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      >
        <UnreadDays>
          <TextField label={`What, in row ${row.row}`} value={title} onChange={setTitle} onEnter={keep} autoFocus />
          <div className={styles.facts}>
            <Select
              label="Who"
              options={ownerOptions(people, newPeople)}
              value={ownerId(owner)}
              onChange={(id) => setOwner(ownerOf(id))}
            />
            <DayField label="Due on" look="in-line" leans="near" value={dueOn} onChange={setDueOn} onEnter={keep} />
            <Select label="State" options={stateOptions} value={column} onChange={setColumn} />
            <span className={styles.sources}>
              <Button size="small" keys="Enter" keepsFields onPress={keep}>
                Keep
              </Button>
              <Button
                size="small"
                onPress={() => {
                  onMend({ ...mend, choice: 'out' })
                  onClose()
                }}
              >
                Leave the row out
              </Button>
              <Button size="small" kind="quiet" keys="Esc" onPress={onClose}>
                Close
              </Button>
            </span>
          </div>
        </UnreadDays>
      </div>
    </div>
  )
}

const stateOptions = actionColumns.map((id: ActionColumn) => ({ id, label: columnWords[id] }))

function ownerOptions(people: ReadonlyMap<string, Person>, newPeople: ImportPreview['newPeople']) {
  const here = [...people.values()]
    .filter((person) => person.retiredOn === null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return [
    { id: 'nobody', label: 'Nobody yet' },
    { id: 'team', label: 'The whole team' },
    ...newPeople.map(({ key }) => ({ id: `new ${key}`, label: `${key}, new` })),
    ...here.map(({ id, name }) => ({ id: `person ${id}`, label: name })),
  ]
}

function ownerId(owner: ImportOwner): string {
  if (owner.kind === 'person') return `person ${owner.personId}`
  return owner.kind === 'new' ? `new ${owner.key}` : owner.kind
}

function ownerOf(id: string): ImportOwner {
  if (id.startsWith('person ')) return { kind: 'person', personId: id.slice('person '.length) }
  if (id.startsWith('new ')) return { kind: 'new', key: id.slice('new '.length) }
  return { kind: id === 'team' ? 'team' : 'nobody' }
}
