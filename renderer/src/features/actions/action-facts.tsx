import { useState } from 'react'
import type { ActionHead, ActionView } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import { addDays, longDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Due } from '../../ui/due'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import styles from './actions.module.css'
import { DetailFact } from './detail-fact'
import { HelperFact, OwnerFact } from './owner-facts'

/** Who, by when, blocked by what, from where. Each fact is changed in its place. */
export function ActionFacts(props: {
  readonly head: ActionHead
  readonly view: ActionView | null
  readonly isReadOnly: boolean
}) {
  const { head, view, isReadOnly } = props
  const minute = view?.minute ?? null
  const origin = view?.action.origin
  // The old log's own number is said under "From".
  const aliases = (view?.action.aliases ?? []).filter((alias) => origin?.kind !== 'import' || alias !== origin.row)
  return (
    <dl className={styles.facts}>
      <dt>Owner</dt>
      <dd>
        <OwnerFact head={head} isReadOnly={isReadOnly} />
      </dd>
      <dt>Helpers</dt>
      <dd>
        <HelperFact head={head} isReadOnly={isReadOnly} />
      </dd>
      <dt>Due</dt>
      <dd>
        <DueFact head={head} isReadOnly={isReadOnly} />
      </dd>
      {head.column === 'blocked' && (
        <>
          <dt>Blocked by</dt>
          <dd>
            <BlockedFact head={head} isReadOnly={isReadOnly} />
          </dd>
        </>
      )}
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
            onClick={() => go({ screen: 'minutes', meetingId: minute.meetingId })}
          >
            Minute {minute.minute} of {longDay(minute.on)}
          </button>
        ) : origin?.kind === 'import' ? (
          <span dir="auto">
            {origin.source}.{origin.row !== '' && ` Was number ${origin.row} in the old log.`}
          </span>
        ) : (
          `The board, ${longDay(head.raisedOn)}`
        )}
      </dd>
      {origin?.kind === 'import' && (
        <>
          <dt>Raised</dt>
          <dd>{longDay(head.raisedOn)}</dd>
        </>
      )}
      {aliases.length > 0 && (
        <>
          <dt>Also known as</dt>
          <dd>{aliases.join(', ')}</dd>
        </>
      )}
    </dl>
  )
}

function DueFact({ head, isReadOnly }: { readonly head: ActionHead; readonly isReadOnly: boolean }) {
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const isOver = head.column === 'done'
  if (isOpen) return <DueEdit head={head} onDone={() => setOpen(false)} />
  const isPressing = head.dueOn !== null && !isOver
  return (
    <div className={styles.fact}>
      <span>
        {head.dueOn === null ? 'No date' : longDay(head.dueOn)}
        {isPressing && <Pressing due={head.dueOn} today={today} />}
      </span>
      {!isReadOnly && (
        <Button kind="quiet" size="small" aria-label="Change the due date" onPress={() => setOpen(true)}>
          Change
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
    onDone()
    if (dueOn !== head.dueOn) await run('action.edit', { actionId: head.id, dueOn })
  }
  useKeys({ escape: onDone })
  return (
    <div className={styles.editing}>
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
    </div>
  )
}

function BlockedFact({ head, isReadOnly }: { readonly head: ActionHead; readonly isReadOnly: boolean }) {
  const run = useCommand()
  const [words, setWords] = useState<string | null>(null)
  const save = async () => {
    const blockedBy = (words ?? '').trim()
    setWords(null)
    if (blockedBy !== '' && blockedBy !== head.blockedBy) await run('action.edit', { actionId: head.id, blockedBy })
  }
  if (words === null) {
    return (
      <div className={styles.fact}>
        <span className={styles.held} dir="auto">
          {head.blockedBy}
        </span>
        {!isReadOnly && (
          <Button kind="quiet" size="small" aria-label="Change what blocks it" onPress={() => setWords(head.blockedBy)}>
            Change
          </Button>
        )}
      </div>
    )
  }
  return (
    <TextField
      label="Blocked by what"
      isLabelHidden
      value={words}
      onChange={setWords}
      onEnter={() => void save()}
      onBlur={() => void save()}
      autoFocus
    />
  )
}
