import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { useRecord, useRecords } from '../../data/data-provider'
import { Outcomes } from '../live/outcomes'
import { NotesEditor } from '../notes/notes-editor'
import { useNotesSaving } from '../notes/use-notes-saving'
import styles from './minutes.module.css'

/** The draft, item by item, with the same notes that were typed in the meeting. */
export function WriteMinutes({ view, onLeave }: { readonly view: MeetingView; onLeave(): void }) {
  return (
    <div className={styles.sheet}>
      {view.items.map((item, index) => (
        <WriteItem key={item.id} item={item} index={index} view={view} onLeave={onLeave} />
      ))}
      {view.items.length === 0 && <p>This meeting had no items.</p>}
    </div>
  )
}

function WriteItem({
  item,
  index,
  view,
  onLeave,
}: {
  readonly item: AgendaItem
  readonly index: number
  readonly view: MeetingView
  onLeave(): void
}) {
  const people = useRecords('person')
  const settings = useRecord('settings', 'settings')
  const saving = useNotesSaving(view.meeting.id, item.id)
  return (
    <section className={styles.writeItem}>
      <h2 className={styles.itemTitle}>
        {index + 1}. {item.title}
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
