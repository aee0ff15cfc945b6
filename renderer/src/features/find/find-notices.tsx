import { Lock } from 'lucide-react'
import type { OutputOf } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { useHostState } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { Caps } from '../../ui/keys'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import styles from './find.module.css'
import type { Read } from './palette'
import { withoutPart } from './read-as'

type Answer = OutputOf<'find'>

/** "5 of 5, the archive included", said to a screen reader once it has come. */
export function StandingLine({ answer }: { readonly answer: Answer | null }) {
  if (answer === null) return null
  return <span>{standingWords(answer)}</span>
}

export function standingWords({ hits, total, isComplete }: Answer): string {
  const count = `${hits.length} of ${total}`
  return isComplete ? `${count}, the archive included` : `${count}. Reading the older records…`
}

/** What to drop, when the line asks for too much. */
export function NothingFound(props: {
  readonly text: string
  readonly read: Read
  readonly answer: Answer
  readonly onText: (text: string) => void
}) {
  const { text, read, answer, onText } = props
  if (!answer.isComplete) {
    return (
      <p className={styles.nothing} role="status">
        Reading the older records…
      </p>
    )
  }
  const { words } = read.ask
  const filters = read.parts.map((part) => part.label.slice(0, 1).toLowerCase() + part.label.slice(1)).join(', ')
  const what = words === '' ? 'Nothing' : `Nothing with “${words}”`
  return (
    <div className={styles.nothing} role="status">
      <p>
        <b>{filters === '' ? what : `${what} ${filters}`}.</b>{' '}
        {read.parts.length > 0 ? 'Drop a filter:' : 'Try fewer words, or a part of one.'}
      </p>
      {read.parts.map((part) => (
        <Button key={part.from} size="small" onPress={() => onText(withoutPart(text, part))}>
          Without “{part.label}”
        </Button>
      ))}
    </div>
  )
}

export function FindProblem({ problem }: { readonly problem: Problem }) {
  const { title, whatToDo } = problemWords(problem)
  return (
    <div className={styles.notice}>
      <Notice kind="late" title={title}>
        {whatToDo}
      </Notice>
    </div>
  )
}

const counts = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** Counted, not shown: the window may be on a wall. */
export function Confidential({ count }: { readonly count: number }) {
  const screens = useHostState()?.screens ?? 1
  return (
    <p className={styles.private} role="status">
      <Lock aria-hidden />
      <span>
        <b>
          {counts[count] ?? count} more {count === 1 ? 'is in a confidential part' : 'are in confidential parts'}.
        </b>{' '}
        Not shown while a {screens > 1 ? 'second screen' : 'meeting'} is on. Hold <Caps keys="Ctrl H" /> to read{' '}
        {count === 1 ? 'it' : 'them'} here.
      </span>
    </p>
  )
}
