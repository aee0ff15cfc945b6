import { EyeOff } from 'lucide-react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { useToday } from '../../ui/use-today'
import { capital } from '../agenda/agenda-words'
import styles from './in-the-room.module.css'
import { opennessInWords } from './item-tools'

/** What the room sees of a confidential item before the signed-up part begins: that there is one, and why. */
export function ConfidentialCover({ item }: { readonly item: AgendaItem }) {
  const today = useToday()
  const reason = item.openness.kind === 'confidential' ? item.openness.reason : ''
  return (
    <div className={styles.cover}>
      <h1>Confidential item</h1>
      <p className={styles.coverWhy}>
        <EyeOff aria-hidden="true" />
        <span>
          {reason !== '' && <b>{capital(reason)}. </b>}
          {opennessInWords(item, today)}.
        </span>
      </p>
      <p>It is shown when the signed-up part begins.</p>
    </div>
  )
}
