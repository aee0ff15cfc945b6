import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import { foldName } from '../../../../shared/rules/names'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecord, useRecords } from '../../data/data-provider'
import { type AnyHead, headTitle } from './card-link'

export type OpenCard = AnyHead

const most = 8
const over: ReadonlySet<string> = new Set(['done', 'kept', 'changed', 'not-kept', 'answered', 'closed'])

/** Open questions, actions and pledges of a place whose number or title has all the words; the questions first. */
export function useOpenCards(localityId: Id, without: readonly Id[], words: string): readonly OpenCard[] {
  const escalations = useRecords('escalation')
  const actions = useRecords('action')
  const pledges = useRecords('pledge')
  const code = useRecord('locality', localityId)?.code ?? ''
  const open = useMemo(() => {
    const isOpen = (card: AnyHead) => card.localityId === localityId && !over.has(card.column)
    return [escalations, actions, pledges].flatMap((records) =>
      [...records.values()]
        .filter(isOpen)
        .sort(byRank)
        .map((card) => ({
          card,
          text: foldName(`${printFullNumber(card.kind, card.number, code)} ${headTitle(card)}`),
        })),
    )
  }, [escalations, actions, pledges, localityId, code])
  return useMemo(() => {
    const wanted = foldName(words).split(' ')
    const found: OpenCard[] = []
    for (const { card, text } of open) {
      if (found.length === most) break
      if (!without.includes(card.id) && wanted.every((word) => text.includes(word))) found.push(card)
    }
    return found
  }, [open, words, without])
}
