import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../../shared/refusals'
import { AskDialog } from '../../ui/ask-dialog'
import { problemWords } from '../../ui/problem-words'
import type { DaySaid } from './day-words'
import styles from './meetings.module.css'
import { type useWhen, type When, WhenFields } from './when-fields'

/** Asks for day, times and venue, says what there is to know of the day, and does one thing with them. */
export function WhenDialog(props: {
  readonly title: string
  readonly does: string
  readonly said: ReturnType<typeof useWhen>
  readonly leans: 'ahead' | 'back'
  readonly about: readonly DaySaid[]
  /** Why it cannot be done on that day; null or absent: it can. */
  readonly lacks?: string | null
  /** Answers what stands in the way, null where it was done. */
  readonly onDo: (when: When) => Promise<Problem | null>
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const { said, lacks = null, onClose } = props
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = async () => {
    setAsked(true)
    if (said.when === null || lacks !== null) return
    const found = await props.onDo(said.when)
    if (found === null) onClose()
    else setProblem(found)
  }
  const enter = () => void act()
  return (
    <AskDialog title={props.title} does={props.does} keys="Enter" onDo={enter} onClose={onClose} lacks={lacks}>
      <div className={styles.plan}>
        {props.children}
        <WhenFields said={said} leans={props.leans} onEnter={enter}>
          <div role="status" className={styles.about}>
            {said.on === null && isAsked && <p className={styles.wrong}>Say which day.</p>}
            {props.about.map(({ words, isWarning }) => (
              <p key={words} className={isWarning ? styles.warn : styles.said} dir="auto">
                {words}
              </p>
            ))}
          </div>
        </WhenFields>
        {problem !== null && (
          <p className={styles.wrong} role="alert">
            {problemWords(problem).title} {problemWords(problem).whatToDo}
          </p>
        )}
      </div>
    </AskDialog>
  )
}
