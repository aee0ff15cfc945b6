import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { dayOf } from '../../../../shared/rules/dates'
import { dateOnly, fullDay } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecord, useRecords } from '../../data/data-provider'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import { AskIcon } from './ask-icon'
import styles from './escalation.module.css'
import { askNames, columnNames } from './escalation-words'
import { useClocks } from './use-clocks'
import { WhomBadges, whomWords } from './whom'

/** Longer than this a question is set as text, not as a title. */
const longQuestion = 160

/** Number, ask and where it stands; the question; to whom, and by when it is needed. */
export function QuestionHead({ escalation }: { readonly escalation: EscalationHead }) {
  const { number, question, column, neededBy, localityId, ask } = escalation
  const { today, seatOf } = useClocks()
  const place = useRecord('locality', localityId)
  const seat = seatOf(localityId)
  const isOver = column === 'answered' || column === 'closed'
  const overId = escalation.answer?.byPersonId ?? escalation.enablerId
  const toIds = !isOver ? waitsWithIds(escalation, seat) : overId === null ? [] : [overId]
  return (
    <header>
      <p className={styles.line}>
        {place !== undefined && <Plate code={place.code} shape={place.shape} />}
        <span>Escalation {printNumber('escalation', number)}</span>
        <span className={styles.with}>
          <AskIcon ask={ask} className={styles.icon} />
          {ask === 'unsaid' ? 'What is asked for is not said yet' : askNames[ask]}
        </span>
        <span className={styles.with}>
          <StatusShape of={column} />
          {columnNames[column]}
          {sinceWords(escalation, today)}
        </span>
      </p>
      <h1 className={styles.question} data-long={question.length > longQuestion} tabIndex={-1} dir="auto">
        {question}
      </h1>
      <p className={styles.line}>
        <To
          ids={toIds}
          word={!isOver ? 'To' : escalation.answer?.via === 'permission' ? 'Allowed by' : 'Answered by'}
        />
        {neededBy !== null && (
          <span>
            {neededBy < today && !isOver ? 'Was needed by' : 'Needed by'} {fullDay(neededBy, today)}
          </span>
        )}
      </p>
    </header>
  )
}

function To({ ids, word }: { readonly ids: readonly Id[]; readonly word: string }) {
  const people = useRecords('person')
  const [first] = ids
  const only = ids.length === 1 && first !== undefined ? people.get(first) : undefined
  return (
    <>
      <span className={styles.with}>
        {word} <WhomBadges ids={ids} people={people} isNamed />
        {whomWords(ids, people, 'nobody')}
      </span>
      {ids.length > 1 && <span>{ids.length === 2 ? 'Either' : 'Each'} of them may answer</span>}
      {only !== undefined && only.jobTitle !== '' && <span>{only.jobTitle}</span>}
    </>
  )
}

const began: Readonly<Record<EscalationHead['column'], EscalationHead['trail'][number]['kind'] | null>> = {
  drafted: null,
  sent: null,
  acknowledged: 'acknowledged',
  'asked-back': 'asked-back',
  answered: 'answered',
  closed: 'closed',
}

/** " on 26 May": since when it stands in its column, where its trail says so. */
function sinceWords({ column, trail, sentAt }: EscalationHead, today: string): string {
  const kind = began[column]
  const at = column === 'sent' ? sentAt : (trail.findLast((event) => event.kind === kind)?.at ?? null)
  return at === null ? '' : ` on ${dateOnly(dayOf(at), today)}`
}
