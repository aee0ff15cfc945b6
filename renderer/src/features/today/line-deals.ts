import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import type { Waiting } from '../../../../shared/rules/waiting'

/** What can be done from Today with a question, a pledge or a permission that waits, beside opening it. */
export type Deal =
  /** Drafted: to its enabler, else to the cover. */
  | { readonly kind: 'send'; readonly escalationIds: readonly Id[] }
  /** They wait for nobody who may answer: to the cover. */
  | { readonly kind: 'to-cover'; readonly escalationIds: readonly Id[]; readonly cover: Person }
  /** The enabler said it by e-mail or on the phone. */
  | { readonly kind: 'record-answer'; readonly escalation: EscalationHead }
  | { readonly kind: 'give-words'; readonly escalation: EscalationHead }
  | { readonly kind: 'read-and-close'; readonly escalation: EscalationHead }
  | { readonly kind: 'mark-sides'; readonly pledgeId: Id; readonly localityId: Id }
  | { readonly kind: 'ask-to-go-on'; readonly permissionId: Id; readonly localityId: Id }

export function dealsOf(line: Waiting): readonly Deal[] {
  switch (line.kind) {
    case 'escalation-over': {
      const { escalation } = line
      const [cover] = line.covers
      const toCover = cover === undefined ? [] : [{ kind: 'to-cover', escalationIds: [escalation.id], cover } as const]
      return [...toCover, { kind: 'record-answer', escalation }]
    }
    case 'escalation-soon':
      if (line.why === 'unsent') return [{ kind: 'send', escalationIds: [line.escalation.id] }]
      if (line.why === 'asked-back') return [{ kind: 'give-words', escalation: line.escalation }]
      return [{ kind: 'record-answer', escalation: line.escalation }]
    case 'escalation-answered':
      return [{ kind: 'read-and-close', escalation: line.escalation }]
    case 'no-enabler':
      return emptySeat(line)
    case 'pledge-soon':
      return [{ kind: 'mark-sides', pledgeId: line.pledge.id, localityId: line.localityId }]
    case 'permission-ends':
      return [{ kind: 'ask-to-go-on', permissionId: line.permission.id, localityId: line.localityId }]
    default:
      return []
  }
}

/** Those that were sent first: each press is one step that can be taken back. */
function emptySeat({ seat, sentIds, draftedIds }: Extract<Waiting, { kind: 'no-enabler' }>): readonly Deal[] {
  const [cover] = seat.covers
  if (cover === undefined) return []
  if (sentIds.length > 0) return [{ kind: 'to-cover', escalationIds: sentIds, cover }]
  return draftedIds.length > 0 ? [{ kind: 'send', escalationIds: draftedIds }] : []
}
