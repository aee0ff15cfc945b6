import * as z from 'zod'
import { BoardCardRef } from '../model/board'
import { Id } from '../model/common'
import type { ClosedCards } from './answers/cards'
import { command, type Done, query } from './call'

/** Work that is over: put away, dropped, withdrawn. It leaves the live lists four weeks after it is over, by itself. */
export const closedCalls = {
  /** Puts away now what is over. */
  'cards.put-away': command<Done>()(z.object({ cards: z.array(BoardCardRef).min(1).max(500) })),
  /** Back on its board, in the column it left; what was dropped or withdrawn too. */
  'cards.bring-back': command<Done>()(z.object({ cards: z.array(BoardCardRef).min(1).max(500) })),
  /** Newest first, the archive included. */
  'cards.closed': query<ClosedCards>()(
    z.object({
      kind: BoardCardRef.shape.kind,
      /** Null: of all places. */
      localityId: Id.nullable(),
      words: z.string().max(400),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ),
} as const
