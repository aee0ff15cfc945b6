import { useState } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import fields from '../../ui/fields.module.css'
import styles from './agenda.module.css'
import { itemsInWords } from './agenda-words'
import { usePeopleElsewhere } from './use-presenters'

/** More would be read by nobody: a few letters find the rest. */
const most = 40

/** Somebody who has no role here: found by a few letters of the name, the place or the organisation. */
export function ElsewhereDialog(props: {
  readonly items: readonly AgendaItem[]
  readonly localityId: Id
  readonly onSay: (presenterId: Id) => void
  readonly onClose: () => void
}) {
  const { items, onSay, onClose } = props
  const people = usePeopleElsewhere(props.localityId)
  const [text, setText] = useState('')
  const wanted = plain(text)
  const found = people.filter((person) => plain(`${person.name} ${person.from}`).includes(wanted))
  return (
    <Dialog
      title="Somebody from elsewhere"
      isOpen
      onClose={onClose}
      actions={
        <Button keys="Esc" onPress={onClose}>
          Leave it
        </Button>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about} dir="auto">
          {itemsInWords(items)}
        </p>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <TextField className={fields.field ?? ''} autoFocus>
            <Label className={fields.label ?? ''}>Name, place or organisation</Label>
            <Input className={fields.box ?? ''} />
          </TextField>
          <ListBox
            className={styles.found ?? ''}
            aria-label="People from elsewhere"
            renderEmptyState={() => <p className={styles.about}>Nobody of that name. People are added on People.</p>}
            onAction={(key) => {
              const person = found.find((one) => one.id === key)
              if (person === undefined) return
              onClose()
              onSay(person.id)
            }}
          >
            {found.slice(0, most).map((person) => (
              <ListBoxItem key={person.id} id={person.id} textValue={person.name} className={fields.option ?? ''}>
                <span dir="auto">{person.name}</span>
                <span className={styles.from} dir="auto">
                  {person.from}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
        {found.length > most && <p className={styles.about}>And {found.length - most} more: type a few letters.</p>}
      </div>
    </Dialog>
  )
}

/** "Ó Súilleabháin" is found by "osuill". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s'’-]/gu, '')
    .toLowerCase()
}
