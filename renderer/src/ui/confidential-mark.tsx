import { Lock } from 'lucide-react'
import type { Openness } from '../../../shared/model/agenda-item'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import styles from './confidential-mark.module.css'
import { useToday } from './use-today'

/** Beside the minute a card came from: whoever reads the card out or copies it is told. Nothing where the item is open. */
export function ConfidentialMark({ openness }: { readonly openness: Openness }) {
  const today = useToday()
  if (!isConfidentialOn({ openness }, today)) return null
  return (
    <span className={styles.mark}>
      <Lock aria-hidden /> Confidential
    </span>
  )
}
