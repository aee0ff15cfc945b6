import { useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './agenda.module.css'

/** A few words without which it is not done. */
export function ReasonDialog(props: {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly does: string
  readonly onSay: (reason: string) => void
  readonly onClose: () => void
}) {
  const { onSay, onClose } = props
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = words.trim() === ''
  const say = () => {
    if (isMissing) return setTried(true)
    onClose()
    onSay(words.trim())
  }
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Enter" onPress={say}>
            {props.does}
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about} dir="auto">
          {props.about}
        </p>
        <TextField
          label={props.label}
          hint={props.hint}
          value={words}
          onChange={setWords}
          onEnter={say}
          error={isTried && isMissing ? 'Write a few words.' : undefined}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
