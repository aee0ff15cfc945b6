import type { Action } from '../../../shared/model/action'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { MatterArising } from '../../../shared/model/approved-minutes'
import type { Pledge, Story } from '../../../shared/model/cards'
import { aDecision, anAction, anEscalation, anOpportunity, aPledge, aSpend, aStory } from '../../builders'
import { inItem } from './a-snapshot'
import { peopleCount, phrase } from './planted-phrases'

// What an item led to, with a phrase in every text of it and a person wherever there may be one.

export const owner = (n: number): Action['owner'] => ({ kind: 'person', personId: `planted-${n % peopleCount}` })

export function outcomesOf(item: AgendaItem, n: number, consent: Story['consent'] | undefined) {
  const origin = inItem(item.id)
  const side = (who: number, what: string): Pledge['weWill'] => ({
    by: { kind: 'person', personId: `planted-${who % peopleCount}` },
    text: phrase(what, n),
    mark: 'kept',
    markedOn: '2026-06-11',
    evidence: phrase(`${what}Evidence`, n),
  })
  const number = { year: 2026, n: n + 1 }
  const at = { meetingId: 'meeting-june', itemId: item.id }
  const action = anAction({
    id: `action-${n}`,
    number,
    origin,
    title: phrase('Action', n),
    owner: owner(n + 1),
    helperIds: [`planted-${(n + 2) % peopleCount}`],
    column: 'blocked',
    blockedBy: phrase('Blocked', n),
  })
  const pledge = aPledge({
    id: `pledge-${n}`,
    number,
    origin,
    title: phrase('Pledge', n),
    weWill: side(n, 'We'),
    youWill: side(n + 3, 'You'),
    column: 'not-kept',
    notKeptBecause: phrase('NotKept', n),
  })
  const escalation = anEscalation({
    id: `escalation-${n}`,
    number,
    origin,
    question: phrase('Question', n),
    enablerId: `planted-${(n + 4) % peopleCount}`,
    tried: phrase('Tried', n),
    ifNothing: phrase('IfNothing', n),
  })
  return {
    action,
    pledge,
    escalation,
    decision: aDecision({ ...at, number, text: phrase('Decision', n) }),
    story: aStory({
      origin,
      text: phrase('Story', n),
      tellerId: `planted-${n % peopleCount}`,
      ...(consent && { consent }),
    }),
    spend: aSpend({ origin, what: phrase('Spend', n) }),
    opportunity: anOpportunity({ origin, title: phrase('Idea', n) }),
    correction: {
      kind: 'correction' as const,
      id: `correction-${n}`,
      ...at,
      ofMeetingId: n % 2 === 0 ? 'meeting-last' : 'meeting-may',
      text: phrase('Correction', n),
    },
    matters: [
      matterOf(action, n),
      { ...matterOf(action, n), card: { kind: 'pledge' as const, id: pledge.id }, title: phrase('MatterPledge', n) },
      {
        ...matterOf(action, n),
        card: { kind: 'escalation' as const, id: escalation.id },
        title: phrase('MatterAsk', n),
      },
    ],
  }
}

export function matterOf(action: Action, n: number): MatterArising {
  return {
    what: n % 2 === 0 ? 'blocked' : 'dropped',
    card: { kind: 'action', id: action.id },
    number: `26/A1${action.number.n}`,
    title: action.title,
    on: '2026-06-09',
    personId: action.owner.kind === 'person' ? action.owner.personId : null,
    words: action.blockedBy,
  }
}
