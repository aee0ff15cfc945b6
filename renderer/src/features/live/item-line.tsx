import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Keys } from '../../ui/keys'
import { useOnce } from '../../ui/use-once'
import { useToldAtRest } from '../../ui/use-told-at-rest'
import { stayWithText } from '../board/quick-add-line'
import { keepLine, keptLine } from './kept-lines'
import room from './live.module.css'

/** Something nobody had put on the agenda: it comes right after the item that is on. "Bins in Mill Lane 10" has ten minutes. */
export function ItemLine(props: { readonly view: MeetingView; readonly item: AgendaItem; onClose(): void }) {
  const { view, item, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const [text, setText] = useState(() => keptLine(item.id, 'item'))
  const { title, minutes } = readItem(text)
  const understood = useToldAtRest<HTMLSpanElement>(text)
  const add = async (): Promise<void> => {
    if (title === '') return onClose()
    const what = { title, ...(minutes !== null && { minutes }) }
    const outcome = await once(() =>
      run('item.add', { meetingId: view.meeting.id, itemKind: 'challenge', ...what, after: item.id }),
    )
    if (!outcome?.ok) return
    keepLine(item.id, 'item', '')
    announce(`Added after this item: ${title}`)
    onClose()
  }
  return (
    <div className={room.quick}>
      <span className={room.quickWord} aria-hidden="true">
        New item
      </span>
      <input
        className={room.quickLine}
        aria-label="What the new item is about"
        aria-describedby="item-understood"
        // biome-ignore lint/a11y/noAutofocus: the line opens because somebody pressed its key and is about to type
        autoFocus
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.target.value)
          keepLine(item.id, 'item', event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            void add()
          }
          stayWithText(event, text)
        }}
      />
      <div className={room.got} id="item-understood">
        <span ref={understood}>
          Comes next, with{' '}
          {minutes === null ? 'the minutes such an item takes' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}
          {text === '' && '. A number at the end says how many'}
        </span>
        <span className={room.enter}>
          <Keys keys="Enter" /> add <Keys keys="Esc" /> close
        </span>
      </div>
    </div>
  )
}

/** The last word may be its minutes, where words stand before it; null where nobody says, and the core does. */
function readItem(text: string): { readonly title: string; readonly minutes: number | null } {
  const words = text.trim().replace(/\s+/g, ' ')
  const found = /^(.+) (\d{1,2}) ?(?:m|min|mins|minutes?)?$/u.exec(words)
  const minutes = Number(found?.[2] ?? 0)
  if (found?.[1] === undefined || minutes < 1) return { title: words, minutes: null }
  return { title: found[1], minutes }
}
