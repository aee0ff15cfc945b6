import type { Migration } from './migration'

type Plain = Readonly<Record<string, unknown>>

/**
 * Items say whether they are standing lines, what card they are about and how often they were held over; a place has a
 * calendar and rounds; a live meeting its gap and signed-up parts; attendees what they said and signed.
 */
export const proposalsCalendarAndLock: Migration = {
  to: 3,
  name: 'proposals-calendar-and-lock',
  migrate: (documents) =>
    new Map([...documents].map(([name, { records }]) => [name, { records: records.map((one) => widened(one)) }])),
}

function widened(record: unknown): unknown {
  if (!isPlain(record)) return record
  switch (record.kind) {
    case 'item':
      return {
        ...record,
        // What was put on for one meeting had a reason, a presenter or an item before it; standing lines have none.
        isStanding: record.reason === '' && record.presenterId === null && record.carriedFromItemId === null,
        about: null,
        heldOver: 0,
        isKept: false,
      }
    case 'locality':
      return {
        ...record,
        calendar: { bankHolidays: 'skip', fortnightFrom: null, exceptions: [], changes: [] },
        hasRounds: false,
      }
    case 'meeting':
      return isPlain(record.live)
        ? { ...record, live: { ...record.live, isFromPaper: false, gap: null, signedUpParts: [] } }
        : record
    case 'attendance':
      return {
        ...record,
        attendees: list(record.attendees).map((one) => ({ ...one, isSignedUp: false, checkIn: '', closeOut: '' })),
      }
    default:
      return record
  }
}

function list(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : []
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
