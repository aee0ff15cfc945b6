import type { PledgeHead, PledgeView } from '../../../../shared/contract'
import { longDay } from '../../../../shared/rules/dates'
import { useCommand } from '../../data/use-command'
import { CardLink } from '../actions/card-link'
import { WaysMenu } from '../cards/ways-menu'
import { WrittenWhere } from '../cards/written-where'
import { ConditionFact } from './condition-fact'
import styles from './facts.module.css'
import { DayEdit, InPlace, LineEdit } from './in-place'
import { InTheWay, useHeldUp } from './in-the-way'

type Props = { readonly head: PledgeHead; readonly view: PledgeView; readonly isReadOnly: boolean }

/** What it goes on if, its target, its review, where it is from, what stands in its way. Each is changed in its place. */
export function PledgeFacts({ head, view, isReadOnly }: Props) {
  const run = useCommand()
  const { pledge } = view
  const heldUp = useHeldUp(head.id)
  return (
    <dl className={styles.facts}>
      <dt>Goes on if</dt>
      <dd>
        <ConditionFact head={head} isReadOnly={isReadOnly} />
      </dd>
      <dt>Target</dt>
      <dd dir="auto">
        <InPlace
          label="the target"
          isReadOnly={isReadOnly}
          field={(done) => (
            <LineEdit
              label="Target"
              value={pledge.target}
              hint="Small, and something to count: twelve Thursdays."
              onSave={(target) => run('pledge.edit', { pledgeId: head.id, target })}
              onDone={done}
            />
          )}
        >
          {pledge.target === '' ? <span className={styles.none}>None</span> : pledge.target}
        </InPlace>
      </dd>
      <dt>Review</dt>
      <dd>
        <InPlace
          label="the review day"
          isReadOnly={isReadOnly}
          field={(done) => (
            <DayEdit
              label="Review"
              value={head.reviewOn}
              onSave={(reviewOn) => void run('pledge.edit', { pledgeId: head.id, reviewOn })}
              onDone={done}
            />
          )}
        >
          {head.reviewOn === null ? <span className={styles.none}>No day</span> : longDay(head.reviewOn)}
        </InPlace>
      </dd>
      <dt>From</dt>
      <dd>
        <WrittenWhere origin={pledge.origin} minute={view.minute} trail={view.trail} />
      </dd>
      <dt>In its way</dt>
      <dd>
        <InTheWay head={head} isReadOnly={isReadOnly} />
      </dd>
      {heldUp.length > 0 && (
        <>
          <dt>Holds up</dt>
          <dd>
            <ul className={styles.links}>
              {heldUp.map((card) => (
                <li key={card.id}>
                  <CardLink head={card} localityId={head.localityId} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>Ways of Working</dt>
      <dd>
        <WaysMenu
          ways={head.ways}
          isReadOnly={isReadOnly}
          onChange={(ways) => void run('pledge.edit', { pledgeId: head.id, ways })}
        />
      </dd>
    </dl>
  )
}
