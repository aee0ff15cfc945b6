import type { Day, Id } from '../../../../shared/model/common'

/** A pledge as it is being written: words as typed, nothing read yet. */
export type PledgeDraft = {
  readonly localityId: Id
  readonly column: 'offered' | 'agreed'
  readonly title: string
  readonly we: SideDraft
  readonly you: SideDraft
  readonly target: string
  readonly reviewOn: Day | null
  readonly needed: string
  readonly by: Day | null
}
export type SideDraft = { readonly who: string; readonly will: string }

const nothing: SideDraft = { who: '', will: '' }

export function blankPledge(localityId: Id, column: PledgeDraft['column']): PledgeDraft {
  return { localityId, column, title: '', we: nothing, you: nothing, target: '', reviewOn: null, needed: '', by: null }
}

/** What is half written, by the place it was begun in: for as long as the window is open, no longer. */
const kept = new Map<Id, PledgeDraft>()

export const keptPledge = (begunIn: Id): PledgeDraft | undefined => kept.get(begunIn)

export function keepPledge(begunIn: Id, draft: PledgeDraft): void {
  if (isBlank(draft)) kept.delete(begunIn)
  else kept.set(begunIn, draft)
}

export const forgetPledge = (begunIn: Id): boolean => kept.delete(begunIn)

function isBlank({ title, we, you, target, reviewOn, needed, by }: PledgeDraft): boolean {
  const words = [title, we.who, we.will, you.who, you.will, target, needed]
  return reviewOn === null && by === null && words.every((one) => one.trim() === '')
}
