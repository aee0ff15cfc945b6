import type { Escalation } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import type { EnablerSeat } from '../../../../shared/rules/enabler-seat'
import type { QuestionForm } from './kept-words'

export function newQuestion(question: string): QuestionForm {
  return { question, ask: 'unsaid', tried: '', ifNothing: '', neededBy: null, barrier: 'unsaid', enablerId: null }
}

export function questionOf(whole: Escalation): QuestionForm {
  const { question, ask, tried, ifNothing, neededBy, barrier, enablerId } = whole
  return { question, ask, tried, ifNothing, neededBy, barrier, enablerId }
}

/** A question is one sentence: lines that came with a paste are joined. */
export function tidyQuestion(question: string): string {
  return question.replace(/\s+/gu, ' ').trim()
}

/** With its question mark, where it has none: proposed, not forced. */
export function withQuestionMark(question: string): string | null {
  const tidy = tidyQuestion(question)
  return tidy === '' || /[?؟？]["”’)]?$/u.test(tidy) ? null : `${tidy.replace(/[\s.…!;:,]+$/u, '')}?`
}

export type QuestionErrors = { readonly question?: string; readonly neededBy?: string; readonly to?: string }

const longestLine = 2_000

export function questionErrors(form: QuestionForm, today: Day, raisedOn: Day | null): QuestionErrors {
  const question = tidyQuestion(form.question)
  const earliest = raisedOn ?? today
  return {
    ...(question === '' && { question: 'Write what you ask the enabler.' }),
    ...(question.length > longestLine && {
      question: `That is ${question.length.toLocaleString('en-GB')} letters; ${longestLine.toLocaleString('en-GB')} fit. Put the rest under what was tried.`,
    }),
    ...(form.neededBy !== null && form.neededBy < earliest && { neededBy: 'That day has passed. Choose one to come.' }),
  }
}

/** Whom it will go to, as the rule says it, in words. `isLoud`: nobody will have it. */
export type GoesTo = { readonly words: string; readonly isLoud: boolean }

export function goesTo(
  chosenId: Id | null,
  seat: EnablerSeat,
  people: ReadonlyMap<Id, Person>,
  keyboardId: Id | null,
): GoesTo {
  const nameOf = (id: Id) => people.get(id)?.name ?? 'somebody'
  if (chosenId !== null) {
    return chosenId === keyboardId
      ? { words: `It would go to ${nameOf(chosenId)}, who asks it. Choose somebody else.`, isLoud: true }
      : { words: `Goes to ${nameOf(chosenId)}.`, isLoud: false }
  }
  const enablers = [...seat.confirmed].filter((id) => id !== keyboardId)
  const [first, ...others] = enablers
  if (first !== undefined) {
    if (others.length === 0) return { words: `Goes to ${nameOf(first)}.`, isLoud: false }
    return { words: `Waits with ${enablers.map(nameOf).join(' and ')}: either may answer.`, isLoud: false }
  }
  const cover = seat.covers.find(({ id }) => id !== keyboardId)
  if (cover !== undefined) return { words: `No enabler: goes to the cover, ${cover.name}.`, isLoud: false }
  if (seat.confirmed.size > 0 || seat.covers.length > 0) {
    return { words: 'Only the person who asks could answer it. Choose another enabler.', isLoud: true }
  }
  const [proposed] = seat.proposed
  return {
    words:
      proposed === undefined
        ? 'Waits for nobody: this place has no enabler and no cover.'
        : `Waits for nobody: ${proposed.name} is proposed and not confirmed, and there is no cover.`,
    isLoud: true,
  }
}
