import * as z from 'zod'
import { Day, Id, RequiredLine } from '../model/common'
import { Permission } from '../model/permission'
import type { PermissionSource, PermissionView } from './answers/cards'
import { command, type Done, query } from './call'

const Written = Permission.pick({
  what: true,
  condition: true,
  where: true,
  reach: true,
  until: true,
  saidById: true,
  saidOn: true,
  via: true,
  minute: true,
})

/** The register of what enablers allowed. */
export const permissionCalls = {
  /** One that was given without a question here. */
  'permission.add': command<{ permissionId: Id }>()(Written),
  'permission.edit': command<Done>()(
    Written.omit({ minute: true }).partial().extend({ permissionId: Id, standsById: Id.nullable().optional() }),
  ),
  'permission.end': command<Done>()(z.object({ permissionId: Id, on: Day, reason: RequiredLine })),
  /** Holds again after it was ended. */
  'permission.bring-back': command<Done>()(z.object({ permissionId: Id })),
  /** Drafts the question whether it may go on, in the place it was asked in, or in `localityId`. */
  'permission.ask-to-go-on': command<{ escalationId: Id; localityId: Id }>()(
    z.object({ permissionId: Id, localityId: Id.optional() }),
  ),
  'permission.open': query<PermissionView>()(z.object({ permissionId: Id })),
  /** In which minute each was said; those without one are left out. */
  'permission.sources': query<readonly PermissionSource[]>()(z.object({ permissionIds: z.array(Id).max(200) })),
} as const
