import { CalendarPlus, ChevronDown, Pencil, X } from 'lucide-react'
import type { ActionHead } from '../../../../shared/contract'
import { type ActionColumn, actionColumns } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecord } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import type { Covering } from '../../data/wall'
import { Button, IconButton } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { ActionMenu } from '../../ui/menu'
import { Plate } from '../../ui/plate'
import { problemWords } from '../../ui/problem-words'
import { StatusShape } from '../../ui/status-shape'
import { CoveredCard } from '../cards/covered-card'
import { columnWords } from './action-columns'
import { ActionFacts, type Editing } from './action-facts'
import { ActionTitle } from './action-title'
import { ActionTrail } from './action-trail'
import styles from './actions.module.css'

/** The chosen action beside the board: its facts, where it is from, and what happened to it. */
export function ActionPanel(props: {
  readonly head: ActionHead
  /** The place the board is seen from. */
  readonly localityId: Id
  /** It stands on a wall and is confidential; null: it does not, or is not. */
  readonly covering: Covering | null
  readonly isReadOnly: boolean
  readonly editing: Editing
  readonly onEditing: (what: Editing) => void
  readonly onClose: () => void
  readonly onMoveTo: (column: ActionColumn) => void
  readonly onProposeDone: () => void
  readonly onPutOnAgenda: () => void
  readonly onDrop: () => void
}) {
  const { head, isReadOnly, editing, onEditing } = props
  const place = useRecord('locality', head.localityId)
  const opened = useQuery('action.open', { actionId: head.id }, (touched) =>
    touched.some((ref) => ref.kind === 'action' && ref.id === head.id),
  )
  const view = opened.kind === 'ready' ? opened.value : null
  const number = printNumber('action', head.number)
  const isProposable = head.column !== 'proposed' && head.column !== 'done'
  const top = (
    <header className={styles.panelHead}>
      {place && <Plate code={place.code} shape={place.shape} />}
      <span>Action {number}</span>
      <IconButton label="Close" icon={<X aria-hidden />} onPress={props.onClose} />
    </header>
  )
  if (props.covering !== null) {
    return (
      <aside className={styles.panel} aria-label={`Action ${number}`}>
        {top}
        <div className={styles.body}>
          <CoveredCard covering={props.covering} />
        </div>
      </aside>
    )
  }
  return (
    <aside className={styles.panel} aria-label={`Action ${number}`}>
      {top}
      <div className={styles.body}>
        <ActionTitle head={head} isEditing={editing === 'title' && !isReadOnly} onDone={() => onEditing(null)} />
        {!isReadOnly && (
          <div className={styles.doing}>
            <ActionMenu
              label="Column"
              trigger={
                <Button
                  icon={<StatusShape of={head.column} />}
                  aria-label={`Column: ${columnWords[head.column]}. Move to…`}
                >
                  {columnWords[head.column]}
                  <ChevronDown aria-hidden />
                </Button>
              }
              items={actionColumns.map((id) => ({ id, label: columnWords[id], isDisabled: id === head.column }))}
              onAction={props.onMoveTo}
            />
            {isProposable && (
              <Button kind="primary" keys="." onPress={props.onProposeDone}>
                Propose done
              </Button>
            )}
          </div>
        )}
        <ActionFacts
          head={head}
          view={view}
          localityId={props.localityId}
          isReadOnly={isReadOnly}
          editing={editing}
          onEditing={onEditing}
        />
        <div className={styles.section}>
          <h3>What happened</h3>
          {opened.kind === 'loading' && <Loading what="Reading what happened" />}
          {opened.kind === 'problem' && <p>{problemWords(opened.problem).title}</p>}
          {view && <ActionTrail lines={view.trail} />}
        </div>
        {!isReadOnly && (
          <div className={styles.doing}>
            <Button kind="quiet" keys="E" icon={<Pencil aria-hidden />} onPress={() => onEditing('title')}>
              Edit the title
            </Button>
            <Button kind="quiet" keys="G" icon={<CalendarPlus aria-hidden />} onPress={props.onPutOnAgenda}>
              Put on the next agenda
            </Button>
            <Button kind="quiet" keys="Del" onPress={props.onDrop}>
              Drop, with a reason…
            </Button>
          </div>
        )}
      </div>
    </aside>
  )
}
