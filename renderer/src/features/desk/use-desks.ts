import { useHostState, useRecord, useRecords } from '../../data/data-provider'
import { useClocks } from '../escalations/use-clocks'
import { type Desks, deskOf, desksOf, isEnabler } from './desk-questions'

// The sidebar and the screen ask for the same: it is worked out once for each state of the working set.
let last: { readonly given: readonly unknown[]; readonly desks: Desks } | null = null

export function useDesks(): Desks {
  const { today, limits, seatOf } = useClocks()
  const escalations = useRecords('escalation')
  const localities = useRecords('locality')
  const people = useRecords('person')
  const given = [today, limits, seatOf, escalations, localities, people] as const
  if (last === null || !given.every((one, index) => one === last?.given[index])) {
    last = { given, desks: desksOf({ escalations, localities, people, seatOf, today, limits }) }
  }
  return last.desks
}

/** Questions that wait with who is at the keyboard, where they are an enabler, else over all. */
export function useWaitingOnDesk(): number {
  const desks = useDesks()
  const { today } = useClocks()
  const you = useRecord('person', useHostState()?.user.keyboardPersonId ?? null)
  if (you === undefined || !hasDesk(desks, you, today)) return desks.waiting
  return deskOf(desks, you.id).waiting.length
}

/** An enabler or cover anywhere, or somebody a question was sent to. */
export function hasDesk(desks: Desks, you: Parameters<typeof isEnabler>[0], today: string): boolean {
  return isEnabler(you, today) || desks.of.has(you.id)
}
