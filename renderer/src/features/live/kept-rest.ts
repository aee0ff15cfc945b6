import { type Day, type Id, isDay } from '../../../../shared/model/common'
import { asks, barriers } from '../escalations/escalation-words'
import type { QuestionForm } from '../escalations/kept-words'
import type { PledgeDraft } from '../pledges/pledge-draft'
import type { AddKind } from './add-line'
import { carryLine, keepLine, keptLine } from './kept-lines'

// What of a card is written out beside its one line. Each field is kept as a line is, and so on disk: its words are that
// line's own.

export type PledgeRest = Pick<PledgeDraft, 'we' | 'you' | 'target' | 'reviewOn'>
export type QuestionRest = Omit<QuestionForm, 'question'>

const fieldsOf = {
  pledge: ['we, who', 'we, what', 'you, who', 'you, what', 'target', 'review'],
  escalation: ['ask', 'tried', 'if nothing', 'needed by', 'barrier', 'to'],
} as const
type Written = keyof typeof fieldsOf
type Field = (typeof fieldsOf)[Written][number]
type Fields<Kind extends Written> = Readonly<Record<(typeof fieldsOf)[Kind][number], string>>

const kindOf = (field: Field) => `written out ${field}` as const
const kept = (itemId: Id, field: Field): string => keptLine(itemId, kindOf(field))

export function keptPledgeRest(itemId: Id): PledgeRest {
  return {
    we: { who: kept(itemId, 'we, who'), will: kept(itemId, 'we, what') },
    you: { who: kept(itemId, 'you, who'), will: kept(itemId, 'you, what') },
    target: kept(itemId, 'target'),
    reviewOn: dayIn(kept(itemId, 'review')),
  }
}

export function keepPledgeRest(itemId: Id, { we, you, target, reviewOn }: PledgeRest): void {
  const fields: Fields<'pledge'> = {
    'we, who': we.who,
    'we, what': we.will,
    'you, who': you.who,
    'you, what': you.will,
    target,
    review: reviewOn ?? '',
  }
  for (const field of fieldsOf.pledge) keepLine(itemId, kindOf(field), fields[field])
}

export function keptQuestionRest(itemId: Id): QuestionRest {
  const to = kept(itemId, 'to')
  return {
    ask: asks.find(({ id }) => id === kept(itemId, 'ask'))?.id ?? 'unsaid',
    tried: kept(itemId, 'tried'),
    ifNothing: kept(itemId, 'if nothing'),
    neededBy: dayIn(kept(itemId, 'needed by')),
    barrier: barriers.find(({ id }) => id === kept(itemId, 'barrier'))?.id ?? 'unsaid',
    enablerId: to === '' ? null : to,
  }
}

export function keepQuestionRest(itemId: Id, rest: QuestionRest): void {
  const fields: Fields<'escalation'> = {
    ask: rest.ask === 'unsaid' ? '' : rest.ask,
    tried: rest.tried,
    'if nothing': rest.ifNothing,
    'needed by': rest.neededBy ?? '',
    barrier: rest.barrier === 'unsaid' ? '' : rest.barrier,
    to: rest.enablerId ?? '',
  }
  for (const field of fieldsOf.escalation) keepLine(itemId, kindOf(field), fields[field])
}

/** Only of a pledge and of a question there is more than a line. */
export function isRestBegun(itemId: Id, kind: AddKind): boolean {
  return isWritten(kind) && fieldsOf[kind].some((field) => kept(itemId, field) !== '')
}

export function forgetRest(itemId: Id, kind: Written): void {
  for (const field of fieldsOf[kind]) keepLine(itemId, kindOf(field), '')
}

/** An open line goes along to another item with what belongs to it, unless something already waits there: then each stays. */
export function carryBegun(fromId: Id, toId: Id, kind: AddKind): boolean {
  if (isRestBegun(toId, kind) || !carryLine(fromId, toId, kind)) return false
  if (isWritten(kind)) for (const field of fieldsOf[kind]) carryLine(fromId, toId, kindOf(field))
  return true
}

const isWritten = (kind: AddKind): kind is Written => kind in fieldsOf
const dayIn = (text: string): Day | null => (isDay(text) ? text : null)
