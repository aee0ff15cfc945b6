import { Send, Users } from 'lucide-react'
import { useId } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Origin } from '../../../../shared/model/action'
import type { Escalation, Pledge } from '../../../../shared/model/cards'
import type { Attendee } from '../../../../shared/model/meeting'
import { printNumber } from '../../../../shared/rules/numbers'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { type Doable, useDoables } from '../../ui/doables'
import { useEscalationCommands } from '../escalations/use-escalation-commands'
import styles from './close-out.module.css'

type Of = { readonly origin: Origin }

/** Questions of this meeting that nobody has sent yet, and pledges that lack a side. */
function looseEnds(view: Pick<MeetingView, 'escalations' | 'pledges'>) {
  return {
    questions: view.escalations.filter((one) => one.column === 'drafted' && one.withdrawn === null),
    pledges: view.pledges.filter((one) => one.column === 'offered' && one.withdrawn === null && missing(one) !== ''),
  }
}

/** "Nobody says “you will” yet": what keeps a pledge from being agreed; empty where nothing does. */
export function missing({ weWill, youWill }: Pick<Pledge, 'weWill' | 'youWill'>): string {
  const open = [weWill.by.kind === 'unknown' ? '“we will”' : '', youWill.by.kind === 'unknown' ? '“you will”' : '']
  const said = open.filter((part) => part !== '')
  return said.length === 0 ? '' : `Nobody says ${said.join(' or ')} yet`
}

/** At any time of it: who left early was there. */
function wasHere({ mark }: Attendee): boolean {
  return mark !== 'apologies' && mark !== 'absent'
}

/** What would go quiet when the meeting closes. Nothing of it stands in the way of closing. */
export function LoosePart(props: {
  readonly view: MeetingView
  readonly isReadOnly: boolean
  /** Of an item that is kept off the wall: its words are not shown before everybody. */
  readonly isOffTheWall: (card: Of) => boolean
  readonly onAttendance: () => void
}) {
  const { view, isReadOnly, isOffTheWall, onAttendance } = props
  const commands = useEscalationCommands()
  const { questions, pledges } = looseEnds(view)
  const isNobodyHere = !view.attendance.attendees.some(wasHere)
  const [first] = questions
  const sendAll = (): void => void commands.send(questions)
  useDoables([
    ...sending('Send the next question', 'e', first === undefined ? [] : [first], isReadOnly, commands),
    ...sending('Send all questions', 'shift+e', questions.length > 1 ? questions : [], isReadOnly, commands),
    { name: 'Who is here', key: 'w', run: onAttendance, isOn: !isReadOnly },
  ])
  if (questions.length + pledges.length === 0 && !isNobodyHere) return null
  return (
    <section className={styles.part} aria-labelledby="loose-ends">
      <header>
        <h2 id="loose-ends">To be sent, or to be completed</h2>
        {questions.length > 1 && !isReadOnly && (
          <Button size="small" kind="quiet" keys="Shift E" onPress={sendAll}>
            Send all {questions.length}
          </Button>
        )}
      </header>
      <ul>
        {isNobodyHere && (
          <li className={styles.asked}>
            <span className={styles.second}>Nobody is marked present</span>
            {!isReadOnly && (
              <Button size="small" icon={<Users aria-hidden />} keys="W" onPress={onAttendance}>
                Mark who is here
              </Button>
            )}
          </li>
        )}
        {questions.map((one, index) => (
          <Question
            key={one.id}
            escalation={one}
            isFirst={index === 0}
            isPrivate={isOffTheWall(one)}
            {...(!isReadOnly && { onSend: () => void commands.send([one]) })}
          />
        ))}
        {pledges.map((one) => (
          <li key={one.id} className={styles.asked}>
            <span className={styles.askedWords}>
              <span dir="auto">{isOffTheWall(one) ? 'Confidential' : one.title}</span>
              <span className={styles.second}>
                {printNumber('pledge', one.number)}. {missing(one)}.
              </span>
            </span>
            <Button
              size="small"
              aria-label={`Open ${printNumber('pledge', one.number)}`}
              onPress={() => go({ screen: 'pledges', localityId: one.localityId, pledgeId: one.id })}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question(props: {
  readonly escalation: Escalation
  readonly isFirst: boolean
  readonly isPrivate: boolean
  readonly onSend?: () => void
}) {
  const { escalation, isFirst, onSend } = props
  const titleId = useId()
  return (
    <li className={styles.asked}>
      <span className={styles.askedWords}>
        <span id={titleId} dir="auto">
          {props.isPrivate ? 'Confidential' : escalation.question}
        </span>
        <span className={styles.second}>{printNumber('escalation', escalation.number)}, drafted and not sent yet</span>
      </span>
      {onSend !== undefined && (
        <Button
          size="small"
          icon={<Send aria-hidden />}
          aria-describedby={titleId}
          {...(isFirst && { keys: 'E' })}
          onPress={onSend}
        >
          Send now
        </Button>
      )}
    </li>
  )
}

function sending(
  name: string,
  key: string,
  questions: readonly Escalation[],
  isReadOnly: boolean,
  commands: ReturnType<typeof useEscalationCommands>,
): readonly Doable[] {
  const isOn = !isReadOnly && questions.length > 0
  return [{ name, key, writes: true, run: () => void commands.send(questions), isOn }]
}
