import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import styles from './actions.module.css'

/** What there is to say beyond the title: the notes of an old log, or what somebody wrote. */
export function DetailFact(props: { readonly actionId: Id; readonly detail: string; readonly isReadOnly: boolean }) {
  const { actionId, detail, isReadOnly } = props
  const [isOpen, setOpen] = useState(false)
  if (isOpen && !isReadOnly) return <DetailEdit actionId={actionId} detail={detail} onDone={() => setOpen(false)} />
  return (
    <div className={styles.fact}>
      <span className={styles.detail} dir="auto">
        {detail === '' ? 'None' : detail}
      </span>
      {!isReadOnly && (
        <Button kind="quiet" size="small" aria-label="Change the detail" onPress={() => setOpen(true)}>
          Change
        </Button>
      )}
    </div>
  )
}

function DetailEdit({ actionId, detail, onDone }: { actionId: Id; detail: string; onDone: () => void }) {
  const run = useCommand()
  const [words, setWords] = useState(detail)
  const save = async () => {
    const said = words.trim()
    if (said !== detail && !(await run('action.edit', { actionId, detail: said })).ok) return
    onDone()
  }
  useKeys({ escape: onDone })
  return (
    <div className={styles.editing}>
      <TextField
        label="Detail"
        isLabelHidden
        value={words}
        onChange={setWords}
        onEnter={() => void save()}
        multiline
        autoFocus
      />
      <div className={styles.doing}>
        <Button size="small" kind="primary" keys="Ctrl Enter" onPress={() => void save()}>
          Save
        </Button>
        <Button size="small" keys="Esc" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </div>
  )
}
