import type { EscalationAnswer, EscalationEvent } from '../../model/cards'
import type { Id } from '../../model/common'

export const answerWords: { readonly [K in EscalationAnswer['kind']]: string } = {
  yes: 'Yes',
  'yes-if': 'Yes, if',
  'not-now': 'Not now',
  no: 'No',
}

/** "No: the hall is let until May"; "Yes". */
export function answerInWords({ kind, words }: Pick<EscalationAnswer, 'kind' | 'words'>): string {
  return words.trim() === '' ? answerWords[kind] : `${answerWords[kind]}: ${words}`
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
