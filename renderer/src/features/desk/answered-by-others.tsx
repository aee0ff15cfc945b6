import { useMemo } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id, Instant } from '../../../../shared/model/common'
import { dateOnly } from '../../../../shared/rules/near-days'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Plate } from '../../ui/plate'
import { useClocks } from '../escalations/use-clocks'
import styles from './desk.module.css'
import { answeredByOthers } from './desk-questions'

/** Below their own: what waited with them too, and who answered it. It left their list from another desk. */
export function AnsweredByOthers(props: {
  readonly personId: Id
  readonly lookedAt: Instant | undefined
  /** As they may stand on a wall; null where there is none. */
  readonly covered: ReadonlyMap<Id, EscalationHead> | null
}) {
  const { personId, lookedAt, covered } = props
  const escalations = useRecords('escalation')
  const localities = useRecords('locality')
  const people = useRecords('person')
  const { today, seatOf } = useClocks()
  const answered = useMemo(
    () => answeredByOthers({ escalations, localities, seatOf, today }, personId, lookedAt),
    [escalations, localities, seatOf, today, personId, lookedAt],
  )
  if (answered.length === 0) return null
  return (
    <>
      <h2 className={styles.part}>Waited with others too, and answered</h2>
      <ol aria-label="Answered by others">
        {answered.map(({ escalation, byPersonId, on }) => {
          const { id: escalationId, localityId } = escalation
          const place = localities.get(localityId)
          return (
            <li key={escalationId} className={styles.row}>
              <button
                type="button"
                className={styles.question}
                onClick={() => go({ screen: 'escalation', localityId, escalationId })}
              >
                <span className={styles.clock}>{dateOnly(on, today)}</span>
                <span className={styles.words} dir="auto">
                  {covered?.get(escalationId)?.question ?? escalation.question}
                </span>
                <span className={styles.under}>
                  {place && <Plate code={place.code} shape={place.shape} />}
                  <span dir="auto">{people.get(byPersonId)?.name ?? 'Somebody'} answered</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
