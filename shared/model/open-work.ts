import * as z from 'zod'
import { Id } from './common'
import { RoleName } from './person'

/** One thing somebody has to do or to answer for. */
export const WorkRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), id: Id }),
  /** Helps with an action. */
  z.object({ kind: z.literal('helper'), id: Id }),
  z.object({ kind: z.literal('pledge-side'), id: Id, side: z.enum(['weWill', 'youWill']) }),
  /** A question that waits with them. */
  z.object({ kind: z.literal('question'), id: Id }),
  /** Said by them, and holds: who stands by it from now on. */
  z.object({ kind: z.literal('permission'), id: Id }),
  /** A role in a place; an enabler's is the seat. */
  z.object({ kind: z.literal('role'), localityId: Id, name: RoleName }),
  /** Presents an item of a meeting to come. */
  z.object({ kind: z.literal('item'), meetingId: Id, itemId: Id }),
  z.object({ kind: z.literal('parked'), id: Id }),
  /** One of two who agree what is spent from the pot. */
  z.object({ kind: z.literal('approver'), localityId: Id }),
])
export type WorkRef = z.infer<typeof WorkRef>
