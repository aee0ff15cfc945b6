import type { Escalation } from '../../model/cards'
import type { Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { isRefused, type Refused, refuse } from '../../refusals'
import { hasLeft } from '../may-be-given'
import { answerInWords } from './answer-words'
import { type Deed, momentOf, refuseIfGone, withEvent } from './deed'
import { recipientOf, type Team } from './sending'

/** The team has read the answer and says what it led to. It cannot close what nobody has answered. */
export function close(escalation: Escalation, words: string, deed: Deed): Escalation | Refused {
  const { column } = escalation
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  if (column === 'closed') return refuse({ code: 'wrong-column', column })
  if (column !== 'answered') return refuse({ code: 'not-answered-yet' })
  if (words.trim() === '') return refuse({ code: 'words-needed', for: 'close' })
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  return { ...escalation, column: 'closed', trail: withEvent(escalation, deed, { kind: 'closed', at, words }) }
}

/**
 * Answered or closed, and not settled: sent again with a new clock, to the same enabler, or to whom a new one would go
 * where they have left. What was answered leaves the question and stays in its trail. One that was put away comes back.
 */
export function reopen(escalation: Escalation, words: string, team: Team, deed: Deed): Escalation | Refused {
  const { column, withdrawn, enablerId, localityId } = escalation
  if (withdrawn !== null) return refuse({ code: 'not-on-this-board' })
  if (column !== 'answered' && column !== 'closed') return refuse({ code: 'wrong-column', column })
  if (words.trim() === '') return refuse({ code: 'words-needed', for: 'reopen' })
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  const to = isThere(team, enablerId, deed) ? enablerId : recipientOf(team, localityId, null, deed)
  if (isRefused(to)) return to
  const trail = withEvent({ trail: answerIntoTrail(escalation) }, deed, { kind: 'reopened', at, words })
  return { ...escalation, column: 'sent', enablerId: to, sentAt: at, answer: null, trail, archivedOn: null }
}

function isThere({ personOf }: Team, personId: Id | null, { today }: Deed): boolean {
  const person = personId === null ? undefined : personOf(personId)
  return person !== undefined && !hasLeft(person, today)
}

/** The event has the words alone while the answer says beside them whether it was a yes or a no. */
function answerIntoTrail({ trail, answer }: Escalation): Escalation['trail'] {
  const index = trail.findLastIndex((event) => event.kind === 'answered')
  if (answer === null || index === -1) return trail
  return trail.map((event, at) => (at === index ? { ...event, words: answerInWords(answer) } : event))
}

/** A permission is no longer used for a question that is asked again. */
export function withoutUse(permission: Permission, escalationId: Id): Permission {
  return { ...permission, uses: permission.uses.filter((use) => use.escalationId !== escalationId) }
}

/** Off the board, with the reason. The number stays taken. */
export function withdraw(escalation: Escalation, reason: string, deed: Deed): Escalation | Refused {
  const { column } = escalation
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  if (column === 'closed') return refuse({ code: 'wrong-column', column })
  return { ...escalation, withdrawn: { on: deed.today, reason } }
}
