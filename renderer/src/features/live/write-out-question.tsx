import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { answerersOf } from '../../../../shared/rules/waits-with'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { CtrlEnter } from '../../ui/ctrl-enter'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import dialogs from '../escalations/dialogs.module.css'
import { asks, barriers } from '../escalations/escalation-words'
import { forgetQuestion, keepQuestion, keptQuestion, type QuestionForm } from '../escalations/kept-words'
import { MayAnswer } from '../escalations/permission-card'
import { questionErrors, tidyQuestion } from '../escalations/question-form'
import { useClocks } from '../escalations/use-clocks'
import { useMayAnswer } from '../escalations/use-may-answer'
import { onlyOf, whoCanBeAsked } from '../escalations/who-answers'
import { whomWords } from '../escalations/whom'
import styles from './write-out.module.css'

const whoever = 'whoever'

/** The rest of a question that was begun in one line, over the room: the meeting goes on. Esc keeps what is typed. */
export function WriteOutQuestion(props: {
  readonly question: string
  readonly where: { readonly localityId: Id; readonly meetingId: Id; readonly itemId: Id }
  /** It was written, sent, or answered by a permission. */
  readonly onWritten: () => void
  readonly onClose: (question: string) => void
}) {
  const { where, onWritten } = props
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const people = useRecords('person')
  const { today, seatOf } = useClocks()
  const seat = seatOf(where.localityId)
  const keptAs = `room ${where.itemId}`
  const [form, setForm] = useState<QuestionForm>(() => ({
    ...(keptQuestion(keptAs) ?? blank),
    ...(props.question.trim() !== '' && { question: props.question }),
  }))
  const [isTried, setTried] = useState(false)
  const [notTheSame, setNotTheSame] = useState<readonly Id[]>([])
  const matches = useMayAnswer({ ...form, localityId: where.localityId, notTheSame })
  const change = (part: Partial<QuestionForm>): void => {
    const next = { ...form, ...part }
    setForm(next)
    keepQuestion(keptAs, next)
  }
  /** Says whether it was written. */
  const write = async (column: 'drafted' | 'sent', usePermissionId?: Id): Promise<boolean> => {
    const question = tidyQuestion(form.question)
    setTried(true)
    if (Object.keys(questionErrors(form, today, null)).length > 0) return false
    const { localityId, meetingId, itemId } = where
    const written = { ...form, question, localityId, column, origin: { meetingId, itemId } }
    const marked = { notTheSame: [...notTheSame], ...(usePermissionId !== undefined && { usePermissionId }) }
    const outcome = await run('escalation.write', { ...written, ...marked })
    if (outcome.ok) forgetQuestion(keptAs)
    return outcome.ok
  }
  const save = async (column: 'drafted' | 'sent'): Promise<void> => {
    if (!(await write(column))) return
    onWritten()
    showToast({ words: column === 'sent' ? 'Sent' : 'Drafted, not sent yet', canUndo: true })
  }
  const use = async (permissionId: Id): Promise<void> => {
    if (!(await write('drafted', permissionId))) return
    onWritten()
    showToast({ words: 'Answered by what was said before', canUndo: true })
  }
  const answerers = answerersOf(seat)
  const either = answerers.length > 1 ? ': either may answer' : ''
  const expected = `${whomWords(answerers, people, 'Nobody answers here yet: it waits')}${either}`
  const to = whoCanBeAsked(people, seat, today).map(({ id, name }) => ({ id, label: name }))
  const errors = isTried ? questionErrors(form, today, null) : {}
  return (
    <Dialog
      title="Write the question out"
      isOpen
      size="wide"
      onClose={() => props.onClose(form.question)}
      actions={
        <>
          <Button keys="Esc" onPress={() => props.onClose(form.question)}>
            Back to the room
          </Button>
          <Button isDisabled={isReadOnly} onPress={() => void save('drafted')}>
            Keep it drafted
          </Button>
          <Button kind="primary" keys="Ctrl Enter" isDisabled={isReadOnly} onPress={() => void save('sent')}>
            Send it now
          </Button>
        </>
      }
    >
      <CtrlEnter onPress={() => void save('sent')} />
      <div className={styles.column}>
        <TextField
          label="The question"
          hint="One that can be answered in two minutes."
          value={form.question}
          onChange={(question) => change({ question })}
          error={errors.question}
          autoFocus
        />
        <MayAnswer
          matches={matches}
          localityId={where.localityId}
          isReadOnly={isReadOnly}
          onUse={(permissionId) => void use(permissionId)}
          onNotTheSame={(permissionId) => setNotTheSame([...notTheSame, permissionId])}
        />
        <Select label="What is asked for" options={asks} value={form.ask} onChange={(ask) => change({ ask })} />
        <TextField
          label="What was tried"
          value={form.tried}
          onChange={(tried) => change({ tried })}
          multiline
          rows={2}
        />
        <TextField
          label="What happens if nothing is done"
          value={form.ifNothing}
          onChange={(ifNothing) => change({ ifNothing })}
          multiline
          rows={2}
        />
        <div>
          <DayField label="Needed by" value={form.neededBy} onChange={(neededBy) => change({ neededBy })} />
          {errors.neededBy !== undefined && (
            <p className={dialogs.error} role="alert">
              {errors.neededBy}
            </p>
          )}
        </div>
        <Select
          label="What stands in the way"
          options={barriers}
          value={form.barrier}
          onChange={(barrier) => change({ barrier })}
        />
        <Select
          label="To"
          options={[{ id: whoever, label: expected }, ...to.filter(({ id }) => id !== onlyOf(answerers))]}
          value={form.enablerId ?? whoever}
          onChange={(id) => change({ enablerId: id === whoever ? null : id })}
        />
      </div>
    </Dialog>
  )
}

const blank: QuestionForm = {
  question: '',
  ask: 'unsaid',
  tried: '',
  ifNothing: '',
  neededBy: null,
  barrier: 'unsaid',
  enablerId: null,
}
