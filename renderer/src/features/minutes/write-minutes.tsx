import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { useRecord, useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Loading } from '../../ui/loading'
import { useToday } from '../../ui/use-today'
import { MattersArising } from '../live/matters-arising'
import { Outcomes } from '../live/outcomes'
import { useKeptLines } from '../live/use-kept-lines'
import { NotesEditor } from '../notes/notes-editor'
import { useNotesSaving } from '../notes/use-notes-saving'
import type { Cover } from '../papers/use-cover'
import { type Adding, AddToItem } from './add-to-item'
import { ChangeOutcome } from './change-outcome'
import { CorrectionsPart } from './corrections-part'
import { saveExtract } from './extract-dialog'
import styles from './minutes.module.css'

/**
 * The draft, item by item: the same notes, outcomes and lines as in the meeting. W writes in the notes of the item one is
 * at, N adds to it.
 */
export function WriteMinutes(props: Writing) {
  const isTakenUp = useKeptLines(props.view.meeting.id)
  return isTakenUp ? <WriteItems {...props} /> : <Loading what="what was begun" />
}

type Writing = {
  readonly view: MeetingView
  /** The item somebody came for, brought into sight and marked. */
  readonly markedId?: Id | null
  /** It begins with the cursor in the notes: of that item, else of the first that may be seen. */
  readonly isAtOnce: boolean
  /** What of it is kept off a wall. */
  readonly cover: Cover
  onShow(): void
  onLeave(): void
}

function WriteItems(props: Writing) {
  const { view, markedId = null, cover, onShow, onLeave } = props
  const today = useToday()
  const isCovered = (item: AgendaItem): boolean => cover.isOn && isConfidentialOn(item, today)
  const page = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Id | null>(markedId)
  const [open, setOpen] = useState<{ readonly itemId: Id; readonly adding: Adding }>({ itemId: '', adding: null })
  const here = view.items.find((item) => item.id === at) ?? view.items.find((item) => !isCovered(item))
  useEffect(() => {
    if (markedId !== null)
      page.current?.querySelector(`[id="${CSS.escape(markedId)}"]`)?.scrollIntoView({ block: 'start' })
  }, [markedId])
  const isOn = here !== undefined && !isCovered(here)
  const notesHere = () =>
    page.current?.querySelector<HTMLElement>(`[data-item="${here?.id}"] [contenteditable=true]`) ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the writing begins
  useEffect(() => {
    if (props.isAtOnce) focusEnd(notesHere())
  }, [])
  useDoables([
    { name: 'Write in its notes', key: 'w', run: () => notesHere()?.focus(), isOn },
    {
      name: 'Add to the item',
      also: 'decision action pledge escalation story spend idea',
      key: 'n',
      run: () => here !== undefined && setOpen({ itemId: here.id, adding: 'choosing' }),
      isOn,
    },
  ])
  return (
    <div ref={page} className={styles.sheet}>
      {view.items.map((item, index) =>
        isCovered(item) ? (
          <section key={item.id} className={styles.writeItem} aria-label={`Item ${index + 1}`}>
            <h2 id={item.id} className={styles.itemTitle} aria-current={item.id === markedId ? 'location' : undefined}>
              <span className={item.id === markedId ? styles.marked : ''}>{index + 1}. Confidential item</span>
            </h2>
            <p className={styles.quiet}>{cover.instead}</p>
            <Button size="small" keys="S" onPress={onShow}>
              Show it here<span className="visually-hidden"> of item {index + 1}</span>
            </Button>
          </section>
        ) : (
          <WriteItem
            key={item.id}
            item={item}
            index={index}
            view={view}
            isMarked={item.id === markedId}
            cover={cover}
            adding={open.itemId === item.id ? open.adding : null}
            onAdding={(adding) => setOpen({ itemId: item.id, adding })}
            onCome={() => setAt(item.id)}
            onLeave={onLeave}
          />
        ),
      )}
      {view.items.length === 0 && <p>This meeting had no items.</p>}
    </div>
  )
}

/** The cursor goes behind what stands there. */
function focusEnd(field: HTMLElement | null): void {
  if (field === null) return
  field.focus()
  const selection = window.getSelection()
  selection?.selectAllChildren(field)
  selection?.collapseToEnd()
}

function WriteItem(props: {
  readonly item: AgendaItem
  readonly index: number
  readonly view: MeetingView
  readonly isMarked: boolean
  readonly cover: Cover
  readonly adding: Adding
  onAdding(adding: Adding): void
  onCome(): void
  onLeave(): void
}) {
  const { item, index, view, isMarked, cover, adding, onAdding, onCome, onLeave } = props
  const people = useRecords('person')
  const settings = useRecord('settings', 'settings')
  const saving = useNotesSaving(view.meeting.id, item.id)
  const add = useRef<HTMLDivElement>(null)
  const wasAdding = useRef(adding)
  // When the line closes, the focus stays with the item it was for.
  useEffect(() => {
    if (wasAdding.current !== null && adding === null) add.current?.querySelector('button')?.focus()
    wasAdding.current = adding
  }, [adding])
  return (
    <section className={styles.writeItem} data-item={item.id} onFocus={onCome} aria-label={`Item ${index + 1}`}>
      <h2 id={item.id} className={styles.itemTitle} aria-current={isMarked ? 'location' : undefined}>
        <span className={isMarked ? styles.marked : ''}>
          {index + 1}. <bdi>{item.title}</bdi>
        </span>
      </h2>
      {item.itemKind === 'last-minutes' && <CorrectionsPart view={view} itemId={item.id} cover={cover} />}
      {item.itemKind === 'matters-arising' && (
        <div className={styles.matters}>
          <MattersArising meeting={view.meeting} isOnAWall={cover.isOn} />
        </div>
      )}
      <NotesEditor
        label={`Notes of item ${index + 1}, ${item.title}`}
        notes={item.notes}
        people={people}
        emptyWords="Nothing written."
        onChange={saving.onChange}
        onBlur={saving.finish}
        onEscape={onLeave}
        onCtrlEnter={() => onAdding('choosing')}
      />
      <div className={styles.outcomes}>
        <Outcomes
          view={view}
          itemId={item.id}
          decisionWord={settings?.decisionWording ?? 'Agreed'}
          words={(line) => (
            <ChangeOutcome line={line} meetingId={view.meeting.id} localityId={view.meeting.localityId} />
          )}
        />
      </div>
      <div ref={add} className={styles.add}>
        <AddToItem view={view} itemId={item.id} itemTitle={item.title} adding={adding} onAdding={onAdding} />
        {adding === null && (
          <Button size="small" kind="quiet" onPress={() => saveExtract(view.meeting.id, item.id, null)}>
            Extract…<span className="visually-hidden"> of {item.title}</span>
          </Button>
        )}
      </div>
    </section>
  )
}
