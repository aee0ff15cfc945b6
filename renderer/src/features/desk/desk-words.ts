import type { EscalationHead } from '../../../../shared/contract'
import type { Escalation, EscalationEvent } from '../../../../shared/model/cards'
import { capitalised, countWords } from '../../../../shared/rules/near-days'
import { answerNames, askNames } from '../escalations/escalation-words'
import type { Saying } from './answer-drafts'
import type { DeskQuestion } from './desk-questions'

export const askWords: Readonly<Record<Escalation['ask'], string>> = { ...askNames, unsaid: '' }

export type DeskSentence = { readonly plain: string; readonly strong: string }

/** "Grace Alderney has ten questions from four places." and, the worst news, "One is over its time." */
export function deskSentence(name: string, waiting: readonly DeskQuestion[]): DeskSentence {
  if (waiting.length === 0) return { plain: `No question waits for ${name}.`, strong: '' }
  const places = new Set(waiting.map(({ escalation }) => escalation.localityId)).size
  const many = waiting.length === 1 ? 'one question' : `${countWords(waiting.length)} questions`
  const from = places === 1 ? 'one place' : `${countWords(places)} places`
  const over = waiting.filter((one) => one.over > 0).length
  return { plain: `${name} has ${many} from ${from}.`, strong: overWords(over) }
}

export function overWords(over: number): string {
  if (over === 0) return ''
  return over === 1 ? 'One is over its time.' : `${capitalised(countWords(over))} are over their time.`
}

const happened: Readonly<Partial<Record<EscalationEvent['kind'], string>>> = {
  acknowledged: 'Seen',
  'asked-back': 'Asked back',
  returned: 'The team gave what was asked for',
  'passed-on': 'Passed on',
  reopened: 'Asked again',
  reminded: 'Reminded',
}

/** What is worth telling of what happened since it was first sent: what was asked back and given, and who had it before. */
export function toldOf(
  trail: readonly EscalationEvent[],
): readonly { readonly event: EscalationEvent; readonly words: string }[] {
  return trail.flatMap((event) => {
    const words = happened[event.kind]
    return words === undefined || (event.kind === 'acknowledged' && event.words === '') ? [] : [{ event, words }]
  })
}

/** Why it is not on the list any more, where that was done elsewhere. */
export function goneWords(escalation: EscalationHead | undefined, byName: string): string {
  if (escalation === undefined) return 'It was withdrawn, or taken back.'
  switch (escalation.column) {
    case 'answered':
    case 'closed':
      return `${byName === '' ? 'It was answered' : `${byName} answered it`} meanwhile${
        escalation.answer === null ? '.' : `: ${answerNames[escalation.answer.kind]}.`
      }`
    case 'drafted':
      return 'The team took it back to think about it.'
    case 'sent':
    case 'acknowledged':
    case 'asked-back':
      return 'It waits with somebody else now.'
  }
}

export const viaWords = {
  'e-mail': 'by e-mail',
  phone: 'by phone',
  meeting: 'in the meeting',
} as const
export type Via = keyof typeof viaWords

/** After the number, as it is told once it is recorded. */
export function saidWords(kind: Saying['kind'] | null): string {
  switch (kind) {
    case 'yes':
    case 'yes-if':
    case 'not-now':
    case 'no':
      return `answered ${answerNames[kind].toLocaleLowerCase('en-GB')}.`
    case 'pass-on':
      return 'passed on.'
    case 'ask-back':
      return 'asked back, with the team now.'
    case null:
      return ''
  }
}
