import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './start-team.module.css'

/** One numbered part of the sheet. */
export function Part(props: {
  readonly number: number
  readonly title: string
  readonly isDone?: boolean
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <span className={styles.number} aria-hidden="true">
        {props.number}
      </span>
      <div className={styles.partBody}>
        <div className={styles.partHead}>
          <h2 id={id}>{props.title}</h2>
          {props.aside}
          {props.isDone === true && (
            <span className={styles.done}>
              <Check aria-hidden /> Done
            </span>
          )}
        </div>
        {props.children}
      </div>
    </section>
  )
}
