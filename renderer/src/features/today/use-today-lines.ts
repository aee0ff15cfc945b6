import type { EscalationHead, PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { type Today, todayOf } from '../../../../shared/rules/today'
import type { TodayGiven } from '../../../../shared/rules/waiting'
import { defaultSettings } from '../../../../shared/rules/workspace-settings'
import { useHostState, useRecord, useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'

export type TodayLines = Today & { readonly today: Day; readonly you: Person | null }

// The sidebar's count and the screen ask for the same: it is worked out once for each state of the working set.
let last: { readonly given: readonly unknown[]; readonly lines: TodayLines } | null = null

/** What Today shows, from the working set alone. */
export function useTodayLines(): TodayLines {
  const today = useToday()
  const settings = useRecord('settings', defaultSettings.id)
  const you = useRecord('person', useHostState()?.user.keyboardPersonId ?? null) ?? null
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const actions = useRecords('action')
  const pledges: ReadonlyMap<Id, PledgeHead> = useRecords('pledge')
  const escalations: ReadonlyMap<Id, EscalationHead> = useRecords('escalation')
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const permissions = useRecords('permission')
  const limits = (settings ?? defaultSettings).clock
  const given = [
    today,
    limits,
    you,
    localities,
    meetings,
    actions,
    pledges,
    escalations,
    people,
    vacancies,
    permissions,
  ] as const
  const isSame = last !== null && given.every((one, index) => one === last?.given[index])
  if (last === null || !isSame) {
    const all: TodayGiven = {
      localities,
      meetings,
      actions,
      pledges,
      escalations,
      people,
      vacancies,
      permissions,
      limits,
      today,
      holidays: bankHolidays,
    }
    last = { given, lines: { ...todayOf(all, you), today, you } }
  }
  return last.lines
}
