import { Check } from 'lucide-react'
import type { Meeting } from '../../../../shared/model/meeting'
import { timeOf } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { Button } from '../../ui/button'
import styles from './live.module.css'

/** The confidentiality statement, read out at the start; that it was read is recorded with its time. */
export function Statement({ meeting, onRead }: { readonly meeting: Meeting; onRead(): void }) {
  const statement = useRecord('settings', 'settings')?.confidentialityStatement ?? ''
  const isReadOnly = useIsReadOnly()
  if (statement === '') return null
  const shownAt = meeting.live?.statementShownAt ?? null
  return (
    <div className={styles.statement}>
      <p>{statement}</p>
      {shownAt === null ? (
        <Button keys="C" isDisabled={isReadOnly} onPress={onRead}>
          Record that it was read
        </Button>
      ) : (
        <p className={styles.wasRead}>
          <Check aria-hidden="true" />
          <span>Read at {timeOf(shownAt)}</span>
        </p>
      )}
    </div>
  )
}
