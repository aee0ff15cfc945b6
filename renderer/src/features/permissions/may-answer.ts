import { useMemo } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { permissionsThatMayAnswer } from '../../../../shared/rules/permissions/matching'
import { isOpenQuestion } from '../../../../shared/rules/waits-with'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'

const lists = new WeakMap<ReadonlyMap<Id, Permission>, readonly Permission[]>()

/** The register as one list, the same as long as nothing in it changes: what reads it whole reads it once. */
export function listOf(permissions: ReadonlyMap<Id, Permission>): readonly Permission[] {
  const kept = lists.get(permissions)
  if (kept !== undefined) return kept
  const list = [...permissions.values()]
  lists.set(permissions, list)
  return list
}

/** Not answered yet: a drafted question too can be answered by what was said before. */
export function isUnanswered(escalation: EscalationHead): boolean {
  return escalation.column === 'drafted' || isOpenQuestion(escalation)
}

/** More open questions than these are not looked through: the register stays quick. */
const mostLookedThrough = 300

/** Which open questions a permission may answer: those it fits best of all. */
export function useMayAnswer(): ReadonlyMap<Id, readonly EscalationHead[]> {
  const permissions = useRecords('permission')
  const escalations = useRecords('escalation')
  const today = useToday()
  return useMemo(() => mayAnswer(listOf(permissions), escalations.values(), today), [permissions, escalations, today])
}

export function mayAnswer(
  permissions: readonly Permission[],
  escalations: Iterable<EscalationHead>,
  today: Day,
): ReadonlyMap<Id, readonly EscalationHead[]> {
  const may = new Map<Id, EscalationHead[]>()
  const open = [...escalations].filter(isUnanswered).slice(0, mostLookedThrough)
  const goingOn = new Set(permissions.flatMap(({ askedToGoOn }) => askedToGoOn ?? []))
  for (const escalation of open) {
    // The question whether it may go on is about itself.
    if (goingOn.has(escalation.id)) continue
    const { question, ask, localityId, notTheSame } = escalation
    const [best] = permissionsThatMayAnswer({ question, ask, localityId, notTheSame, permissions, today })
    if (best === undefined) continue
    const { id } = best.permission
    may.set(id, [...(may.get(id) ?? []), escalation])
  }
  return may
}
