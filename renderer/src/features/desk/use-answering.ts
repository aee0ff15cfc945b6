import { useCallback } from 'react'
import type { EscalationHead, OnBehalf } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Outcome } from '../../../../shared/refusals'
import { useCommand } from '../../data/use-command'
import { type AnswerDraft, answerOf } from './answer-drafts'

export type Answering = {
  /** Records what was drafted: an answer, passing on, or asking back. */
  readonly say: (escalation: EscalationHead, draft: AnswerDraft) => Promise<Outcome<unknown>>
  readonly answerBy: (escalationId: Id, permissionId: Id) => Promise<Outcome<unknown>>
  readonly see: (escalationId: Id) => Promise<Outcome<unknown>>
}

/** What an enabler does with a question; `onBehalf` where somebody else writes it down for them. */
export function useAnswering(onBehalf: OnBehalf | null): Answering {
  const run = useCommand()
  const personId = onBehalf?.personId
  const via = onBehalf?.via
  const options = useCallback(
    () => (personId === undefined || via === undefined ? {} : { onBehalf: { personId, via } }),
    [personId, via],
  )
  const say = async (escalation: EscalationHead, draft: AnswerDraft): Promise<Outcome<unknown>> => {
    const { kind, words } = draft
    const escalationId = escalation.id
    if (kind === null) return { ok: false, problem: { code: 'answer-needed' } }
    if (kind === 'ask-back') return run('escalation.ask-back', { escalationId, words: oneLine(words) }, options())
    if (kind === 'pass-on') {
      if (draft.toPersonId === null) return { ok: false, problem: { code: 'answer-needed' } }
      const toPersonId = draft.toPersonId
      return run('escalations.pass-on', { escalationIds: [escalationId], toPersonId, words: oneLine(words) }, options())
    }
    return run('escalation.answer', answerOf(escalation, { ...draft, kind }), options())
  }
  return {
    say,
    answerBy: (escalationId, permissionId) =>
      run('escalation.use-permission', { escalationId, permissionId, words: '' }, options()),
    see: (escalationId) => run('escalation.acknowledge', { escalationId }, options()),
  }
}

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
