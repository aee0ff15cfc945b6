import type { Escalation, EscalationAnswer, EscalationColumn } from '../../../../shared/model/cards'
import { afterIf, withoutKind } from '../../../../shared/rules/escalations/answer-words'
import { guessCondition } from '../../../../shared/rules/escalations/said-kind'

export { howItCame, withoutKind } from '../../../../shared/rules/escalations/answer-words'

export const columnNames: Readonly<Record<EscalationColumn, string>> = {
  drafted: 'Drafted',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  'asked-back': 'Asked back',
  answered: 'Answered',
  closed: 'Closed',
}
export const columnIds = ['drafted', 'sent', 'acknowledged', 'asked-back', 'answered', 'closed'] as const

export type Ask = Escalation['ask']
export const askNames: Readonly<Record<Ask, string>> = {
  permission: 'Permission',
  money: 'Money',
  'open-a-door': 'Open a door',
  'people-or-time': 'People or time',
  space: 'Space',
  'bend-a-rule': 'Bend a rule',
  advice: 'Advice',
  unsaid: 'Not said yet',
}
export const asks = Object.entries(askNames).map(([id, label]) => ({
  // The keys of the record above are its ids.
  id: id as Ask,
  label,
}))

export type Barrier = Escalation['barrier']
export const barrierNames: Readonly<Record<Barrier, string>> = {
  motivations: 'Motivations',
  structures: 'Structures',
  relationships: 'Relationships',
  unsaid: 'Not said yet',
}
export const barriers = Object.entries(barrierNames).map(([id, label]) => ({
  // The keys of the record above are its ids.
  id: id as Barrier,
  label,
}))

export const answerNames: Readonly<Record<EscalationAnswer['kind'], string>> = {
  yes: 'Yes',
  'yes-if': 'Yes, if',
  'not-now': 'Not now',
  no: 'No',
}

const saysYes = /^yes\b/iu
const hasCondition = /\b(?:if|(?:as|so) long as|provided|unless|only when|on condition)\b/iu

/** The kind before the words: "Yes, if" a key holder signs; "Yes:" no deposit, if a key holder signs; "No." */
export function answerSaid(
  kind: EscalationAnswer['kind'],
  words: string,
): { readonly kind: string; readonly rest: string } {
  const rest = withoutKind(kind, words)
  if (rest === '') return { kind: `${answerNames[kind]}.`, rest }
  if (kind !== 'yes-if') return { kind: `${answerNames[kind]}:`, rest }
  const condition = guessCondition(words)
  if (condition !== null) return { kind: 'Yes, if', rest: afterIf(condition) }
  // Words that say their own condition, or begin with a yes of their own, are no condition.
  if (rest === words.trim() && (hasCondition.test(rest) || saysYes.test(rest))) {
    return { kind: 'Yes:', rest: withoutKind('yes', rest) }
  }
  return { kind: 'Yes, if', rest: afterIf(rest) }
}

export const isColumnId = (name: string): name is EscalationColumn => columnIds.some((id) => id === name)
