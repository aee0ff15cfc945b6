import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Opportunity, Spend, Story } from '../../../shared/model/cards'
import type { Day, Id } from '../../../shared/model/common'
import type { AnyRecord } from '../../../shared/model/record'
import { actionOf, escalationOf, pledgeOf, type Raised } from './cards'
import { laterOf } from './days'
import { type Numbered, type PlaceMaking, rankToCome } from './making'
import type { MadeMeeting } from './meetings'
import type { SampleItem, SamplePlace } from './sample-data'

/** What a meeting led to: what waits for its number, and what has none. */
export type Outcomes = {
  readonly numbered: readonly Numbered[]
  readonly plain: readonly (Story | Spend | Opportunity)[]
}

export function outcomesOf(it: PlaceMaking, made: MadeMeeting): Outcomes {
  const each = made.items.map(({ item, given }) => outcomesOfItem(it, made.meeting.on, item, given))
  return { numbered: each.flatMap((one) => one.numbered), plain: each.flatMap((one) => one.plain) }
}

function outcomesOfItem(it: PlaceMaking, on: Day, item: AgendaItem, given: SampleItem): Outcomes {
  const { localityId, newId } = it
  const { meetingId, id: itemId } = item
  const origin = { kind: 'item', meetingId, itemId } as const
  const raised: Raised = { on, origin }
  const shared = { localityId, origin, rank: rankToCome, archivedOn: null }
  return {
    numbered: [
      ...given.decisions.map(
        (text): Numbered => ({
          series: 'decision',
          raisedOn: on,
          record: (number) => ({
            kind: 'decision',
            id: newId(),
            localityId,
            meetingId,
            itemId,
            number,
            text,
            rank: rankToCome,
          }),
        }),
      ),
      ...given.actions.map(
        (one): Numbered => ({
          series: 'action',
          raisedOn: on,
          record: (number) => actionOf(it, one, raised, number),
        }),
      ),
      ...given.pledges.map(
        (one): Numbered => ({
          series: 'pledge',
          raisedOn: on,
          record: (number) => pledgeOf(it, one, raised, number),
        }),
      ),
      ...given.escalations.map(
        (one): Numbered => ({
          series: 'escalation',
          raisedOn: on,
          record: (number) => escalationOf(it, one, raised, number),
        }),
      ),
    ],
    plain: [
      ...given.stories.map(
        (one): Story => ({
          ...shared,
          kind: 'story',
          id: newId(),
          text: one.text,
          tellerId: it.personId(one.teller),
          consent: {
            use: one.use,
            mayNameTeller: one.named,
            until: null,
            withdrawnOn: one.withdrawn === undefined ? null : laterOf(it.day(one.withdrawn), on),
          },
        }),
      ),
      ...given.spends.map(
        (one): Spend => ({
          ...shared,
          kind: 'spend',
          id: newId(),
          what: one.what,
          pence: Math.round(one.pounds * 100),
          decisionId: null,
        }),
      ),
      ...given.ideas.map((one): Opportunity => ({ ...shared, kind: 'opportunity', id: newId(), ...one })),
    ],
  }
}

/** What came to the boards outside a meeting. */
export function boardCards(it: PlaceMaking, place: SamplePlace): readonly Numbered[] {
  const raisedOn = (when: string): Raised => ({ on: it.day(when), origin: { kind: 'board' } })
  return [
    ...place.board.actions.map((one): Numbered => {
      const raised = raisedOn(one.on)
      return { series: 'action', raisedOn: raised.on, record: (number) => actionOf(it, one, raised, number) }
    }),
    ...place.board.escalations.map((one): Numbered => {
      const raised = raisedOn(one.on)
      return { series: 'escalation', raisedOn: raised.on, record: (number) => escalationOf(it, one, raised, number) }
    }),
  ]
}

/** The nth spend of an item was agreed by its nth decision. */
export function tieSpends(plain: Outcomes['plain'], numbered: readonly AnyRecord[]): Outcomes['plain'] {
  const used = new Map<Id, number>()
  return plain.map((record) => {
    if (record.kind !== 'spend' || record.origin.kind !== 'item') return record
    const { itemId } = record.origin
    const nth = used.get(itemId) ?? 0
    used.set(itemId, nth + 1)
    const decisions = numbered.flatMap((one) => (one.kind === 'decision' && one.itemId === itemId ? [one] : []))
    return { ...record, decisionId: decisions[nth]?.id ?? null }
  })
}
