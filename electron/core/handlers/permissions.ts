import type { Escalation } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import type { Permission } from '../../../shared/model/permission'
import type { Change } from '../../../shared/model/record'
import { isRefused, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { writeEscalation } from '../../../shared/rules/escalations/writing'
import { printNumber } from '../../../shared/rules/numbers'
import { questionToGoOn } from '../../../shared/rules/permissions/going-on'
import {
  addPermission,
  bringBackPermission,
  editPermission,
  endPermission,
} from '../../../shared/rules/permissions/keeping'
import { isOpenQuestion } from '../../../shared/rules/waits-with'
import type { CallContext, CommandHandler, Core } from '../context'
import { isOnBoard } from '../working-set'
import { columnOf, deedIn, teamOf } from './escalation-deed'
import { counterOf, need, openItem, personOf, yearOf } from './reading'

export { openPermissionHandler, sourcesPermissionHandler } from './permission-view'

// Labels say that it was a permission and not which: what was allowed may come from a confidential item.

function knownTo({ store, today }: Pick<Core, 'store' | 'today'>) {
  return {
    personOf: personOf(store),
    isPlace: (id: Id) => store.get('locality', id) !== undefined,
    today: today(),
  }
}

export const addPermissionHandler: CommandHandler<'permission.add'> = async (context, input) => {
  const { store, newId, actor } = context
  const minute = input.minute === null ? null : await openItem(store, input.minute)
  if (isRefused(minute)) return minute
  const permissionId = newId()
  const added = addPermission(permissionId, input, { ...knownTo(context), notedById: actor.personId })
  if (isRefused(added)) return added
  return { change: putting(added), label: 'Added a permission', output: { permissionId } }
}

export const editPermissionHandler: CommandHandler<'permission.edit'> = (context, input) => {
  const permission = need(context.store, 'permission', input.permissionId)
  if (isRefused(permission)) return permission
  const edited = editPermission(permission, input, knownTo(context))
  return isRefused(edited) ? edited : { change: putting(edited), label: 'Changed a permission', output: {} }
}

export const endPermissionHandler: CommandHandler<'permission.end'> = ({ store, today }, input) => {
  const permission = need(store, 'permission', input.permissionId)
  if (isRefused(permission)) return permission
  const ended = endPermission(permission, input, today())
  return isRefused(ended) ? ended : { change: putting(ended), label: 'Ended a permission', output: {} }
}

export const bringBackPermissionHandler: CommandHandler<'permission.bring-back'> = ({ store }, input) => {
  const permission = need(store, 'permission', input.permissionId)
  if (isRefused(permission)) return permission
  return { change: putting(bringBackPermission(permission)), label: 'Brought back a permission', output: {} }
}

export const askToGoOnPermissionHandler: CommandHandler<'permission.ask-to-go-on'> = (context, input) => {
  const { store, today, newId } = context
  const permission = need(store, 'permission', input.permissionId)
  if (isRefused(permission)) return permission
  if (permission.ended !== null) return refuse({ code: 'permission-ended', on: permission.ended.on })
  const localityId = input.localityId ?? placeOf(context, permission)
  if (localityId === null) return refuse({ code: 'bad-input', where: 'localityId' })
  const locality = need(store, 'locality', localityId)
  if (isRefused(locality)) return locality
  const asked = askedAlready(context, permission)
  if (asked !== undefined) {
    return {
      change: { put: [], remove: [] },
      label: '',
      output: { escalationId: asked.id, localityId: asked.localityId },
    }
  }
  const year = yearOf(store, today())
  const escalationId = newId()
  const change = writeEscalation({
    id: escalationId,
    input: questionToGoOn(permission, { ...knownTo(context), localityId }),
    from: null,
    counter: counterOf(store, localityId, year),
    year,
    columnOf: columnOf(store),
    team: teamOf(context),
    deed: deedIn(context)(localityId),
  })
  if (isRefused(change)) return change
  const put = [...change.put, { ...permission, askedToGoOn: escalationId }]
  const label = `Drafted ${numberIn(change.put)}`
  return { change: { put, remove: [] }, label, output: { escalationId, localityId } }
}

/** The place it was asked in; else the only one it holds in. */
function placeOf({ store }: CallContext, permission: Permission): Id | null {
  const question = permission.escalationId === null ? undefined : store.get('escalation', permission.escalationId)
  const meeting = permission.minute === null ? undefined : store.get('meeting', permission.minute.meetingId)
  const { where } = permission
  const first = where.kind === 'places' ? where.localityIds[0] : undefined
  return question?.localityId ?? meeting?.localityId ?? first ?? null
}

/** Asked and not answered yet: it is not asked twice. */
function askedAlready({ store }: CallContext, { askedToGoOn }: Permission): Escalation | undefined {
  const asked = askedToGoOn === null ? undefined : store.get('escalation', askedToGoOn)
  if (asked === undefined || !isOnBoard(asked)) return undefined
  return asked.column === 'drafted' || isOpenQuestion(asked) ? asked : undefined
}

function numberIn(put: Change['put']): string {
  const found = put.find((record) => record.kind === 'escalation')
  return found?.kind === 'escalation' ? printNumber('escalation', found.number) : ''
}
