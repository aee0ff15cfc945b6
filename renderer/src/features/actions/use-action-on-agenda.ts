import type { ActionHead } from '../../../../shared/contract'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useToday } from '../../ui/use-today'
import { usePutOnAgenda } from '../agenda/use-put-on-agenda'

/** A card of the board onto the next agenda of its place, with its number and its day for a reason. */
export function useActionOnAgenda(): (action: ActionHead) => Promise<void> {
  const today = useToday()
  const putOn = usePutOnAgenda()
  return async (action) => {
    const due = action.dueOn === null ? '' : `, due ${dateOnly(action.dueOn, today)}`
    await putOn(action.localityId, {
      itemKind: 'challenge',
      title: action.title,
      presenterId: action.owner.kind === 'person' ? action.owner.personId : null,
      reason: `Action ${printNumber('action', action.number)}${due}`,
      from: { kind: 'action', id: action.id },
    })
  }
}
