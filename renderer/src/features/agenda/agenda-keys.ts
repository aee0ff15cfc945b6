import { announce } from '../../ui/announce'
import { type Doable, useDoables } from '../../ui/doables'
import { isTextField, type KeyMap, useKeys } from '../../ui/use-keys'
import type { Hand } from './use-hand'

/** Drawn at the foot. */
export const keysToRead = [{ keys: '↑ ↓', does: 'choose' }]
export const keysToWrite = [
  ...keysToRead,
  { keys: '+ −', does: 'minutes' },
  { keys: 'Alt ↑ ↓', does: 'move' },
  { keys: 'G', does: 'not on it yet' },
]

/** Choosing rows, and everything that can be done with those chosen. */
export function useAgendaKeys(hand: Hand, isReadOnly: boolean): void {
  const { act, chosen, targets } = hand
  useKeys({
    arrowdown: () => hand.step(1),
    arrowup: () => hand.step(-1),
  })
  useKeys(
    ofRows({
      'shift+arrowdown': () => hand.extend(1),
      'shift+arrowup': () => hand.extend(-1),
      // In a text field it is the text that is chosen.
      'ctrl+a': (event) => (isTextField(event.target) ? false : hand.markAll()),
      escape: () => hand.clear(),
      // The same key without Shift, as people press it.
      '=': () => (targets.length === 0 ? false : act({ kind: 'step-minutes', by: 1 })),
    }),
    { isOn: !isReadOnly },
  )
  const isOn = !isReadOnly && targets.length > 0
  const isOne = isOn && targets.length === 1
  const areOff = targets.length > 0 && targets.every((item) => item.carryOver !== null)
  const doables: readonly Doable[] = [
    {
      name: areOff ? 'Put back on the agenda' : 'Keep on the agenda',
      writes: true,
      key: 'k',
      run: () => act({ kind: areOff ? 'put-back' : 'keep' }),
      isOn,
    },
    { name: 'Park', writes: true, key: 'p', run: () => act({ kind: 'park' }), isOn: isOn && !areOff },
    { name: 'Skip this week', writes: true, key: 's', run: () => act({ kind: 'skip' }), isOn: isOn && !areOff },
    { name: 'Drop, with a reason…', key: 'd', run: () => act({ kind: 'drop' }), isOn: isOn && !areOff },
    { name: 'Rename the item', key: 'f2', run: () => act({ kind: 'rename' }), isOn: isOne },
    { name: 'One minute more', writes: true, key: '+', run: () => act({ kind: 'step-minutes', by: 1 }), isOn },
    { name: 'One minute less', writes: true, key: '-', run: () => act({ kind: 'step-minutes', by: -1 }), isOn },
    { name: 'Set the minutes', key: 'l', run: () => act({ kind: 'minutes' }), isOn },
    { name: 'Say who presents it', key: 'w', run: () => act({ kind: 'who' }), isOn },
    { name: 'Change the kind of item', key: 't', run: () => act({ kind: 'kind' }), isOn: isOne },
    { name: 'Say why it is here', key: 'r', run: () => act({ kind: 'reason' }), isOn: isOne },
    { name: 'Change its openness', key: 'o', run: () => act({ kind: 'openness' }), isOn },
    { name: 'Move up', writes: true, key: 'alt+arrowup', run: () => act({ kind: 'up' }), isOn },
    { name: 'Move down', writes: true, key: 'alt+arrowdown', run: () => act({ kind: 'down' }), isOn },
    { name: 'Move to…', key: 'm', run: () => act({ kind: 'where' }), isOn },
    { name: 'Move to another meeting', key: 'v', run: () => act({ kind: 'another' }), isOn },
    { name: 'Duplicate', writes: true, key: 'y', run: () => act({ kind: 'duplicate' }), isOn },
    { name: 'Remove from the agenda', writes: true, key: 'delete', run: () => act({ kind: 'remove' }), isOn },
    {
      name: 'Choose several items',
      key: 'x',
      run: () => chosen !== undefined && act({ kind: 'mark' }, [chosen]),
      isOn: !isReadOnly && chosen !== undefined,
    },
    { name: 'Choose all items', run: hand.markAll, isOn: !isReadOnly },
  ]
  useDoables(doables.map((one) => ({ ...one, run: () => isRowMeant() && one.run() })))
}

/** In *Not on it yet* no row is meant, whichever was chosen before: nothing is done to it. */
function isRowMeant(): boolean {
  if (document.activeElement?.closest('[data-waiting]') == null) return true
  announce('It is not on the agenda yet. Enter puts it on.')
  return false
}

const ofRows = (keys: KeyMap): KeyMap =>
  Object.fromEntries(
    Object.entries(keys).map(([key, run]) => [key, (event: KeyboardEvent) => (isRowMeant() ? run(event) : undefined)]),
  )
