import type { EscalationView } from '../../../../shared/contract'
import type { EscalationEvent } from '../../../../shared/model/cards'
import type { Day, Id, Instant } from '../../../../shared/model/common'
import { assertNever } from '../../../../shared/refusals'
import { dayOf, shortDay, timeOf, weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { usedHere } from '../../../../shared/rules/escalations/answer-words'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useToday } from '../../ui/use-today'
import styles from './escalation.module.css'
import { howItCame } from './escalation-words'

type Line = { readonly key: string; readonly at: Instant; readonly words: string; readonly isFirst: boolean }

/** Everything that happened to it, newest first: the day, who, how it came and the words. */
export function QuestionTrail({ view }: { readonly view: EscalationView }) {
  const people = useRecords('person')
  const today = useToday()
  const nameOf = (id: Id | null) => (id === null ? null : (people.get(id)?.name ?? 'somebody'))
  const { trail, answer } = view.escalation
  const permission = useRecord('permission', answer?.via === 'permission' ? answer.permissionId : null)
  const last = trail.findLastIndex((event) => event.kind === 'answered')
  const firstAt = trail.findIndex((event) => event.kind === 'sent')
  const lines: readonly Line[] = [
    ...trail.map((event, at) => ({
      key: `${event.at} ${event.kind} ${at}`,
      at: event.at,
      words: eventWords(event, nameOf, { saidOn: at === last ? permission?.saidOn : undefined, today }),
      isFirst: at === firstAt,
    })),
    ...view.trail
      .filter((line) => !saysTheSame(line.at, line.label, trail))
      .map((line) => ({
        key: `${line.at} ${line.label}`,
        at: line.at,
        words: [line.label, nameOf(line.byPersonId)].filter((part) => part !== null).join(' by '),
        isFirst: false,
      })),
  ]
    .map((line, order) => ({ line, order }))
    .sort((a, b) => (a.line.at === b.line.at ? b.order - a.order : a.line.at < b.line.at ? 1 : -1))
    .map(({ line }) => line)
  const { minute } = view
  return (
    <section className={styles.section} aria-label="Trail">
      <h2>Trail</h2>
      {lines.length === 0 && <p className={styles.quiet}>Nothing has happened yet.</p>}
      <ol className={styles.trail}>
        {lines.map((line) => (
          <li key={line.key}>
            <time dateTime={line.at}>{dayWords(line.at, today)}</time>
            <span dir="auto">
              {line.words}
              {line.isFirst && minute !== null && (
                <>
                  {', '}
                  <button
                    type="button"
                    className={styles.link}
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

/** How the journal begins the line of what an event says whole: who said it, how it came and in which words. */
const deeds: readonly (readonly [string, EscalationEvent['kind']])[] = [
  ['Sent ', 'sent'],
  ['Acknowledged ', 'acknowledged'],
  ['Asked back about ', 'asked-back'],
  ['Returned ', 'returned'],
  ['Passed on ', 'passed-on'],
  ['Answered ', 'answered'],
  ['Closed ', 'closed'],
  ['Reopened ', 'reopened'],
  ['Reminded of ', 'reminded'],
]
// An event is given its moment a little before its line is written.
const sameMomentMs = 5_000

/** What was taken back has its line in the journal and no event any more: that line stays. */
function saysTheSame(at: Instant, label: string, trail: readonly EscalationEvent[]): boolean {
  const kind = deeds.find(([begins]) => label.startsWith(begins))?.[1]
  return trail.some((event) => event.kind === kind && Math.abs(Date.parse(event.at) - Date.parse(at)) < sameMomentMs)
}

function dayWords(at: Instant, today: Day): string {
  const day = dayOf(at)
  if (day === today) return timeOf(at)
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return year === '' ? `${weekdayNames[weekdayOf(day) - 1]?.slice(0, 3)} ${shortDay(day)}` : `${shortDay(day)}${year}`
}

/** "Seen by Grace Alderney, by e-mail, noted by Cass Underhill". */
export function eventWords(
  event: EscalationEvent,
  nameOf: (id: Id | null) => string | null,
  used: { readonly saidOn: Day | undefined; readonly today: Day },
): string {
  const who = nameOf(event.personId)
  if (event.kind === 'answered' && event.via === 'permission') {
    const allowed = usedHere({ by: who ?? 'somebody', usedOn: dayOf(event.at), ...used })
    return event.words.trim() === '' ? allowed : `${allowed}: “${event.words.trim()}”`
  }
  const came = howItCame(event, (id) => nameOf(id) ?? 'somebody')
  const said = [what(event.kind, who), came].filter((part) => part !== '').join(', ')
  return event.words.trim() === '' ? said : `${said}: “${event.words.trim()}”`
}

function what(kind: EscalationEvent['kind'], who: string | null): string {
  const by = who === null ? '' : ` by ${who}`
  switch (kind) {
    case 'sent':
      return who === null ? 'Sent, and it waits for nobody' : `Sent to ${who}`
    case 'passed-on':
      return `Passed on to ${who ?? 'somebody'}`
    case 'acknowledged':
      return `Seen${by}`
    case 'asked-back':
      return `Asked back${by}`
    case 'returned':
      return `Given what was asked for${by}`
    case 'answered':
      return `Answered${by}`
    case 'closed':
      return `Read and closed${by}`
    case 'reopened':
      return `Sent again${by}`
    case 'reminded':
      return `Reminder sent with the brief${by}`
    default:
      return assertNever(kind)
  }
}
