import { useDeferredValue, useMemo } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { type Today, todayOf } from '../../../../shared/rules/today'
import type { TodayGiven } from '../../../../shared/rules/waiting'
import { defaultSettings } from '../../../../shared/rules/workspace-settings'
import { useHostState, useRecord, useRecords } from '../../data/data-provider'
import { useActionsInSight, useEscalationsInSight, usePledgesInSight } from '../../data/wall'
import { useToday } from '../../ui/use-today'

export type TodayLines = Today & { readonly today: Day; readonly you: Person | null }

// The sidebar's count and the screen ask for the same: it is worked out once for each state of the working set. Two are
// kept, the one that is shown and the one that comes.
let kept: readonly { readonly given: Given; readonly lines: TodayLines }[] = []

/** What Today shows, from the working set alone. */
export function useTodayLines(): TodayLines {
  const today = useToday()
  const settings = useRecord('settings', defaultSettings.id)
  const you = useRecord('person', useHostState()?.user.keyboardPersonId ?? null) ?? null
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const actions = useActionsInSight()
  const pledges = usePledgesInSight()
  const escalations = useEscalationsInSight()
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const permissions = useRecords('permission')
  const limits = (settings ?? defaultSettings).clock
  const now = useMemo(
    (): Given => ({
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
    }),
    [today, limits, you, localities, meetings, actions, pledges, escalations, people, vacancies, permissions],
  )
  // What was changed is painted first: a card that is dropped does not wait until all that waits is counted again.
  const given = useDeferredValue(now)
  const known = kept.find((one) => isSame(one.given, given))
  if (known !== undefined) return known.lines
  const all: TodayGiven = { ...given, holidays: bankHolidays }
  const lines = { ...todayOf(all, given.you), today: given.today, you: given.you }
  kept = [{ given, lines }, ...kept.slice(0, 1)]
  return lines
}

type Given = Omit<TodayGiven, 'holidays'> & { readonly you: Person | null }

function isSame(before: Given, after: Given): boolean {
  return (Object.keys(after) as (keyof Given)[]).every((key) => before[key] === after[key]) // its own keys
}
