import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { type Board, type Direction, laneStep, liftPlace, type Place, placeFor, stepPlace } from './drop-target'
import { type Called, countWords, moveWords } from './move-words'

/** `leadId` is the one that was taken hold of; `ids` are all that move, in the order of the board. */
export type Lift = {
  readonly leadId: Id
  readonly ids: readonly Id[]
  readonly place: Place
  readonly by: 'keys' | 'pointer'
}

/** What is in the hand, whether held by the pointer or by the keys. Says each place it comes to. */
export function useLift(board: Board, of: Called) {
  const [lift, setLift] = useState<Lift | null>(null)
  const goTo = (now: Lift, place: Place) => {
    setLift({ ...now, place })
    announce(`Moving ${moveWords(board, now.ids, place, of)}`)
  }
  return {
    lift,
    pickUp: (leadId: Id, ids: readonly Id[], by: Lift['by']): void => {
      const place = liftPlace(board, leadId, ids)
      if (place === null) return
      setLift({ leadId, ids, place: placeFor(board, ids, place), by })
      const what = ids.length === 1 ? 'Lifted' : `Lifted ${countWords(ids.length, of)}`
      const it = ids.length === 1 ? 'it' : 'them'
      announce(
        by === 'keys' ? `${what}. Arrows move ${it}, Space puts ${it} down, Escape puts ${it} back.` : `${what}.`,
      )
    },
    step: (direction: Direction): void => {
      if (lift !== null) goTo(lift, stepPlace(board, lift.ids, lift.place, direction))
    },
    stepLane: (step: -1 | 1): void => {
      if (lift !== null) goTo(lift, laneStep(board, lift.ids, lift.place, step))
    },
    over: (at: Place): void => {
      if (lift === null) return
      const place = placeFor(board, lift.ids, at)
      const { to, index, lane } = lift.place
      if (to !== place.to || index !== place.index || lane !== place.lane) goTo(lift, place)
    },
    putDown: (): void => setLift(null),
    putBack: (): void => {
      if (lift === null) return
      setLift(null)
      announce('Put back.')
    },
  }
}
