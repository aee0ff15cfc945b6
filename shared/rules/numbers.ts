import type { SeriesNumber } from '../model/agenda-item'
import type { Day, Id } from '../model/common'
import type { Counter, Series, WorkspaceSettings } from '../model/settings'

const letters: Record<Series, string> = { decision: 'D', action: 'A', pledge: 'P', escalation: 'E' }
const widths: Record<Series, number> = { decision: 3, action: 3, pledge: 2, escalation: 2 }

/** `26/A041`: inside its locality. */
export function printNumber(series: Series, number: SeriesNumber): string {
  return `${String(number.year % 100).padStart(2, '0')}/${letters[series]}${String(number.n).padStart(widths[series], '0')}`
}

/** `MILL 26/A041`: everywhere else. */
export function printFullNumber(series: Series, number: SeriesNumber, localityCode: string): string {
  return `${localityCode} ${printNumber(series, number)}`
}

export function counterId(localityId: Id, year: number): Id {
  return `${localityId}-${year}`
}

/**
 * The year a number given on that day carries. With the year of councils, which starts in April, a number given on
 * 11 March 2026 is of 2025. Each year has its own counter, so changing the setting never gives a number twice.
 */
export function numberYear(day: Day, { numbering }: Pick<WorkspaceSettings, 'numbering'>): number {
  const year = Number(day.slice(0, 4))
  return numbering.restartsIn === 'april' && day.slice(5) < '04-01' ? year - 1 : year
}

/** Takes the next `count` numbers of a series. Returns the first and the counter as it then stands. */
export function takeNumbers(
  counter: Counter | undefined,
  of: { readonly localityId: Id; readonly year: number; readonly series: Series; readonly count: number },
): { readonly first: SeriesNumber; readonly counter: Counter } {
  const base: Counter = counter ?? {
    kind: 'counter',
    id: counterId(of.localityId, of.year),
    localityId: of.localityId,
    year: of.year,
    decision: 0,
    action: 0,
    pledge: 0,
    escalation: 0,
  }
  const last = base[of.series]
  return { first: { year: of.year, n: last + 1 }, counter: { ...base, [of.series]: last + of.count } }
}
