import { initialsOf } from '../../../../shared/rules/names'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { Part } from './part'
import styles from './start-team.module.css'
import { isPerson, type TeamDraft } from './team-draft'

type Props = { readonly draft: TeamDraft; readonly onChange: (change: Partial<TeamDraft>) => void }

export function KeyboardPart({ draft, onChange }: Props) {
  const people = draft.lines.filter((each) => isPerson(each.line))
  const chosen = people.find((each) => each.id === draft.keyboardLine)
  const isDone = draft.lines.length === 0 ? draft.keyboardName.trim() !== '' : chosen !== undefined
  return (
    <Part number={3} title="Who is at this keyboard?" isDone={isDone}>
      {draft.lines.length === 0 ? (
        <TextField
          label="Your name"
          value={draft.keyboardName}
          onChange={(keyboardName) => onChange({ keyboardName })}
          hint="Or paste who comes, and choose yourself from the list."
        />
      ) : (
        <Select
          label="Your name"
          options={people.map((each) => ({
            id: String(each.id),
            label: `${each.line.name} (${initialsOf(each.line.name)})`,
          }))}
          value={chosen === undefined ? null : String(chosen.id)}
          onChange={(id) => onChange({ keyboardLine: Number(id) })}
          placeholder="Choose from who comes"
        />
      )}
      <p className={styles.quiet}>
        No password. Every change is signed with this name. The choice stays on this laptop.
      </p>
    </Part>
  )
}
