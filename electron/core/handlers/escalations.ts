import type { Escalation } from '../../../shared/model/cards'
import type { Day, Id } from '../../../shared/model/common'
import { isRefused, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { dayOf } from '../../../shared/rules/dates'
import { close, reopen, withdraw, withoutUse } from '../../../shared/rules/escalations/ending'
import { moveEscalations } from '../../../shared/rules/escalations/moving'
import { firstSentOn } from '../../../shared/rules/escalations/oldest'
import { passOn, send } from '../../../shared/rules/escalations/sending'
import { acknowledge, askBack, giveBack, remind } from '../../../shared/rules/escalations/waiting'
import { editEscalation, writeEscalation } from '../../../shared/rules/escalations/writing'
import { printNumber } from '../../../shared/rules/numbers'
import type { CommandHandler } from '../context'
import type { Store } from '../store/store'
import { findCard } from './closed-search'
import { answeredByPermission } from './escalation-answers'
import {
  asked,
  columnOf,
  deedIn,
  needEscalations,
  teamOf,
  theseQuestions,
  toEach,
  unknownVoice,
} from './escalation-deed'
import { counterOf, need, openItem, yearOf } from './reading'

export { speedEscalationHandler } from './answer-speed'
export {
  answerEscalationHandler,
  mendAnswerEscalationHandler,
  notTheSameEscalationHandler,
  usePermissionEscalationHandler,
} from './escalation-answers'
export { openEscalationHandler } from './escalation-view'

export const writeEscalationHandler: CommandHandler<'escalation.write'> = async (context, input) => {
  const { store, today, newId } = context
  const locality = unknownVoice(context) ?? need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const from = input.origin === null ? null : await openItem(store, input.origin)
  if (isRefused(from)) return from
  if (from !== null && from.meeting.localityId !== input.localityId) {
    return refuse({ code: 'missing', kind: 'meeting', id: from.meeting.id })
  }
  const permission = input.usePermissionId === undefined ? undefined : need(store, 'permission', input.usePermissionId)
  if (isRefused(permission)) return permission
  const year = yearOf(store, from?.meeting.on ?? today())
  const escalationId = newId()
  const change = writeEscalation({
    id: escalationId,
    input,
    from,
    counter: counterOf(store, input.localityId, year),
    year,
    columnOf: columnOf(store),
    team: teamOf(context),
    deed: deedIn(context)(input.localityId),
    permission,
  })
  if (isRefused(change)) return change
  const written = change.put.find((record) => record.kind === 'escalation')
  const number = written?.kind === 'escalation' ? printNumber('escalation', written.number) : ''
  const did = permission !== undefined ? 'Used a permission for' : input.column === 'sent' ? 'Sent' : 'Drafted'
  return { change, label: `${did} ${number}`, output: { escalationId } }
}

export const editEscalationHandler: CommandHandler<'escalation.edit'> = async (context, input) => {
  const { store, today, now } = context
  const escalation = need(store, 'escalation', input.escalationId)
  if (isRefused(escalation)) return escalation
  const raisedOn = await raisedOnBefore(store, escalation, input.neededBy ?? null, today())
  const edited = editEscalation(escalation, input, { team: teamOf(context), raisedOn, today: today(), now: now() })
  if (isRefused(edited)) return edited
  if (input.usePermissionId === undefined) {
    return { change: putting(edited), label: `Changed ${theseQuestions([escalation])}`, output: {} }
  }
  return answeredByPermission(context, edited, { permissionId: input.usePermissionId, words: '' })
}

/** Of a draft from the board only the journal knows the day; it is asked where the date needed is over already. */
async function raisedOnBefore(
  store: Store,
  escalation: Escalation,
  neededBy: Day | null,
  today: Day,
): Promise<Day | null> {
  const { origin, id } = escalation
  if (neededBy === null) return null
  if (origin.kind === 'item') return store.get('meeting', origin.meetingId)?.on ?? null
  if (origin.kind === 'handed-in') return origin.on
  const sentOn = firstSentOn(escalation)
  if (sentOn !== null || neededBy >= today) return sentOn
  const first = (await store.trailOf({ kind: 'escalation', id }, longestTrail)).at(-1)
  return first === undefined ? null : dayOf(first.at)
}

const longestTrail = 200

export const sendEscalationsHandler: CommandHandler<'escalations.send'> = (context, input) => {
  const team = teamOf(context)
  return toEach(context, input.escalationIds, 'Sent', (one, deed) => send(one, input.enablerId, team, deed))
}

export const acknowledgeEscalationHandler: CommandHandler<'escalation.acknowledge'> = (context, input) =>
  toEach(context, [input.escalationId], 'Acknowledged', acknowledge, input.on)

export const askBackEscalationHandler: CommandHandler<'escalation.ask-back'> = (context, input) => {
  const verb = (one: Escalation, deed: Parameters<typeof askBack>[2]) => askBack(one, input.words, deed)
  return toEach(context, [input.escalationId], 'Asked back about', verb, input.on)
}

export const returnEscalationHandler: CommandHandler<'escalation.return'> = (context, input) =>
  toEach(context, [input.escalationId], 'Returned', (one, deed) => giveBack(one, input.words, deed))

export const passOnEscalationsHandler: CommandHandler<'escalations.pass-on'> = (context, input) => {
  const team = teamOf(context)
  return toEach(context, input.escalationIds, 'Passed on', (one, deed) => passOn(one, input, team, deed), input.on)
}

export const closeEscalationsHandler: CommandHandler<'escalations.close'> = (context, input) =>
  toEach(context, input.escalationIds, 'Closed', (one, deed) => close(one, input.words, deed))

export const remindEscalationsHandler: CommandHandler<'escalations.remind'> = (context, input) =>
  toEach(context, input.escalationIds, 'Reminded of', remind)

export const withdrawEscalationHandler: CommandHandler<'escalation.withdraw'> = (context, input) =>
  toEach(context, [input.escalationId], 'Withdrew', (one, deed) => withdraw(one, input.reason, deed))

/** One that was put away too: it comes back to the board. */
export const reopenEscalationHandler: CommandHandler<'escalation.reopen'> = async (context, input) => {
  const { store, today } = context
  const unknown = unknownVoice(context)
  if (unknown !== null) return unknown
  const escalation = await findCard(store, { kind: 'escalation', id: input.escalationId }, today())
  if (escalation?.kind !== 'escalation') return refuse({ code: 'missing', kind: 'escalation', id: input.escalationId })
  const deed = deedIn(context)(escalation.localityId)
  const reopened = reopen(escalation, input.words, teamOf(context), deed)
  if (isRefused(reopened)) return reopened
  return asked(store, [escalation], [reopened], usesTakenBack(store, [escalation], [reopened]), 'Reopened')
}

/** The permissions that answered what is asked again. */
function usesTakenBack(store: Store, before: readonly Escalation[], after: readonly Escalation[]) {
  const answers = new Map(after.map(({ id, answer }) => [id, answer]))
  const asked = before.filter(({ id, answer }) => answer?.via === 'permission' && answers.get(id) === null)
  const permissionIds = new Set(asked.flatMap(({ answer }) => (answer?.permissionId ? [answer.permissionId] : [])))
  return [...permissionIds].flatMap((permissionId: Id) => {
    const permission = store.get('permission', permissionId)
    return permission === undefined ? [] : [asked.reduce((one, { id }) => withoutUse(one, id), permission)]
  })
}

export const moveEscalationsHandler: CommandHandler<'escalations.move'> = (context, input) => {
  const { store } = context
  const before = unknownVoice(context) ?? needEscalations(store, input.escalationIds)
  if (isRefused(before)) return before
  const after = moveEscalations(before, input, {
    columnOf: columnOf(store),
    team: teamOf(context),
    deedIn: deedIn(context),
  })
  if (isRefused(after)) return after
  const label = `Moved ${theseQuestions(before)} ${before.every(({ column }) => column === input.to) ? 'within' : 'to'} ${columnWords[input.to]}`
  return { change: { put: [...after, ...usesTakenBack(store, before, after)], remove: [] }, label, output: {} }
}

const columnWords: { readonly [C in Escalation['column']]: string } = {
  drafted: 'Drafted',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  'asked-back': 'Asked back',
  answered: 'Answered',
  closed: 'Closed',
}
