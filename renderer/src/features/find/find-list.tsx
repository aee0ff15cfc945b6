import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'
import styles from './find.module.css'
import type { FindLine } from './find-lines'

/** Ids of options are made of the list's, so that two lists never share one. */
export function optionId(listId: string, lineId: string): string {
  return `${listId}-${lineId.replace(/[^\w-]/gu, (sign) => `_${sign.codePointAt(0)}`)}`
}

/** The options under the field, by group. The field keeps the focus; the chosen one is named by it. */
export function FindList(props: {
  readonly id: string
  readonly lines: readonly FindLine[]
  readonly chosenId: string | null
  /** Beside a group's name. */
  readonly notes: Readonly<Record<string, ReactNode>>
  readonly onChoose: (id: string) => void
  readonly onTake: (line: FindLine) => void
}) {
  const { id, lines, chosenId, notes, onChoose, onTake } = props
  const groups = [...new Set(lines.map((line) => line.group))]
  return (
    <div className={styles.found} id={id} role="listbox" aria-label="Found, and what can be done">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options so
        <div key={group} role="group" aria-label={group}>
          <div className={styles.group} aria-hidden="true">
            {group}
            {notes[group]}
          </div>
          {lines
            .filter((line) => line.group === group)
            .map((line) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys for all of them
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one
              <div
                key={line.id}
                id={optionId(id, line.id)}
                role="option"
                aria-selected={line.id === chosenId}
                className={classes(styles.option, line.id === chosenId && styles.on)}
                onPointerMove={() => onChoose(line.id)}
                // The field keeps the focus.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onTake(line)}
              >
                {line.shows}
              </div>
            ))}
        </div>
      ))}
    </div>
  )
}
