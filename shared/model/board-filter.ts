import * as z from 'zod'
import { BoardCardRef } from './board'
import { Id } from './common'
import { WayOfWorking } from './way-of-working'

export const dueChoices = ['late', 'week', 'fortnight', 'none'] as const
export type DueChoice = (typeof dueChoices)[number]

/** What is asked of the cards of a board. */
export const BoardFilter = z.object({
  text: z.string().max(200),
  personId: Id.nullable(),
  organisationId: Id.nullable(),
  /** Of a board over several places. */
  localityId: Id.nullable(),
  due: z.enum(dueChoices).nullable(),
  way: WayOfWorking.nullable(),
  /** At least so many meetings; 0: any. */
  heldOver: z.union([z.literal(0), z.literal(1), z.literal(3)]),
  /** A question of that board alone, by id. */
  mark: z.string().max(40).nullable(),
})
export type BoardFilter = Readonly<z.infer<typeof BoardFilter>>

/** A filter that somebody gave a name. Of a kind of board, no two are called the same. */
export const SavedFilter = z.object({
  board: BoardCardRef.shape.kind,
  name: z.string().min(1).max(40),
  filter: BoardFilter,
})
export type SavedFilter = Readonly<z.infer<typeof SavedFilter>>
