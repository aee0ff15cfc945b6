import { useState } from 'react'
import type { EscalationAnswer } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import type { Problem } from '../../../../shared/refusals'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import type { AnswerKind } from './answer-form'
import styles from './dialogs.module.css'
import { answerNames } from './escalation-words'

const kinds = ['yes', 'yes-if', 'not-now', 'no'] as const

/** Another answer than the one that was written down; the permission kept of it goes along. */
export function MendDialog(props: {
  readonly question: string
  readonly answer: EscalationAnswer
  /** Answers what stands against it, or null. */
  readonly onMend: (kind: AnswerKind, words: string, until: Day | null) => Promise<Problem | null>
  readonly onClose: () => void
}) {
  const { answer, onClose } = props
  const [kind, setKind] = useState<AnswerKind>(answer.kind)
  const [words, setWords] = useState(answer.words)
  const [until, setUntil] = useState<Day | null>(answer.until)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isYes = kind === 'yes' || kind === 'yes-if'
  const mend = async () => {
    const refused = await props.onMend(kind, words.trim(), isYes ? until : null)
    if (refused === null) onClose()
    else setProblem(refused)
  }
  return (
    <AskDialog title="Mend the answer" does="Mend it" keys="Ctrl Enter" onDo={() => void mend()} onClose={onClose}>
      <p className={styles.about} dir="auto">
        {props.question}
      </p>
      {problem !== null && (
        <Notice kind="late" title={problemWords(problem).title}>
          {problemWords(problem).whatToDo}
        </Notice>
      )}
      <Segmented
        label="The answer"
        options={kinds.map((id) => ({ id, label: answerNames[id] }))}
        value={kind}
        onChange={setKind}
      />
      <TextField label="Their words" value={words} onChange={setWords} multiline rows={4} autoFocus />
      {isYes && <DayField label="It holds until" value={until} onChange={setUntil} />}
      {answer.permissionId !== null && (
        <p className={styles.hint}>
          {isYes ? 'The permission kept of it changes with it.' : 'The permission kept of it ends.'}
        </p>
      )}
    </AskDialog>
  )
}
