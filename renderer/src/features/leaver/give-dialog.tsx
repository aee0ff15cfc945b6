import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { foldName } from '../../../../shared/rules/names'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SuggestField } from '../people/suggest-field'
import styles from './leaver.module.css'
import type { Goes } from './work-lines'

type Choice = { readonly id: Id; readonly name: string; readonly label: string }

/** Who takes one thing or several: a name or initials, nobody, or it leaves with them. */
export function GiveDialog(props: {
  /** The title of the one, or how many. */
  readonly what: string | number
  /** Expected to take it, at most a few. */
  readonly suggested: readonly Person[]
  readonly choices: readonly Choice[]
  readonly people: ReadonlyMap<Id, Person>
  readonly onGive: (goes: Goes) => void
  readonly onClose: () => void
}) {
  const { what, suggested, choices, people, onGive, onClose } = props
  const [text, setText] = useState('')
  const wanted = foldName(text)
  const alike = wanted === '' ? [] : choices.filter((one) => matches(one, wanted, people))
  const exact = alike.filter(
    (one) => foldName(one.label) === wanted || foldName(people.get(one.id)?.initials ?? '') === wanted,
  )
  const meant = exact.length === 1 ? exact[0] : alike.length === 1 ? alike[0] : undefined
  const giveTo = (personId: Id) => onGive({ kind: 'person', personId })
  const give = () => meant !== undefined && giveTo(meant.id)
  return (
    <Dialog
      title={typeof what === 'number' ? `Who takes these ${what}?` : 'Who takes it?'}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Close
          </Button>
          <Button onPress={() => onGive({ kind: 'nobody' })}>Nobody</Button>
          <Button onPress={() => onGive({ kind: 'stays' })}>
            {typeof what === 'number' ? 'They leave with them' : 'It leaves with them'}
          </Button>
          <Button kind="primary" keys="Enter" isDisabled={meant === undefined} onPress={give}>
            {meant === undefined ? 'Give' : `Give to ${meant.name}`}
          </Button>
        </>
      }
    >
      {typeof what === 'string' && (
        <p dir="auto" className={styles.about}>
          {what}
        </p>
      )}
      <SuggestField
        label="Who"
        value={text}
        onChange={setText}
        options={choices}
        onPick={giveTo}
        onEnter={give}
        autoFocus
        hint={hintFor(wanted, alike.length, meant)}
      />
      {suggested.length > 0 && (
        <div className={styles.suggested}>
          {suggested.map((person) => (
            <Button key={person.id} size="small" onPress={() => giveTo(person.id)}>
              {person.name}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  )
}

function matches(choice: Choice, wanted: string, people: ReadonlyMap<Id, Person>): boolean {
  const initials = foldName(people.get(choice.id)?.initials ?? '')
  return initials === wanted || foldName(choice.label).includes(wanted)
}

function hintFor(wanted: string, alike: number, meant: Choice | undefined): string {
  if (meant !== undefined) return `${meant.label} takes it.`
  if (wanted !== '' && alike === 0) return 'Nobody is called that. Add them on People first.'
  return alike > 1 ? 'Several are called that: choose one from the list.' : 'A name or initials.'
}
