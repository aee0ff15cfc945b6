import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import { fullDay } from '../../../../shared/rules/near-days'
import { isMissed } from '../../../../shared/rules/pledges/due'
import { useCommand } from '../../data/use-command'
import { Button, IconButton } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { StatusShape } from '../../ui/status-shape'
import { TextField } from '../../ui/text-field'
import { UnreadDays } from '../../ui/unread-days'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import styles from './facts.module.css'
import { InPlace } from './in-place'
import { readNeeded } from './read-needed'

/** More are a number and no longer drawn one by one. */
const mostPegs = 12

/** "6 others join by Tuesday 30 June", and a peg for each who has joined. */
export function ConditionFact({ head, isReadOnly }: { readonly head: PledgeHead; readonly isReadOnly: boolean }) {
  const run = useCommand()
  const today = useToday()
  const { condition } = head
  const count = (found: number) => void run('pledge.count', { pledgeId: head.id, found })
  return (
    <div className={styles.condition}>
      <InPlace
        label="what it goes on if"
        isReadOnly={isReadOnly}
        field={(done) => <ConditionEdit head={head} onDone={done} />}
      >
        {condition === null ? (
          <span className={styles.none}>Nothing: it goes on</span>
        ) : (
          `${condition.needed.toLocaleString('en-GB')} ${condition.needed === 1 ? 'other joins' : 'others join'} by ${fullDay(condition.by, today)}`
        )}
      </InPlace>
      {condition !== null && isMissed(head, today) && (
        <p className={styles.missed}>
          <StatusShape of="late" />
          Missed: its day passed with {(condition.needed - condition.found).toLocaleString('en-GB')} too few.
        </p>
      )}
      {condition !== null && (
        <div className={styles.pegs}>
          {condition.needed <= mostPegs && <Pegs needed={condition.needed} found={condition.found} />}
          <span className={styles.pegWords}>
            {condition.found.toLocaleString('en-GB')} of {condition.needed.toLocaleString('en-GB')}
            <span className="visually-hidden"> have joined</span>
          </span>
          {!isReadOnly && (
            <span className={styles.counting}>
              <IconButton
                label="One fewer has joined"
                icon={<Minus aria-hidden />}
                isDisabled={condition.found === 0}
                onPress={() => count(condition.found - 1)}
              />
              <IconButton
                label="One more has joined"
                icon={<Plus aria-hidden />}
                onPress={() => count(condition.found + 1)}
              />
            </span>
          )}
        </div>
      )}
    </div>
  )
}

function Pegs({ needed, found }: { readonly needed: number; readonly found: number }) {
  return (
    <span className={styles.pegRow} aria-hidden="true">
      {Array.from({ length: needed }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a peg is its place in the row and nothing else
        <span key={at} className={styles.peg} data-in={at < found}>
          {at + 1}
        </span>
      ))}
    </span>
  )
}

function ConditionEdit({ head, onDone }: { readonly head: PledgeHead; readonly onDone: () => void }) {
  const run = useCommand()
  const { condition } = head
  const [text, setText] = useState(condition === null ? '' : String(condition.needed))
  const [by, setBy] = useState<Day | null>(condition?.by ?? null)
  const [isTried, setTried] = useState(false)
  const needed = readNeeded(text)
  const save = () => {
    if (needed === null || by === null) return setTried(true)
    onDone()
    void run('pledge.edit', { pledgeId: head.id, condition: { needed, by } })
  }
  useKeys({ escape: onDone })
  return (
    <UnreadDays className={styles.editing ?? ''}>
      <div className={styles.conditionFields}>
        <TextField
          label="How many others"
          value={text}
          onChange={setText}
          onEnter={save}
          autoFocus
          error={isTried && needed === null ? 'Say how many: a number from 1.' : undefined}
        />
        <DayField label="Join by" value={by} onChange={setBy} onEnter={save} />
      </div>
      {isTried && by === null && needed !== null && (
        <p className={styles.problem} role="alert">
          Say by which day.
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" kind="primary" keys="Enter" onPress={save}>
          Save
        </Button>
        {condition !== null && (
          <Button
            size="small"
            onPress={() => {
              onDone()
              void run('pledge.edit', { pledgeId: head.id, condition: null })
            }}
          >
            It goes on anyway
          </Button>
        )}
        <Button size="small" keys="Esc" onPress={onDone}>
          Leave it
        </Button>
      </div>
    </UnreadDays>
  )
}
