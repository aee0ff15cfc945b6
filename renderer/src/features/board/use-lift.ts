import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { moveWords } from './column-words'
import { type Columns, type Direction, type Place, placeOf, stepPlace } from './drop-target'

export type Lift = { readonly actionId: Id; readonly place: Place; readonly by: 'keys' | 'pointer' }

/** The card in the hand, whether held by the pointer or by the keys. Says each place it comes to. */
export function useLift(columns: Columns, cards: ReadonlyMap<string, ActionHead>) {
  const [lift, setLift] = useState<Lift | null>(null)
  const say = (verb: string, actionId: Id, place: Place) => {
    const card = cards.get(actionId)
    if (card !== undefined) announce(`${verb} ${moveWords(columns, card, place)}`)
  }
  return {
    lift,
    pickUp: (actionId: Id, by: Lift['by']): void => {
      const place = placeOf(columns, actionId)
      if (place === null) return
      setLift({ actionId, place, by })
      announce(by === 'keys' ? 'Lifted. Arrows move it, Space puts it down, Escape puts it back.' : 'Lifted.')
    },
    step: (direction: Direction): void => {
      if (lift === null) return
      const place = stepPlace(columns, lift.actionId, lift.place, direction)
      setLift({ ...lift, place })
      say('Moving', lift.actionId, place)
    },
    over: (place: Place): void => {
      if (lift === null || (lift.place.to === place.to && lift.place.index === place.index)) return
      setLift({ ...lift, place })
      say('Moving', lift.actionId, place)
    },
    putDown: (): void => setLift(null),
    putBack: (): void => {
      if (lift === null) return
      setLift(null)
      announce('Put back.')
    },
  }
}
