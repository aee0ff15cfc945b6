import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { askToSave } from '../papers/save-asked'
import styles from './minutes.module.css'

const whole = 'all-of-it'

/** One item with its number, or one decision of it, for somebody whom the rest does not concern. */
export function saveExtract(meetingId: Id, itemId: Id, decisionId: Id | null): void {
  // It goes to somebody outside the team: the dialog offers the other versions.
  askToSave({
    kind: 'document',
    request: { document: 'extract', meetingId, version: 'partner', itemId, decisionId },
  })
}

/** Which item, and whether all of it. `itemId` is the one somebody was at. */
export function ExtractDialog(props: {
  readonly view: MeetingView
  readonly itemId: Id | null
  readonly onClose: () => void
}) {
  const { view, onClose } = props
  const { items, decisions, meeting } = view
  const [itemId, setItemId] = useState<Id>(items.find((item) => item.id === props.itemId)?.id ?? items[0]?.id ?? '')
  const [part, setPart] = useState<Id>(whole)
  const ofItem = decisions.filter((decision) => decision.itemId === itemId)
  const go = () => {
    onClose()
    saveExtract(meeting.id, itemId, part === whole ? null : part)
  }
  return (
    <Dialog
      title="Extract of the minutes"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            No extract
          </Button>
          <Button kind="primary" isDisabled={itemId === ''} onPress={go}>
            Look at it and save…
          </Button>
        </>
      }
    >
      {items.length === 0 ? (
        <p>This meeting had no items.</p>
      ) : (
        <>
          <Select
            label="Item"
            value={itemId}
            onChange={(id) => {
              setItemId(id)
              setPart(whole)
            }}
            options={items.map((item, index) => ({ id: item.id, label: `${index + 1}. ${item.title}` }))}
          />
          {ofItem.length > 0 && (
            <Select
              label="What of it"
              value={part}
              onChange={setPart}
              options={[
                { id: whole, label: 'The whole item' },
                ...ofItem.map((decision) => ({
                  id: decision.id,
                  label: `Only ${printNumber('decision', decision.number)}: ${decision.text}`,
                })),
              ]}
            />
          )}
          <p className={styles.quiet}>One page with its number, for somebody whom the rest does not concern.</p>
        </>
      )}
    </Dialog>
  )
}
