import type { ActionHead } from '../../../../shared/contract'
import { daysBetween, shortDay } from '../../../../shared/rules/dates'
import { OwnerBadges } from '../../ui/badge'
import { Due } from '../../ui/due'
import { type FilterFacts, useSlipData } from '../board/board'
import styles from './actions.module.css'
import { WaitsForWords } from './card-link'

/** Below the title of a slip: who, by when, how long it has been about, and what stands in its way. Each line of words is one text: there may be 5,000 of them. */
export function ActionSlip({ card }: { readonly card: ActionHead }) {
  const { people, today } = useSlipData()
  const isOver = card.column === 'done'
  const weeks = weeksOld(card, today)
  return (
    <div className={styles.slipFoot}>
      <OwnerBadges owner={card.owner} helperIds={card.helperIds} people={people} />
      {card.owner.kind === 'nobody' && !isOver && <span className={styles.small}>No owner</span>}
      {isOver ? (
        // An old log does not say when.
        <span className={styles.small}>{card.finishedOn === null ? 'Done' : `Done ${shortDay(card.finishedOn)}`}</span>
      ) : (
        card.dueOn !== null && <Due due={card.dueOn} today={today} />
      )}
      {card.heldOver > 0 && !isOver && <span className={styles.small}>{`Held over ${card.heldOver}`}</span>}
      {weeks > 0 && !isOver && <span className={styles.small}>{`${weeks} weeks old`}</span>}
      {(card.blockedBy !== '' || card.waitsFor !== null) && (
        <span className={styles.blockedBy} dir="auto">
          {card.blockedBy}
          {card.waitsFor !== null && (
            <>
              {card.blockedBy !== '' && ' · '}
              <WaitsForWords card={card.waitsFor} inId={card.localityId} by={card.blockedBy === '' ? 'By ' : ''} />
            </>
          )}
        </span>
      )}
    </div>
  )
}

const oldAfterDays = 28

/** Whole weeks since it was raised; 0 for one that is not old yet. */
export function weeksOld(action: Pick<ActionHead, 'raisedOn'>, today: string): number {
  const days = daysBetween(action.raisedOn, today)
  return days > oldAfterDays ? Math.floor(days / 7) : 0
}

export const actionTitle = (action: ActionHead): string => action.title

const ownerIds = ({ owner }: ActionHead) => (owner.kind === 'person' ? [owner.personId] : [])

export const actionFacts: FilterFacts<ActionHead> = {
  textOf: (action) => `${action.title} ${action.blockedBy}`,
  personWord: 'Owner or helper',
  peopleOf: (action) => [...ownerIds(action), ...action.helperIds],
  dueWord: 'Due',
  dueOf: (action) => (action.column === 'done' ? null : action.dueOn),
  isOver: (action) => action.column === 'done',
  waysOf: (action) => action.ways,
  heldOverOf: (action) => action.heldOver,
}
