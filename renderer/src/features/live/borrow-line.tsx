import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { lenders, suggestLoan } from '../../../../shared/rules/live-borrow'
import { secondsSpent } from '../../../../shared/rules/live-clock'
import { counted } from '../../../../shared/rules/near-days'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Keys } from '../../ui/keys'
import { useOnce } from '../../ui/use-once'
import { useNow } from '../../ui/use-today'
import room from './live.module.css'
import styles from './live-time.module.css'

/** "Borrow 2 minutes from Summer tea, 5": filled in with what makes sense, so that B and Enter are enough. */
export function BorrowLine(props: { readonly view: MeetingView; readonly item: AgendaItem; onClose(): void }) {
  const { view, item, onClose } = props
  const { meeting, items } = view
  const run = useCommand()
  const once = useOnce()
  const now = useNow(60_000)
  const able = lenders(items, item.id)
  const [loan] = useState(() => {
    const over = secondsSpent(item, meeting.live, now.toISOString()) - item.minutes * 60
    return suggestLoan(items, item.id, over)
  })
  const [typed, setTyped] = useState(String(loan?.minutes ?? 1))
  const [fromId, setFromId] = useState(loan?.fromItemId ?? '')
  const from = able.find((one) => one.id === fromId) ?? able[0]
  const title = from === undefined ? '' : from.title
  const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  const wrong = whatIsWrong(minutes, from)
  const borrow = async (): Promise<void> => {
    if (from === undefined) return onClose()
    if (wrong !== '') return announce(wrong)
    const input = { meetingId: meeting.id, toItemId: item.id, fromItemId: from.id, minutes }
    const outcome = await once(() => run('items.borrow', input))
    if (!outcome?.ok) return
    onClose()
    announce(`${counted(minutes, 'minute')} borrowed from ${title}, which now has ${from.minutes - minutes}`)
  }
  const choose = (by: 1 | -1): void => {
    const next = able[able.findIndex((one) => one.id === from?.id) + by]
    if (next !== undefined) setFromId(next.id)
  }
  if (from === undefined) {
    return (
      <fieldset className={room.quick}>
        <span className={room.quickWord}>Borrow</span>
        <p className={styles.line}>No item still to come has minutes to give.</p>
      </fieldset>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and the arrows of the two fields inside
    <div
      className={room.quick}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void borrow()
        else if (event.key === 'ArrowDown' && event.target instanceof HTMLInputElement) choose(1)
        else if (event.key === 'ArrowUp' && event.target instanceof HTMLInputElement) choose(-1)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <span className={room.quickWord} aria-hidden="true">
        Borrow
      </span>
      <div className={styles.line}>
        <input
          className={styles.minutes}
          aria-label="Minutes to borrow"
          aria-describedby="borrow-understood"
          inputMode="numeric"
          // biome-ignore lint/a11y/noAutofocus: the line opens because somebody pressed its key
          autoFocus
          value={typed}
          maxLength={3}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span aria-hidden="true">{minutes === 1 ? 'minute from' : 'minutes from'}</span>
        <select
          className={styles.from}
          aria-label="From which item"
          value={from.id}
          onChange={(event) => setFromId(event.target.value)}
        >
          {able.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}, {one.minutes}
            </option>
          ))}
        </select>
      </div>
      <div className={room.got} id="borrow-understood" aria-live="polite">
        <span>{wrong === '' ? `Then “${title}” has ${counted(from.minutes - minutes, 'minute')}.` : wrong}</span>
        <span className={room.enter}>
          <Keys keys="↑ ↓" /> other item <Keys keys="Enter" /> borrow <Keys keys="Esc" /> close
        </span>
      </div>
    </div>
  )
}

function whatIsWrong(minutes: number, from: AgendaItem | undefined): string {
  if (minutes < 1) return 'How many minutes? At least 1.'
  if (from !== undefined && minutes > from.minutes) return `It has only ${counted(from.minutes, 'minute')}.`
  return ''
}
