import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import styles from './actions.module.css'

/** The whole title; Ctrl Enter saves it, Esc leaves it as it was. */
export function ActionTitle(props: {
  readonly head: ActionHead
  readonly isEditing: boolean
  readonly onDone: () => void
}) {
  if (!props.isEditing) {
    return (
      <h2 className={styles.panelTitle} dir="auto">
        {props.head.title}
      </h2>
    )
  }
  return <TitleField head={props.head} onDone={props.onDone} />
}

function TitleField({ head, onDone }: { readonly head: ActionHead; readonly onDone: () => void }) {
  const run = useCommand()
  const [title, setTitle] = useState(head.title)
  const words = title.replace(/\s+/g, ' ').trim()
  const save = async () => {
    if (words === '') return
    // What a rule or the disk refuses stays in the field.
    if (words !== head.title && !(await run('action.edit', { actionId: head.id, title: words })).ok) return
    onDone()
  }
  useKeys({ escape: onDone })
  return (
    <div className={styles.editing}>
      <TextField
        label="What is to be done"
        value={title}
        onChange={setTitle}
        onEnter={() => void save()}
        multiline
        autoFocus
        error={words === '' ? 'Write a few words.' : undefined}
      />
      <div className={styles.doing}>
        <Button kind="primary" keys="Ctrl Enter" onPress={() => void save()}>
          Save
        </Button>
        <Button keys="Esc" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </div>
  )
}
