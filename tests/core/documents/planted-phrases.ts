import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { Openness } from '../../../shared/model/agenda-item'
import type { DocumentVersion } from '../../../shared/model/document-request'
import { seenAs, tellsStory } from '../../../shared/rules/document-version'

// The phrases that are planted in a meeting: what they look like, and who may find them.

/** One that nobody would write by chance; letters only, so that no writer cuts it. */
export function phrase(what: string, n: number): string {
  return `Qzv${what}${'abcdefghijklmnop'.charAt(n)}vzq`
}

export const today = '2026-06-12'
export const peopleCount = 6

/** What decides who may find what. */
export type Deciding = {
  /** Of the items that other actions came from. */
  readonly elsewhere: readonly Openness[]
  readonly people: readonly { readonly mayBeNamedInPublic: boolean }[]
}

/** Everything of items, cards, stories and people that a version does not show. */
export function hiddenOf(version: DocumentVersion, { view }: MeetingSnapshot, given: Deciding): readonly string[] {
  const seen = (one: Openness | undefined) => (one === undefined ? 'all' : seenAs(one, version, today))
  const never = ['Private', 'Tried', 'IfNothing', 'Reason']
  const ofItems = view.items.flatMap(({ openness }, n) => {
    const title = seen(openness) === 'confidential' ? ['Title'] : []
    return [...never, ...title, ...(seen(openness) === 'all' ? [] : inItems)].map((what) => phrase(what, n))
  })
  const isWhole = view.items.every(({ openness }) => seen(openness) === 'all')
  const ofReopening = isWhole ? [] : view.approvals.map((_, n) => phrase('Reopened', n))
  const ofStories = view.stories.flatMap((story, n) =>
    tellsStory(story, version, today) === 'printed' ? [] : [phrase('Story', n)],
  )
  const ofElsewhere = given.elsewhere.flatMap((one, n) =>
    seen(one) === 'all' ? [] : [phrase('Other', n), phrase('Logged', n)],
  )
  const isNamed = (n: number) =>
    version === 'team' || (version === 'public' && given.people[n]?.mayBeNamedInPublic === true)
  const ofPeople = given.people.flatMap((_, n) => (isNamed(n) ? [] : [phrase('Name', n), phrase('Printed', n)]))
  const without = version === 'team' ? [] : [phrase('Guest', 0), phrase('Substitute', 0)]
  return [...ofItems, ...ofReopening, ...ofStories, ...ofElsewhere, ...ofPeople, ...without]
}

/** What is planted in an item beside its title. */
const inItems = [
  ...['Notes', 'Link', 'Decision', 'Action', 'Blocked', 'Pledge', 'We', 'You', 'WeEvidence', 'YouEvidence', 'NotKept'],
  ...['Question', 'Story', 'Spend', 'Idea', 'Correction', 'Dropped', 'MatterPledge', 'MatterAsk'],
]

/** What the team reads whatever it asked for, and wherever it stands: so the phrases are found where they may be. */
export function shownOf({ view }: MeetingSnapshot): readonly string[] {
  const always = ['Title', 'Notes', 'Link', 'Decision', 'Action', 'Pledge', 'Question', 'Spend', 'Idea']
  const what = view.meeting.state === 'approved' ? 'Printed' : 'Name'
  return [
    ...view.items.flatMap((_, n) => always.map((one) => phrase(one, n))),
    ...Array.from({ length: peopleCount }, (_, n) => phrase(what, n)),
    phrase('Guest', 0),
    phrase('Substitute', 0),
  ]
}
