import type { EscalationAnswer } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import type { Ask, Barrier } from './escalation-words'

/** A question that is being written. */
export type QuestionForm = {
  readonly question: string
  readonly ask: Ask
  readonly tried: string
  readonly ifNothing: string
  readonly neededBy: Day | null
  readonly barrier: Barrier
  /** Null: whoever answers for the place. */
  readonly enablerId: Id | null
}

export type Via = 'e-mail' | 'phone' | 'meeting'

/** An answer that is being written down. */
export type AnswerFormState = {
  readonly words: string
  /** What the person chose; null leaves it to the words. */
  readonly kind: EscalationAnswer['kind'] | null
  readonly via: Via
  readonly byPersonId: Id | null
  /** Null: the words say, or nobody. */
  readonly until: Day | null | undefined
  readonly on: Day | undefined
  readonly isKept: boolean
  /** Undefined: proposed from the question. */
  readonly what: string | undefined
  readonly where: 'here' | 'everywhere'
  /** Undefined: read from the words. */
  readonly condition: string | undefined
}

// What is half-written stays for as long as the window is open, whatever screen is gone to, until it is saved.
const questions = new Map<string, QuestionForm>()
const answers = new Map<Id, AnswerFormState>()

export const keptQuestion = (of: string): QuestionForm | undefined => questions.get(of)
export const keepQuestion = (of: string, form: QuestionForm): unknown => questions.set(of, form)
export const forgetQuestion = (of: string): unknown => questions.delete(of)

export const keptAnswer = (escalationId: Id): AnswerFormState | undefined => answers.get(escalationId)
export const keepAnswer = (escalationId: Id, form: AnswerFormState): unknown => answers.set(escalationId, form)
export const forgetAnswer = (escalationId: Id): unknown => answers.delete(escalationId)
