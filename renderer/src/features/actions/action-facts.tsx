import { useState } from 'react'
import type { ActionHead, ActionView } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { addDays, longDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { ConfidentialMark } from '../../ui/confidential-mark'
import { DayField } from '../../ui/day-field'
import { Due } from '../../ui/due'
import { UnreadDays } from '../../ui/unread-days'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { weeksOld } from './action-slip'
import styles from './actions.module.css'
import { BlockedFact } from './blocked-fact'
import { settledWord, useHead } from './card-link'
import { DetailFact } from './detail-fact'
import { AgendaFact, InTheWayOfFact } from './link-facts'
import { HelperFact, OwnerFact } from './owner-facts'
import { WaysFact } from './ways-fact'

/** What of the action is being changed in the panel. */
export type Editing = 'title' | 'due' | null

/** Who, by when, blocked by what, from where. Each fact is changed in its place. */
export function ActionFacts(props: {
  readonly head: ActionHead
  readonly view: ActionView | null
  readonly localityId: Id
  readonly isReadOnly: boolean
  readonly editing: Editing
  readonly onEditing: (what: Editing) => void
}) {
  const { head, view, localityId, isReadOnly, editing, onEditing } = props
  const today = useToday()
  const weeks = weeksOld(head, today)
  const isOver = head.column === 'done' || (view !== null && view.action.dropped !== null)
  const isSettled = settledWord(useHead(head.waitsFor)) !== null
  const minute = view?.minute ?? null
  const origin = view?.action.origin
  // The old log's own number is said under "From".
  const aliases = (view?.action.aliases ?? []).filter((alias) => origin?.kind !== 'import' || alias !== origin.row)
  return (
    <dl className={styles.facts}>
      <dt>Owner</dt>
      <dd data-owner="">
        <OwnerFact head={head} isReadOnly={isReadOnly} />
      </dd>
      <dt>Helpers</dt>
      <dd>
        <HelperFact head={head} isReadOnly={isReadOnly} />
      </dd>
      <dt>Due</dt>
      <dd>
        <DueFact
          head={head}
          isOver={isOver}
          isReadOnly={isReadOnly}
          isOpen={editing === 'due'}
          onOpen={(isOpen) => onEditing(isOpen ? 'due' : null)}
        />
      </dd>
      {head.column === 'blocked' && (
        <>
          <dt>{head.waitsFor === null ? 'Blocked by' : isSettled ? 'Waited for' : 'Waits for'}</dt>
          <dd>
            <BlockedFact head={head} localityId={localityId} isReadOnly={isReadOnly} />
          </dd>
        </>
      )}
      <InTheWayOfFact head={head} localityId={localityId} />
      <AgendaFact head={head} />
      {view !== null && (
        <>
          <dt>Detail</dt>
          <dd>
            <DetailFact actionId={head.id} detail={view.action.detail} isReadOnly={isReadOnly} />
          </dd>
        </>
      )}
      <dt>Held over</dt>
      <dd>{head.heldOver === 0 ? 'Never' : head.heldOver === 1 ? '1 meeting' : `${head.heldOver} meetings`}</dd>
      {head.proposedOn !== null && (
        <>
          <dt>Proposed</dt>
          <dd>{longDay(head.proposedOn)}</dd>
        </>
      )}
      {head.finishedOn !== null && (
        <>
          <dt>Done</dt>
          <dd>{longDay(head.finishedOn)}</dd>
        </>
      )}
      <dt>From</dt>
      <dd>
        {minute !== null ? (
          <button
            type="button"
            className={styles.link}
            onClick={() => go({ screen: 'minutes', meetingId: minute.meetingId, itemId: minute.itemId })}
          >
            Minute {minute.minute} of {longDay(minute.on)}
            <ConfidentialMark openness={minute.openness} />
          </button>
        ) : origin?.kind === 'import' ? (
          <span dir="auto">
            {origin.source}.{origin.row !== '' && ` Was number ${origin.row} in the old log.`}
          </span>
        ) : (
          `The board, ${longDay(head.raisedOn)}`
        )}
      </dd>
      {(origin?.kind === 'import' || weeks > 0) && (
        <>
          <dt>Raised</dt>
          <dd>
            {longDay(head.raisedOn)}
            {weeks > 0 && !isOver && `, ${weeks} weeks ago`}
          </dd>
        </>
      )}
      {aliases.length > 0 && (
        <>
          <dt>Also known as</dt>
          <dd>{aliases.join(', ')}</dd>
        </>
      )}
      <WaysFact head={head} isReadOnly={isReadOnly} />
    </dl>
  )
}

function DueFact(props: {
  readonly head: ActionHead
  readonly isOver: boolean
  readonly isReadOnly: boolean
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}) {
  const { head, isOver, isReadOnly, onOpen } = props
  const today = useToday()
  if (props.isOpen && !isReadOnly) return <DueEdit head={head} onDone={() => onOpen(false)} />
  const isPressing = head.dueOn !== null && !isOver
  return (
    <div className={styles.fact}>
      <span>
        {head.dueOn === null ? 'No date' : longDay(head.dueOn)}
        {isPressing && <Pressing due={head.dueOn} today={today} />}
      </span>
      {!isReadOnly && (
        <Button kind="quiet" size="small" keys="D" onPress={() => onOpen(true)}>
          Change<span className="visually-hidden"> the due date</span>
        </Button>
      )}
    </div>
  )
}

/** The word beside the date, where it says more than the date. */
function Pressing({ due, today }: { readonly due: Day | null; readonly today: Day }) {
  if (due === null || due > addDays(today, 1)) return null
  return (
    <>
      <br />
      <Due due={due} today={today} />
    </>
  )
}

function DueEdit({ head, onDone }: { readonly head: ActionHead; readonly onDone: () => void }) {
  const run = useCommand()
  const [day, setDay] = useState<Day | null>(head.dueOn)
  const save = async (dueOn: Day | null) => {
    // What a rule refuses stays in the field.
    if (dueOn !== head.dueOn && !(await run('action.edit', { actionId: head.id, dueOn })).ok) return
    onDone()
  }
  useKeys({ escape: onDone })
  return (
    <UnreadDays className={styles.editing ?? ''}>
      <DayField label="Due" value={day} onChange={setDay} isLabelHidden autoFocus onEnter={() => void save(day)} />
      <div className={styles.doing}>
        <Button size="small" kind="primary" keys="Enter" onPress={() => void save(day)} isDisabled={day === null}>
          Set
        </Button>
        {head.dueOn !== null && (
          <Button size="small" onPress={() => void save(null)}>
            No date
          </Button>
        )}
        <Button size="small" keys="Esc" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </UnreadDays>
  )
}
