import { useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { counted } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useHostState, useRecords } from '../../data/data-provider'
import { AskDialog } from '../../ui/ask-dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './dialogs.module.css'
import { useClocks } from './use-clocks'
import { whoCanBeAsked } from './who-answers'

/** To another enabler: the trail stays, a new clock starts, the whole age shows. */
export function PassOnDialog(props: {
  readonly escalations: readonly Pick<EscalationHead, 'number' | 'localityId' | 'question' | 'enablerId'>[]
  readonly onPass: (toPersonId: Id, words: string) => void
  readonly onClose: () => void
}) {
  const { escalations, onClose } = props
  const { today, seatOf } = useClocks()
  const people = useRecords('person')
  const keyboardId = useHostState()?.user.keyboardPersonId ?? null
  const [first] = escalations
  const seat = seatOf(first?.localityId ?? '')
  const isOnly = escalations.length === 1
  const others = whoCanBeAsked(people, seat, today).filter(
    ({ id }) => id !== keyboardId && !(isOnly && id === first?.enablerId),
  )
  const [toId, setTo] = useState<Id | null>(others[0]?.id ?? null)
  const [words, setWords] = useState('')
  const pass = () => {
    if (toId !== null) props.onPass(toId, words.trim())
  }
  if (first === undefined) return null
  return (
    <AskDialog
      title={
        isOnly
          ? `Pass on ${printNumber('escalation', first.number)}`
          : `Pass on ${counted(escalations.length, 'question')}`
      }
      does="Pass it on"
      keys="Ctrl Enter"
      onDo={pass}
      onClose={onClose}
      lacks={toId === null ? 'No other enabler is named yet.' : null}
    >
      {isOnly && (
        <p className={styles.about} dir="auto">
          {first.question}
        </p>
      )}
      <Select label="To" options={others.map(({ id, name }) => ({ id, label: name }))} value={toId} onChange={setTo} />
      <TextField
        label="A word with it"
        hint="It may stay empty. A new clock starts."
        value={words}
        onChange={setWords}
        onEnter={pass}
      />
    </AskDialog>
  )
}
