import type { ParsedInputOf } from '../../../shared/contract'
import type { Escalation } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import { isRefused, type Refused } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { type Answered, answer, mendAnswer } from '../../../shared/rules/escalations/answering'
import { answerByPermission, notTheSame } from '../../../shared/rules/escalations/using-permission'
import { goesOnBy, keptOf } from '../../../shared/rules/permissions/from-answer'
import type { CallContext, CommandHandler } from '../context'
import { asked, deedIn, theseQuestions, unknownVoice } from './escalation-deed'
import { need } from './reading'

export const answerEscalationHandler: CommandHandler<'escalation.answer'> = (context, input) => {
  const { store, newId } = context
  const escalation = theQuestion(context, input)
  if (isRefused(escalation)) return escalation
  const answered = answer(escalation, input, {
    ...inTheRegister(context, escalation.id),
    permissionId: newId(),
    isPlace: (id) => store.get('locality', id) !== undefined,
    deed: deedIn(context, input.on)(escalation.localityId),
  })
  if (isRefused(answered)) return answered
  const permissionId = answered.escalation.answer?.permissionId ?? null
  return { ...commandOf(context, escalation, answered, 'Answered'), output: { permissionId } }
}

export const mendAnswerEscalationHandler: CommandHandler<'escalation.mend-answer'> = (context, input) => {
  const escalation = theQuestion(context, input)
  if (isRefused(escalation)) return escalation
  const deed = deedIn(context)(escalation.localityId)
  const mended = mendAnswer(escalation, input, { ...inTheRegister(context, escalation.id), deed })
  return isRefused(mended) ? mended : commandOf(context, escalation, mended, 'Mended the answer to')
}

export const usePermissionEscalationHandler: CommandHandler<'escalation.use-permission'> = (context, input) => {
  const escalation = theQuestion(context, input)
  return isRefused(escalation) ? escalation : answeredByPermission(context, escalation, input)
}

/** What was said before answers it; its words may have been changed in the same step. */
export function answeredByPermission(
  context: CallContext,
  escalation: Escalation,
  { permissionId, words }: Pick<ParsedInputOf<'escalation.use-permission'>, 'permissionId' | 'words'>,
) {
  const permission = need(context.store, 'permission', permissionId)
  if (isRefused(permission)) return permission
  const deed = deedIn(context)(escalation.localityId)
  const answered = answerByPermission(escalation, permission, words, deed)
  return isRefused(answered) ? answered : commandOf(context, escalation, answered, 'Used a permission for')
}

export const notTheSameEscalationHandler: CommandHandler<'escalation.not-the-same'> = (context, input) => {
  const { store } = context
  const escalation = need(store, 'escalation', input.escalationId)
  if (isRefused(escalation)) return escalation
  const permission = need(store, 'permission', input.permissionId)
  if (isRefused(permission)) return permission
  const marked = notTheSame(escalation, permission.id)
  if (isRefused(marked)) return marked
  const label = `Marked a permission as not the same as ${theseQuestions([escalation])}`
  return { change: putting(marked), label, output: {} }
}

function theQuestion(
  context: CallContext,
  { escalationId }: Pick<ParsedInputOf<'escalation.answer'>, 'escalationId'>,
): Escalation | Refused {
  return unknownVoice(context) ?? need(context.store, 'escalation', escalationId)
}

function inTheRegister({ store }: CallContext, escalationId: Id) {
  const permissions = store.all('permission')
  return { kept: keptOf(permissions, escalationId), goesOn: goesOnBy(permissions, escalationId) }
}

function commandOf({ store }: CallContext, before: Escalation, { escalation, permissions }: Answered, did: string) {
  return asked(store, [before], [escalation], permissions, did)
}
