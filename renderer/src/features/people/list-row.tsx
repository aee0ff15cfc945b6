import { X } from 'lucide-react'
import { memo } from 'react'
import type { InputOf } from '../../../../shared/contract'
import { initialsOf } from '../../../../shared/rules/names'
import { PersonBadge } from '../../ui/badge'
import { IconButton } from '../../ui/button'
import { CellField, CellSelect } from '../../ui/cell-fields'
import { classes } from '../../ui/classes'
import styles from './from-a-list.module.css'
import { roleOptions } from './people-words'

export type ListedLine = InputOf<'people.add'>['people'][number]

/** A line on its way; the id is only for the screen. */
export type Listed = { readonly id: number; readonly line: ListedLine }

/** A line as it was pasted beside what was understood, each part mended in its place. */
export const ListRow = memo(function ListRow(props: {
  readonly id: number
  readonly line: ListedLine
  /** What will become of it. */
  readonly fate: 'new' | 'known' | 'vacancy' | 'open-already'
  /** Somebody who is here has the role of the line from now on. */
  readonly getsRole: boolean
  /** Whom it means, where somebody is here already. */
  readonly known: string | null
  readonly onEdit: (id: number, part: Partial<ListedLine>) => void
  readonly onLeaveOut: (id: number) => void
}) {
  const { id, line, fate, getsRole, known, onEdit } = props
  const isVacant = line.standing === 'nobody'
  const who = line.name || line.jobTitle || line.asPasted
  const name = (text: string) => {
    const isNobody = text.trim() === ''
    onEdit(id, { name: text, standing: isNobody ? 'nobody' : isVacant ? 'confirmed' : line.standing })
  }
  return (
    <tr className={classes(isVacant && styles.vacantLine)}>
      <td className={styles.asPasted} dir="auto">
        {line.asPasted}
      </td>
      <td>
        <span className={styles.who}>
          <PersonBadge person={isVacant ? null : { initials: initialsOf(line.name), name: line.name }} isNamed />
          <CellField label={`Name of ${who}`} value={line.name} placeholder="Nobody yet" onChange={name} />
        </span>
        {!isVacant && line.email !== undefined && <span className={styles.job}>{line.email}</span>}
      </td>
      <td>
        <CellField
          label={`Organisation of ${who}`}
          value={line.organisation}
          placeholder="Not said"
          onChange={(organisation) => onEdit(id, { organisation })}
        />
      </td>
      <td>
        {isVacant && line.jobTitle !== '' ? (
          <CellField label={`Job of ${who}`} value={line.jobTitle} onChange={(jobTitle) => onEdit(id, { jobTitle })} />
        ) : (
          <CellSelect
            label={`Role of ${who}`}
            options={roleOptions}
            value={line.role}
            onChange={(role) => onEdit(id, { role })}
          />
        )}
        {!isVacant && line.jobTitle !== '' && <span className={styles.job}>{line.jobTitle}</span>}
      </td>
      <td className={styles.fate}>{fateWords(fate, getsRole, known)}</td>
      <td>
        <IconButton label={`Leave out ${who}`} icon={<X aria-hidden />} onPress={() => props.onLeaveOut(id)} />
      </td>
    </tr>
  )
})

function fateWords(
  fate: 'new' | 'known' | 'vacancy' | 'open-already',
  getsRole: boolean,
  known: string | null,
): string {
  if (fate === 'vacancy') return 'Nobody yet'
  if (fate === 'open-already') return 'Looked for already'
  if (fate === 'new') return 'New'
  return `Already here${known === null ? '' : ` as ${known}`}${getsRole ? ': gets the role' : ''}`
}
