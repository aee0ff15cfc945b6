import { useId } from 'react'
import type { ImportPreview } from '../../../../shared/model/import'
import { useRecords } from '../../data/data-provider'
import { PersonBadge } from '../../ui/badge'
import styles from './import.module.css'
import { type NewNames, personFor, stillNew } from './import-draft'

/** The core's own heading, not a word of the log. */
const severalNames = 'Several names'

/** Beside the rows: who is new, and how words were read. */
export function Margin(props: {
  readonly preview: ImportPreview
  readonly names: NewNames
  readonly blank: number
  readonly onName: (key: string, name: string) => void
}) {
  const { preview, names, blank, onName } = props
  const people = [...useRecords('person').values()].filter((person) => person.retiredOn === null)
  const listId = useId()
  return (
    <aside className={styles.margin} aria-label="People and words">
      {preview.newPeople.length > 0 && (
        <section className={styles.section}>
          <h2>
            People to complete <span>{stillNew(preview.newPeople, names, people).length}</span>
          </h2>
          <datalist id={listId}>
            {people.map((person) => (
              <option key={person.id} value={person.name} />
            ))}
          </datalist>
          <ul className={styles.known}>
            {preview.newPeople.map(({ key, rows }) => {
              const name = names.get(key) ?? ''
              const known = personFor(key, name, people).personId !== null
              return (
                <li key={key}>
                  <PersonBadge person={{ initials: key, name: key }} isNew={!known} isNamed />
                  <input
                    className={styles.box}
                    aria-label={`Name of ${key}`}
                    placeholder="Name"
                    list={listId}
                    dir="auto"
                    value={name}
                    onChange={(event) => onName(key, event.target.value)}
                  />
                  <span className={styles.hint}>
                    In {rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`}.
                    {known && ' Somebody who is here already.'}
                    {name.trim() === '' && ` Added as “${key}” if left empty.`}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>How words are read</h2>
        <ul className={styles.words}>
          {preview.readings.map(({ word, means }) => (
            <li key={word}>
              {word === severalNames ? `${word}: ` : <bdi>{word === '' ? 'Empty' : `“${word}”`}</bdi>}
              {word === severalNames ? means : ` is ${means}`}
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
