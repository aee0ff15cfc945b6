import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeColumn, PledgeSide } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import type { Organisation, Person } from '../../../../shared/model/person'
import { capitalised, nearDay } from '../../../../shared/rules/near-days'
import { isOverColumn as isOver, type SideName, sideNames } from '../../../../shared/rules/pledges/column'

export { isOver, type SideName, sideNames }

export type SideBy = PledgeSide['by']
export type Mark = PledgeSide['mark']

export const pledgeColumns: readonly PledgeColumn[] = ['offered', 'agreed', 'under-way', 'kept', 'changed', 'not-kept']
/** What asks for somebody first, then what is over. */
export const listColumns: readonly PledgeColumn[] = ['under-way', 'agreed', 'offered', 'kept', 'changed', 'not-kept']

export const pledgeColumnWords: Readonly<Record<PledgeColumn, string>> = {
  offered: 'Offered',
  agreed: 'Agreed',
  'under-way': 'Under way',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
}
export const sideWords: Readonly<Record<SideName, string>> = { weWill: 'We will', youWill: 'You will' }
export const whoIs: Readonly<Record<SideName, string>> = { weWill: 'Who is we?', youWill: 'Who is you?' }
export const markWords: Readonly<Record<Mark, string>> = { kept: 'Kept', changed: 'Changed', 'not-yet': 'Not yet' }
export const markShapes = { kept: 'kept', changed: 'changed', 'not-yet': 'agreed' } as const

/** Who promises, as it is said; null where nobody does yet. */
export type SideWho = { readonly name: string; readonly organisation: string; readonly person: Person | null }

export type Named = {
  readonly people: ReadonlyMap<string, Person>
  readonly organisations: ReadonlyMap<string, Organisation>
}

export function whoOf(by: SideBy, { people, organisations }: Named): SideWho | null {
  switch (by.kind) {
    case 'unknown':
      return null
    case 'residents':
      return { name: 'Residents', organisation: '', person: null }
    case 'organisation':
      return { name: organisations.get(by.organisationId)?.name ?? 'An organisation', organisation: '', person: null }
    case 'person': {
      const person = people.get(by.personId)
      const organisation = organisations.get(person?.organisationId ?? '')?.name ?? ''
      return { name: person?.name ?? 'Somebody', organisation, person: person ?? null }
    }
  }
}

/** On a slip there is room for one name: the organisation stands for its people. */
export function shortWho(by: SideBy, named: Named): string | null {
  const who = whoOf(by, named)
  return who === null ? null : who.organisation || who.name
}

/** When its review asks for somebody: at the next meeting, or because its day has come. Late: its day has passed. */
export type ReviewDue = { readonly isDue: boolean; readonly isLate: boolean; readonly words: string }

/** `meetingOn`: the next meeting of its place, today included. */
export function reviewOf(
  pledge: Pick<PledgeHead, 'reviewOn' | 'column'>,
  today: Day,
  meetingOn: Day | null,
): ReviewDue | null {
  const { reviewOn } = pledge
  if (reviewOn === null || isOver(pledge.column)) return null
  if (reviewOn < today) return { isDue: true, isLate: true, words: `Review was due ${nearDay(reviewOn, today)}` }
  const isDue = reviewOn <= (meetingOn ?? today)
  if (!isDue) return { isDue, isLate: false, words: `Review ${nearDay(reviewOn, today)}` }
  return { isDue, isLate: false, words: `Review ${withOn(nearDay(meetingOn ?? reviewOn, today))}` }
}

/** "on Thursday", "on 25 June", but "today" and "tomorrow". */
export const withOn = (day: string): string => (day === 'today' || day === 'tomorrow' ? day : `on ${day}`)

/** "4 of 6 others have joined, by 1 July", or what it goes on if while nobody has agreed it. A day that passed is said. */
export function conditionWords(pledge: Pick<PledgeHead, 'condition' | 'column'>, today: Day): string {
  const { condition, column } = pledge
  if (condition === null || isOver(column)) return ''
  const [needed, found] = [condition.needed, condition.found].map((n) => n.toLocaleString('en-GB'))
  const day = nearDay(condition.by, today)
  const isOne = condition.needed === 1
  if (condition.found >= condition.needed) return isOne ? 'The other has joined' : `All ${needed} others have joined`
  const joined = isOne ? 'nobody' : `${found} of ${needed} others`
  if (isConditionMissed(pledge, today)) return `Its day passed, ${day}: ${joined} had joined`
  if (column === 'under-way') return `${capitalised(joined)} ${isOne ? 'has' : 'have'} joined, by ${day}`
  if (isOne) return `Goes on if one joins by ${day}: nobody has`
  return `Goes on if ${needed} join by ${day}: ${found} ${condition.found === 1 ? 'has' : 'have'}`
}

/** Too few had joined when its day passed: that is for the meeting. */
export function isConditionMissed(pledge: Pick<PledgeHead, 'condition' | 'column'>, today: Day): boolean {
  const { condition, column } = pledge
  return condition !== null && !isOver(column) && condition.found < condition.needed && condition.by < today
}

/** Which sides nobody has taken yet. */
export function missingSides(pledge: Pick<PledgeHead, 'weWill' | 'youWill'>): readonly SideName[] {
  return sideNames.filter((side) => pledge[side].by.kind === 'unknown')
}
