import { Check } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
import { useHostState, useRecords } from '../data/data-provider'
import { useHostCall } from '../data/use-command'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { Dialog } from '../ui/dialog'
import fields from '../ui/fields.module.css'
import styles from './keyboard-dialog.module.css'
import { type PersonLine, peopleByPlace } from './people-by-place'
import { useShell } from './use-shell'

/** More than can be read at a glance; a few letters find the rest. */
const shownAtMost = 60
const nobody = 'nobody'

/** Who this laptop acts for. Kept on this laptop, not in the workspace. */
export function KeyboardDialog() {
  const isOpen = useShell((state) => state.dialog === 'keyboard')
  const close = () => useShell.getState().show(null)
  return (
    <Dialog
      title="Who is at this keyboard?"
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button keys="Esc" onPress={close}>
          Leave it
        </Button>
      }
    >
      <p className={fields.hint}>
        No password. Every change is signed with this name. The choice stays on this laptop.
      </p>
      <Choice onDone={close} />
    </Dialog>
  )
}

function Choice({ onDone }: { readonly onDone: () => void }) {
  const keyboardPersonId = useHostState()?.user.keyboardPersonId ?? null
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const localities = useRecords('locality')
  const call = useHostCall()
  const [typed, setTyped] = useState('')
  const { groups, left } = peopleByPlace({ people, organisations, localities }, typed, shownAtMost)
  const now = people.get(keyboardPersonId ?? '')
  const choose = async (id: string) => {
    await call('host.edit-user-settings', { keyboardPersonId: id === nobody ? null : id })
    onDone()
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className={classes(fields.field, styles.name)} autoFocus>
        <Label className={fields.label ?? ''}>Name</Label>
        <Input className={fields.box ?? ''} placeholder="Type a few letters" />
      </SearchField>
      <ListBox
        className={styles.list ?? ''}
        aria-label="People"
        selectionMode="none"
        onAction={(key) => void choose(String(key).split(' ').at(-1) ?? nobody)}
      >
        <Collection items={groups}>
          {(group) => (
            <ListBoxSection id={group.id} className={styles.group ?? ''}>
              <Header className={styles.place ?? ''}>{group.name}</Header>
              <Collection items={group.people}>
                {(person) => <Line person={person} isNow={person.personId === now?.id} />}
              </Collection>
            </ListBoxSection>
          )}
        </Collection>
        <ListBoxItem id={`none ${nobody}`} textValue="Nobody named" className={fields.option ?? ''}>
          Nobody named
          {now === undefined && <Check aria-label="now" className={fields.tick} />}
        </ListBoxItem>
      </ListBox>
      {left > 0 && <p className={fields.hint}>And {left} more: type a few letters of the name.</p>}
    </Autocomplete>
  )
}

function Line({ person, isNow }: { readonly person: PersonLine; readonly isNow: boolean }) {
  return (
    <ListBoxItem id={person.id} textValue={person.name} className={fields.option ?? ''}>
      <span className={styles.who}>
        <span dir="auto">
          {person.name} ({person.initials})
        </span>
        {person.under !== '' && <span className={styles.under}>{person.under}</span>}
      </span>
      {isNow && <Check aria-label="now" className={fields.tick} />}
    </ListBoxItem>
  )
}
