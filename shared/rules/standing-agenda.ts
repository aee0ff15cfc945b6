import type { TemplateItem } from '../model/locality'

const open = { kind: 'open' } as const

/** What a new team starts from: twelve items, sixty minutes. */
export const standingAgenda: readonly TemplateItem[] = [
  { kind: 'welcome', title: 'Welcome and confidentiality', minutes: 3, openness: open },
  { kind: 'stories', title: 'Good news and stories', minutes: 8, openness: open },
  { kind: 'last-minutes', title: 'Minutes of the last meeting', minutes: 3, openness: open },
  { kind: 'matters-arising', title: 'Matters arising', minutes: 5, openness: open },
  { kind: 'pledges', title: 'Pledges', minutes: 6, openness: open },
  { kind: 'challenge', title: 'Challenges', minutes: 8, openness: open },
  { kind: 'escalations', title: 'Escalations', minutes: 6, openness: open },
  { kind: 'opportunity', title: 'Opportunities', minutes: 7, openness: open },
  { kind: 'budget', title: 'The pot', minutes: 4, openness: open },
  { kind: 'event', title: 'Events', minutes: 4, openness: open },
  { kind: 'any-other-business', title: 'Any other business', minutes: 4, openness: open },
  { kind: 'next-meeting', title: 'Date of the next meeting', minutes: 2, openness: open },
]
