import type { Id, TimeOfDay } from '../../../../shared/model/common'
import { type AttendanceRow, markWords } from './attendance-rows'

/** "9", the place of an item on the agenda; '' for one that is gone. */
export type NumberOfItem = (itemId: Id) => string

/** What the row says at its end: the mark with its time, or why somebody is out just now. */
export function describeRow(row: AttendanceRow, currentId: Id | null, numberOf: NumberOfItem): string {
  if (row.mark === null) return 'Not asked'
  if (row.isOut) return 'Left for an interest'
  if (row.mark === 'substitute' && row.substitute !== '') return `Substitute: ${row.substitute}`
  if (row.mark === 'late' && row.arrivedAt !== null) return `Late, came at ${row.arrivedAt}`
  if (row.mark === 'left-early' && row.leftAt !== null) return `Left early, at ${row.leftAt}`
  const others = row.interestItemIds.filter((id) => id !== currentId).map(numberOf)
  const declared = others.filter((number) => number !== '').join(', ')
  if (row.mark === 'present' && declared !== '') return `Present, interest in ${declared}`
  if (row.isGuest && row.mark === 'present') return 'Guest, no record'
  return markWords[row.mark]
}

/** "9 The pot": as it stands in the field. */
export function itemInWords(index: number, title: string): string {
  return `${index + 1} ${title}`
}

/** Which item is meant by "9", "9 The pot" or a part of its title; -1 where none, or more than one, is. */
export function itemMeant(text: string, titles: readonly string[]): number {
  const written = text.trim().toLocaleLowerCase('en-GB')
  if (written === '') return -1
  const exact = titles.findIndex((title, index) => itemInWords(index, title).toLocaleLowerCase('en-GB') === written)
  if (exact !== -1) return exact
  const number = /^\d{1,3}$/u.test(written) ? Number(written) - 1 : -1
  if (number >= 0) return number < titles.length ? number : -1
  const found = titles.flatMap((title, index) => (title.toLocaleLowerCase('en-GB').includes(written) ? [index] : []))
  return found.length === 1 ? (found[0] ?? -1) : -1
}

/** "back at item 10": when somebody who leaves for that item is in the room again. */
export function backWords(items: readonly unknown[], index: number, current: number): string {
  if (index < current) return 'it is over: back already'
  const next = index + 2
  return next <= items.length ? `back at item ${next}` : 'to the end'
}

/** "10:46", "1046", "9.05": the time of day that is meant, or null. */
export function timeMeant(text: string): TimeOfDay | null {
  const parts = /^\s*(\d{1,2})\s*[:.\s]?\s*(\d{2})\s*$/u.exec(text)
  const hours = Number(parts?.[1])
  const minutes = Number(parts?.[2])
  if (parts === null || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
