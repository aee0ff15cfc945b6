import { useState } from 'react'
import { foldName } from '../../../../shared/rules/names'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { usePeopleChoices } from './choices'
import { SuggestField } from './suggest-field'

export type Somebody =
  | { readonly kind: 'known'; readonly personId: string }
  | { readonly kind: 'new'; readonly name: string }

/** Who takes it: somebody who is here already, or a new name. */
export function NameSomebody(props: {
  readonly what: string
  readonly onName: (somebody: Somebody) => void
  readonly onClose: () => void
}) {
  const people = usePeopleChoices()
  const [text, setText] = useState('')
  const typed = text.trim()
  const isTyped = (one: (typeof people)[number]) => one.label === typed || foldName(one.name) === foldName(typed)
  const alike = typed === '' ? [] : people.filter(isTyped)
  const meant = alike.length === 0 ? onlyMatch(people, typed) : undefined
  const known = alike[0] ?? meant
  const add = () => props.onName({ kind: 'new', name: typed })
  const name = () => {
    if (typed === '' || alike.length > 1) return
    if (known === undefined) return add()
    props.onName({ kind: 'known', personId: known.id })
  }
  return (
    <Dialog
      title={`Name somebody: ${props.what}`}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button keys="Esc" onPress={props.onClose}>
            Leave it
          </Button>
          {meant !== undefined && <Button onPress={add}>{`Add “${typed}” as somebody new`}</Button>}
          <Button kind="primary" keys="Enter" isDisabled={typed === '' || alike.length > 1} onPress={name}>
            {typed !== '' && known === undefined
              ? 'Add and name them'
              : meant === undefined
                ? 'Name them'
                : `Name ${meant.name}`}
          </Button>
        </>
      }
    >
      <SuggestField
        label="Who"
        value={text}
        onChange={setText}
        options={people}
        autoFocus
        onEnter={name}
        hint={hintFor(typed, alike.length, meant)}
      />
    </Dialog>
  )
}

type Choice = ReturnType<typeof usePeopleChoices>[number]

/** The one person whom the beginning of any of their names means; fewer than three letters mean nobody yet. */
function onlyMatch(people: readonly Choice[], typed: string): Choice | undefined {
  const wanted = foldName(typed)
  if (wanted.length < 3) return undefined
  const [only, another] = people.filter(({ name }) => ` ${foldName(name)}`.includes(` ${wanted}`))
  return another === undefined ? only : undefined
}

function hintFor(typed: string, alike: number, meant: Choice | undefined): string {
  if (meant !== undefined) return `${meant.label} is the only one here who is called that.`
  if (alike > 1) return 'Two people have that name: choose one from the list.'
  if (typed !== '' && alike === 0) return `Nobody here is called that: “${typed}” will be added.`
  return 'Somebody who is here already, or a new name.'
}
