import type { EscalationLine, MinuteRef, PermissionSource } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { Permission } from '../../../shared/model/permission'
import { isRefused } from '../../../shared/refusals'
import { dayOf } from '../../../shared/rules/dates'
import type { Core, QueryHandler } from '../context'
import type { Store } from '../store/store'
import { loadArchives } from './closed-search'
import { minuteOf, need } from './reading'
import { trailToRead } from './trail'

export const openPermissionHandler: QueryHandler<'permission.open'> = async (core, input) => {
  const { store } = core
  const permission = need(store, 'permission', input.permissionId)
  if (isRefused(permission)) return { ok: false, problem: permission.refused }
  const [trail, minute] = await Promise.all([
    trailToRead(store, { kind: 'permission', id: permission.id }),
    minuteIn(store, permission),
  ])
  const lineOf = await questionsOf(core, permission)
  const question = permission.escalationId === null ? null : lineOf(permission.escalationId)
  const uses = permission.uses.map(({ at, escalationId }) => ({ on: dayOf(at), question: lineOf(escalationId) }))
  return { ok: true, value: { permission, trail, minute, question, uses: uses.toReversed() } }
}

/** The questions it answered, those that were put away too; the archives are read only where one is not at hand. */
async function questionsOf(
  { store, today }: Pick<Core, 'store' | 'today'>,
  { escalationId, uses }: Permission,
): Promise<(id: Id) => EscalationLine | null> {
  const ids = [...(escalationId === null ? [] : [escalationId]), ...uses.map((use) => use.escalationId)]
  const isMissing = (id: Id) => store.get('escalation', id) === undefined
  if (ids.some(isMissing)) await loadArchives(store, null, today())
  return (id) => {
    const found = store.get('escalation', id)
    if (found === undefined) return null
    const { localityId, number, question } = found
    return { id, localityId, number, question }
  }
}

async function minuteIn(store: Store, { minute }: Pick<Permission, 'minute'>): Promise<MinuteRef | null> {
  return minute === null ? null : minuteOf(store, { kind: 'item', ...minute })
}

export const sourcesPermissionHandler: QueryHandler<'permission.sources'> = async ({ store }, input) => {
  const sources: PermissionSource[] = []
  for (const permissionId of new Set(input.permissionIds)) {
    const permission = store.get('permission', permissionId)
    const minute = permission === undefined ? null : await minuteIn(store, permission)
    const meeting = minute === null ? undefined : store.get('meeting', minute.meetingId)
    if (minute !== null && meeting !== undefined) {
      sources.push({ ...minute, permissionId, localityId: meeting.localityId })
    }
  }
  return { ok: true, value: sources }
}
