import { useState } from 'react'
import type { Escalation } from '../../../../shared/model/cards'
import type { Id } from '../../../../shared/model/common'
import type { Problem } from '../../../../shared/refusals'
import { useRoutes } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toast-store'
import { useOnce } from '../../ui/use-once'
import { forgetQuestion, type QuestionForm } from './kept-words'
import { type QuestionErrors, tidyQuestion } from './question-form'

/** What a refusal is about, where that is a field. */
function beside(problem: Problem): QuestionErrors | null {
  if (problem.code === 'due-before-raised') return { neededBy: 'That day has passed. Choose one to come.' }
  if (problem.code === 'escalation-to-oneself') return { to: 'It would go to the person who asks it. Choose another.' }
  if (problem.code === 'person-left') return { to: 'They have left. Choose somebody else.' }
  return null
}

/** Saves a question as it is drafted, or sends it. What was typed goes only once it is saved. */
export function useQuestionSaving(it: {
  readonly localityId: Id
  readonly whole: Escalation | null
  readonly form: QuestionForm
  readonly keptAs: string
  /** Marked while a new one is written; of one that is stored each is saved at once. */
  readonly notTheSame: readonly Id[]
}) {
  const { localityId, whole, form, keptAs, notTheSame } = it
  const run = useCommand()
  const once = useOnce()
  const [refused, setRefused] = useState<{ readonly errors: QuestionErrors; readonly problem: Problem | null }>({
    errors: {},
    problem: null,
  })
  const fields = { ...form, question: tidyQuestion(form.question) }
  const refuse = (problem: Problem): null => {
    const errors = beside(problem)
    setRefused({ errors: errors ?? {}, problem: errors === null ? problem : null })
    return null
  }
  /** Answers the id it is stored under, or null where it was refused, or is on its way already. */
  const save = (column: 'drafted' | 'sent', usePermissionId?: Id): Promise<Id | null> =>
    once(() => store(column, usePermissionId))
  const store = async (column: 'drafted' | 'sent', usePermissionId?: Id): Promise<Id | null> => {
    const using = usePermissionId !== undefined && { usePermissionId }
    if (whole === null) {
      const written = { ...fields, localityId, column, origin: null, notTheSame: [...notTheSame], ...using }
      const outcome = await run('escalation.write', written, { quiet: true })
      return outcome.ok ? outcome.value.escalationId : refuse(outcome.problem)
    }
    const { enablerId, ...words } = fields
    const isDrafted = whole.column === 'drafted'
    const edited = await run(
      'escalation.edit',
      { escalationId: whole.id, ...words, ...(isDrafted && { enablerId }), ...using },
      { quiet: true },
    )
    if (!edited.ok) return refuse(edited.problem)
    if (column === 'drafted' || !isDrafted) return whole.id
    const sent = await run('escalations.send', { escalationIds: [whole.id] }, { quiet: true })
    return sent.ok ? whole.id : refuse(sent.problem)
  }
  const leaveFor = (escalationId: Id): void => {
    forgetQuestion(keptAs)
    // Back from there does not lead to an empty form.
    useRoutes.getState().replace({ screen: 'escalation', localityId, escalationId })
  }
  return {
    refused,
    forgive: () => setRefused({ errors: {}, problem: null }),
    draft: async () => {
      const id = await save('drafted')
      if (id === null) return
      leaveFor(id)
      showToast({ words: whole === null ? 'Drafted. It is not sent yet.' : 'Saved.', canUndo: true })
    },
    send: async () => {
      const id = await save('sent')
      if (id === null) return
      leaveFor(id)
      showToast({ words: 'Sent. The clock starts.', canUndo: true })
    },
    /** What was said before answers it, in one step: a drafted one is closed unsent. */
    answerBy: async (permissionId: Id) => {
      const id = await save('drafted', permissionId)
      if (id === null) return
      leaveFor(id)
      showToast({ words: 'Answered by what was said before.', canUndo: true })
    },
    notTheSame: async (permissionId: Id) => {
      if (whole !== null) await run('escalation.not-the-same', { escalationId: whole.id, permissionId })
    },
  }
}
