import type { EscalationHead } from '../../../../shared/contract'
import type { WorkingState, WorkingStore } from '../../data/working-set'

/**
 * Resolves once what was said to a question stands in the working set. The core's answer may overtake the event of its own
 * change: asked too early, Undo would name the step before, and the question would come back to the list for a moment.
 */
export function whenTold(store: WorkingStore, before: Pick<EscalationHead, 'id' | 'trail'>): Promise<void> {
  const steps = stepsIn(before)
  const isTold = ({ said }: WorkingState): boolean => {
    const now = said?.get('escalation')?.get(before.id)
    return now?.kind !== 'escalation' || stepsIn(now) !== steps
  }
  return new Promise((resolve) => {
    if (isTold(store.getState())) return resolve()
    const stop = store.subscribe((state) => {
      if (!isTold(state)) return
      stop()
      resolve()
    })
  })
}

/** That it was seen may be on its way still, and is not what is waited for. */
function stepsIn({ trail }: Pick<EscalationHead, 'trail'>): number {
  return trail.filter(({ kind }) => kind !== 'acknowledged').length
}
