import { useState } from 'react'
import { LocalityCode } from '../../../../shared/model/locality'
import { Button } from '../../ui/button'
import { Plate } from '../../ui/plate'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { Part } from './part'
import styles from './start-team.module.css'
import { draftCode, type TeamDraft } from './team-draft'

type Props = {
  readonly draft: TeamDraft
  readonly taken: readonly string[]
  readonly onChange: (change: Partial<TeamDraft>) => void
}

export function PlacePart({ draft, taken, onChange }: Props) {
  const code = draftCode(draft, taken)
  const isTaken = taken.includes(code)
  const isCode = LocalityCode.safeParse(code).success
  const [isEditing, setEditing] = useState(false)
  const isOpen = isEditing || (draft.code !== null && (!isCode || isTaken))
  return (
    <Part number={1} title="The place" isDone={draft.name.trim() !== '' && isCode && !isTaken}>
      <div className={styles.line}>
        <TextField label="Name" value={draft.name} onChange={(name) => onChange({ name })} autoFocus />
        <TextField label="District" value={draft.district} onChange={(district) => onChange({ district })} />
      </div>
      <div className={styles.line}>
        <Segmented
          label="It is"
          options={[
            { id: 'place', label: 'A place' },
            { id: 'theme', label: 'A theme' },
          ]}
          value={draft.shape}
          onChange={(shape) => onChange({ shape })}
        />
        {isOpen ? (
          <TextField
            label="Code, on every paper"
            value={draft.code ?? code}
            onChange={(next) => onChange({ code: next })}
            onEnter={() => setEditing(false)}
            onBlur={() => setEditing(false)}
            autoFocus
            error={
              isTaken
                ? 'Another place has this code.'
                : isCode
                  ? undefined
                  : 'Two to eight letters or digits, a letter first.'
            }
          />
        ) : (
          <div className={styles.code}>
            <span className={styles.label}>Code, on every paper</span>
            <span className={styles.codeLine}>
              {code === '' ? (
                <span className={styles.quiet}>From the name</span>
              ) : (
                <Plate code={code} shape={draft.shape} size="large" />
              )}
              {code !== '' && (
                <Button kind="quiet" size="small" aria-label="Change the code" onPress={() => setEditing(true)}>
                  Change
                </Button>
              )}
            </span>
          </div>
        )}
      </div>
    </Part>
  )
}
