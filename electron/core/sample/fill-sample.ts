import type { Day, Id } from '../../../shared/model/common'
import type { Outcome } from '../../../shared/refusals'
import { breathe } from '../store/disk'
import type { Committed, Store } from '../store/store'
import { buildSample } from './build-sample'
import { fillLabel } from './fill-words'
import { readSampleTeam } from './sample-data'

/** The name of the one line a sample workspace begins with; undo does not offer to take it back. */
export const fillCommand = 'sample.fill'

/** Fills a new, empty workspace: one commit. The answer says who sits at the keyboard. */
export async function fillSample(
  store: Pick<Store, 'commit'>,
  today: Day,
  newId: () => Id,
): Promise<Outcome<{ readonly keyboardPersonId: Id; readonly committed: Committed }>> {
  const team = readSampleTeam()
  // Some tens of milliseconds each: the window goes on meanwhile.
  await breathe()
  const { change, keyboardPersonId } = buildSample(today, newId, team)
  await breathe()
  const committed = await store.commit(change, {
    name: fillCommand,
    label: fillLabel,
    // Nettie at the keyboard: sample-workspace.ts reads from here whom to put there again.
    actor: { personId: keyboardPersonId, onBehalf: null },
  })
  return committed.ok ? { ok: true, value: { keyboardPersonId, committed: committed.value } } : committed
}
