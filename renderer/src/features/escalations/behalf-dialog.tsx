import { useState } from 'react'
import type { EscalationHead, OnBehalf } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { counted } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useHostState, useRecords } from '../../data/data-provider'
import { AskDialog } from '../../ui/ask-dialog'
import { CtrlEnter } from '../../ui/ctrl-enter'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { viaOptions } from './answer-dialog'
import styles from './dialogs.module.css'
import type { Via } from './kept-words'
import { useClocks } from './use-clocks'
import { likelyToAnswer, whoCanBeAsked } from './who-answers'

type Asked = Pick<EscalationHead, 'number' | 'localityId' | 'question' | 'enablerId' | 'column'>

/** What an enabler did, written down for them: that they have seen it, or what they need to know first. */
export function BehalfDialog(props: {
  readonly escalation: Asked
  /** Where it is the first of several. */
  readonly count?: number
  readonly did: 'seen' | 'asked-back'
  readonly onSay: (words: string, onBehalf: OnBehalf | null) => void
  readonly onClose: () => void
}) {
  const { escalation, did, onClose, count = 1 } = props
  const what = count === 1 ? printNumber('escalation', escalation.number) : counted(count, 'question')
  const { today, seatOf } = useClocks()
  const people = useRecords('person')
  const keyboardId = useHostState()?.user.keyboardPersonId ?? null
  const seat = seatOf(escalation.localityId)
  const [byPersonId, setBy] = useState<Id | null>(() => likelyToAnswer(escalation, seat, keyboardId))
  const [via, setVia] = useState<Via>('e-mail')
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = did === 'asked-back' && words.trim() === ''
  const isTheirs = byPersonId === null || byPersonId === keyboardId
  const say = () => {
    setTried(true)
    if (isMissing || byPersonId === null) return
    props.onSay(words.trim(), isTheirs ? null : { personId: byPersonId, via })
  }
  const asked = whoCanBeAsked(people, seat, today, escalation.enablerId)
  return (
    <AskDialog
      title={`${did === 'seen' ? 'Seen' : 'Asked back'}: ${what}`}
      does={did === 'seen' ? 'Note that it was seen' : 'Note what was asked'}
      keys={did === 'seen' ? 'Ctrl Enter' : 'Enter'}
      onDo={say}
      onClose={onClose}
    >
      {did === 'asked-back' && <CtrlEnter onPress={say} />}
      <p className={styles.about} dir="auto">
        {count === 1 ? escalation.question : what}
      </p>
      {did === 'asked-back' && (
        <TextField
          label="What they need to know"
          hint="The clock is paused until the team has answered."
          value={words}
          onChange={setWords}
          onEnter={say}
          error={isTried && isMissing ? 'Write what they asked.' : undefined}
          autoFocus
        />
      )}
      <div className={styles.kinds}>
        <Select
          label={did === 'seen' ? 'Who has seen it' : 'Who asks'}
          options={asked.map(({ id, name }) => ({ id, label: name }))}
          value={byPersonId}
          onChange={setBy}
        />
        {isTried && byPersonId === null && (
          <p className={styles.error} role="alert">
            Choose who.
          </p>
        )}
      </div>
      {!isTheirs && <Segmented label="How it came" options={viaOptions} value={via} onChange={setVia} />}
    </AskDialog>
  )
}
