import { type ReactNode, useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { byDay } from '../../../../shared/rules/meeting-states'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './agenda.module.css'
import { itemsInWords, shortened } from './agenda-words'

/** Every place an item, or a block of several, can go to, by words alone. */
export function MoveItemDialog(props: {
  readonly moved: readonly AgendaItem[]
  readonly items: readonly AgendaItem[]
  readonly onMove: (index: number) => void
  readonly onClose: () => void
}) {
  const { moved, items, onClose } = props
  const others = items.filter((other) => !moved.includes(other))
  const [index, setIndex] = useState(
    Math.min(
      others.length,
      Math.max(
        0,
        items.findIndex((one) => moved.includes(one)),
      ),
    ),
  )
  return (
    <AskDialog
      title="Move to…"
      about={itemsInWords(moved)}
      does={`Move to ${index + 1}`}
      onDo={() => props.onMove(index)}
      onClose={onClose}
      isReady
    >
      <Select
        label={`Place, of ${items.length}`}
        options={[null, ...others].map((other, at) => ({
          id: String(at),
          label: other === null ? '1, first' : `${at + 1}, after ${shortened(other.title, 50)}`,
        }))}
        value={String(index)}
        onChange={(at) => setIndex(Number(at))}
      />
    </AskDialog>
  )
}

/** How long, typed; the same for each of several. */
export function MinutesDialog(props: {
  readonly items: readonly AgendaItem[]
  readonly onSay: (minutes: number) => void
  readonly onClose: () => void
}) {
  const { items, onSay, onClose } = props
  const [text, setText] = useState(sharedMinutes(items))
  const [isTried, setTried] = useState(false)
  const minutes = /^\d{1,3}$/.test(text.trim()) && Number(text) <= 480 ? Number(text) : null
  const say = () => {
    if (minutes === null) return setTried(true)
    onClose()
    onSay(minutes)
  }
  return (
    <AskDialog
      title="Minutes"
      about={itemsInWords(items)}
      does="Set the minutes"
      onDo={say}
      onClose={onClose}
      staysOpen
    >
      <TextField
        label={items.length === 1 ? 'Minutes' : 'Minutes for each'}
        value={text}
        onChange={setText}
        onEnter={say}
        error={isTried && minutes === null ? 'Write a number from 0 to 480.' : undefined}
        autoFocus
      />
    </AskDialog>
  )
}

function sharedMinutes(items: readonly AgendaItem[]): string {
  const [first] = items
  return first !== undefined && items.every((item) => item.minutes === first.minutes) ? String(first.minutes) : ''
}

/** The other agendas of this place that have not begun. */
export function OtherMeetingDialog(props: {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly onSend: (toMeetingId: Id, where: string) => void
  readonly onClose: () => void
}) {
  const { meeting, items, onSend, onClose } = props
  const meetings = useRecords('meeting')
  const others = [...meetings.values()]
    .filter((one) => one.localityId === meeting.localityId && one.id !== meeting.id)
    .filter((one) => one.state === 'planned' || one.state === 'issued')
    .sort(byDay)
  const [toId, setToId] = useState<Id | null>(others[0]?.id ?? null)
  const to = others.find((one) => one.id === toId)
  const title = 'Move to another meeting'
  if (meeting.state !== 'planned' || to === undefined) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button keys="Esc" onPress={onClose} autoFocus>
              Leave it
            </Button>
            {meeting.state === 'planned' && (
              <Button
                kind="primary"
                onPress={() => {
                  onClose()
                  go({ screen: 'meetings', localityId: meeting.localityId })
                }}
              >
                Open the meetings
              </Button>
            )}
          </>
        }
      >
        <p>
          {meeting.state === 'planned'
            ? 'No other meeting of this place is planned. Plan one, then move it there.'
            : 'This agenda was issued, so what stands on it stays on it. Write it on the other agenda as well.'}
        </p>
      </Dialog>
    )
  }
  return (
    <AskDialog
      title={title}
      about={itemsInWords(items)}
      does={`Move to ${weekdayDay(to.on)}`}
      onDo={() => onSend(to.id, weekdayDay(to.on))}
      onClose={onClose}
      isReady
    >
      <Select label="To the end of" options={others.map(optionOf)} value={to.id} onChange={setToId} />
    </AskDialog>
  )
}

const optionOf = ({ id, on, startsAt, state }: Meeting) => ({
  id,
  label: `${weekdayDay(on)} ${on.slice(0, 4)}, ${startsAt}${state === 'issued' ? ', issued already' : ''}`,
})

/** One question about some items, with the way out and the verb. */
export function AskDialog(props: {
  readonly title: string
  readonly about: string
  readonly does: string
  readonly onDo: () => void
  readonly onClose: () => void
  /** Enter does it at once. */
  readonly isReady?: boolean
  /** It closes itself when what was written will do. */
  readonly staysOpen?: boolean
  readonly children: ReactNode
}) {
  const { title, about, does, onDo, onClose, isReady = false, staysOpen = false } = props
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button
            kind="primary"
            {...(isReady && { autoFocus: true })}
            onPress={() => {
              if (!staysOpen) onClose()
              onDo()
            }}
          >
            {does}
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about} dir="auto">
          {about}
        </p>
        {props.children}
      </div>
    </Dialog>
  )
}
