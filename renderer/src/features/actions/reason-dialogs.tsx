import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import { printNumber } from '../../../../shared/rules/numbers'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './actions.module.css'

export function DropDialog(props: {
  readonly card: ActionHead
  readonly onDrop: (reason: string) => void
  readonly onClose: () => void
}) {
  return (
    <ReasonDialog
      title={`Drop ${printNumber('action', props.card.number)}`}
      about={props.card.title}
      label="Reason"
      hint="It goes into the minutes. The number stays taken."
      action="Drop it"
      onSay={props.onDrop}
      onClose={props.onClose}
    />
  )
}

function ReasonDialog(props: {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly action: string
  readonly onSay: (words: string) => void
  readonly onClose: () => void
}) {
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const say = () => (words.trim() === '' ? setMissing(true) : props.onSay(words.trim()))
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
          error={isMissing && words.trim() === '' ? 'Write a few words.' : undefined}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
