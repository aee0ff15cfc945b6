import { Clock } from 'lucide-react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Notes } from '../../../../shared/model/notes'
import { isKeptOffTheWall } from '../../../../shared/rules/signed-up-part'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'
import { kindBefore } from '../agenda/agenda-words'
import { isLateReason } from '../agenda/proposal-words'
import { NotesEditor } from '../notes/notes-editor'
import { ConfidentialCover } from './confidential-cover'
import { ItemExtras } from './item-extras'
import { itemKindWords } from './item-kind-words'
import { ItemTools } from './item-tools'
import styles from './live.module.css'
import { Outcomes } from './outcomes'
import { PrivateNote } from './private-note'

type Props = {
  readonly view: MeetingView
  readonly item: AgendaItem
  readonly index: number
  readonly isTyping: boolean
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
  onTyping(isTyping: boolean): void
  onNotes(notes: Notes): void
  onLeaveNotes(): Promise<void>
  onEscape(): void
  onCtrlEnter(): void
}

/** The item that is on: what it is, what is written about it, and what came of it. */
export function RoomItem(props: Props) {
  const { view, item, index, unlessAdding } = props
  const people = useRecords('person')
  const settings = useRecord('settings', 'settings')
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const isCovered = isKeptOffTheWall(view.meeting, item, today)
  // Under the cover the title says nothing: its kind is all there is to be read.
  const kindWords = itemKindWords[item.itemKind]
  const isTitleItsKind = item.title.toLowerCase() === kindWords.toLowerCase()
  const kind = isCovered ? (isTitleItsKind ? null : kindWords) : kindBefore(item)
  return (
    <section className={styles.body} aria-label={`Item ${index + 1}`}>
      <div className={styles.kind}>
        {kind !== null && <span>{kind}</span>}
        {item.reason !== '' && !isCovered && (
          <span className={isLateReason(item) ? styles.reason : ''}>
            {isLateReason(item) && <Clock aria-hidden="true" />} {item.reason}
          </span>
        )}
        <ItemTools view={view} item={item} unlessAdding={unlessAdding} />
      </div>
      {isCovered ? (
        <ConfidentialCover item={item} />
      ) : (
        <>
          <h1 title={item.title}>{item.title}</h1>
          <ItemExtras view={view} item={item} unlessAdding={unlessAdding} />
          <PrivateNote view={view} item={item} unlessAdding={unlessAdding} />
          {view.recoveredItemIds.includes(item.id) && (
            <p className={styles.hand}>What was being typed when the app last stopped is back in these notes.</p>
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to the editor's own focus, to say which mode the keys are in */}
          <div className={styles.notes} onFocus={() => props.onTyping(true)} onBlur={() => props.onTyping(false)}>
            <NotesEditor
              key={item.id}
              label={`Notes of item ${index + 1}, ${item.title}`}
              notes={item.notes}
              people={people}
              isReadOnly={isReadOnly}
              autoFocus={props.isTyping}
              onChange={props.onNotes}
              onBlur={props.onLeaveNotes}
              onEscape={props.onEscape}
              onCtrlEnter={props.onCtrlEnter}
            />
          </div>
          <Outcomes view={view} itemId={item.id} decisionWord={settings?.decisionWording ?? 'Agreed'} />
        </>
      )}
    </section>
  )
}
