import { useEffect, useRef } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { useRecord, useRecords } from '../../data/data-provider'
import { Outcomes } from '../live/outcomes'
import { NotesEditor } from '../notes/notes-editor'
import { useNotesSaving } from '../notes/use-notes-saving'
import styles from './minutes.module.css'

/** The draft, item by item, with the same notes that were typed in the meeting. */
export function WriteMinutes(props: {
  readonly view: MeetingView
  /** The item somebody came for, brought into sight and marked. */
  readonly markedId?: Id | null
  onLeave(): void
}) {
  const { view, markedId = null, onLeave } = props
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (markedId !== null)
      page.current?.querySelector(`[id="${CSS.escape(markedId)}"]`)?.scrollIntoView({ block: 'start' })
  }, [markedId])
  return (
    <div ref={page} className={styles.sheet}>
      {view.items.map((item, index) => (
        <WriteItem
          key={item.id}
          item={item}
          index={index}
          view={view}
          isMarked={item.id === markedId}
          onLeave={onLeave}
        />
      ))}
      {view.items.length === 0 && <p>This meeting had no items.</p>}
    </div>
  )
}

function WriteItem({
  item,
  index,
  view,
  isMarked,
  onLeave,
}: {
  readonly item: AgendaItem
  readonly index: number
  readonly view: MeetingView
  readonly isMarked: boolean
  onLeave(): void
}) {
  const people = useRecords('person')
  const settings = useRecord('settings', 'settings')
  const saving = useNotesSaving(view.meeting.id, item.id)
  return (
    <section className={styles.writeItem}>
      <h2 id={item.id} className={styles.itemTitle} aria-current={isMarked ? 'location' : undefined}>
        <span className={isMarked ? styles.marked : ''}>
          {index + 1}. {item.title}
        </span>
      </h2>
      <NotesEditor
        label={`Notes of item ${index + 1}, ${item.title}`}
        notes={item.notes}
        people={people}
        emptyWords="Nothing written."
        onChange={saving.onChange}
        onBlur={() => void saving.finish()}
        onEscape={onLeave}
      />
      <div className={styles.outcomes}>
        <Outcomes view={view} itemId={item.id} decisionWord={settings?.decisionWording ?? 'Agreed'} />
      </div>
    </section>
  )
}
