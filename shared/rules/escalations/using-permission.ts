import type { Escalation, EscalationAnswer } from '../../model/cards'
import type { Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { isRefused, type Refused, refuse } from '../../refusals'
import { dayOf } from '../dates'
import { lastDayOf } from '../permissions/standing'
import type { Answered } from './answering'
import { type Deed, momentOf, refuseIfGone, refuseUnlessIn, withEvent } from './deed'

/** The register keeps no more of them. */
const mostUses = 1_000

/**
 * What was said before answers it, with that permission as its source. A drafted one is closed at once, unsent: it has no
 * clock, so it does not count in the answer times. It may hold in another place: re-use elsewhere is what it is kept for.
 */
export function answerByPermission(
  escalation: Escalation,
  permission: Permission,
  words: string,
  deed: Deed,
): Answered | Refused {
  const refused = refuseUnlessIn(escalation, 'drafted', 'sent', 'acknowledged', 'asked-back')
  if (refused !== null) return refused
  const last = lastDayOf(permission)
  if (last !== null && last < deed.today) {
    return refuse({ code: 'permission-ended', on: permission.ended?.on ?? last })
  }
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  const condition = permission.condition.trim()
  // The word is the enabler's, and who found it wrote it down.
  const saidById = permission.standsById ?? permission.saidById
  const notedById = deed.by.notedById ?? deed.by.personId
  const answer: EscalationAnswer = {
    kind: condition === '' ? 'yes' : 'yes-if',
    words: condition === '' ? permission.what : condition,
    on: dayOf(at),
    byPersonId: saidById,
    via: 'permission',
    notedById,
    until: permission.until,
    permissionId: permission.id,
  }
  const said: Deed = { ...deed, by: { personId: saidById, via: 'permission', notedById } }
  const answered: Escalation = {
    ...escalation,
    column: 'answered',
    answer,
    trail: withEvent(escalation, said, { kind: 'answered', at, words }),
  }
  const use = { at, localityId: escalation.localityId, escalationId: escalation.id }
  return {
    escalation: escalation.column === 'drafted' ? closedUnsent(answered, words, deed) : answered,
    permissions: [{ ...permission, uses: [...permission.uses, use].slice(-mostUses) }],
  }
}

function closedUnsent(escalation: Escalation, words: string, deed: Deed): Escalation {
  const at = escalation.trail.at(-1)?.at ?? deed.now
  return { ...escalation, column: 'closed', trail: withEvent(escalation, deed, { kind: 'closed', at, words }) }
}

const mostMarked = 500

/** It was offered, and answers another question: it is not offered again. */
export function notTheSame(escalation: Escalation, permissionId: Id): Escalation | Refused {
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  const marked = escalation.notTheSame.filter((id) => id !== permissionId)
  return { ...escalation, notTheSame: [...marked, permissionId].slice(-mostMarked) }
}
