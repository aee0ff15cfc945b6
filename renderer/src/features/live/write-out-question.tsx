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
import { useOnce } from '../../ui/use-once'
import dialogs from '../escalations/dialogs.module.css'
import { asks, barriers } from '../escalations/escalation-words'
import { MayAnswer } from '../escalations/permission-card'
import { questionErrors, tidyQuestion } from '../escalations/question-form'
import { useClocks } from '../escalations/use-clocks'
import { useMayAnswer } from '../escalations/use-may-answer'
import { onlyOf, whoCanBeAsked } from '../escalations/who-answers'
import { whomWords } from '../escalations/whom'
import { whileAdding } from './kept-lines'
import { forgetRest, isRestBegun, keepQuestionRest, keptQuestionRest, type QuestionRest } from './kept-rest'
import styles from './write-out.module.css'

const whoever = 'whoever'

/**
 * The rest of a question that was begun in one line, over the room: the meeting goes on. Esc keeps what is typed, and so
 * does the disk. The question is the line's own text.
 */
export function WriteOutQuestion(props: {
  readonly question: string
  readonly onQuestion: (question: string) => void
  readonly where: { readonly localityId: Id; readonly meetingId: Id; readonly itemId: Id }
  /** It was written, sent, or answered by a permission. */
  readonly onWritten: () => void
  readonly onClose: () => void
}) {
  const { where, onQuestion, onWritten, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const isReadOnly = useIsReadOnly()
  const people = useRecords('person')
  const { today, seatOf } = useClocks()
  const seat = seatOf(where.localityId)
  const [wasKept] = useState(() => isRestBegun(where.itemId, 'escalation'))
  const [rest, setRest] = useState<QuestionRest>(() => keptQuestionRest(where.itemId))
  const form = { ...rest, question: props.question }
  const [isTried, setTried] = useState(false)
  const [notTheSame, setNotTheSame] = useState<readonly Id[]>([])
  const matches = useMayAnswer({ ...form, localityId: where.localityId, notTheSame })
  const change = (part: Partial<QuestionRest>): void => {
    const next = { ...rest, ...part }
    setRest(next)
    keepQuestionRest(where.itemId, next)
  }
  const beginAgain = (): void => {
    onQuestion('')
    forgetRest(where.itemId, 'escalation')
    setRest(keptQuestionRest(where.itemId))
    setTried(false)
  }
  /** Says whether it was written. */
  const write = async (column: 'drafted' | 'sent', usePermissionId?: Id): Promise<boolean> => {
    const question = tidyQuestion(form.question)
    setTried(true)
    if (Object.keys(questionErrors(form, today, null)).length > 0) return false
    const { localityId, meetingId, itemId } = where
    const written = { ...form, question, localityId, column, origin: { meetingId, itemId } }
    const marked = { notTheSame: [...notTheSame], ...(usePermissionId !== undefined && { usePermissionId }) }
    const isWritten = await once(() =>
      whileAdding(async () => {
        const { ok } = await run('escalation.write', { ...written, ...marked })
        if (ok) forgetRest(itemId, 'escalation')
        return ok
      }),
    )
    return isWritten === true
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
      onClose={onClose}
      actions={
        <>
          {wasKept && <Button onPress={beginAgain}>Begin again</Button>}
          <Button keys="Esc" onPress={onClose}>
            Back to the room
          </Button>
          <Button keepsFields isDisabled={isReadOnly} onPress={() => void save('drafted')}>
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
        {wasKept && <p className={styles.kept}>What you had begun is still here.</p>}
        <TextField
          label="The question"
          hint="One that can be answered in two minutes."
          value={form.question}
          onChange={onQuestion}
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
