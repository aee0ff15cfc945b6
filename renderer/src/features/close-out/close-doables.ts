import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Doable } from '../../ui/doables'
import { mayLeave } from './item-acts'
import type { useAsking } from './proposed-part'
import type { ReadingBack } from './use-read-back'
import type { Settling } from './use-settling'

/** What can be done with the item one is at. */
export function actsOn(item: AgendaItem | null, settling: Settling, isReadOnly: boolean): readonly Doable[] {
  const isOn = item !== null && !isReadOnly
  const mayGo = isOn && mayLeave(item)
  const on = (act: (item: AgendaItem) => unknown) => () => {
    if (item !== null) void act(item)
  }
  return [
    { name: 'Carry the item over', key: 'c', writes: true, run: on(settling.carryOver), isOn: mayGo },
    { name: 'Write down a decision', key: 'd', run: () => settling.openLine('decision'), isOn },
    { name: 'Add an action', key: 'a', run: () => settling.openLine('action'), isOn },
    { name: 'Park the item', key: 'p', writes: true, run: on(settling.park), isOn: mayGo },
    { name: 'Skip the item once', key: 's', writes: true, run: on(settling.skip), isOn: mayGo },
    { name: 'Drop the item, with a reason', key: 'x', run: () => settling.openLine('drop'), isOn: mayGo },
    {
      name: 'Put the item back',
      key: 'b',
      writes: true,
      run: on(settling.putBack),
      isOn: isOn && item.carryOver !== null,
    },
  ]
}

/** What the meeting says to an action that is proposed done. */
export function answersTo(asking: ReturnType<typeof useAsking>, isReadOnly: boolean): readonly Doable[] {
  const { current } = asking
  const isOn = current !== null && !isReadOnly
  return [
    { name: 'Agree that it is done', key: 'y', writes: true, run: () => current && asking.agree(current.action), isOn },
    { name: 'Return it to Doing', key: 'r', writes: true, run: () => current && asking.giveBack(current.action), isOn },
  ]
}

/** What is said of the new action one is at while they are read back. */
export function saidOf(reading: ReadingBack, isReadOnly: boolean): readonly Doable[] {
  const isOn = reading.chosen !== null && !isReadOnly
  return [
    { name: 'Say who does the action', key: 'o', writes: true, run: () => reading.ask('owner'), isOn },
    { name: 'Set the day of the action', key: 'd', writes: true, run: () => reading.ask('due'), isOn },
  ]
}
