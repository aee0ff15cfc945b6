import type { ParsedInputOf } from '../../contract'
import type { Escalation, EscalationAnswer } from '../../model/cards'
import type { Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { isRefused, type Refused, refuse } from '../../refusals'
import { dayOf } from '../dates'
import { isYes, permissionAfter, permissionAfterMending } from '../permissions/from-answer'
import { type Deed, momentOf, refuseIfGone, refuseUnlessIn, withEvent } from './deed'

/** A question with what its answer did to the register. */
export type Answered = { readonly escalation: Escalation; readonly permissions: readonly Permission[] }

/** What the register has of this question already. */
export type OfQuestion = {
  /** Kept of an answer it had before. */
  readonly kept: Permission | undefined
  /** What it asks to go on. */
  readonly goesOn: Permission | undefined
}

/**
 * Only an answer makes a question Answered, and the clock stops on the day it came. A yes is kept for re-use where the
 * team says as what; a yes to "may it go on" moves the day of the permission it was about.
 */
export function answer(
  escalation: Escalation,
  input: ParsedInputOf<'escalation.answer'>,
  given: OfQuestion & { readonly permissionId: Id; readonly isPlace: (id: Id) => boolean; readonly deed: Deed },
): Answered | Refused {
  const { deed } = given
  const refused =
    refuseUnlessIn(escalation, 'sent', 'acknowledged', 'asked-back') ??
    refuseWordless(input.kind, input.words) ??
    refuseStrangePlace(input.keep, given.isPlace)
  if (refused !== null) return refused
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  const on = dayOf(at)
  const until = isYes(input.kind) ? input.until : null
  if (until !== null && until < on) return refuse({ code: 'ends-before-it-starts' })
  const { personId: byPersonId, via, notedById } = deed.by
  const said = { kind: input.kind, words: input.words, on, byPersonId, via, notedById, until }
  const after = permissionAfter(escalation, said, input.keep, given)
  const trail = withEvent(escalation, deed, { kind: 'answered', at, words: input.words })
  return {
    escalation: { ...escalation, column: 'answered', answer: { ...said, permissionId: after.permissionId }, trail },
    permissions: after.permissions,
  }
}

/**
 * Another answer than the one that was written down, on the same day by the same person: it was noted wrongly. What was
 * answered by a permission has no words of its own to mend; it is reopened.
 */
export function mendAnswer(
  escalation: Escalation,
  input: ParsedInputOf<'escalation.mend-answer'>,
  given: OfQuestion & { readonly deed: Deed },
): Answered | Refused {
  const { column } = escalation
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  const before = escalation.answer
  if (before === null || before.via === 'permission' || (column !== 'answered' && column !== 'closed')) {
    return refuse({ code: 'wrong-column', column })
  }
  const wordless = refuseWordless(input.kind, input.words)
  if (wordless !== null) return wordless
  const until = isYes(input.kind) ? input.until : null
  if (until !== null && until < before.on) return refuse({ code: 'ends-before-it-starts' })
  const said = { ...before, kind: input.kind, words: input.words, until }
  const after = permissionAfterMending(escalation, said, given, given.deed.today)
  const last = escalation.trail.findLastIndex((event) => event.kind === 'answered')
  return {
    escalation: {
      ...escalation,
      answer: { ...said, permissionId: after.permissionId },
      trail: escalation.trail.map((event, at) => (at === last ? { ...event, words: input.words } : event)),
    },
    permissions: after.permissions,
  }
}

function refuseWordless(kind: EscalationAnswer['kind'], words: string): Refused | null {
  return kind === 'yes' || words.trim() !== '' ? null : refuse({ code: 'words-needed', for: kind })
}

function refuseStrangePlace(
  keep: ParsedInputOf<'escalation.answer'>['keep'],
  isPlace: (id: Id) => boolean,
): Refused | null {
  if (keep === null || keep.where.kind === 'everywhere') return null
  const strange = keep.where.localityIds.find((id) => !isPlace(id))
  return strange === undefined ? null : refuse({ code: 'missing', kind: 'locality', id: strange })
}
