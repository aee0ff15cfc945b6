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
  const [known] = alike
  const name = () => {
    if (typed === '') return
    props.onName(known === undefined ? { kind: 'new', name: typed } : { kind: 'known', personId: known.id })
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
          <Button kind="primary" isDisabled={typed === '' || alike.length > 1} onPress={name}>
            {typed !== '' && known === undefined ? 'Add and name them' : 'Name them'}
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
        hint={hintFor(typed, alike.length)}
      />
    </Dialog>
  )
}

function hintFor(typed: string, alike: number): string {
  if (alike > 1) return 'Two people have that name: choose one from the list.'
  if (typed !== '' && alike === 0) return `Nobody here is called that: “${typed}” will be added.`
  return 'Somebody who is here already, or a new name.'
}
