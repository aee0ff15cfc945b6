import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeColumn, PledgeSide } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import type { Organisation, Person } from '../../../../shared/model/person'
import { nearDay } from '../../../../shared/rules/near-days'
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

/** When its review asks for somebody: at the next meeting, or because its day has come. */
export type ReviewDue = { readonly isDue: boolean; readonly words: string }

/** `meetingOn`: the next meeting of its place, today included. */
export function reviewOf(
  pledge: Pick<PledgeHead, 'reviewOn' | 'column'>,
  today: Day,
  meetingOn: Day | null,
): ReviewDue | null {
  const { reviewOn } = pledge
  if (reviewOn === null || isOver(pledge.column)) return null
  const isDue = reviewOn <= (meetingOn ?? today)
  if (!isDue) return { isDue, words: `Review ${nearDay(reviewOn, today)}` }
  // A day that has passed is asked about at the next meeting.
  const at = meetingOn ?? reviewOn
  return { isDue, words: `Review ${withOn(nearDay(at < today ? today : at, today))}` }
}

/** "on Thursday", "on 25 June", but "today" and "tomorrow". */
export const withOn = (day: string): string => (day === 'today' || day === 'tomorrow' ? day : `on ${day}`)

/** "4 of 6 others have joined", or what it goes on if while nobody has agreed it. */
export function conditionWords(pledge: Pick<PledgeHead, 'condition' | 'column'>, today: Day): string {
  const { condition, column } = pledge
  if (condition === null || isOver(column)) return ''
  const { needed, found, by } = condition
  if (found >= needed) return `All ${needed.toLocaleString('en-GB')} others have joined`
  const many = needed.toLocaleString('en-GB')
  if (column === 'under-way') return `${found.toLocaleString('en-GB')} of ${many} others have joined`
  return `Goes on if ${many} join by ${nearDay(by, today)}: ${found.toLocaleString('en-GB')} have`
}

/** Which sides nobody has taken yet. */
export function missingSides(pledge: Pick<PledgeHead, 'weWill' | 'youWill'>): readonly SideName[] {
  return sideNames.filter((side) => pledge[side].by.kind === 'unknown')
}
