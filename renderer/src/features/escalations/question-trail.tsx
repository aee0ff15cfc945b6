import type { EscalationView } from '../../../../shared/contract'
import type { Day, Id, Instant } from '../../../../shared/model/common'
import { dayOf, shortDay, timeOf, weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { cameToCover } from '../../../../shared/rules/escalations/came-to-cover'
import { trailWords } from '../../../../shared/rules/escalations/trail-words'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import cardFacts from '../cards/card-facts.module.css'
import styles from './escalation.module.css'
import { useClocks } from './use-clocks'

/** Everything that happened to it, newest first: the day, who, how it came and the words. */
export function QuestionTrail({ view }: { readonly view: EscalationView }) {
  const people = useRecords('person')
  const { today, seatOf } = useClocks()
  const { escalation, minute } = view
  const { answer } = escalation
  const seat = seatOf(escalation.localityId)
  const permission = useRecord('permission', answer?.via === 'permission' ? answer.permissionId : null)
  const lines = trailWords(escalation, view.trail, {
    nameOf: (id: Id | null) => (id === null ? null : (people.get(id)?.name ?? 'somebody')),
    withIds: waitsWithIds(escalation, seat),
    came: cameToCover(escalation, seat),
    saidOn: permission?.saidOn,
    today,
  })
  return (
    <section className={styles.section} aria-label="Trail">
      <h2>Trail</h2>
      {lines.length === 0 && <p className={styles.quiet}>Nothing has happened yet.</p>}
      <ol className={styles.trail}>
        {lines.map((line) => (
          <li key={line.key}>
            <time dateTime={line.isDay ? dayOf(line.at) : line.at}>
              {line.isDay && dayOf(line.at) === today ? 'Today' : dayWords(line.at, today)}
            </time>
            <span dir="auto">
              {line.words}
              {line.isFirst && minute !== null && (
                <>
                  {', '}
                  <button
                    type="button"
                    className={cardFacts.link}
                    onClick={() => go({ screen: 'minutes', meetingId: minute.meetingId, itemId: minute.itemId })}
                  >
                    minute {minute.minute}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function dayWords(at: Instant, today: Day): string {
  const day = dayOf(at)
  if (day === today) return timeOf(at)
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return year === '' ? `${weekdayNames[weekdayOf(day) - 1]?.slice(0, 3)} ${shortDay(day)}` : `${shortDay(day)}${year}`
}
