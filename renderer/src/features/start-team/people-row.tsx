import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PersonLine } from '../../../../shared/model/import'
import { RoleName } from '../../../../shared/model/person'
import { initialsOf } from '../../../../shared/rules/names'
import { PersonBadge } from '../../ui/badge'
import { IconButton } from '../../ui/button'
import { CellField, CellSelect } from '../../ui/cell-fields'
import { classes } from '../../ui/classes'
import { Keys } from '../../ui/keys'
import { TextField } from '../../ui/text-field'
import styles from './start-team.module.css'
import { asksForName, type LineDraft } from './team-draft'

export const roleOptions = RoleName.options.map((id) => ({ id, label: `${id[0]?.toUpperCase()}${id.slice(1)}` }))

type Props = {
  readonly draft: LineDraft
  readonly onEdit: (id: number, line: PersonLine, isSettled: boolean) => void
  readonly onLeaveOut: (id: number) => void
}

export function PeopleRow({ draft, onEdit, onLeaveOut }: Props) {
  const { id, line, isSettled } = draft
  const isVacant = line.standing === 'nobody'
  const asks = asksForName(draft)
  const who = line.name === '' ? line.jobTitle || line.asPasted || 'the new line' : line.name
  const change = (part: Partial<PersonLine>) => onEdit(id, { ...line, ...part }, isSettled)
  const name = (text: string) => {
    const standing = text.trim() === '' ? 'nobody' : isVacant ? 'confirmed' : line.standing
    change({ name: text, standing })
  }
  return (
    <>
      <tr className={classes(asks && styles.ask, isVacant && styles.vacant)}>
        <td className={styles.asPasted} dir="auto">
          {line.asPasted === '' ? 'Added here' : line.asPasted}
        </td>
        <td>
          <span className={styles.who}>
            <PersonBadge
              person={
                isVacant
                  ? null
                  : { initials: asks ? `${initialsOf(line.name)}?` : initialsOf(line.name), name: line.name }
              }
              isNew={asks}
              isNamed
            />
            <CellField label={`Name of ${who}`} value={line.name} placeholder="Nobody yet" onChange={name} />
          </span>
          {!isVacant && line.email !== undefined && <span className={styles.job}>{line.email}</span>}
        </td>
        <td>
          <CellField
            label={`Organisation of ${who}`}
            value={line.organisation}
            placeholder="Not said"
            onChange={(organisation) => change({ organisation })}
          />
        </td>
        <td>
          {isVacant && line.jobTitle !== '' ? (
            <CellField label="The job" value={line.jobTitle} onChange={(jobTitle) => change({ jobTitle })} />
          ) : (
            <CellSelect
              label={`Role of ${who}`}
              options={roleOptions}
              value={line.role}
              onChange={(role) => change({ role })}
            />
          )}
          {!isVacant && line.jobTitle !== '' && <span className={styles.job}>{line.jobTitle}</span>}
        </td>
        <td>
          <IconButton label={`Leave out ${who}`} icon={<X aria-hidden />} onPress={() => onLeaveOut(id)} />
        </td>
      </tr>
      {asks && (
        <AskRow
          name={line.name}
          onAnswer={(rest) => onEdit(id, { ...line, name: `${line.name} ${rest}`.trim() }, true)}
        />
      )}
    </>
  )
}

/** "Dot who?": asked where the line stands. */
function AskRow({ name, onAnswer }: { readonly name: string; readonly onAnswer: (rest: string) => void }): ReactNode {
  const [rest, setRest] = useState('')
  return (
    <tr className={styles.askRow}>
      <td />
      <td colSpan={4}>
        <span className={styles.question}>
          <b>{name} who?</b>
          <TextField
            label={`${name}’s other name`}
            isLabelHidden
            value={rest}
            onChange={setRest}
            onEnter={() => onAnswer(rest.trim())}
            onBlur={() => {
              if (rest.trim() !== '') onAnswer(rest.trim())
            }}
          />
          <span className={styles.quiet}>
            <Keys keys="Enter" /> next. Left empty, it stays “{name}”.
          </span>
        </span>
      </td>
    </tr>
  )
}
