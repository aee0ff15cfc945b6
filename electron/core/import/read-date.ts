import type { Day } from '../../../shared/model/common'
import { addDays, monthNames } from '../../../shared/rules/dates'
import { readDay } from '../../../shared/rules/plain-dates'

export type DateRead = {
  readonly day: Day | null
  /** More is said than the day; it belongs into the detail. */
  readonly more: boolean
  readonly problem: { readonly text: string; readonly suggestion: Day | null } | null
  /** Why this day, where the words alone do not say it. */
  readonly because?: 'month-first' | 'next-meeting'
}

export type DateReader = {
  /** What a day without a year, or a word like "Friday", is counted from. */
  readonly today: Day
  readonly lean: 'past' | 'future' | 'near'
  /** Of two days in a cell a due date is the last ("24/1 moved to 31/1"), a raised one the first. */
  readonly of: 'due' | 'raised'
  /** What "next meeting" means; null where nobody knows. */
  readonly nextMeetingOn: Day | null
}

const nothing: DateRead = { day: null, more: false, problem: null }
const longest = 500

/**
 * A date cell, day first. Words without a figure ("ASAP", "TBC") are kept as words, figures that are no day are a
 * problem. A month in the second place that cannot be one is read as a day, as Americans write it, and said.
 */
export function readDate(cell: string, reader: DateReader): DateRead {
  const text = cell.replace(/\s+/gu, ' ').trim()
  if (text === '' || /^(?:-+|–|—|\?+|n\.?\/?a\.?|none|nil)$/iu.test(text)) return nothing
  if (isNextMeeting(text)) {
    const day = reader.nextMeetingOn
    return day === null ? { ...nothing, more: true } : { ...nothing, day, more: true, because: 'next-meeting' }
  }
  const written = asWritten(text)
  if (written !== null) return { ...nothing, day: written }
  const month = monthAlone(text, reader)
  if (month !== null) return { ...nothing, day: month, more: true }
  const dayFirst = monthFirstSwapped(text)
  const found = text.length > longest ? [] : daysIn(spelt(dayFirst ?? text), reader)
  const counts = reader.of === 'due' ? found.at(-1) : found[0]
  if (counts === undefined) {
    return /\d/u.test(text)
      ? { ...nothing, more: text.length > 100, problem: { text: text.slice(0, 100), suggestion: null } }
      : { ...nothing, more: true }
  }
  const more = found.length > 1 || !saysNothingMore(counts.around)
  if (counts.day === null) return { ...nothing, more, problem: { text: counts.text, suggestion: counts.suggestion } }
  return { ...nothing, day: counts.day, more, ...(dayFirst !== null && { because: 'month-first' as const }) }
}

type Found = {
  readonly day: Day | null
  readonly text: string
  readonly suggestion: Day | null
  readonly around: string
}

/** The days in a cell in order, at most five. Behind the first only what has a figure: "Friday" is then a word. */
function daysIn(text: string, { today, lean }: DateReader): Found[] {
  const days: Found[] = []
  let from = 0
  while (days.length < 5) {
    const found = readDay(text.slice(from), today, { lean })
    if (found === null) break
    const words = text.slice(from + found.from, from + found.to)
    const around = text.slice(0, from + found.from) + text.slice(from + found.to)
    if (days.length === 0 || /\d/u.test(words)) {
      days.push(
        'problem' in found
          ? { day: null, text: words, suggestion: found.suggestion, around }
          : { day: found.day, text: words, suggestion: null, around },
      )
    }
    from += found.to
  }
  return days
}

/** A time of day, as Excel writes midnight, a weekday in front, "by" and "due" say nothing more. */
function saysNothingMore(around: string): boolean {
  return /^[\s,.]*(?:(?:by|before|on|due|until|from)\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?[\s,.]*(?:\d{1,2}:\d\d(?::\d\d)?)?[\s,.]*$/iu.test(
    around,
  )
}

function isNextMeeting(text: string): boolean {
  return /^(?:(?:by|at|for|before|to)\s)?(?:the\s)?next\s(?:(?:team|locality|group|ct|connected team)\s)?(?:meeting|mtg)\.?$/iu.test(
    text,
  )
}

/** "46184", a day of Excel that lost its format, and "20250124". */
function asWritten(text: string): Day | null {
  if (/^\d{5}(?:\.\d{1,12})?$/u.test(text)) {
    const serial = Math.floor(Number(text))
    return serial >= 20_000 && serial <= 80_000 ? dayOfSerial(serial) : null
  }
  const [, y, m, d] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u.exec(text) ?? []
  const found = y === undefined ? null : readDay(`${y}-${m}-${d}`, '2000-01-01')
  return found !== null && 'day' in found ? found.day : null
}

/** Day 0 of Excel's calendar, which has a 29 February 1900 that never was: right from March 1900 on. */
function dayOfSerial(serial: number): Day {
  return addDays('1899-12-30', serial)
}

/** A serial of 2000 to 2050: for the guess which column holds dates, where no heading says so. */
export function isRecentSerial(cell: string): boolean {
  const text = cell.trim()
  return /^\d{5}$/u.test(text) && Number(text) >= 36_526 && Number(text) <= 54_789
}

/** Whether a cell says a day and nothing else. */
export function isDateCell(cell: string, today: Day): boolean {
  const { day, more } = readDate(cell, { today, lean: 'past', of: 'raised', nextMeetingOn: null })
  return day !== null && !more
}

/** "March", "March 2025": due at its end, raised at its beginning. */
function monthAlone(text: string, { today, lean, of }: DateReader): Day | null {
  const [, name, year] = /^(?:(?:by|in|during|late)\s)?(\p{L}{3,9})\.?(?:[\s,]+(\d{4}))?$/u.exec(text) ?? []
  if (name === undefined || !isMonth(name)) return null
  const found = readDay(`${of === 'due' ? 'end' : 'start'} of ${name}${year === undefined ? '' : ` ${year}`}`, today, {
    lean,
  })
  return found !== null && 'day' in found ? found.day : null
}

function isMonth(word: string): boolean {
  const small = word.toLowerCase()
  return (
    monthNames.some((name) => name.toLowerCase() === small || name.slice(0, 3).toLowerCase() === small) ||
    small === 'sept'
  )
}

/** "2/13/17" as "13/2/17"; null where the month may be one. */
function monthFirstSwapped(text: string): string | null {
  const match = /(?<![\d/.-])(0?[1-9]|1[0-2])([/.-])(1[3-9]|2\d|3[01])\2(\d{4}|\d{2})(?![\d/.-])/u.exec(text)
  if (match === null) return null
  const swapped = `${match[3]}${match[2]}${match[1]}${match[2]}${match[4]}`
  return text.slice(0, match.index) + swapped + text.slice(match.index + match[0].length)
}

/** In a date column "24.1", "24-1" and "24/7" are days, which in a sentence they are not. */
function spelt(text: string): string {
  return text.replace(/^(\d{1,2})[.-](\d{1,2})\.?$/u, '$1/$2').replace(/(?<![\d/])24\/7(?![\d/])/u, '24/07')
}
