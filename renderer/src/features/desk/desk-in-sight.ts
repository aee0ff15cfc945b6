import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { DeskQuestion, EnablerDesk } from './desk-questions'

/** A desk as it may stand on a wall: each question as `inSight` has it. */
export function deskInSight(desk: EnablerDesk, inSight: ReadonlyMap<Id, EscalationHead>): EnablerDesk {
  const seen = (question: DeskQuestion): DeskQuestion => {
    const escalation = inSight.get(question.escalation.id)
    if (escalation === undefined || escalation === question.escalation) return question
    return { ...question, escalation, isCovered: true }
  }
  return { waiting: desk.waiting.map(seen), withTeam: desk.withTeam.map(seen) }
}
