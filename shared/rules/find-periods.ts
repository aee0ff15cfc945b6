import type { Day } from '../model/common'
import { addDays, monthNames, weekdayOf } from './dates'
import { readDay } from './plain-dates'

/** From and up to, both days counted; null is open. `to` is the offset behind its words. */
export type PeriodFound = { readonly since: Day; readonly until: Day; readonly to: number }

const monthPattern = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')
const relative = /(last|this)\s{1,3}(week|month|year)(?![\p{L}\p{N}])/iuy
const monthOnly = new RegExp(`(${monthPattern}|sept)\\.?(?:\\s{1,3}((?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`, 'iuy')
const yearOnly = /((?:19|20)\d\d)(?![\p{L}\p{N}/.-])/uy

/**
 * A day, week, month or year in plain words that begins exactly at `from`. Without a year it is the latest that has
 * begun: what is looked for has happened.
 */
export function readPeriodAt(text: string, from: number, today: Day): PeriodFound | null {
  const day = readDayAt(text, from, today)
  const wide = wideAt(text, from, today)
  if (wide === null || (day !== null && day.to > wide.to)) return day
  return wide
}

/** A day that says its month and number ("21 May"), which needs no word before it to be one. */
export function readPlainDayAt(text: string, from: number, today: Day): PeriodFound | null {
  const day = readDayAt(text, from, today)
  if (day === null) return null
  const written = text.slice(from, day.to)
  return /\d/u.test(written) && new RegExp(`(?:${monthPattern})`, 'iu').test(written) ? day : null
}

function readDayAt(text: string, from: number, today: Day): PeriodFound | null {
  const found = readDay(text.slice(from, from + 60), today, { lean: 'past' })
  if (found === null || 'problem' in found || found.from !== 0) return null
  return { since: found.day, until: found.day, to: from + found.to }
}

function wideAt(text: string, from: number, today: Day): PeriodFound | null {
  const words = matchAt(relative, text, from)
  if (words !== null) {
    const [written, which, unit] = words
    return { ...around(today, unit, which?.toLowerCase() === 'last'), to: from + written.length }
  }
  const month = matchAt(monthOnly, text, from)
  if (month !== null) {
    const [written, name = '', year] = month
    const number = monthNames.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1
    const y = year === undefined ? latestYear(number, today) : Number(year)
    return { ...wholeMonth(y, number), to: from + written.length }
  }
  const year = matchAt(yearOnly, text, from)
  if (year === null) return null
  return { since: `${year[1]}-01-01`, until: `${year[1]}-12-31`, to: from + year[0].length }
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

function latestYear(month: number, today: Day): number {
  const year = Number(today.slice(0, 4))
  return month > Number(today.slice(5, 7)) ? year - 1 : year
}

function wholeMonth(year: number, month: number): { readonly since: Day; readonly until: Day } {
  const mm = String(month).padStart(2, '0')
  return { since: `${year}-${mm}-01`, until: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}

function around(today: Day, unit: string | undefined, before: boolean): { readonly since: Day; readonly until: Day } {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  switch (unit?.toLowerCase()) {
    case 'week': {
      const monday = addDays(today, 1 - weekdayOf(today) - (before ? 7 : 0))
      return { since: monday, until: addDays(monday, 6) }
    }
    case 'month':
      if (!before) return wholeMonth(year, month)
      return month === 1 ? wholeMonth(year - 1, 12) : wholeMonth(year, month - 1)
    default: {
      const which = before ? year - 1 : year
      return { since: `${which}-01-01`, until: `${which}-12-31` }
    }
  }
}
