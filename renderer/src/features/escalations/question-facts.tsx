import type { EscalationHead, EscalationView } from '../../../../shared/contract'
import { useCommand } from '../../data/use-command'
import facts from '../cards/card-facts.module.css'
import { WaysMenu } from '../cards/ways-menu'
import { WrittenWhere } from '../cards/written-where'
import styles from './escalation.module.css'
import { barrierNames } from './escalation-words'

/** Where the question came from, what stands in the way, and its quiet tags. */
export function QuestionFacts(props: {
  readonly head: EscalationHead
  readonly view: EscalationView
  /** Read-only, or off the board: the tags only say. */
  readonly isReadOnly: boolean
}) {
  const { head, view, isReadOnly } = props
  const run = useCommand()
  return (
    <section className={styles.section} aria-label="About the question">
      <dl className={facts.facts}>
        <dt>From</dt>
        <dd>
          <WrittenWhere origin={view.escalation.origin} minute={view.minute} trail={view.trail} />
        </dd>
        <dt>What stands in the way</dt>
        <dd>{barrierNames[view.escalation.barrier]}</dd>
        <dt>Ways of Working</dt>
        <dd>
          <WaysMenu
            ways={head.ways}
            isReadOnly={isReadOnly}
            onChange={(ways) => void run('escalation.edit', { escalationId: head.id, ways })}
          />
        </dd>
      </dl>
    </section>
  )
}
