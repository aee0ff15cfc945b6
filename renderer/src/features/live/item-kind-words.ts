import type { ItemKind } from '../../../../shared/model/agenda-item'

/** What each kind of item is called on screen. */
export const itemKindWords: Record<ItemKind, string> = {
  welcome: 'Welcome',
  stories: 'Good news and stories',
  'last-minutes': 'Last minutes',
  'matters-arising': 'Matters arising',
  pledges: 'Pledges',
  opportunity: 'Idea',
  challenge: 'Challenge',
  escalations: 'Escalations',
  budget: 'Budget',
  event: 'Event',
  'any-other-business': 'Any other business',
  'round-up': 'Round-up',
  'next-meeting': 'Next meeting',
}
