import type { Day } from '../model/common'
import { daysBetween, shortDay, weekdayDay, weekdayNames, weekdayOf } from './dates'

/** Somebody's own words at the end of a sentence, whatever they end with: one stop. */
export function withStop(words: string): string {
  return /[.!?…]["”’)]?$/u.test(words.trimEnd()) ? words.trimEnd() : `${words.trimEnd()}.`
}

/** "today", "tomorrow", "Thursday", "25 June", "7 January 2027": a day to come, said as near as it is. */
export function nearDay(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days > 1 && days < 7) return weekdayNames[weekdayOf(day) - 1] ?? ''
  return withYear(shortDay(day), day, today)
}

/** "Friday 5 June", with the year where it is not this one. */
export function fullDay(day: Day, today: Day): string {
  return withYear(weekdayDay(day), day, today)
}

/** "5 June", with the year where it is not this one. */
export function dateOnly(day: Day, today: Day): string {
  return withYear(shortDay(day), day, today)
}

function withYear(words: string, day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`
}

export function capitalised(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('en-GB') + words.slice(1)
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "two", "14", "5,000". */
export function countWords(count: number): string {
  return small[count] ?? count.toLocaleString('en-GB')
}

/** "1 minute", "6 minutes". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}
