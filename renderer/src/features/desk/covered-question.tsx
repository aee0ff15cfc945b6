import type { EscalationHead } from '../../../../shared/contract'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecord } from '../../data/data-provider'
import { Plate } from '../../ui/plate'
import styles from './desk.module.css'

/** A confidential question while the desk stands on a wall: whose it is and its number, and no room for an answer yet. */
export function CoveredQuestion(props: { readonly escalation: EscalationHead; readonly instead: string }) {
  const { escalation, instead } = props
  const place = useRecord('locality', escalation.localityId)
  return (
    <article className={styles.read} aria-label="The question">
      <div className={styles.scroll}>
        <p className={styles.line}>
          {place && <Plate code={place.code} shape={place.shape} />}
          <span>
            {place?.name}, {printNumber('escalation', escalation.number)}
          </span>
        </p>
        <h2 className={styles.asked}>{escalation.question}</h2>
        <p>{instead}</p>
      </div>
    </article>
  )
}
