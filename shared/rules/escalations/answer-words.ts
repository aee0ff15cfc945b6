import type { EscalationAnswer, EscalationEvent } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import { shortDay } from '../dates'
import { dateOnly } from '../near-days'
import { commonWords } from '../permissions/common-words'
import { guessCondition } from './said-kind'

export const answerWords: { readonly [K in EscalationAnswer['kind']]: string } = {
  yes: 'Yes',
  'yes-if': 'Yes, if',
  'not-now': 'Not now',
  no: 'No',
}

/** "No: the hall is let until May"; "Yes, if somebody signs"; "Yes". */
export function answerInWords({ kind, words }: Pick<EscalationAnswer, 'kind' | 'words'>): string {
  const condition = kind === 'yes-if' ? guessCondition(words) : null
  if (condition !== null) return `${answerWords[kind]} ${afterIf(condition)}`
  // Without a yes or an if of their own the words are the condition.
  const isBare = words.trim() !== '' && !/\b(?:yes|if|unless|but|subject)\b/iu.test(words)
  if (kind === 'yes-if' && isBare) return `${answerWords[kind]} ${afterIf(words.trim())}`
  return words.trim() === '' ? answerWords[kind] : `${answerWords[kind]}: ${words}`
}

/** A sentence goes on behind "if": no capital, but for a name ("Grace agrees", "Dr Roe"), a short name or I. */
export function afterIf(words: string): string {
  const [first = '', second = ''] = words.split(/\s+/u)
  const isCommon = commonWords.has(first.toLowerCase())
  const isName = /^\p{Lu}{2}|^I$|^I['’]/u.test(first) || (!isCommon && /^\p{Lu}|[^s]s$/u.test(second))
  return isName ? words : words.slice(0, 1).toLocaleLowerCase('en-GB') + words.slice(1)
}

/** "Allowed on 5 March 2026 by Grace Alderney, used here on 9 June": nobody answered the question itself. */
export function usedHere(given: {
  readonly by: string
  /** Undefined where the permission is no longer known. */
  readonly saidOn: Day | undefined
  readonly usedOn: Day
  readonly today: Day
}): string {
  const { by, saidOn, usedOn, today } = given
  const on = saidOn === undefined ? '' : ` on ${shortDay(saidOn)} ${saidOn.slice(0, 4)}`
  return `Allowed${on} by ${by}, used here on ${dateOnly(usedOn, today)}`
}

type Come = Pick<EscalationEvent, 'via' | 'notedById'>

/** "by e-mail, noted by Cass Underhill": how somebody's word came; empty where they said it here themselves. */
export function howItCame({ via, notedById }: Come, nameOf: (id: Id) => string): string {
  const way = {
    here: '',
    meeting: 'in the meeting',
    permission: 'by a permission',
    'reply file': 'by reply file',
  } as const
  const words = via === 'e-mail' || via === 'phone' ? `by ${via}` : way[via]
  const noted = notedById === null ? '' : `noted by ${nameOf(notedById)}`
  return [words, noted].filter((part) => part !== '').join(', ')
}
