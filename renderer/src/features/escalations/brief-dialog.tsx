import { useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { counted } from '../../../../shared/rules/near-days'
import { isOpenQuestion, waitsWith } from '../../../../shared/rules/waits-with'
import { useRecords } from '../../data/data-provider'
import { AskDialog } from '../../ui/ask-dialog'
import { Select } from '../../ui/select'
import { askToSave } from '../papers/save-asked'
import { isWithNobody } from './clock-words'
import styles from './dialogs.module.css'
import { type Clocks, useClocks } from './use-clocks'
import { whoCanBeAsked } from './who-answers'

const nobody = 'nobody'

/** For whom a brief is made: everything that waits with them, over all places, as a paper. */
export function BriefDialog({ localityId, onClose }: { readonly localityId: Id; readonly onClose: () => void }) {
  const people = useRecords('person')
  const cards = useRecords('escalation')
  const clocks = useClocks()
  const seat = clocks.seatOf(localityId)
  const open = [...cards.values()].filter(isOpenQuestion)
  const options = [
    ...whoCanBeAsked(people, seat, clocks.today).map(({ id, name }) => ({
      id,
      label: `${name}: ${counted(waitingWith(open, id, clocks), 'question')}`,
    })),
    ...(open.some((card) => isWithNobody(card, clocks.seatOf(card.localityId)))
      ? [
          {
            id: nobody,
            label: `Nobody yet: ${counted(open.filter((card) => isWithNobody(card, clocks.seatOf(card.localityId))).length, 'question')}`,
          },
        ]
      : []),
  ]
  const [whoId, setWho] = useState<string | null>(options[0]?.id ?? null)
  const make = () => {
    if (whoId === null) return
    onClose()
    askToSave({
      kind: 'document',
      request: { document: 'enabler-brief', personId: whoId === nobody ? null : whoId, escalationId: null },
    })
  }
  return (
    <AskDialog
      title="A brief for whom?"
      does="Make the brief"
      keys="Ctrl Enter"
      onDo={make}
      onClose={onClose}
      lacks={whoId === null ? 'No enabler is named yet.' : null}
    >
      <p className={styles.about}>Everything that waits with them, over all places, on a page for each question.</p>
      <Select label="For" options={options} value={whoId} onChange={setWho} />
    </AskDialog>
  )
}

function waitingWith(open: readonly EscalationHead[], personId: Id, clocks: Clocks): number {
  return open.filter((card) => waitsWith(card, personId, clocks.seatOf(card.localityId))).length
}
