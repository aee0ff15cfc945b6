import { cardCommands } from './random-cards'
import { itemCommands } from './random-items'
import { meetingCommands } from './random-meetings'
import { placeCommands } from './random-people'
import { handsOf, make, often, type RandomCommand, type Scene } from './random-scene'

/** One command, chosen by numbers so that a failing history can be made smaller. Many are refused: that is the point. */
export function randomCommand(scene: Scene, numbers: readonly number[]): RandomCommand {
  let at = 0
  const number = () => {
    at += 1
    return numbers[(at - 1) % numbers.length] ?? 0
  }
  const hands = handsOf(scene, number)
  const undo = make('history.undo', () => ({}))
  const makers = [
    ...often(4, undo),
    ...often(
      2,
      make('history.redo', () => ({})),
    ),
    ...placeCommands(hands),
    ...meetingCommands(hands),
    ...itemCommands(hands),
    ...cardCommands(hands),
  ]
  return hands.pick(makers, undo)()
}
