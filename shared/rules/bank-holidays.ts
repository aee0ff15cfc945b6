import written from '../../resources/bank-holidays.json'
import type { Day } from '../model/common'

/** Days of England and Wales on which nobody is expected to answer, by name; written by scripts/bank-holidays.mjs. */
export const bankHolidayNames: ReadonlyMap<Day, string> = new Map(Object.entries(written.days))

export const bankHolidays: ReadonlySet<Day> = new Set(bankHolidayNames.keys())

/** The years the file speaks of; outside them only weekends are known not to be working days. */
export const bankHolidayYears: { readonly from: number; readonly to: number } = { from: written.from, to: written.to }
