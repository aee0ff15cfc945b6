import type { Id } from '../../../../shared/model/common'
import { isOpenQuestion } from '../../../../shared/rules/waits-with'
import { isWithNobody } from './clock-words'
import { EmptySeat } from './empty-seat'
import type { EscalationCommands } from './use-escalation-commands'
import type { EscalationsBoard } from './use-escalations-board'

/** A banner for each place whose seat is empty or only proposed. */
export function EmptySeats(props: {
  readonly it: EscalationsBoard
  /** Null: of all places. */
  readonly localityId: Id | null
  readonly isReadOnly: boolean
  readonly commands: EscalationCommands
}) {
  const { it, localityId, isReadOnly, commands } = props
  const { seatOf } = it.clocks
  const waiting = it.all.filter((card) => isOpenQuestion(card) && isWithNobody(card, seatOf(card.localityId)))
  const places = localityId === null ? [...(it.places?.keys() ?? [])] : [localityId]
  return places
    .filter((id) => seatOf(id).isSaidEmpty || waiting.some((card) => card.localityId === id))
    .map((id) => (
      <EmptySeat
        key={id}
        localityId={id}
        waiting={waiting.filter((card) => card.localityId === id)}
        isReadOnly={isReadOnly}
        commands={commands}
      />
    ))
}
