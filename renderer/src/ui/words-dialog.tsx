import { type ReactNode, useState } from 'react'
import { AskDialog } from './ask-dialog'
import { lineProblem } from './line-problem'
import { TextField } from './text-field'
import styles from './words-dialog.module.css'

/** Asks for the few words a rule needs, a reason above all. `isNeeded` false: they may be left out. */
export function WordsDialog(props: {
  readonly title: string
  /** What it is about, above the field; may be empty. */
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly does: string
  readonly isNeeded?: boolean
  readonly children?: ReactNode
  /** The words without spaces around them. The dialog stays until it is closed. */
  readonly onSay: (words: string) => void
  readonly onClose: () => void
}) {
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const problem = lineProblem(words, props.isNeeded ?? true)
  const say = () => (problem === undefined ? props.onSay(words.trim()) : setTried(true))
  return (
    <AskDialog title={props.title} does={props.does} keys="Enter" onDo={say} onClose={props.onClose}>
      {props.about !== '' && (
        <p className={styles.about} dir="auto">
          {props.about}
        </p>
      )}
      {props.children}
      <TextField
        label={props.label}
        hint={props.hint}
        value={words}
        onChange={setWords}
        onEnter={say}
        error={isTried ? problem : undefined}
        autoFocus
      />
    </AskDialog>
  )
}
