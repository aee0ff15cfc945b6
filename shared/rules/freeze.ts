import type { Action } from '../model/action'
import type { ApprovedMinutes, FrozenRecord } from '../model/approved-minutes'
import type { Story } from '../model/cards'
import type { Id } from '../model/common'

export function minutesId(meetingId: Id, version: number): Id {
  return `${meetingId}-minutes-${version}`
}

/** What the minutes print and nothing beside it: no private notes, no telephone, no role in another place, no other name. */
export function onlyWhatIsPrinted(record: FrozenRecord): FrozenRecord {
  return {
    ...record,
    locality: { ...record.locality, template: [] },
    people: record.people.map(({ mergedFrom: _, isNotIds: __, ...person }) => ({
      ...person,
      email: '',
      phone: '',
      roles: person.roles.filter((role) => role.localityId === record.locality.id),
    })),
    items: record.items.map((item) => ({ ...item, privateNote: '' })),
    actions: record.actions.map(withoutDetail),
    otherActions: record.otherActions.map(withoutDetail),
    escalations: record.escalations.map((one) => ({ ...one, tried: '', ifNothing: '', trail: [] })),
  }
}

function withoutDetail(action: Action): Action {
  return { ...action, detail: '', aliases: [] }
}

/** The minutes that hold for an approved meeting; undefined where it was approved before records were frozen. */
export function minutesThatHold(
  all: readonly ApprovedMinutes[],
  meeting: { readonly id: Id; readonly state: string },
): ApprovedMinutes | undefined {
  if (meeting.state !== 'approved') return undefined
  return all
    .filter((one) => one.meetingId === meeting.id && one.reopened === null)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)
}

/**
 * The one thing that is asked today: whether a story may be told, and whether its teller may be named. The words stay as
 * they were approved. A story that is gone was withdrawn.
 */
export function withTodaysConsent(
  stories: readonly Story[],
  storyNow: (id: Id) => Story | undefined,
): readonly Story[] {
  return stories.map((story) => {
    const now = storyNow(story.id)
    if (now !== undefined) return { ...story, consent: now.consent }
    return { ...story, consent: { ...story.consent, withdrawnOn: story.consent.withdrawnOn ?? '1990-01-01' } }
  })
}
