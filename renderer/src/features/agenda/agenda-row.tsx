import { Check, Ellipsis, GripVertical, Lock, Minus, Plus } from 'lucide-react'
import { memo } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Day } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { useDragSource } from '../board/drag'
import styles from './agenda.module.css'
import { kindBefore, opennessWords, whyWords } from './agenda-words'
import { LineField } from './line-field'
import { isLateReason } from './proposal-words'
import { RowActions } from './row-actions'
import type { RowHand } from './use-hand'

/** Three hundred stand on a long agenda: one is drawn again only when something of its own has changed. */
export const AgendaRow = memo(function AgendaRow(props: {
  readonly item: AgendaItem
  readonly hand: RowHand
  readonly startsAt: string
  /** Its reason as it is today, where that changes by itself; empty elsewhere. */
  readonly gathered: string
  /** In words, where it was parked, skipped or dropped on an agenda that was issued. */
  readonly takenOff: string | null
  readonly position: string
  readonly presenter: Person | null
  readonly today: Day
  readonly writing: 'title' | 'reason' | null
  readonly isChosen: boolean
  readonly isMarking: boolean
  readonly isMarked: boolean
  /** The one row that Tab comes to. */
  readonly isCurrent: boolean
  readonly isGhost: boolean
  readonly isReadOnly: boolean
  readonly isPlanned: boolean
}) {
  const { item, hand, presenter, writing, isReadOnly, isCurrent, isChosen, isMarking, isMarked, takenOff } = props
  const drag = useDragSource(item.id, !isReadOnly && writing === null)
  const kind = kindBefore(item)
  const reason = props.gathered === '' ? item.reason : props.gathered
  const isClosed = item.openness.kind === 'heading-only' || isConfidentialOn(item, props.today)
  const canEdit = isChosen && !isReadOnly && !isMarking
  const canTime = canEdit && takenOff === null
  const openMenu = (anchor: HTMLElement) => {
    hand.choose(item.id)
    hand.act({ kind: 'more', anchor }, hand.including(item))
  }
  return (
    <li
      {...drag}
      className={classes(
        styles.row,
        isChosen && styles.isChosen,
        isMarked && styles.isMarked,
        props.isGhost && styles.isGhost,
        takenOff !== null && styles.isOff,
      )}
      onContextMenu={(event) => {
        if (isReadOnly || writing !== null || String(window.getSelection() ?? '') !== '') return
        event.preventDefault()
        openMenu(event.currentTarget.querySelector<HTMLElement>('[data-title] [dir]') ?? event.currentTarget)
      }}
    >
      {isMarking && (
        <input
          type="checkbox"
          className={styles.mark}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`Choose ${item.title}`}
          checked={isMarked}
          onChange={() => hand.act({ kind: 'mark' }, [item])}
        />
      )}
      <span className={styles.starts}>{props.startsAt}</span>
      {writing === 'title' ? (
        <LineField
          label="Title of the item"
          value={item.title}
          onDone={(title) => hand.finishEditing(item, title === null ? null : { title })}
        />
      ) : (
        <button
          type="button"
          className={styles.title}
          data-title=""
          tabIndex={isCurrent ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          aria-describedby={`row-${item.id}`}
          // The press counts, not the click: by the time of the click the rows may stand elsewhere.
          onMouseDown={(event) => {
            if (event.button !== 0) return
            if (!(event.ctrlKey || event.metaKey || event.shiftKey)) return hand.press(item)
            event.preventDefault()
            hand.mark(item, event.shiftKey ? 'stretch' : 'one')
          }}
          onFocus={() => hand.choose(item.id)}
          onDoubleClick={() => hand.act({ kind: 'rename' }, [item])}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || isReadOnly) return
            event.preventDefault()
            hand.act({ kind: 'rename' }, [item])
          }}
        >
          {isClosed && (
            <span className={styles.lock}>
              <Lock aria-hidden />
              <span className="visually-hidden">{opennessWords[item.openness.kind]}</span>
            </span>
          )}{' '}
          {kind !== null && <span className={styles.kind}>{kind} </span>}
          <span className={styles.words} dir="auto">
            {item.title}
          </span>
          {item.isKept && takenOff === null && (
            <span className={styles.kept}>
              {' '}
              <Check aria-hidden /> Kept
            </span>
          )}
        </button>
      )}
      {writing === 'reason' && (
        <LineField
          label="Why it is here"
          placeholder="Dot asked for it"
          className={styles.reason}
          value={item.reason}
          mayBeEmpty
          onDone={(reason) => hand.finishEditing(item, reason === null ? null : { reason })}
        />
      )}
      <span className={writing === 'reason' ? 'visually-hidden' : styles.why} id={`row-${item.id}`}>
        {takenOff === null ? (
          <span className={isLateReason({ ...item, reason }) ? styles.lateWhy : undefined} dir="auto">
            {whyWords({ openness: item.openness, reason }, props.today)}
          </span>
        ) : (
          <b dir="auto">{takenOff}</b>
        )}
        <span className="visually-hidden">
          {' '}
          {props.position}, at {props.startsAt}, {takenOff === null ? `${item.minutes} minutes` : 'takes no time'}
        </span>
      </span>
      <span className={styles.presenter}>
        {/* Nobody is named for most items, and that is no lack: it is said to those who choose the row. */}
        {presenter === null && !isChosen ? (
          <span className="visually-hidden">Nobody</span>
        ) : (
          <PersonBadge person={presenter} />
        )}
        {canEdit && (
          <button
            type="button"
            className={styles.who}
            aria-label={`Who: ${presenter?.name ?? 'Nobody'}. Change`}
            aria-haspopup="menu"
            onClick={(event) => hand.act({ kind: 'who', anchor: event.currentTarget }, [item])}
          />
        )}
      </span>
      <span className={styles.minutes}>
        {canTime && (
          <button
            type="button"
            aria-label="One minute less"
            onClick={() => hand.act({ kind: 'step-minutes', by: -1 }, [item])}
          >
            <Minus aria-hidden />
          </button>
        )}
        <b>
          {item.minutes}
          <span className="visually-hidden"> minutes</span>
        </b>
        {canTime && (
          <button
            type="button"
            aria-label="One minute more"
            onClick={() => hand.act({ kind: 'step-minutes', by: 1 }, [item])}
          >
            <Plus aria-hidden />
          </button>
        )}
      </span>
      {canEdit && writing === null && <RowActions item={item} hand={hand} isPlanned={props.isPlanned} />}
      {!isReadOnly && (
        <button
          type="button"
          className={styles.grip}
          tabIndex={-1}
          aria-label={`Move ${item.title} to…`}
          onClick={() => hand.act({ kind: 'where' }, hand.including(item))}
        >
          <GripVertical aria-hidden />
        </button>
      )}
      {!isReadOnly && !canEdit && (
        <button
          type="button"
          className={styles.more}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`More about ${item.title}`}
          aria-haspopup="menu"
          onClick={(event) => openMenu(event.currentTarget)}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
    </li>
  )
})
