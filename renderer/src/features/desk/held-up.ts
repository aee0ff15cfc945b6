import { useMemo } from 'react'
import type { ActionHead, PledgeHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { useActionsInSight, usePledgesInSight } from '../../data/wall'

type Held = ActionHead | PledgeHead

/** The cards a question stands in the way of; on a wall the confidential ones without their words. */
export function useHeldUp(escalationId: Id, isOnAWall: boolean): readonly Held[] {
  const covered = { actions: useActionsInSight(), pledges: usePledgesInSight() }
  const whole = { actions: useRecords('action'), pledges: useRecords('pledge') }
  const { actions, pledges } = isOnAWall ? covered : whole
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
