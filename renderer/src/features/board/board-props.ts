import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { BoardColumn } from './column'
import type { BoardCard, BoardMove, Lists, Places } from './drop-target'
import type { Lanes } from './lanes'
import type { Called } from './move-words'
import type { Edge, OfCard } from './slip'

export type BoardProps<C extends BoardCard> = {
  readonly of: Called
  readonly columns: readonly BoardColumn[]
  /** By column id, in order, already filtered. */
  readonly lists: Lists<C>
  readonly titleOf: (card: C) => string
  /** Drawn below the title. */
  readonly Content: OfCard<C>
  /** Drawn above the title, beside the plate where there is one. */
  readonly Head?: OfCard<C>
  readonly edgeOf?: (card: C) => Edge
  readonly places?: Places | undefined
  readonly chosenId: Id | null
  readonly marked: ReadonlySet<Id>
  readonly isReadOnly: boolean
  readonly adding: string | null
  readonly onChoose: (id: Id) => void
  readonly onCurrent: (id: Id) => void
  readonly onMark: (ids: ReadonlySet<Id>) => void
  readonly onMove: (move: BoardMove) => void
  readonly onAskWhere: (id: Id) => void
  readonly onAdd: (column: string) => void
  /** Said at the foot while something would be put into that column: "The meeting will be asked to agree." */
  readonly adviceOf?: (column: string) => string
  /** The keys that do something with a card; absent: M, G and Del. With none chosen, the first press chooses one. */
  readonly cardKeys?: readonly string[]
  /** More that can be done with those chosen: small buttons. */
  readonly markedActions?: ReactNode
  readonly lanes?: Lanes | undefined
  readonly onFold?: (laneId: string) => void
  /** A card was put into the lane of another person. Absent: it goes back, and `laneRefusal` says why. */
  readonly onGive?: (id: Id, laneId: string) => void
  readonly laneRefusal?: string
}
