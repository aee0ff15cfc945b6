import { GripVertical, Lock, Minus, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { useDragSource } from '../board/drag'
import { itemKindWords } from '../live/item-kind-words'
import styles from './agenda.module.css'
import { opennessWords } from './agenda-words'
import { type RowAct, RowActions } from './row-actions'

/** The word of its kind, unless the title says it already ("Pledges", "Any other business"). */
function kindBefore(item: AgendaItem): string | null {
  const word = itemKindWords[item.itemKind]
  if (silentKinds.has(item.itemKind)) return null
  return item.title.toLowerCase().startsWith(word.toLowerCase()) ? null : word
}

const silentKinds: ReadonlySet<AgendaItem['itemKind']> = new Set([
  'welcome',
  'stories',
  'last-minutes',
  'matters-arising',
  'any-other-business',
  'round-up',
  'next-meeting',
])

export function AgendaRow(props: {
  readonly item: AgendaItem
  readonly startsAt: string
  readonly position: string
  readonly people: ReadonlyMap<string, Person>
  readonly localityId: Id
  readonly isChosen: boolean
  readonly isCurrent: boolean
  readonly isGhost: boolean
  readonly isRenaming: boolean
  readonly isReadOnly: boolean
  readonly isRemovable: boolean
  readonly onChoose: () => void
  readonly onRename: (title: string | null) => void
  readonly onAct: (what: RowAct) => void
}) {
  const { item, people, isChosen, isReadOnly, isRenaming, onAct } = props
  const drag = useDragSource(item.id, !isReadOnly && !isRenaming)
  const presenter = item.presenterId === null ? null : (people.get(item.presenterId) ?? null)
  const kind = kindBefore(item)
  const canEdit = isChosen && !isReadOnly
  return (
    <li {...drag} className={classes(styles.row, isChosen && styles.isChosen, props.isGhost && styles.isGhost)}>
      <span className={styles.starts}>{props.startsAt}</span>
      {isRenaming ? (
        <RenameField title={item.title} onDone={props.onRename} />
      ) : (
        <button
          type="button"
          className={styles.title}
          data-title=""
          tabIndex={props.isCurrent ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          aria-describedby={`row-${item.id}`}
          onClick={props.onChoose}
          onFocus={props.onChoose}
          onDoubleClick={() => !isReadOnly && onAct({ kind: 'rename' })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || isReadOnly) return
            event.preventDefault()
            onAct({ kind: 'rename' })
          }}
        >
          {item.openness.kind !== 'open' && (
            <span className={styles.lock}>
              <Lock aria-hidden /> {opennessWords[item.openness.kind]}
            </span>
          )}{' '}
          {kind !== null && <span className={styles.kind}>{kind} </span>}
          <span className={styles.words} dir="auto">
            {item.title}
          </span>
        </button>
      )}
      <span className={styles.why} id={`row-${item.id}`}>
        {item.openness.kind === 'confidential' && item.openness.reason !== '' ? item.openness.reason : item.reason}
        <span className="visually-hidden">
          {' '}
          {props.position}, at {props.startsAt}, {item.minutes} minutes
        </span>
      </span>
      <span className={styles.presenter}>
        {/* Nobody is named for most items, and that is no lack: it is said to those who choose the row. */}
        {presenter === null && !isChosen ? (
          <span className="visually-hidden">Nobody</span>
        ) : (
          <PersonBadge person={presenter} />
        )}
      </span>
      <span className={styles.minutes}>
        {canEdit && (
          <button type="button" aria-label="One minute less" onClick={() => onAct({ kind: 'minutes', by: -1 })}>
            <Minus aria-hidden />
          </button>
        )}
        <b>
          {item.minutes}
          <span className="visually-hidden"> minutes</span>
        </b>
        {canEdit && (
          <button type="button" aria-label="One minute more" onClick={() => onAct({ kind: 'minutes', by: 1 })}>
            <Plus aria-hidden />
          </button>
        )}
      </span>
      {canEdit && !isRenaming && (
        <RowActions item={item} localityId={props.localityId} isRemovable={props.isRemovable} onAct={onAct} />
      )}
      {!isReadOnly && (
        <button
          type="button"
          className={styles.grip}
          tabIndex={-1}
          aria-label={`Move ${item.title} to…`}
          onClick={() => onAct({ kind: 'where' })}
        >
          <GripVertical aria-hidden />
        </button>
      )}
    </li>
  )
}

/** Enter or leaving the field saves, Esc leaves the old title. */
function RenameField({ title, onDone }: { readonly title: string; readonly onDone: (title: string | null) => void }) {
  const [text, setText] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (words: string) => {
    if (isOver.current) return
    isOver.current = true
    onDone(words.trim() === '' ? null : words.trim())
  }
  return (
    <input
      ref={field}
      className={styles.rename}
      aria-label="Title of the item"
      value={text}
      maxLength={2_000}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter' ? text : '')
      }}
    />
  )
}
