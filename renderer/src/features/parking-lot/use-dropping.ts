import type { InputOf } from '../../../../shared/contract'
import type { ProposedItem } from '../../../../shared/model/proposal'
import { useCommand } from '../../data/use-command'

type HandedIn = InputOf<'handed-in.drop'>['of']

/** What waits may be dropped, with a reason, and brought back: a record of its own, or the story or idea itself. */
export function useDropping() {
  const run = useCommand()
  return {
    drop: async (item: ProposedItem, reason: string): Promise<boolean> => {
      const of = handedIn(item)
      if (item.parkedId !== null) return (await run('parked.drop', { parkedId: item.parkedId, reason })).ok
      return of !== null && (await run('handed-in.drop', { of, reason })).ok
    },
    bringBack: async (item: ProposedItem): Promise<boolean> => {
      const of = handedIn(item)
      if (item.parkedId !== null) return (await run('parked.bring-back', { parkedId: item.parkedId })).ok
      return of !== null && (await run('handed-in.bring-back', { of })).ok
    },
  }
}

/** Cards of the boards end there, and not where they wait for an agenda. */
export const mayBeDropped = (item: ProposedItem): boolean => item.parkedId !== null || handedIn(item) !== null

function handedIn({ about }: ProposedItem): HandedIn | null {
  return about?.kind === 'story' || about?.kind === 'opportunity' ? { kind: about.kind, id: about.id } : null
}
