import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './dialogs.module.css'

/** Asks for the words a rule needs, and says why they are needed. `isNeeded` false: they may be left out. */
export function WordsDialog(props: {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly action: string
  readonly isNeeded?: boolean
  readonly children?: ReactNode
  readonly onSay: (words: string) => void
  readonly onClose: () => void
}) {
  const { isNeeded = true } = props
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const say = () => (isNeeded && words.trim() === '' ? setMissing(true) : props.onSay(words.trim()))
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button keys="Esc" onPress={props.onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Enter" onPress={say}>
            {props.action}
          </Button>
        </>
      }
    >
      <p className={styles.about} dir="auto">
        {props.about}
      </p>
      {props.children}
      <TextField
        label={props.label}
        hint={props.hint}
        value={words}
        onChange={setWords}
        onEnter={say}
        error={isMissing && words.trim() === '' ? 'Write a few words.' : undefined}
        autoFocus
      />
    </Dialog>
  )
}
