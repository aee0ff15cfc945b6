import type { ReactNode } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Escalation } from '../../../../shared/model/cards'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import type { Person } from '../../../../shared/model/person'
import type { RecordRef } from '../../../../shared/model/record'
import { dayOf, longDay, shortDay } from '../../../../shared/rules/dates'
import { cameToCover, cameWords } from '../../../../shared/rules/escalations/came-to-cover'
import { printNumber } from '../../../../shared/rules/numbers'
import { holdsIn } from '../../../../shared/rules/permissions/standing'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecord, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Plate } from '../../ui/plate'
import { problemWords } from '../../ui/problem-words'
import { useToday } from '../../ui/use-today'
import { DayStrip } from '../escalations/day-strip'
import { barrierNames } from '../escalations/escalation-words'
import { useClocks } from '../escalations/use-clocks'
import { whomWords } from '../escalations/whom'
import styles from './desk.module.css'
import type { DeskQuestion } from './desk-questions'
import { askWords, toldOf } from './desk-words'
import { heldUpWords, useHeldUp } from './held-up'
import { saidWords, useSaidBefore } from './said-before'

/** The question whole: all it takes to answer it. */
export function QuestionRead(props: {
  readonly question: DeskQuestion
  readonly person: Person
  readonly isOwn: boolean
  readonly isReadOnly: boolean
  /** What it holds up may be confidential though the question is not. */
  readonly isOnAWall: boolean
  readonly onUse: (permission: Permission) => void
}) {
  const { question, person, isOwn, isReadOnly, isOnAWall, onUse } = props
  const { escalation } = question
  const { id, localityId } = escalation
  const place = useRecord('locality', localityId)
  const today = useToday()
  const concerns = (touched: readonly RecordRef[]) => touched.some((one) => one.id === id)
  const view = useQuery('escalation.open', { escalationId: id }, concerns)
  const heldUp = useHeldUp(id, isOnAWall)
  const whole = view.kind === 'ready' ? view.value.escalation : null
  const { neededBy } = escalation
  const { seatOf } = useClocks()
  const came = cameToCover(escalation, seatOf(localityId))
  return (
    <div className={styles.scroll}>
      <p className={styles.line}>
        {place && <Plate code={place.code} shape={place.shape} />}
        <span>
          {place?.name}, {printNumber('escalation', escalation.number)}
        </span>
        <span>{askWords[escalation.ask]}</span>
        {!question.isWithTeam && <AlsoWith escalation={escalation} personId={person.id} />}
        {neededBy !== null && (
          <span className={styles.needed}>
            {neededBy < today ? 'Was needed by' : 'Needed by'} <b>{longDay(neededBy)}</b>
          </span>
        )}
      </p>
      <h2 className={styles.asked} dir="auto">
        {escalation.question}
      </h2>
      {view.kind === 'problem' && (
        <p role="alert">
          <b>{problemWords(view.problem).title}</b> {problemWords(view.problem).whatToDo}
        </p>
      )}
      <dl className={styles.facts}>
        {whole !== null && (
          <>
            <Fact name="What they tried">{whole.tried === '' ? 'Not said' : whole.tried}</Fact>
            <Fact name="If nothing is done">{whole.ifNothing === '' ? 'Not said' : whole.ifNothing}</Fact>
            {whole.barrier !== 'unsaid' && <Fact name="In the way">{barrierNames[whole.barrier]}</Fact>}
            <Since trail={whole.trail} />
            <SaidBefore escalation={whole} person={person} isOwn={isOwn} isReadOnly={isReadOnly} onUse={onUse} />
          </>
        )}
        {came !== null && <Fact name="Why it is here">{cameWords(came)}.</Fact>}
        {heldUp.length > 0 && <Fact name="It holds up">{heldUpWords(heldUp)}</Fact>}
      </dl>
      <DayStrip escalation={escalation} size="full" />
    </div>
  )
}

/** With whom else it waits: either may answer it. */
function AlsoWith({ escalation, personId }: { readonly escalation: EscalationHead; readonly personId: Id }) {
  const people = useRecords('person')
  const { seatOf } = useClocks()
  const others = waitsWithIds(escalation, seatOf(escalation.localityId)).filter((id) => id !== personId)
  if (others.length === 0) return null
  return <span dir="auto">Waits with {whomWords(others, people, '')} too</span>
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )
}

/** What was asked back and given, who had it before, what it was reminded of. */
function Since({ trail }: { readonly trail: Parameters<typeof toldOf>[0] }) {
  const people = useRecords('person')
  const told = toldOf(trail)
  if (told.length === 0) return null
  return (
    <Fact name="Since then">
      {told.map(({ event, words }) => (
        <span key={`${event.kind} ${event.at}`} className={styles.told}>
          {words}
          {event.kind === 'passed-on' && event.personId !== null && ` to ${people.get(event.personId)?.name ?? ''}`} on{' '}
          {shortDay(dayOf(event.at))}
          {event.words === '' ? '.' : `: “${event.words}”`}
        </span>
      ))}
    </Fact>
  )
}

function SaidBefore(props: {
  readonly escalation: Escalation
  readonly person: Person
  readonly isOwn: boolean
  readonly isReadOnly: boolean
  readonly onUse: (permission: Permission) => void
}) {
  const { escalation, person, isOwn, isReadOnly, onUse } = props
  const escalationId = escalation.id
  const run = useCommand()
  const localities = useRecords('locality')
  const people = useRecords('person')
  const today = useToday()
  const before = useSaidBefore(escalation)
  const [first] = before
  useDoables([
    {
      name: 'Use what was said before',
      key: 'u',
      writes: true,
      run: () => first && onUse(first),
      isOn: first !== undefined && !isReadOnly,
    },
  ])
  if (before.length === 0) return null
  return (
    <Fact name={isOwn ? 'You said before' : 'Said before'}>
      {before.map((permission) => (
        <span key={permission.id} className={styles.before}>
          <span>
            {saidWords(permission, { localities, people, today, personId: person.id })}
            {!holdsIn(permission, escalation.localityId) && ' It does not say so for here.'}
          </span>
          {!isReadOnly && (
            <span className={styles.acts}>
              <Button size="small" {...(permission === first && { keys: 'U' })} onPress={() => onUse(permission)}>
                {holdsIn(permission, escalation.localityId) ? 'Use that' : 'Use it here too'}
              </Button>
              <Button
                size="small"
                kind="quiet"
                onPress={() => void run('escalation.not-the-same', { escalationId, permissionId: permission.id })}
              >
                Not the same
              </Button>
            </span>
          )}
        </span>
      ))}
    </Fact>
  )
}
