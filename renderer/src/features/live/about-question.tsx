import { useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import { usedHere } from '../../../../shared/rules/escalations/answer-words'
import { printNumber } from '../../../../shared/rules/numbers'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { useDoables } from '../../ui/doables'
import { WordsDialog } from '../../ui/words-dialog'
import { AnswerDialog } from '../escalations/answer-dialog'
import { clockWords } from '../escalations/clock-words'
import { answerNames, columnNames, howItCame, withoutKind } from '../escalations/escalation-words'
import { useClocks } from '../escalations/use-clocks'
import { useEscalationCommands } from '../escalations/use-escalation-commands'
import { whomWords } from '../escalations/whom'
import type { InTheRoom } from './about-card'
import styles from './in-the-room.module.css'
import { KeyButton } from './key-button'

/** A question on the wall: where it stands, what was answered; sent, answered by who is in the room, or read and closed. */
export function AboutQuestion({
  escalation,
  itemTitle,
  meeting,
  unlessAdding,
}: InTheRoom & { readonly escalation: EscalationHead }) {
  const { today, limits, seatOf } = useClocks()
  const people = useRecords('person')
  const isReadOnly = useIsReadOnly()
  const commands = useEscalationCommands()
  const permission = useRecord('permission', escalation.answer?.permissionId ?? null)
  const [asking, setAsking] = useState<'answer' | 'close' | null>(null)
  const { column, answer, question, said } = escalation
  const seat = seatOf(escalation.localityId)
  const isOpen = column === 'sent' || column === 'acknowledged' || column === 'asked-back'
  const may = !isReadOnly && meeting.state === 'live'
  const nameOf = (id: string) => people.get(id)?.name ?? 'somebody'
  const send = (): void => void commands.send([escalation])
  useDoables([
    { name: 'Send the question', key: 'g', writes: true, run: unlessAdding(send), isOn: may && column === 'drafted' },
    {
      name: 'Record what the enabler says',
      key: 'r',
      run: unlessAdding(() => setAsking('answer')),
      isOn: may && isOpen,
    },
    {
      name: 'Read the answer and close the question',
      key: 'z',
      run: unlessAdding(() => setAsking('close')),
      isOn: may && column === 'answered',
    },
  ])
  const clock = clockWords(escalation, seat, today, limits)
  const withIds = waitsWithIds(escalation, seat)
  const withWhom = withIds.length === 0 ? 'Waits for nobody.' : `With ${whomWords(withIds, people, '')}.`
  return (
    <section className={styles.extra} aria-label="The question">
      <p className={styles.standing}>
        <span className={styles.number}>{printNumber('escalation', escalation.number)}</span>
        <span className={styles.word} data-what={clock.tone === 'late' ? 'late' : ''}>
          {columnNames[column]}
          {isOpen && `, ${clock.words.slice(0, 1).toLocaleLowerCase('en-GB')}${clock.words.slice(1)}`}
        </span>
        <span className={styles.quiet}>{isOpen && withWhom}</span>
      </p>
      {question.trim() !== itemTitle.trim() && <p dir="auto">{question}</p>}
      {answer !== null && (
        <p className={styles.answer} dir="auto">
          <b>{answerNames[answer.kind]}</b> {withoutKind(answer.kind, said)}
          <span className={styles.quiet}>
            {' '}
            {answer.via === 'permission'
              ? `${usedHere({ by: nameOf(answer.byPersonId ?? ''), saidOn: permission?.saidOn, usedOn: answer.on, today })}.`
              : [answer.byPersonId === null ? '' : nameOf(answer.byPersonId), howItCame(answer, nameOf)]
                  .filter((part) => part !== '')
                  .join(', ')}
          </span>
        </p>
      )}
      {column === 'asked-back' && said !== '' && (
        <p className={styles.answer} dir="auto">
          <b>They ask</b> {said}
        </p>
      )}
      <div className={styles.acts}>
        {column === 'drafted' && (
          <KeyButton keys="G" isDisabled={!may} onPress={send}>
            send it
          </KeyButton>
        )}
        {isOpen && (
          <KeyButton keys="R" isDisabled={!may} onPress={() => setAsking('answer')}>
            record what is said
          </KeyButton>
        )}
        {column === 'answered' && (
          <KeyButton keys="Z" kind="primary" isDisabled={!may} onPress={() => setAsking('close')}>
            read and close
          </KeyButton>
        )}
      </div>
      {asking === 'answer' && <AnswerDialog escalation={escalation} onClose={() => setAsking(null)} />}
      {asking === 'close' && (
        <WordsDialog
          title={`Read and close ${printNumber('escalation', escalation.number)}`}
          about={said === '' ? question : `“${said}”`}
          label="What it led to"
          hint="It stands with the question from now on."
          does="Close it"
          onClose={() => setAsking(null)}
          onSay={(words) => {
            setAsking(null)
            void commands.close([escalation], words)
          }}
        />
      )}
    </section>
  )
}
