import { ChevronDown } from 'lucide-react'
import type { PledgeHead, PledgeView } from '../../../../shared/contract'
import { waysOfWorking } from '../../../../shared/model/way-of-working'
import { dayOf, longDay } from '../../../../shared/rules/dates'
import { wayWords } from '../../../../shared/rules/way-words'
import { useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import { CardLink } from '../actions/card-link'
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
              onSave={(target) => void run('pledge.edit', { pledgeId: head.id, target })}
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
        <FromFact view={view} />
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
        <WaysFact head={head} isReadOnly={isReadOnly} />
      </dd>
    </dl>
  )
}

function FromFact({ view }: { readonly view: PledgeView }) {
  const { pledge, minute, trail } = view
  if (minute !== null) {
    return (
      <button
        type="button"
        className={styles.link}
        onClick={() => go({ screen: 'minutes', meetingId: minute.meetingId, itemId: minute.itemId })}
      >
        Minute {minute.minute} of {longDay(minute.on)}
      </button>
    )
  }
  const { origin } = pledge
  if (origin.kind === 'import')
    return (
      <span dir="auto">
        {origin.source}.{origin.row !== '' && ` Was number ${origin.row} in the old log.`}
      </span>
    )
  if (origin.kind === 'handed-in') return `Handed in, ${longDay(origin.on)}`
  if (origin.kind === 'item') return 'A meeting'
  const first = trail.at(-1)
  return first === undefined ? 'Written here' : `Written here, ${longDay(dayOf(first.at))}`
}

/** Quiet tags. Choosing one that is on takes it off. */
function WaysFact({ head, isReadOnly }: Omit<Props, 'view'>) {
  const run = useCommand()
  const settings = useRecord('settings', 'settings')
  const said = { partnershipName: settings?.partnershipName ?? 'The partnership' }
  const { ways } = head
  const words = ways.length === 0 ? 'None' : ways.map((way) => wayWords(way, said)).join(', ')
  if (isReadOnly) return words
  return (
    <ActionMenu
      label="Ways of Working"
      trigger={
        <Button kind="quiet" size="small">
          <span className="visually-hidden">Ways of Working: </span>
          <span className={styles.ways}>{words}</span>
          <span className="visually-hidden">. Change</span>
          <ChevronDown aria-hidden />
        </Button>
      }
      items={waysOfWorking.map((way) => ({
        id: way,
        label: ways.includes(way) ? `${wayWords(way, said)} (take off)` : wayWords(way, said),
      }))}
      onAction={(way) =>
        void run('pledge.edit', {
          pledgeId: head.id,
          ways: ways.includes(way) ? ways.filter((one) => one !== way) : [...ways, way],
        })
      }
    />
  )
}
