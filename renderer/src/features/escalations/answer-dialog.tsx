import { type ReactNode, useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { printNumber } from '../../../../shared/rules/numbers'
import { useHostState, useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useReadFirst } from '../../ui/unread-days'
import { useKeys } from '../../ui/use-keys'
import {
  type AnswerErrors,
  type AnswerKind,
  answerErrors,
  newAnswer,
  type ReadAnswer,
  readAnswer,
  toRecord,
} from './answer-form'
import styles from './dialogs.module.css'
import { answerNames } from './escalation-words'
import { type AnswerFormState, forgetAnswer, keepAnswer, keptAnswer, type Via } from './kept-words'
import { useClocks } from './use-clocks'
import { useEscalationCommands } from './use-escalation-commands'
import { likelyToAnswer, whoCanBeAsked } from './who-answers'

type Answerable = Pick<EscalationHead, 'id' | 'number' | 'localityId' | 'question' | 'enablerId' | 'column'>

export const viaOptions: readonly { readonly id: Via; readonly label: string }[] = [
  { id: 'e-mail', label: 'E-mail' },
  { id: 'phone', label: 'Phone' },
  { id: 'meeting', label: 'Meeting' },
]
const kinds: readonly AnswerKind[] = ['yes', 'yes-if', 'not-now', 'no']

/** Writing down what an enabler said: the words are pasted, the kind is read from them, Ctrl Enter records. */
export function AnswerDialog(props: {
  readonly escalation: Answerable
  readonly onClose: () => void
  readonly onRecorded?: () => void
}) {
  const { escalation, onClose } = props
  const { today, seatOf } = useClocks()
  const people = useRecords('person')
  const meetings = useRecords('meeting')
  const keyboardId = useHostState()?.user.keyboardPersonId ?? null
  const commands = useEscalationCommands()
  const seat = seatOf(escalation.localityId)
  const [form, setForm] = useState<AnswerFormState>(
    () =>
      keptAnswer(escalation.id) ??
      newAnswer(
        likelyToAnswer(escalation, seat, keyboardId),
        isLive(meetings, escalation.localityId) ? 'meeting' : 'e-mail',
      ),
  )
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const read = readAnswer(form, escalation.question, today)
  const errors: AnswerErrors = isTried ? answerErrors(form, read, today) : {}
  const change = (part: Partial<AnswerFormState>) => {
    const next = { ...form, ...part }
    setForm(next)
    keepAnswer(escalation.id, next)
    setProblem(null)
  }
  const record = async () => {
    const { kind } = read
    setTried(true)
    if (kind === null || Object.keys(answerErrors(form, read, today)).length > 0) return
    const made = await commands.answer(escalation, toRecord(form, { ...read, kind }, escalation, keyboardId))
    if ('problem' in made) return setProblem(made.problem)
    forgetAnswer(escalation.id)
    onClose()
    props.onRecorded?.()
  }
  const asked = whoCanBeAsked(people, seat, today, escalation.enablerId)

  return (
    <Dialog
      title={`What was said to ${printNumber('escalation', escalation.number)}`}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Ctrl Enter" onPress={() => void record()}>
            Record the answer
          </Button>
        </>
      }
    >
      <AnswerKeys onKind={(kind) => change({ kind })} onRecord={() => void record()} />
      <p className={styles.about} dir="auto">
        {escalation.question}
      </p>
      {problem !== null && (
        <Notice kind="late" title={problemWords(problem).title}>
          {problemWords(problem).whatToDo}
        </Notice>
      )}
      <TextField
        label="Their words"
        hint="Paste the e-mail, or write what was said."
        value={form.words}
        onChange={(words) => change({ words })}
        error={errors.words}
        multiline
        rows={4}
        autoFocus
      />
      <div className={styles.pair}>
        <div className={styles.kinds}>
          <Segmented
            label="The answer"
            options={kinds.map((id) => ({ id, label: answerNames[id] }))}
            value={read.kind ?? 'unsaid'}
            onChange={(kind) => kind !== 'unsaid' && change({ kind })}
          />
          <Beside error={errors.kind}>
            {form.kind === null && read.kind !== null && 'Read from the first words. '}Alt 1 to 4 chooses.
          </Beside>
        </div>
        <Segmented label="How it came" options={viaOptions} value={form.via} onChange={(via) => change({ via })} />
      </div>
      <div className={styles.pair}>
        <div className={styles.kinds}>
          <Select
            label="Who answered"
            options={asked.map(({ id, name }) => ({ id, label: name }))}
            value={form.byPersonId}
            onChange={(byPersonId) => change({ byPersonId })}
          />
          <Beside error={errors.by} />
        </div>
        <div className={styles.kinds}>
          <DayField
            label="The day it came"
            leans="back"
            value={read.on}
            onChange={(on) => change({ on: on ?? today })}
          />
          <Beside error={errors.on} />
        </div>
      </div>
      {read.isYes && <KeepPart form={form} read={read} error={errors.what} onChange={change} />}
    </Dialog>
  )
}

/** What is wrong with a field, or else the hint. */
function Beside({ error, children }: { readonly error: string | undefined; readonly children?: ReactNode }) {
  if (error === undefined) return children === undefined ? null : <p className={styles.hint}>{children}</p>
  return (
    <p className={styles.error} role="alert">
      {error}
    </p>
  )
}

function KeepPart(props: {
  readonly form: AnswerFormState
  readonly read: ReadAnswer
  readonly error: string | undefined
  readonly onChange: (part: Partial<AnswerFormState>) => void
}) {
  const { form, read, onChange } = props
  return (
    <div className={styles.keep}>
      <div className={styles.pair}>
        <DayField
          label="It holds until"
          hint="Left empty, nobody set an end."
          value={read.until}
          onChange={(until) => onChange({ until })}
        />
        {form.isKept && (
          <Segmented
            label="Where it holds"
            options={[
              { id: 'here', label: 'In this place' },
              { id: 'everywhere', label: 'In every place' },
            ]}
            value={form.where}
            onChange={(where) => onChange({ where })}
          />
        )}
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={form.isKept}
          onChange={(event) => onChange({ isKept: event.currentTarget.checked })}
        />
        Keep it as a permission, for the next who asks
      </label>
      {form.isKept && read.kind === 'yes-if' && (
        <TextField
          label="On what condition"
          hint="Left empty, their words are the condition."
          value={read.condition}
          onChange={(condition) => onChange({ condition })}
        />
      )}
      {form.isKept && (
        <TextField
          label="What is allowed"
          value={read.what}
          onChange={(what) => onChange({ what })}
          error={props.error}
        />
      )}
    </div>
  )
}

/** Inside the dialog, so that they count while it lies above the page. */
function AnswerKeys(props: { readonly onKind: (kind: AnswerKind) => void; readonly onRecord: () => void }) {
  const { onKind, onRecord } = props
  const readFirst = useReadFirst()
  useKeys({
    '1': () => onKind('yes'),
    '2': () => onKind('yes-if'),
    '3': () => onKind('not-now'),
    '4': () => onKind('no'),
    'alt+1': () => onKind('yes'),
    'alt+2': () => onKind('yes-if'),
    'alt+3': () => onKind('not-now'),
    'alt+4': () => onKind('no'),
    'ctrl+enter': () => readFirst(onRecord),
  })
  return null
}

function isLive(
  meetings: ReadonlyMap<string, { readonly localityId: string; readonly state: string }>,
  localityId: string,
): boolean {
  return [...meetings.values()].some((one) => one.localityId === localityId && one.state === 'live')
}
