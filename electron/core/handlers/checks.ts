import type { ParsedInputOf } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { CheckAnswer, CheckScope } from '../../../shared/model/personal-data'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { nobodyInScope } from '../../../shared/rules/check-scope'
import { foldFound, isSameKind } from '../../../shared/rules/personal-data/found'
import type { CallContext, CommandHandler } from '../context'
import { isBlank } from '../documents/printable'
import type { Store } from '../store/store'
import { need } from './reading'

// What somebody settles stands beside the minutes and is applied to what is printed: approved ones stay as they are.

export const answerCheckHandler: CommandHandler<'check.answer'> = async (context, input) => {
  const { scope, version, ...answer } = input
  const put = await answersOf(context, { scope, version, answers: [answer] })
  if (isRefused(put)) return put
  // The words themselves are what should not be read out: the label keeps them to itself.
  return { change: putting(...put), label: 'Settled a finding of the personal-data check', output: {} }
}

export const answerAllChecksHandler: CommandHandler<'check.answer-all'> = async (context, input) => {
  const put = await answersOf(context, input)
  if (isRefused(put)) return put
  const label = `Settled ${put.length} findings of the personal-data check`
  return { change: putting(...put), label, output: {} }
}

/** The records of what was said; one said again for the same words and version replaces what was said before. */
async function answersOf(
  { store, newId, today, actor }: CallContext,
  { scope, version, answers }: ParsedInputOf<'check.answer-all'>,
): Promise<readonly CheckAnswer[] | Refused> {
  for (const { as } of answers) {
    if (as.kind === 'kept' && isBlank(as.reason)) return refuse({ code: 'reason-needed' })
    if (as.kind === 'replaced' && isBlank(as.by)) return refuse({ code: 'bad-input', where: 'as.by' })
  }
  const missing = await openScope(store, scope)
  if (missing !== null) return missing
  const earlier = store
    .all('check-answer')
    .filter((one) => one.scope.kind === scope.kind && one.scope.id === scope.id && one.version === version)
  const byId = new Map<Id, CheckAnswer>()
  for (const { findingKind, text, as } of answers) {
    const words = foldFound(text)
    const before = [...earlier, ...byId.values()].find(
      (one) => isSameKind(one.findingKind, findingKind) && foldFound(one.text) === words,
    )
    const id = before?.id ?? newId()
    byId.set(id, {
      ...{ kind: 'check-answer', id, scope, version, findingKind, text, as },
      on: today(),
      byPersonId: actor.personId,
    })
  }
  return [...byId.values()]
}

export const takeBackCheckHandler: CommandHandler<'check.take-back'> = async ({ store }, { scope, id }) => {
  const missing = await openScope(store, scope)
  if (missing !== null) return missing
  const answer = need(store, 'check-answer', id)
  if (isRefused(answer)) return answer
  if (answer.scope.kind !== scope.kind || answer.scope.id !== scope.id) {
    return refuse({ code: 'missing', kind: 'check-answer', id })
  }
  return {
    change: { put: [], remove: [{ kind: 'check-answer', id }] },
    label: 'Took back an answer to the personal-data check',
    output: {},
  }
}

/** Answers of a meeting live in its document, which must be there before they are read. */
async function openScope(store: Store, { kind, id }: CheckScope): Promise<Refused | null> {
  if (kind === 'person' && id === nobodyInScope) return null
  const found = need(store, kind, id)
  if (isRefused(found)) return found
  if (kind === 'meeting') await store.loadMeeting(id)
  return null
}
