import * as z from 'zod'
import { AnswerVia } from './cards'
import { Day, Id, Instant, Line, RequiredLine, Text } from './common'

/** It answered another question. */
export const PermissionUse = z.object({
  at: Instant,
  localityId: Id,
  escalationId: Id,
})
export type PermissionUse = z.infer<typeof PermissionUse>

/** An answer kept for re-use. One that has ended is kept too, and found. */
export const Permission = z.object({
  kind: z.literal('permission'),
  id: Id,
  /** "No deposit for a room under £500". */
  what: RequiredLine,
  /** Of a "yes, if"; empty is none. */
  condition: Text,
  /** Where it holds: in every place, or in those listed. */
  where: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('everywhere') }),
    z.object({ kind: z.literal('places'), localityIds: z.array(Id).min(1).max(500) }),
  ]),
  /** What it reaches within a place ("all council rooms"); empty is everything the question was about. */
  reach: Line,
  /** The last day it holds; null where nobody set one. */
  until: Day.nullable(),
  saidById: Id.nullable(),
  saidOn: Day,
  via: AnswerVia,
  /** Who wrote it down, where that was not who said it. */
  notedById: Id.nullable(),
  /** Who stands by it now, where who said it has left. */
  standsById: Id.nullable(),
  /** The question it answered; null for one that was entered in the register. */
  escalationId: Id.nullable(),
  /** The minute of that question, or the one it was entered from. */
  minute: z.object({ meetingId: Id, itemId: Id }).nullable(),
  uses: z.array(PermissionUse).max(1_000),
  /** The question that asks for it to go on. */
  askedToGoOn: Id.nullable(),
  /** Taken back by who said it, or entered by mistake: the day and the reason. */
  ended: z.object({ on: Day, reason: RequiredLine }).nullable(),
})
export type Permission = z.infer<typeof Permission>
