import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { byDay } from '../../../shared/rules/meeting-states'
import { isToCome } from '../../../shared/rules/next-meeting'
import type { ProposalGiven } from '../../../shared/rules/proposal/given'
import { byRank } from '../../../shared/rules/ranks'
import type { built } from './built'

/** What the next agenda of a place of the sample is proposed from. */
export function givenOfSample({ all, today }: ReturnType<typeof built>, code: string): ProposalGiven {
  const locality = all('locality').find((one) => one.code === code)
  const here = <R extends { readonly localityId: string }>(records: readonly R[]) =>
    records.filter((one) => one.localityId === locality?.id)
  const meetings = here(all('meeting'))
  const meeting = meetings.find(isToCome)
  if (locality === undefined || meeting === undefined) throw new Error(`the sample has no next meeting of ${code}`)
  const itemsOf = (id: string) =>
    all('item')
      .filter((one) => one.meetingId === id)
      .sort(byRank)
  return {
    meeting,
    items: itemsOf(meeting.id),
    locality,
    meetings,
    elsewhere: [],
    history: meetings
      .filter((one) => one.id !== meeting.id)
      .sort(byDay)
      .map(({ id, on }) => ({ on, items: itemsOf(id) })),
    parked: here(all('parked')),
    actions: here(all('action')).filter((one) => one.dropped === null && one.archivedOn === null),
    pledges: here(all('pledge')),
    escalations: here(all('escalation')),
    opportunities: here(all('opportunity')),
    stories: here(all('story')),
    pot: all('pot').find((one) => one.localityId === locality.id) ?? null,
    spends: here(all('spend')),
    nameOf: (id) => all('person').find((one) => one.id === id)?.name ?? null,
    limits: { acknowledgeIn: 2, answerIn: 10 },
    holidays: bankHolidays,
    today,
  }
}
