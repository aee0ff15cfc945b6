import { useMemo } from 'react'
import type { Escalation } from '../../../../shared/model/cards'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Permission } from '../../../../shared/model/permission'
import type { Person } from '../../../../shared/model/person'
import { dateOnly } from '../../../../shared/rules/near-days'
import { permissionsThatMayAnswer } from '../../../../shared/rules/permissions/matching'
import { whereWords } from '../../../../shared/rules/permissions/standing'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'
import { permissionWords } from '../escalations/permission-card'
import { listOf } from '../permissions/may-answer'

const atMost = 2

/** Permissions that hold and may answer the question, the likeliest first. */
export function useSaidBefore(escalation: Escalation): readonly Permission[] {
  const permissions = useRecords('permission')
  const today = useToday()
  return useMemo(() => {
    const { id: escalationId, question, tried, ask, localityId, notTheSame } = escalation
    const asked = { escalationId, question, tried, ask, localityId, notTheSame }
    return permissionsThatMayAnswer({ ...asked, permissions: listOf(permissions), today })
      .map(({ permission }) => permission)
      .slice(0, atMost)
  }, [permissions, escalation, today])
}

/** "Yes, on 12 March: “No deposit for a room, if a named key holder signs”. Carr Top, until 31 March 2027." */
export function saidWords(
  permission: Permission,
  known: {
    readonly localities: ReadonlyMap<Id, Locality>
    readonly people: ReadonlyMap<Id, Person>
    readonly today: Day
    /** Whose desk it is: their own name is not said. */
    readonly personId: Id
  },
): string {
  const { saidById, saidOn, until } = permission
  const { localities, people, today, personId } = known
  const name = saidById === null || saidById === personId ? '' : ` by ${people.get(saidById)?.name ?? 'somebody'}`
  const where = whereWords(permission, (id) => localities.get(id)?.name)
  const end = until === null ? '' : `, until ${dateOnly(until, today)}`
  return `Yes,${name} on ${dateOnly(saidOn, today)}: “${permissionWords(permission)}”. ${where}${end}.`
}
