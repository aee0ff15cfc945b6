import { useState } from 'react'
import type { AgendaItem, Openness } from '../../../../shared/model/agenda-item'
import type { Day } from '../../../../shared/model/common'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './agenda.module.css'

/** Every place an item can go to, by words alone. */
export function MoveItemDialog(props: {
  readonly item: AgendaItem
  readonly items: readonly AgendaItem[]
  readonly onMove: (index: number) => void
  readonly onClose: () => void
}) {
  const { item, items, onClose } = props
  const others = items.filter((other) => other.id !== item.id)
  const [index, setIndex] = useState(items.indexOf(item))
  return (
    <Dialog
      title="Move to…"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button
            kind="primary"
            autoFocus
            onPress={() => {
              onClose()
              props.onMove(index)
            }}
          >
            Move to {index + 1}
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about}>{item.title}</p>
        <Select
          label={`Place, of ${items.length}`}
          options={items.map((_, at) => ({
            id: String(at),
            label: at === 0 ? '1, first' : `${at + 1}, after ${shortened(others[at - 1]?.title ?? '')}`,
          }))}
          value={String(index)}
          onChange={(at) => setIndex(Number(at))}
        />
      </div>
    </Dialog>
  )
}

/** Confidential needs its reason, which is printed in its place; the date is a reminder, nothing opens by itself. */
export function ConfidentialDialog(props: {
  readonly item: AgendaItem
  readonly onSay: (openness: Openness) => void
  readonly onClose: () => void
}) {
  const { openness } = props.item
  const [reason, setReason] = useState(openness.kind === 'confidential' ? openness.reason : '')
  const [until, setUntil] = useState<Day | null>(openness.kind === 'confidential' ? openness.until : null)
  const [isMissing, setMissing] = useState(false)
  const say = () => {
    if (reason.trim() === '') return setMissing(true)
    props.onClose()
    props.onSay({ kind: 'confidential', reason: reason.trim(), until })
  }
  return (
    <Dialog
      title="Confidential"
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button keys="Esc" onPress={props.onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Enter" onPress={say}>
            Make it confidential
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about}>{props.item.title}</p>
        <TextField
          label="Reason"
          hint="Printed in place of the item: “about named people”."
          value={reason}
          onChange={setReason}
          onEnter={say}
          error={isMissing && reason.trim() === '' ? 'Write a few words.' : undefined}
          autoFocus
        />
        <DayField label="Until, if it ends" value={until} onChange={setUntil} />
      </div>
    </Dialog>
  )
}

const shortened = (title: string): string => (title.length > 50 ? `${title.slice(0, 49).trimEnd()}…` : title)
