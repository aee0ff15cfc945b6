import type { EscalationHead } from '../../../../shared/contract'
import type { Escalation } from '../../../../shared/model/cards'
import { longDay } from '../../../../shared/rules/dates'
import { howAnswered } from '../../../../shared/rules/escalations/answer-words'
import { capitalised } from '../../../../shared/rules/near-days'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useToday } from '../../ui/use-today'
import cardFacts from '../cards/card-facts.module.css'
import styles from './escalation.module.css'
import { answerSaid } from './escalation-words'

/** What was said, by whom, and how it came; and the permission it is kept as, or that answered it. */
export function AnswerPart(props: { readonly head: EscalationHead; readonly whole: Escalation | null }) {
  const { head, whole } = props
  const people = useRecords('person')
  const permission = useRecord('permission', head.answer?.permissionId ?? null)
  const today = useToday()
  if (head.answer === null) return null
  const { kind, on, byPersonId, permissionId, via } = head.answer
  const said = answerSaid(kind, whole?.answer?.words ?? head.said)
  const nameOf = (id: string) => people.get(id)?.name ?? 'somebody'
  const notedById = whole?.answer?.notedById ?? null
  const came = howAnswered({ via, notedById, byPersonId, on }, { nameOf, saidOn: permission?.saidOn, today })
  const who =
    via === 'permission'
      ? capitalised(came)
      : [byPersonId === null ? 'Somebody' : nameOf(byPersonId), longDay(on), came]
          .filter((part) => part !== '')
          .join(', ')
  const until = whole?.answer?.until ?? null
  const led = whole?.trail.findLast((event) => event.kind === 'closed')?.words ?? ''
  return (
    <section className={styles.section} aria-label="Answer">
      <h2>Answer</h2>
      <blockquote className={styles.answer} dir="auto">
        <span className={styles.kind} data-kind={kind}>
          {said.kind}
        </span>{' '}
        {said.rest}
      </blockquote>
      <p className={styles.quiet}>
        {who}.{until !== null && ` It holds until ${longDay(until)}.`}{' '}
        {permissionId !== null && permission !== undefined && (
          <button type="button" className={cardFacts.link} onClick={() => go({ screen: 'permissions', permissionId })}>
            {via === 'permission' ? 'The permission that answered it' : 'Kept as a permission'}
          </button>
        )}
      </p>
      {led !== '' && head.column === 'closed' && (
        <p dir="auto">
          <b>It led to:</b> {led}
        </p>
      )}
    </section>
  )
}
