import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import { dueIn } from '../../../../shared/rules/dates'
import { printNumber } from '../../../../shared/rules/numbers'
import { byRank } from '../../../../shared/rules/ranks'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { useSaidInMeeting } from '../../data/said-in-meeting'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { OwnerBadges } from '../../ui/badge'
import { useDoables } from '../../ui/doables'
import { useToday } from '../../ui/use-today'
import { columnWords } from '../actions/action-columns'
import { WaitsForWords } from '../actions/card-link'
import { saidByOwner } from '../actions/use-action-commands'
import type { InTheRoom } from './about-card'
import styles from './in-the-room.module.css'
import { KeyButton } from './key-button'

/** An action on the wall: its column, who has it and by when; its owner proposes that it is done, the meeting agrees. */
export function AboutAction({ action, itemTitle, meeting, unlessAdding }: InTheRoom & { readonly action: ActionHead }) {
  const run = useCommand()
  const saidInMeeting = useSaidInMeeting()
  const people = useRecords('person')
  const actions = useRecords('action')
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const { column, dueOn } = action
  const may = !isReadOnly && meeting.state === 'live'
  const move = async (to: ActionColumn, words: string): Promise<void> => {
    const last = [...actions.values()]
      .filter((one) => one.localityId === action.localityId && one.column === to && one.id !== action.id)
      .sort(byRank)
      .at(-1)
    // That it is done is its owner's word; that it is agreed is the meeting's.
    const said = to === 'proposed' ? saidInMeeting([saidByOwner(action)]) : {}
    const outcome = await run('action.move', { actionId: action.id, to, after: last?.id ?? null }, said)
    if (outcome.ok) announce(`${words}: ${action.title}`)
  }
  const next = column === 'proposed' ? 'done' : 'proposed'
  const go = (): void => void move(next, next === 'done' ? 'Agreed' : 'Proposed done')
  const giveBack = (): void => void move('doing', 'Returned to Doing')
  useDoables([
    {
      name: column === 'proposed' ? 'Agree that it is done' : 'Propose that it is done',
      key: 'g',
      writes: true,
      run: unlessAdding(go),
      isOn: may && column !== 'done',
    },
    {
      name: 'Return it to Doing',
      key: 'r',
      writes: true,
      run: unlessAdding(giveBack),
      isOn: may && column === 'proposed',
    },
  ])
  const due = dueOn === null || column === 'done' ? null : dueIn(dueOn, today)
  return (
    <section className={styles.extra} aria-label="The action">
      <p className={styles.standing}>
        <span className={styles.number}>{printNumber('action', action.number)}</span>
        <span className={styles.word} data-what={column === 'blocked' ? 'blocked' : ''}>
          {columnWords[column]}
          {column === 'blocked' && action.blockedBy !== '' && ` by ${action.blockedBy}`}
          {column === 'blocked' && action.waitsFor !== null && (
            <>
              {action.blockedBy === '' ? ' ' : ', '}
              <WaitsForWords
                card={action.waitsFor}
                inId={action.localityId}
                by={action.blockedBy === '' ? 'by ' : ''}
              />
            </>
          )}
        </span>
        <OwnerBadges owner={action.owner} helperIds={action.helperIds} people={people} />
        {due !== null && (
          <span className={styles.word} data-what={due.kind === 'late' ? 'late' : ''}>
            {due.words}
          </span>
        )}
      </p>
      {action.title.trim() !== itemTitle.trim() && <p dir="auto">{action.title}</p>}
      {column !== 'done' && (
        <div className={styles.acts}>
          <KeyButton keys="G" isDisabled={!may} onPress={go}>
            {column === 'proposed' ? 'agree it is done' : 'propose done'}
          </KeyButton>
          {column === 'proposed' && (
            <KeyButton keys="R" isDisabled={!may} onPress={giveBack}>
              return to Doing
            </KeyButton>
          )}
        </div>
      )}
    </section>
  )
}
