import type { ImportPreview } from '../../../../shared/model/import'
import { useRecords } from '../../data/data-provider'
import { PersonBadge } from '../../ui/badge'
import { CellSelect } from '../../ui/cell-fields'
import { classes } from '../../ui/classes'
import type { Option } from '../../ui/select'
import styles from './import.module.css'
import { type NewNames, personFor, stillNew } from './import-draft'

type Said = { readonly name: string; readonly personId: string | null }
const nothingSaid: Said = { name: '', personId: null }

/** The core's own headings, not words of the log. */
const ownHeadings: ReadonlySet<string> = new Set(['Several names', 'A date with the month first'])

/** Beside the rows: who is new, and how words were read. */
export function Margin(props: {
  readonly preview: ImportPreview
  readonly names: NewNames
  readonly blank: number
  readonly onName: (key: string, said: Said) => void
}) {
  const { preview, names, blank, onName } = props
  const people = [...useRecords('person').values()].filter((person) => person.retiredOn === null)
  const options = [
    { id: '', label: 'Somebody new' },
    ...people.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')).map(({ id, name }) => ({ id, label: name })),
  ]
  return (
    <aside className={styles.margin} aria-label="People and words">
      {preview.newPeople.length > 0 && (
        <section className={styles.section}>
          <h2>
            People to complete <span>{stillNew(preview.newPeople, names, people).length}</span>
          </h2>
          <ul className={styles.known}>
            {preview.newPeople.map(({ key, rows }) => (
              <NewPerson
                key={key}
                initials={key}
                rows={rows}
                said={names.get(key) ?? nothingSaid}
                isKnown={personFor(key, names, people).personId !== null}
                options={options}
                onSay={(said) => onName(key, said)}
              />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>How words are read</h2>
        <ul className={styles.words}>
          {preview.readings.map(({ word, means }) => (
            <li key={word}>
              {ownHeadings.has(word) ? `${word}: ` : <bdi>{word === '' ? 'Empty' : `“${word}”`}</bdi>}
              {ownHeadings.has(word) ? means : ` is ${means}`}
            </li>
          ))}
          {blank > 0 && (
            <li>
              {blank === 1 ? '1 empty or repeated row' : `${blank.toLocaleString('en-GB')} empty or repeated rows`}{' '}
              passed over
            </li>
          )}
          {preview.readings.length === 0 && blank === 0 && <li>As they stand</li>}
        </ul>
      </section>
    </aside>
  )
}

/** One of those nobody here is known by: somebody here after all, or a new person to be named. */
function NewPerson(props: {
  readonly initials: string
  readonly rows: number
  readonly said: Said
  /** The typed name is somebody's here, or somebody was chosen. */
  readonly isKnown: boolean
  readonly options: readonly Option<string>[]
  readonly onSay: (said: Said) => void
}) {
  const { initials: key, rows, said, isKnown, options, onSay } = props
  return (
    <li>
      <PersonBadge person={{ initials: key, name: key }} isNew={!isKnown} isNamed />
      <CellSelect
        look="box"
        label={`${key} is`}
        options={options}
        value={said.personId ?? ''}
        onChange={(id) => onSay({ ...said, personId: id === '' ? null : id })}
      />
      {said.personId === null && (
        <input
          className={classes(styles.box, styles.second)}
          aria-label={`Name of ${key}`}
          placeholder="Name"
          dir="auto"
          value={said.name}
          onChange={(event) => onSay({ ...said, name: event.target.value })}
        />
      )}
      <span className={styles.hint}>
        In {rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`}.{isKnown && ' Somebody who is here already.'}
        {!isKnown && said.name.trim() === '' && ` Added as “${key}” if left empty.`}
      </span>
    </li>
  )
}
