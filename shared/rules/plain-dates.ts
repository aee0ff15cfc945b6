import { type Day, isDay } from '../model/common'
import { addDays, monthNames, weekdayNames, weekdayOf } from './dates'

// Our own small reader, and not chrono-node, because chrono (2.10, `en` GB, strict and casual, tried on the phrases of
// the tests) misreads what matters here: "2/13/17" becomes 13 February (the American order, guessed), "31 june" and
// "29 Feb" are silently nothing where the screen must say "June has 30 days", "friday week" is a week early, "24/7" is
// 24 July and a lone "may" a day. A closed vocabulary is also small enough for the renderer's first bundle.

export type DayFound = { readonly day: Day; readonly from: number; readonly to: number }
/** Looks like a day and is none. `suggestion` is always the last day of the month that was meant, or null. */
export type NoSuchDay = {
  readonly problem: 'no-such-day'
  readonly text: string
  readonly suggestion: Day | null
  readonly from: number
  readonly to: number
}
export type DayReading = DayFound | NoSuchDay | null

/**
 * Which year is meant where none is written. `future` for a due day: the next such. `past` for an old log: the latest
 * that is not in the future. `near` for a due day of an old log: the one nearest to today, from half a year back.
 */
export type DayOptions = { readonly lean?: Lean }
type Lean = 'future' | 'past' | 'near'

const halfAYear = 182

type Meaning = Day | { readonly suggestion: Day | null } | null
type Form = { readonly pattern: RegExp; readonly means: (match: RegExpExecArray, today: Day, lean: Lean) => Meaning }

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const weekday =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const count = '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve'
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', '', 'twelve']
const gap = '\\s{1,3}'
/** "Fri 24/1", "w/c 3/2": the week said by the day it begins or ends with is that day. */
const lead = `(?:(?:w/[cbe]|w\\.?[cb]\\.?|week${gap}(?:commencing|beginning|starting|ending))(?:${gap}|:\\s?))?(?:(?:${weekday})[,.]?${gap})?`
/** A year in full, or two digits that are not the hour of a time ("24 Jan 10:30") or an ordinal. */
const year = "(\\d{4}|['’]?\\d{2}(?![:.]\\d|\\s?[ap]m\\b))"
// "she sat", "in the sun": a short name that may be a word counts only where no such word stands before it.
const notAWord = '(?<!\\b(?:the|a|in|of|she|he|they|we|who|it|i|you|and|be)\\s{1,3})'

function form(source: string, means: Form['means']): Form {
  return { pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])(?![/.:-]\\d)`, 'iuy'), means }
}

const forms: readonly Form[] = [
  form(`${lead}(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:T[\\d:.]{4,15}Z?)?`, (m) =>
    inYear(Number(m[1]), Number(m[3]), Number(m[4])),
  ),
  form(`${lead}(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})`, (m) =>
    inYear(fullYear(m[4]), Number(m[3]), Number(m[1])),
  ),
  form(`${lead}(\\d{1,2})/(\\d{1,2})`, (m, today, lean) => {
    // Round the clock, a fraction or a score, rather than 24 July.
    if (m[0] === '24/7' || Number(m[2]) > 12) return null
    return someYear(Number(m[2]), Number(m[1]), today, lean)
  }),
  form(
    `${lead}(?:the${gap})?(\\d{1,2})(?:st|nd|rd|th)?(?:${gap}of)?[\\s.-]{0,3}(${month})(?:[\\s.,-]{0,3}(?<=[\\s.,'’-])${year})?`,
    (m, today, lean) => dayOfMonth(m[2], m[1], m[3], today, lean),
  ),
  form(`${lead}(${month})${gap}(?:the${gap})?(\\d{1,2})(?:st|nd|rd|th)?(?:,?${gap}(\\d{4}))?`, (m, today, lean) =>
    dayOfMonth(m[1], m[2], m[3], today, lean),
  ),
  form(
    `(?:the${gap})?(end|start|beginning|middle|mid|early)(?:${gap}of${gap}|${gap}|-)(${month})(?:${gap}${year})?`,
    partOfMonth,
  ),
  form(`(?:the${gap})?end${gap}of${gap}(?:the${gap}|this${gap})?(next${gap})?(week|month|year)`, (m, today) =>
    endOf(m[2], m[1] !== undefined, today),
  ),
  form('today|tonight', (_m, today) => today),
  form('tomorrow|tmrw', (_m, today) => addDays(today, 1)),
  form(`(?:the${gap})?day${gap}after${gap}tomorrow`, (_m, today) => addDays(today, 2)),
  form('yesterday', (_m, today) => addDays(today, -1)),
  form(
    `(?:in${gap}(${count})|in${gap}(?:a${gap})?couple${gap}of)${gap}(day|week|fortnight|month)s?(?:['’]s?)?(?:${gap}time)?`,
    (m, today) => later(today, m[1] === undefined ? 2 : countOf(m[1]), m[2]),
  ),
  form(`(${count})${gap}(day|week|month)s?(?:['’]s?)?${gap}time`, (m, today) => later(today, countOf(m[1]), m[2])),
  form(`next${gap}(week|month)`, (m, today) => later(today, 1, m[1])),
  form(`a${gap}week${gap}(?:on${gap})?(${weekday})`, (m, today) => addDays(coming(m[1], today), 7)),
  form(`(${weekday})${gap}week`, (m, today) => addDays(coming(m[1], today), 7)),
  form(`(${weekday})${gap}(?:of${gap})?next${gap}week`, (m, today) => inNextWeek(m[1], today)),
  form(`next${gap}(${weekday})`, (m, today) => inNextWeek(m[1], today)),
  form(`last${gap}(${weekday})`, (m, today) => latest(m[1], addDays(today, -1))),
  form(`this${gap}(${weekday})`, aloneWeekday),
  form(`(?!(?:sat|sun|wed)(?!\\p{L}))(${weekday})`, aloneWeekday),
  form(`${notAWord}(sat|sun|wed)`, aloneWeekday),
]

/**
 * The first day named in a text, day first as in Britain: "7/11/16", "24th Jan", "fri", "in two weeks", "end of May".
 * A weekday alone is the coming one and never today (a task for "Thursday" said on a Thursday is a week's work);
 * "next Friday" is the Friday of the next week, Monday to Sunday. Two-digit years are 20xx. Offsets are into `text`.
 */
export function readDay(text: string, today: Day, options: DayOptions = {}): DayReading {
  const starts = /(?<![\p{L}\p{N}/.:-])[\p{L}\p{N}]/gu
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const found = readAt(text, start.index, today, options.lean ?? 'future')
    if (found !== null) return found
  }
  return null
}

/** The day whose words end exactly at `end`: the longest that does, over at most the last eight words. */
export function readDayEndingAt(text: string, end: number, today: Day, options: DayOptions = {}): DayReading {
  const head = text.slice(Math.max(0, end - 60), end)
  const shift = end - head.length
  for (const start of head.matchAll(/(?<![\p{L}\p{N}/.:-])[\p{L}\p{N}]/gu)) {
    const found = readAt(head, start.index, today, options.lean ?? 'future')
    if (found !== null && found.to === head.length) {
      return { ...found, from: found.from + shift, to: found.to + shift }
    }
  }
  return null
}

function readAt(text: string, from: number, today: Day, lean: Lean): DayReading {
  let best: DayReading = null
  for (const { pattern, means } of forms) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match === null || from + match[0].length <= (best?.to ?? 0)) continue
    const meaning = means(match, today, lean)
    const to = from + match[0].length
    if (typeof meaning === 'string') best = { day: meaning, from, to }
    else if (meaning !== null) {
      best = { problem: 'no-such-day', text: match[0], suggestion: meaning.suggestion, from, to }
    }
  }
  return best
}

const dayText = (y: number, m: number, d: number): Day =>
  `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`

function daysIn(y: number, m: number): number {
  return new Date(Date.UTC(y, m, 0)).getUTCDate()
}

function fullYear(written: string | undefined): number {
  const digits = (written ?? '').replace(/\D/g, '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function inYear(y: number, m: number, d: number): Meaning {
  const day = dayText(y, m, d)
  // Before 1900 it is a slip of the keyboard ("0216"), and `Date.UTC` reads small years as 19xx.
  if (y >= 1900 && isDay(day)) return day
  const lastDay = y >= 1900 && m >= 1 && m <= 12 && d >= 29 && d <= 31 ? dayText(y, m, daysIn(y, m)) : null
  return { suggestion: lastDay }
}

/** A day and month without a year. 29 February is taken in the year meant, and refused there if that is no leap year. */
function someYear(m: number, d: number, today: Day, lean: Lean): Meaning {
  if (m < 1 || m > 12 || d < 1 || d > 31) return { suggestion: null }
  return inYear(
    yearMeant((year) => dayText(year, m, d), today, lean),
    m,
    d,
  )
}

/** The year in which a day that comes every year is meant. */
function yearMeant(dayIn: (y: number) => Day, today: Day, lean: Lean): number {
  if (lean === 'past') {
    const y = Number(today.slice(0, 4))
    return dayIn(y) > today ? y - 1 : y
  }
  const from = lean === 'near' ? addDays(today, -halfAYear) : today
  const y = Number(from.slice(0, 4))
  return dayIn(y) < from ? y + 1 : y
}

function monthOf(written: string | undefined): number {
  const start = (written ?? '').slice(0, 3).toLowerCase()
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

function dayOfMonth(m: string | undefined, d: string | undefined, y: string | undefined, today: Day, lean: Lean) {
  return y === undefined ? someYear(monthOf(m), Number(d), today, lean) : inYear(fullYear(y), monthOf(m), Number(d))
}

function partOfMonth(match: RegExpExecArray, today: Day, lean: Lean): Meaning {
  const m = monthOf(match[2])
  const part = (match[1] ?? '').toLowerCase()
  const dayIn = (y: number) => dayText(y, m, dayOfPart(part, daysIn(y, m)))
  if (match[3] !== undefined) return dayIn(fullYear(match[3]))
  return dayIn(yearMeant(dayIn, today, lean))
}

function dayOfPart(part: string, last: number): number {
  if (part === 'end') return last
  if (part === 'early') return 10
  return part.startsWith('mid') ? 15 : 1
}

function endOf(what: string | undefined, next: boolean, today: Day): Day {
  const y = Number(today.slice(0, 4))
  const m = Number(today.slice(5, 7)) + (next ? 1 : 0)
  // Staff work Monday to Friday: the end of the week is its Friday; on a Saturday that is the coming one.
  if (what?.toLowerCase() === 'week') {
    const friday = addDays(today, (5 - weekdayOf(today) + 7) % 7)
    return next ? addDays(today, 12 - weekdayOf(today)) : friday
  }
  if (what?.toLowerCase() === 'year') return dayText(next ? y + 1 : y, 12, 31)
  return m > 12 ? dayText(y + 1, 1, 31) : dayText(y, m, daysIn(y, m))
}

function countOf(written: string | undefined): number {
  const word = (written ?? '').toLowerCase()
  if (/^\d/.test(word)) return Number(word)
  return Math.max(1, counts.indexOf(word))
}

function later(today: Day, number: number, unit: string | undefined): Day {
  const kind = unit?.toLowerCase()
  if (kind === 'day') return addDays(today, number)
  if (kind === 'week') return addDays(today, 7 * number)
  if (kind === 'fortnight') return addDays(today, 14 * number)
  const months = Number(today.slice(5, 7)) - 1 + number
  const y = Number(today.slice(0, 4)) + Math.floor(months / 12)
  const m = (months % 12) + 1
  return dayText(y, m, Math.min(Number(today.slice(8)), daysIn(y, m)))
}

function weekdayNumber(written: string | undefined): number {
  const start = (written ?? '').slice(0, 3).toLowerCase()
  return weekdayNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

/** The next such weekday after today. */
function coming(written: string | undefined, today: Day): Day {
  return addDays(today, (weekdayNumber(written) - weekdayOf(today) + 7) % 7 || 7)
}

/** The latest such weekday up to and including a day. */
function latest(written: string | undefined, day: Day): Day {
  return addDays(day, -((weekdayOf(day) - weekdayNumber(written) + 7) % 7))
}

function aloneWeekday(match: RegExpExecArray, today: Day, lean: Lean): Day {
  return lean === 'past' ? latest(match[1], today) : coming(match[1], today)
}

function inNextWeek(written: string | undefined, today: Day): Day {
  return addDays(today, 7 - weekdayOf(today) + weekdayNumber(written))
}
