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

const begins: { readonly [K in EscalationAnswer['kind']]: RegExp } = {
  yes: /^yes\b[\s,.:;!–-]*/iu,
  'yes-if': /^yes[\s,.:;–-]*(?:if|(?:as|so) long as|provided(?: that)?|on condition that)\b[\s,:–-]*/iu,
  'not-now': /^not now\b[\s,.:;!–-]*/iu,
  no: /^no\b[\s,.:;!–-]*/iu,
}

/** The first words of an answer do not say it twice: "Yes, if a key holder signs" after "Yes, if" is "a key holder signs". */
export function withoutKind(kind: EscalationAnswer['kind'], words: string): string {
  return words.replace(begins[kind], '').trim()
}

/** Within a sentence, in one breath: "yes, if a key holder signs"; "no (the hall is let until May)"; "yes". */
export function answerInPassing({ kind, words }: Pick<EscalationAnswer, 'kind' | 'words'>): string {
  const said = answerWords[kind].toLocaleLowerCase('en-GB')
  const oneLine = words.replace(/\s+/gu, ' ').trim()
  const whole = answerInWords({ kind, words: oneLine })
  // "Yes, if" goes on without a stop where the words are its condition.
  const condition = kind === 'yes-if' && whole.startsWith('Yes, if ') ? whole.slice('Yes, if '.length) : null
  const rest = (condition ?? withoutKind(kind, oneLine)).replace(/[\s.,;:]+$/u, '')
  if (rest === '') return said
  return condition === null ? `${said} (${afterIf(rest)})` : `${said} ${rest}`
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

const ways: { readonly [V in EscalationEvent['via']]: string } = {
  here: '',
  meeting: 'in the meeting',
  'e-mail': 'by e-mail',
  phone: 'by phone',
  permission: 'by a permission',
  'reply file': 'by reply file',
}

/** "by e-mail", "in the meeting"; empty where they said it here themselves. Without a name: it goes on any paper. */
export function wayItCame(via: EscalationEvent['via']): string {
  return ways[via]
}

/** "by e-mail, noted by Cass Underhill": how somebody's word came; empty where they said it here themselves. */
export function howItCame({ via, notedById }: Come, nameOf: (id: Id) => string): string {
  const noted = notedById === null ? '' : `noted by ${nameOf(notedById)}`
  return [wayItCame(via), noted].filter((part) => part !== '').join(', ')
}

/**
 * How an answer came: "by e-mail, noted by Cass Underhill"; of one by a permission, who allowed it and when, and when that
 * was used; empty where they answered here themselves. `saidOn`: of that permission, where it is known.
 */
export function howAnswered(
  answer: Pick<EscalationAnswer, 'via' | 'notedById' | 'byPersonId' | 'on'>,
  given: { readonly nameOf: (id: Id) => string; readonly saidOn: Day | undefined; readonly today: Day },
): string {
  const { via, notedById, byPersonId, on } = answer
  const { nameOf, saidOn, today } = given
  if (via !== 'permission') return howItCame(answer, nameOf)
  const by = byPersonId === null ? 'somebody' : nameOf(byPersonId)
  const used = usedHere({ by, saidOn, usedOn: on, today })
  const allowed = used.slice(0, 1).toLowerCase() + used.slice(1)
  return notedById === null ? allowed : `${allowed}, noted by ${nameOf(notedById)}`
}
