import { useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { lineProblem } from './line-rules'
import styles from './pledges.module.css'

/** Asks in a few words for what a rule needs. */
export function ReasonDialog(props: {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly action: string
  readonly onSay: (words: string) => void
  readonly onClose: () => void
}) {
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const problem = lineProblem(words, true)
  const say = (): void => (problem === undefined ? props.onSay(words.trim()) : setTried(true))
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
          error={isTried ? problem : undefined}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
