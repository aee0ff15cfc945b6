import * as z from 'zod'
import { Id } from './common'

/** What stands on a board. */
export const BoardCardRef = z.object({ kind: z.enum(['action', 'pledge', 'escalation']), id: Id })
export type BoardCardRef = z.infer<typeof BoardCardRef>
export type BoardKind = BoardCardRef['kind']
