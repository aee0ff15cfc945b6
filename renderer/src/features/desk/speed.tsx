import type { Person } from '../../../../shared/model/person'
import type { RecordRef } from '../../../../shared/model/record'
import { useQuery } from '../../data/use-query'
import { useClocks } from '../escalations/use-clocks'
import styles from './desk.module.css'

const ofEscalations = (touched: readonly RecordRef[]): boolean => touched.some(({ kind }) => kind === 'escalation')

/** How quickly answers come, beside what one council measured: 41 of 100 within ten working days. */
export function Speed({ person, isOwn }: { readonly person: Person; readonly isOwn: boolean }) {
  const { limits } = useClocks()
  const speed = useQuery('escalation.speed', { personId: person.id, localityId: null }, ofEscalations)
  if (speed.kind !== 'ready') return null
  const { answered, inTime } = speed.value
  const who = isOwn ? 'You answer' : 'Answered'
  return (
    <p className={styles.speed}>
      <span>
        {who} within {limits.answerIn} working days
      </span>
      <b>{answered === 0 ? 'Nothing answered yet' : `${inTime} of ${answered}`}</b>
      <span>One council, measured: 41 in 100{limits.answerIn === 10 ? '' : ' in 10 days'}</span>
    </p>
  )
}
