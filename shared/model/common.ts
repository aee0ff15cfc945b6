import * as z from 'zod'

// zod probes `new Function` unless told not to; the strict CSP of the renderer would report that as a violation.
z.config({ jitless: true })

/** Ids are made by the core, are opaque, and are safe as file names. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{2,79}$/)
export type Id = z.infer<typeof Id>

/** A calendar day in the United Kingdom, `YYYY-MM-DD`, that exists. */
export const Day = z.string().refine(isDay, 'not a day of the calendar')
export type Day = string

/** A time of day on the wall clock, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type TimeOfDay = string

/** A moment, ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
export type Instant = string

/** Order within a list: a fractional index, compared as bytes, ties broken by id. */
export const Rank = z.string().regex(/^[0-9A-Za-z]{1,200}$/)
export type Rank = string

/**
 * Orders to write on from right to left, or from left to right: pasted along with a text, and seen by nobody. They would
 * turn the words beside it round. Hebrew and Arabic need none: their letters say which way they run.
 */
const directionOrders = /[\u202a-\u202e\u2066-\u2069]/gu
function withoutDirectionOrders(text: string): string {
  return text.replace(directionOrders, '')
}

/**
 * One line of text as a person typed or pasted it; markup in it is only text. The tabs and line ends of a pasted table
 * become spaces: nothing of it is lost, and no list, label or cell breaks.
 */
export const Line = z
  .string()
  .overwrite((text) => withoutDirectionOrders(text).replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' '))
  .trim()
  .max(2_000)
export const RequiredLine = Line.min(1)
/** Several lines of plain text. */
export const Text = z.string().overwrite(withoutDirectionOrders).max(100_000)

export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (parts === null) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
