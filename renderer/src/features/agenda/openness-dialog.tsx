import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AgendaItem, Openness } from '../../../../shared/model/agenda-item'
import type { Day } from '../../../../shared/model/common'
import { DayField } from '../../ui/day-field'
import { TextField } from '../../ui/text-field'
import styles from './agenda.module.css'
import { itemsInWords, opennessWords } from './agenda-words'
import { AskDialog } from './item-dialogs'

const ways: readonly { readonly kind: Openness['kind']; readonly means: string }[] = [
  { kind: 'open', means: 'Everything is printed.' },
  { kind: 'heading-only', means: 'Partners and the public see the title and no more.' },
  { kind: 'confidential', means: 'Only the team sees it; others read the reason in its place.' },
]

/** Who may read it. Confidential needs its reason, which is printed in its place; after its last day the item is read like any other. */
export function OpennessDialog(props: {
  readonly items: readonly AgendaItem[]
  readonly onSay: (openness: Openness) => void
  readonly onClose: () => void
}) {
  const { items, onSay, onClose } = props
  const now = items[0]?.openness ?? { kind: 'open' }
  const [kind, setKind] = useState<Openness['kind']>(now.kind)
  const [reason, setReason] = useState(now.kind === 'confidential' ? now.reason : '')
  const [until, setUntil] = useState<Day | null>(now.kind === 'confidential' ? now.until : null)
  const [isTried, setTried] = useState(false)
  const isMissing = kind === 'confidential' && reason.trim() === ''
  const say = () => {
    if (isMissing) return setTried(true)
    onClose()
    onSay(kind === 'confidential' ? { kind, reason: reason.trim(), until } : { kind })
  }
  return (
    <AskDialog
      title="Openness"
      about={itemsInWords(items)}
      does={doesWords[kind]}
      onDo={say}
      onClose={onClose}
      staysOpen
    >
      <RadioGroup
        className={styles.ways ?? ''}
        value={kind}
        onChange={(value) => {
          const way = ways.find((one) => one.kind === value)
          if (way !== undefined) setKind(way.kind)
        }}
      >
        <Label className="visually-hidden">Who may read it</Label>
        {ways.map((way) => (
          <Radio key={way.kind} value={way.kind} className={styles.way ?? ''} autoFocus={way.kind === now.kind}>
            <b>{opennessWords[way.kind]}</b>
            <span>{way.means}</span>
          </Radio>
        ))}
      </RadioGroup>
      {kind === 'confidential' && (
        <>
          <TextField
            label="Reason"
            hint="Printed in place of the item: “about named people”."
            value={reason}
            onChange={setReason}
            onEnter={say}
            error={isTried && isMissing ? 'Write a few words.' : undefined}
          />
          <DayField label="Until, if it ends" value={until} onChange={setUntil} onEnter={say} />
        </>
      )}
    </AskDialog>
  )
}

const doesWords: Readonly<Record<Openness['kind'], string>> = {
  open: 'Make it open',
  'heading-only': 'Print the heading only',
  confidential: 'Make it confidential',
}
