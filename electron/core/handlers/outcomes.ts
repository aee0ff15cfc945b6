import type { Id } from '../../../shared/model/common'
import type { Change, RecordKind } from '../../../shared/model/record'
import type { Series } from '../../../shared/model/settings'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { addDecision, editDecision } from '../../../shared/rules/decisions'
import {
  addEscalation,
  addOpportunity,
  addPledge,
  addSpend,
  addStory,
  type NewOutcome,
} from '../../../shared/rules/item-outcomes'
import { printNumber } from '../../../shared/rules/numbers'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import type { CallContext, CommandHandler } from '../context'
import { counterOf, need, openItem, openMeeting, yearOf } from './reading'
import { quoted } from './words'

export const addDecisionHandler: CommandHandler<'decision.add'> = async ({ store, newId }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const year = yearOf(store, opened.meeting.on)
  const decisionId = newId()
  const change = addDecision({
    id: decisionId,
    meeting: opened.meeting,
    item: opened.item,
    decisions: opened.decisions.filter((one) => one.itemId === input.itemId),
    counter: counterOf(store, opened.meeting.localityId, year),
    year,
    text: input.text,
  })
  if (isRefused(change)) return change
  return { change, label: `Recorded decision ${numberIn(change, 'decision')}`, output: { decisionId } }
}

export const editDecisionHandler: CommandHandler<'decision.edit'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const decision = opened.decisions.find((one) => one.id === input.decisionId)
  if (decision === undefined) return refuse({ code: 'missing', kind: 'decision', id: input.decisionId })
  const change = editDecision(opened.meeting, decision, input.text)
  if (isRefused(change)) return change
  return { change, label: `Changed decision ${printNumber('decision', decision.number)}`, output: {} }
}

type NewOutcomeInput = {
  readonly localityId: Id
  readonly meetingId: Id
  readonly itemId: Id
  readonly text: string
}
type OutcomeKind = 'pledge' | 'escalation' | 'story' | 'spend' | 'opportunity'

/** The label gets the words as they may be said; null where the item is confidential. */
async function add(
  { store, newId, today }: CallContext,
  kind: OutcomeKind,
  input: NewOutcomeInput,
  rule: (it: NewOutcome) => Change | Refused,
  label: (change: Change, name: string | null) => string,
): Promise<{ readonly change: Change; readonly label: string; readonly output: { readonly id: Id } } | Refused> {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const { meeting, item } = opened
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  if (meeting.localityId !== locality.id) return refuse({ code: 'missing', kind: 'meeting', id: meeting.id })
  const id = newId()
  const others = store.all(kind).filter((one) => one.localityId === locality.id && one.archivedOn === null)
  const year = yearOf(store, meeting.on)
  const counter = counterOf(store, locality.id, year)
  const change = rule({ id, meeting, item, text: input.text, counter, year, others })
  const name = isConfidentialOn(item, today()) ? null : quoted(input.text)
  return isRefused(change) ? change : { change, label: label(change, name), output: { id } }
}

export const addPledgeHandler: CommandHandler<'pledge.add'> = (context, input) =>
  add(context, 'pledge', input, addPledge, (change) => `Added pledge ${numberIn(change, 'pledge')}`)

export const addEscalationHandler: CommandHandler<'escalation.add'> = (context, input) =>
  add(context, 'escalation', input, addEscalation, (change) => `Added escalation ${numberIn(change, 'escalation')}`)

export const addStoryHandler: CommandHandler<'story.add'> = (context, input) =>
  add(context, 'story', input, addStory, () => 'Added a story')

export const addSpendHandler: CommandHandler<'spend.add'> = (context, input) =>
  add(
    context,
    'spend',
    input,
    (it) => addSpend(it, input.pence),
    (_, name) => (name === null ? 'Added a spend' : `Added spend ${name}`),
  )

export const addOpportunityHandler: CommandHandler<'opportunity.add'> = (context, input) =>
  add(context, 'opportunity', input, addOpportunity, (_, name) =>
    name === null ? 'Added an idea' : `Added idea ${name}`,
  )

/** The number of the new record of that kind, printed. */
function numberIn(change: Change, kind: Series & RecordKind): string {
  const record = change.put.find((one) => one.kind === kind)
  return record !== undefined && 'number' in record ? printNumber(kind, record.number) : ''
}
