import type { Escalation, EscalationAnswer, EscalationColumn } from '../../../../shared/model/cards'

export { howItCame } from '../../../../shared/rules/escalations/answer-words'

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

/** The first words of an answer do not say it twice: "Yes, if a key holder signs" after "Yes, if" is "a key holder signs". */
export function withoutKind(kind: EscalationAnswer['kind'], words: string): string {
  const begins = { yes: /^yes\b[\s,.:;!–-]*/iu, 'yes-if': /^yes[\s,.:;–-]*if\b[\s,:–-]*/iu } as const
  const rest =
    kind === 'yes' || kind === 'yes-if'
      ? words.replace(begins[kind], '')
      : words.replace(kind === 'no' ? /^no\b[\s,.:;!–-]*/iu : /^not now\b[\s,.:;!–-]*/iu, '')
  return rest.trim()
}

export const isColumnId = (name: string): name is EscalationColumn => columnIds.some((id) => id === name)
