import type { Escalation, EscalationAnswer } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { guessCondition } from '../escalations/said-kind'

type Said = Omit<EscalationAnswer, 'permissionId'>
type Keep = (Pick<Permission, 'what' | 'where' | 'reach'> & { readonly condition?: string | undefined }) | null
type OfQuestion = { readonly kept: Permission | undefined; readonly goesOn: Permission | undefined }
type After = { readonly permissionId: Id | null; readonly permissions: readonly Permission[] }

export function isYes(kind: EscalationAnswer['kind']): boolean {
  return kind === 'yes' || kind === 'yes-if'
}

const answerMended = 'The answer was mended'
const answeredAnew = 'The question was asked again, and answered otherwise'
const endedByUs: ReadonlySet<string> = new Set([answerMended, answeredAnew])

/** What the register has of a question: kept of its answer, and not ended by anybody else since. */
export function keptOf(permissions: Iterable<Permission>, escalationId: Id): Permission | undefined {
  for (const permission of permissions) {
    const { ended } = permission
    if (permission.escalationId === escalationId && (ended === null || endedByUs.has(ended.reason))) return permission
  }
  return undefined
}

/** What a question asks to go on. */
export function goesOnBy(permissions: Iterable<Permission>, escalationId: Id): Permission | undefined {
  for (const permission of permissions) if (permission.askedToGoOn === escalationId) return permission
  return undefined
}

/**
 * The register after an answer. A question that asked whether a permission may go on moves its last day and makes no
 * second one. Asked again and answered anew, what was kept of the answer before says what holds now.
 */
export function permissionAfter(
  escalation: Escalation,
  said: Said,
  keep: Keep,
  given: OfQuestion & { readonly permissionId: Id },
): After {
  const { goesOn, kept, permissionId } = given
  if (!isYes(said.kind)) {
    const ended = kept?.ended === null ? [endedOn(kept, said.on, answeredAnew)] : []
    return { permissionId: null, permissions: ended }
  }
  if (goesOn !== undefined) return { permissionId: goesOn.id, permissions: [goneOn(goesOn, said)] }
  if (keep === null) return { permissionId: null, permissions: [] }
  const { what, where, reach } = keep
  const permission: Permission = {
    kind: 'permission',
    id: kept?.id ?? permissionId,
    what,
    condition: conditionOf(said, keep.condition),
    where,
    reach,
    until: said.until,
    saidById: said.byPersonId,
    saidOn: said.on,
    via: said.via,
    notedById: said.notedById,
    standsById: null,
    escalationId: escalation.id,
    minute: minuteOf(escalation),
    uses: kept?.uses ?? [],
    askedToGoOn: kept?.askedToGoOn ?? null,
    ended: null,
  }
  return { permissionId: permission.id, permissions: [permission] }
}

/**
 * The register after an answer was mended. A no ends what was kept of the yes rather than removing it: somebody may have
 * read it, and what ended is still found. Mended back to a yes it holds again.
 */
export function permissionAfterMending(
  escalation: Escalation,
  said: Said,
  { kept, goesOn }: OfQuestion,
  today: Day,
): After {
  if (goesOn !== undefined) {
    if (isYes(said.kind)) return { permissionId: goesOn.id, permissions: [goneOn(goesOn, said)] }
    const hadGoneOn = escalation.answer?.permissionId === goesOn.id
    return { permissionId: null, permissions: hadGoneOn ? [notGoneOn(goesOn, escalation, today)] : [] }
  }
  if (kept === undefined) return { permissionId: null, permissions: [] }
  if (isYes(said.kind)) {
    const isSameWord = escalation.answer?.kind === said.kind && escalation.answer.words === said.words
    const condition = isSameWord ? kept.condition : conditionOf(said)
    const permission = { ...kept, condition, until: said.until, ended: null }
    return { permissionId: kept.id, permissions: [permission] }
  }
  return { permissionId: null, permissions: kept.ended === null ? [endedOn(kept, today, answerMended)] : [] }
}

function goneOn(permission: Permission, said: Said): Permission {
  const isSomebodyElse = said.byPersonId !== null && said.byPersonId !== permission.saidById
  return {
    ...permission,
    until: said.until,
    condition: said.kind === 'yes-if' ? conditionOf(said) : permission.condition,
    standsById: isSomebodyElse ? said.byPersonId : permission.standsById,
    ended: null,
  }
}

/** It ends when it would have ended: the day the question was needed by. */
function notGoneOn(permission: Permission, { neededBy }: Escalation, today: Day): Permission {
  return neededBy === null ? endedOn(permission, today, answerMended) : { ...permission, until: neededBy }
}

function endedOn(permission: Permission, on: Day, reason: string): Permission {
  return { ...permission, ended: { on, reason } }
}

/** As the team wrote it; else as it is read from the words; else the words. */
function conditionOf({ kind, words }: Said, written = ''): string {
  if (kind !== 'yes-if') return ''
  return written.trim() === '' ? (guessCondition(words) ?? words) : written.trim()
}

function minuteOf({ origin }: Escalation): Permission['minute'] {
  return origin.kind === 'item' ? { meetingId: origin.meetingId, itemId: origin.itemId } : null
}
