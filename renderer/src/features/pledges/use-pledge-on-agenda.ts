import type { PledgeHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { usePutOnAgenda } from '../agenda/use-put-on-agenda'
import { type Named, sideNames, whoOf } from './pledge-words'
import { useNamed } from './who-field'

/** A pledge onto the next agenda of its place, with its number and its review day for a reason. */
export function usePledgeOnAgenda(): (pledge: PledgeHead) => Promise<void> {
  const today = useToday()
  const putOn = usePutOnAgenda()
  return async (pledge) => {
    const review = pledge.reviewOn === null ? '' : `, review ${dateOnly(pledge.reviewOn, today)}`
    const { by } = pledge.weWill
    await putOn(pledge.localityId, {
      itemKind: 'pledges',
      title: pledge.title,
      presenterId: by.kind === 'person' ? by.personId : null,
      reason: `Pledge ${printNumber('pledge', pledge.number)}${review}`,
      from: { kind: 'pledge', id: pledge.id },
    })
  }
}

/** Minutes for a story until somebody says otherwise. */
const storyMinutes = 3

/**
 * A kept pledge has a story: asking for it waits for the next agenda. It is named by its number alone, for its title may
 * come from an item that was not open.
 */
export function useAskForStory(): (pledge: PledgeHead) => Promise<void> {
  const run = useCommand()
  const named = useNamed()
  return async (pledge) => {
    const who = toldBy(pledge, named)
    const outcome = await run('parked.add', {
      localityId: pledge.localityId,
      itemKind: 'stories',
      title: `What changed? ${who === '' ? 'The story' : `Ask ${who} for the story`} of pledge ${printNumber('pledge', pledge.number)}`,
      minutes: storyMinutes,
      handedInById: null,
    })
    if (outcome.ok) showToast({ words: '“What changed?” waits for the next agenda.', canUndo: true })
  }
}

function toldBy(pledge: PledgeHead, named: Named): string {
  const names = sideNames.flatMap((side): readonly Id[] => {
    const who = whoOf(pledge[side].by, named)
    return who === null ? [] : [who.name === 'Residents' ? 'residents' : who.name]
  })
  return [...new Set(names)].join(' and ')
}
