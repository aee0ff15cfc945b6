import { create } from 'zustand'
import type { ActionHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'

/** An action the meeting was asked about, and what it said. */
export type Asked = { readonly action: ActionHead; readonly said: 'not yet' | 'agreed' | 'returned' }

/**
 * The actions of a place that are proposed done, and those this meeting has agreed or returned, by number, so that none
 * moves when it is answered. `since` is the day the meeting began.
 */
export function askedOf(
  actions: Iterable<ActionHead>,
  localityId: Id,
  since: Day,
  returned: ReadonlySet<Id>,
): readonly Asked[] {
  const asked: Asked[] = []
  for (const action of actions) {
    if (action.localityId !== localityId) continue
    if (action.column === 'proposed') asked.push({ action, said: 'not yet' })
    else if (isAgreedSince(action, since)) asked.push({ action, said: 'agreed' })
    else if (action.column === 'doing' && returned.has(action.id)) asked.push({ action, said: 'returned' })
  }
  return asked.sort((a, b) => byNumber(a.action, b.action))
}

/** Proposed and then done: what goes straight to Done was asked of nobody. */
function isAgreedSince(action: ActionHead, since: Day): boolean {
  return (
    action.column === 'done' && action.proposedOn !== null && action.finishedOn !== null && action.finishedOn >= since
  )
}

function byNumber({ number: a }: ActionHead, { number: b }: ActionHead): number {
  return a.year - b.year || a.n - b.n
}

/**
 * An action that was returned looks like any other in Doing: which ones were is known for as long as the window is open,
 * so that they stay in sight with a way back.
 */
export const useReturned = create<{ readonly ids: ReadonlySet<Id> }>(() => ({ ids: new Set() }))

export function rememberReturned(id: Id): void {
  useReturned.setState(({ ids }) => ({ ids: new Set([...ids, id]) }))
}
