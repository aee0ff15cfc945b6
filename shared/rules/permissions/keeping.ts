import type { ParsedInputOf } from '../../contract'
import type { Day, Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { type Refused, refuse } from '../../refusals'
import { type PersonById, refuseGiving } from '../may-be-given'

type Known = {
  readonly personOf: PersonById
  readonly isPlace: (id: Id) => boolean
  readonly today: Day
}

/** One that was given without a question here. Who said it may have left since. */
export function addPermission(
  id: Id,
  input: ParsedInputOf<'permission.add'>,
  given: Known & { readonly notedById: Id | null },
): Permission | Refused {
  const refused = refuseUnsound(input, given)
  if (refused !== null) return refused
  return {
    kind: 'permission',
    id,
    ...input,
    notedById: given.notedById === input.saidById ? null : given.notedById,
    standsById: null,
    escalationId: null,
    uses: [],
    askedToGoOn: null,
    ended: null,
  }
}

export function editPermission(
  permission: Permission,
  input: ParsedInputOf<'permission.edit'>,
  given: Known,
): Permission | Refused {
  const { permissionId: _, ...fields } = input
  const edited: Permission = {
    ...permission,
    what: fields.what ?? permission.what,
    condition: fields.condition ?? permission.condition,
    where: fields.where ?? permission.where,
    reach: fields.reach ?? permission.reach,
    until: fields.until === undefined ? permission.until : fields.until,
    saidById: fields.saidById === undefined ? permission.saidById : fields.saidById,
    saidOn: fields.saidOn ?? permission.saidOn,
    via: fields.via ?? permission.via,
    standsById: fields.standsById === undefined ? permission.standsById : fields.standsById,
  }
  // Whoever stood by it before stays named, whatever became of them; only a new name is checked.
  const isNew = edited.standsById !== null && edited.standsById !== permission.standsById
  const left =
    isNew && edited.standsById !== null ? refuseGiving([edited.standsById], given.personOf, given.today) : null
  return left ?? refuseUnsound(edited, given, permission) ?? edited
}

type Said = Pick<Permission, 'where' | 'until' | 'saidById' | 'saidOn'>

function refuseUnsound(said: Said, { personOf, isPlace, today }: Known, before?: Said): Refused | null {
  const { where, until, saidById, saidOn } = said
  const knownPlaces = before?.where.kind === 'places' ? before.where.localityIds : []
  const places = where.kind === 'places' ? where.localityIds : []
  const strange = places.find((id) => !isPlace(id) && !knownPlaces.includes(id))
  if (strange !== undefined) return refuse({ code: 'missing', kind: 'locality', id: strange })
  if (saidById !== null && saidById !== before?.saidById && personOf(saidById) === undefined) {
    return refuse({ code: 'missing', kind: 'person', id: saidById })
  }
  if (saidOn > today) return refuse({ code: 'in-the-future', on: saidOn })
  return until !== null && until < saidOn ? refuse({ code: 'ends-before-it-starts' }) : null
}

/** Taken back by who said it, or entered by mistake. It stays in the register, and no question is answered by it. */
export function endPermission(
  permission: Permission,
  { on, reason }: Pick<ParsedInputOf<'permission.end'>, 'on' | 'reason'>,
  today: Day,
): Permission | Refused {
  if (permission.ended !== null) return refuse({ code: 'permission-ended', on: permission.ended.on })
  if (on > today) return refuse({ code: 'in-the-future', on })
  if (on < permission.saidOn) return refuse({ code: 'before-what-happened', last: permission.saidOn })
  return { ...permission, ended: { on, reason } }
}

export function bringBackPermission(permission: Permission): Permission {
  return { ...permission, ended: null }
}
