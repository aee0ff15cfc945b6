import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { EscalationHead, EscalationLine } from '../../../../shared/contract'
import type { Permission } from '../../../../shared/model/permission'
import type { RecordRef } from '../../../../shared/model/record'
import { longDay, shortDay } from '../../../../shared/rules/dates'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { holdsOn } from '../../../../shared/rules/permissions/standing'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { useCardInSight } from '../../data/wall'
import { Button, IconButton } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { useToday } from '../../ui/use-today'
import { howItCame } from '../escalations/escalation-words'
import styles from './permissions.module.css'
import { usedWords } from './register-words'
import { Where } from './where'

/** One permission with everything: the question it answered, its minute, every use, and what can be done with it. */
export function PermissionPanel(props: {
  readonly permission: Permission
  readonly mayAnswer: readonly EscalationHead[]
  readonly isReadOnly: boolean
  readonly onUse: () => void
  readonly onGoOn: () => void
  readonly onEdit: () => void
  readonly onEnd: () => void
  readonly onBringBack: () => void
  readonly onClose: () => void
}) {
  const { permission, mayAnswer, isReadOnly } = props
  const { id, what, condition, until, saidById, standsById, saidOn, ended } = permission
  const today = useToday()
  const people = useRecords('person')
  const nameOf = (personId: string | null) => people.get(personId ?? '')?.name ?? 'Nobody knows'
  const panel = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const concerns = (touched: readonly RecordRef[]) => touched.some((one) => one.id === id || one.kind === 'escalation')
  const view = useQuery('permission.open', { permissionId: id }, concerns)
  const goesOn = useRecord('escalation', permission.askedToGoOn)
  useEffect(() => {
    panel.current?.scrollIntoView?.({ block: 'start' })
    // With large text the panel takes the place of the table, and of the row that had the focus.
    if (document.activeElement?.checkVisibility?.() === false) title.current?.focus()
  }, [])
  const came = howItCame(permission, nameOf)
  const isHolding = holdsOn(permission, today)
  return (
    <aside ref={panel} className={styles.panel} aria-label="The permission">
      <header className={styles.panelHead}>
        <span>Permission</span>
        <IconButton label="Close" icon={<X aria-hidden />} onPress={props.onClose} />
      </header>
      <div className={styles.body}>
        <h2 ref={title} className={styles.panelTitle} dir="auto" tabIndex={-1}>
          {what}
        </h2>
        {ended !== null && (
          <Notice kind="held" title={`Ended on ${longDay(ended.on)}.`}>
            {ended.reason}
          </Notice>
        )}
        <dl className={styles.facts}>
          <Fact name="On what condition">{condition.trim() === '' ? 'None' : condition}</Fact>
          <Fact name="Where">
            <Where permission={permission} />
          </Fact>
          <Fact name="Until">{until === null ? 'No end date' : longDay(until)}</Fact>
          <Fact name="Who said so">
            {nameOf(saidById)}, {longDay(saidOn)}
            {came !== '' && `, ${came}`}
          </Fact>
          {standsById !== null && standsById !== saidById && <Fact name="Stands by it">{nameOf(standsById)}</Fact>}
          {view.kind === 'ready' && view.value.minute !== null && (
            <Fact name="In which minute">
              <MinuteLink minute={view.value.minute} today={today} />
            </Fact>
          )}
          {view.kind === 'ready' && view.value.question !== null && (
            <Fact name="It answered">
              <QuestionLink question={view.value.question} />
            </Fact>
          )}
          {goesOn !== undefined && (
            <Fact name="Asked to go on">
              <QuestionLink question={goesOn} />
            </Fact>
          )}
          {mayAnswer.length > 0 && (
            <Fact name="May answer">
              <ul>
                {mayAnswer.slice(0, 5).map((question) => (
                  <li key={question.id}>
                    <QuestionLink question={question} />
                  </li>
                ))}
              </ul>
            </Fact>
          )}
        </dl>
        {view.kind === 'problem' && <p role="alert">{problemWords(view.problem).title}</p>}
        <section className={styles.section}>
          <h3>{usedWords(permission) === '' ? 'Not used yet' : usedWords(permission)}</h3>
          {view.kind === 'ready' && view.value.uses.length > 0 && (
            <ul>
              {view.value.uses.map(({ on, question }) => (
                <li key={`${on} ${question?.id}`}>
                  {dateOnly(on, today)}:{' '}
                  {question === null ? 'a question that was withdrawn' : <QuestionLink question={question} />}
                </li>
              ))}
            </ul>
          )}
        </section>
        {view.kind === 'ready' && view.value.trail.length > 0 && (
          <section className={styles.section}>
            <h3>What was changed</h3>
            <ul>
              {view.value.trail.map(({ at, label, byPersonId, onBehalf }) => (
                <li key={`${at} ${label}`} className={styles.second}>
                  {shortDay(at.slice(0, 10))}: {label}
                  {byPersonId !== null && `, ${nameOf(byPersonId)}`}
                  {onBehalf !== null && ` for ${nameOf(onBehalf.personId)}`}
                </li>
              ))}
            </ul>
          </section>
        )}
        {!isReadOnly && (
          <div className={styles.doing}>
            {isHolding && (
              <Button keys="U" onPress={props.onUse}>
                Use it in a question…
              </Button>
            )}
            {ended === null && (
              <Button keys="R" onPress={props.onGoOn}>
                {goesOn !== undefined && goesOn.column !== 'answered' && goesOn.column !== 'closed'
                  ? 'To the question whether it may go on'
                  : 'Ask for it to go on'}
              </Button>
            )}
            <Button onPress={props.onEdit}>Change…</Button>
            {ended === null ? (
              <Button kind="quiet" onPress={props.onEnd}>
                End it, with a reason…
              </Button>
            ) : (
              <Button onPress={props.onBringBack}>Bring back</Button>
            )}
          </div>
        )}
      </div>
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

/** By its number alone: its title may be confidential. */
function MinuteLink(props: {
  readonly minute: {
    readonly meetingId: string
    readonly itemId: string
    readonly on: string
    readonly minute: number
  }
  readonly today: string
}) {
  const { meetingId, itemId, on, minute } = props.minute
  return (
    <button type="button" className={styles.link} onClick={() => go({ screen: 'minutes', meetingId, itemId })}>
      Minute {minute} of {dateOnly(on, props.today)}
    </button>
  )
}

function QuestionLink({ question }: { readonly question: EscalationLine }) {
  const place = useRecord('locality', question.localityId)
  const { id, localityId, number } = question
  const seen = useCardInSight(useRecord('escalation', id))
  return (
    <button
      type="button"
      className={styles.link}
      dir="auto"
      onClick={() => go({ screen: 'escalation', localityId, escalationId: id })}
    >
      {printFullNumber('escalation', number, place?.code ?? '')}: <bdi>{seen?.question ?? question.question}</bdi>
    </button>
  )
}
