import type { EscalationHead } from '../../../../shared/contract'
import type { EscalationAnswer } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import {
  allowedByQuestion,
  guessAnswer,
  guessCondition,
  guessUntil,
} from '../../../../shared/rules/escalations/guess-answer'
import type { AnswerFormState, Via } from './kept-words'
import type { AnswerToRecord } from './use-escalation-commands'

export type AnswerKind = EscalationAnswer['kind']

export function newAnswer(byPersonId: Id | null, via: Via): AnswerFormState {
  return {
    words: '',
    kind: null,
    via,
    byPersonId,
    until: undefined,
    on: undefined,
    isKept: true,
    what: undefined,
    where: 'here',
    condition: undefined,
  }
}

/** The form as it stands on the screen: what was chosen, else what the words say. */
export type ReadAnswer = {
  readonly kind: AnswerKind | null
  readonly until: Day | null
  readonly on: Day
  readonly isYes: boolean
  readonly what: string
  /** Of a yes if; empty where it is none, or the words do not tell it from the rest. */
  readonly condition: string
}

export function readAnswer(form: AnswerFormState, question: string, today: Day): ReadAnswer {
  const kind = form.kind ?? guessAnswer(form.words)
  const isYes = kind === 'yes' || kind === 'yes-if'
  return {
    kind,
    until: isYes ? (form.until === undefined ? guessUntil(form.words, today) : form.until) : null,
    on: form.on ?? today,
    isYes,
    what: form.what ?? allowedByQuestion(question),
    condition: kind === 'yes-if' ? (form.condition ?? guessCondition(form.words) ?? '') : '',
  }
}

/** What is missing or wrong, beside its field. */
export type AnswerErrors = {
  readonly kind?: string
  readonly words?: string
  readonly by?: string
  readonly on?: string
  readonly what?: string
}

const missingWords: Readonly<Partial<Record<AnswerKind, string>>> = {
  'yes-if': 'Write on what condition.',
  'not-now': 'Write what it waits for.',
  no: 'Write why not.',
}

export function answerErrors(form: AnswerFormState, read: ReadAnswer, today: Day): AnswerErrors {
  const { kind, on } = read
  const words = kind !== null && wordsOf(form, read) === '' ? missingWords[kind] : undefined
  return {
    ...(kind === null && {
      kind: form.words.trim() === '' ? 'Choose what the answer is.' : 'The words do not say which. Choose one.',
    }),
    ...(words !== undefined && { words }),
    ...(form.byPersonId === null && { by: 'Choose who answered.' }),
    ...(on > today && { on: 'That day is still to come.' }),
    ...(read.isYes && form.isKept && read.what.trim() === '' && { what: 'Write what is allowed.' }),
  }
}

/** Their words; where only the condition was written, that. */
function wordsOf(form: AnswerFormState, { condition }: ReadAnswer): string {
  return form.words.trim() === '' ? condition.trim() : form.words.trim()
}

/** What is sent to be recorded; `keyboardId` answers for nobody but themselves. */
export function toRecord(
  form: AnswerFormState,
  read: ReadAnswer & { readonly kind: AnswerKind },
  escalation: Pick<EscalationHead, 'localityId'>,
  keyboardId: Id | null,
): AnswerToRecord {
  const { byPersonId, via } = form
  const isTheirs = byPersonId === null || (byPersonId === keyboardId && via !== 'meeting')
  return {
    kind: read.kind,
    words: wordsOf(form, read),
    until: read.until,
    on: read.on,
    keep:
      read.isYes && form.isKept
        ? {
            what: read.what.trim(),
            where:
              form.where === 'everywhere'
                ? { kind: 'everywhere' }
                : { kind: 'places', localityIds: [escalation.localityId] },
            reach: '',
            ...(read.condition.trim() !== '' && { condition: read.condition.trim() }),
          }
        : null,
    onBehalf: isTheirs ? null : { personId: byPersonId, via },
  }
}
