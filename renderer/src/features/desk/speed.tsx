import type { Person } from '../../../../shared/model/person'
import type { RecordRef } from '../../../../shared/model/record'
import { useQuery } from '../../data/use-query'
import { measured, speedWords } from '../escalations/speed-words'
import { useClocks } from '../escalations/use-clocks'
import styles from './desk.module.css'

const ofEscalations = (touched: readonly RecordRef[]): boolean => touched.some(({ kind }) => kind === 'escalation')

/** How quickly answers come, beside what one council measured. */
export function Speed({ person, isOwn }: { readonly person: Person; readonly isOwn: boolean }) {
  const { limits } = useClocks()
  const speed = useQuery('escalation.speed', { personId: person.id, localityId: null }, ofEscalations)
  if (speed.kind !== 'ready') return null
  return (
    <p className={styles.speed}>
      <span>{isOwn ? 'You answered' : 'Answered'}</span>{' '}
      <b>{speed.value.answered === 0 ? 'nothing yet' : speedWords(speed.value, limits.answerIn)}</b>{' '}
      <span>{measured}</span>
    </p>
  )
}
