import { useMemo } from 'react'
import type { ActionHead, PledgeHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'

type Held = ActionHead | PledgeHead

/** The cards a question stands in the way of. */
export function useHeldUp(escalationId: Id): readonly Held[] {
  const actions = useRecords('action')
  const pledges = useRecords('pledge')
  return useMemo(
    () =>
      [...actions.values(), ...pledges.values()].filter(
        ({ waitsFor }) => waitsFor?.kind === 'escalation' && waitsFor.id === escalationId,
      ),
    [actions, pledges, escalationId],
  )
}

const standings: Readonly<Record<Held['column'], string>> = {
  todo: 'an action',
  doing: 'an action under way',
  blocked: 'a blocked action',
  proposed: 'an action proposed as done',
  done: 'an action that is done',
  offered: 'a pledge offered',
  agreed: 'a pledge agreed',
  'under-way': 'a pledge under way',
  kept: 'a pledge that was kept',
  changed: 'a pledge that was changed',
  'not-kept': 'a pledge that was not kept',
}

/** "Urns in the pavilion, a blocked action; Saturday tea, a pledge under way." */
export function heldUpWords(cards: readonly Held[]): string {
  return `${cards.map(({ title, column }) => `${title}, ${standings[column]}`).join('; ')}.`
}
