import type { Day, Id } from '../../../shared/model/common'
import type { FindHit } from '../../../shared/model/find'
import { printNumber } from '../../../shared/rules/numbers'
import { byRank } from '../../../shared/rules/ranks'
import type { Corpus } from './corpus'
import { type DayNumber, dayNumber, type Entry } from './entry'
import { bodyWithNames, gist } from './findable'
import type { Query } from './query'
import { dayOfEntry, isConfidential } from './scan'
import { marksIn, sentenceIn } from './sentence'
import { sayDay, stateWords } from './state-words'

/** What is shown of an entry: marked where it answers to the query. */
export function hitOf(entry: Entry, corpus: Corpus, query: Query | null, today: Day): FindHit {
  const { record } = entry
  const hasItsBody = record.kind === 'item' || record.kind === 'parked'
  const { title, body } = hasItsBody ? { title: record.title, body: entry.body } : gist(record, corpus)
  const before = openingOf(entry, corpus, today)
  const sentence = sentenceIn(
    bodyWithNames(body, (id) => corpus.nameOf(id)),
    query,
  )
  const origin = whereFrom(entry)
  return {
    kind: entry.kind,
    id: record.id,
    localityId: localityOf(entry),
    title: `${before}${title}`,
    titleMarks: marksIn(title, query).map(([from, to]) => [from + before.length, to + before.length]),
    sentence: sentence.text,
    sentenceMarks: sentence.marks,
    number: numberOf(entry),
    state: stateWords(entry, corpus, today),
    on: dayIn(dayOfEntry(entry)),
    meetingId: origin.meetingId,
    itemId: origin.itemId,
    isArchived: entry.isArchived,
    isConfidential: isConfidential(entry, dayNumber(today)),
  }
}

/** What stands before a title and is not looked for: which paper it is on or corrects, and a decision's word as it is printed. */
function openingOf(entry: Entry, corpus: Corpus, today: Day): string {
  if (entry.record.kind === 'decision') return `${corpus.wording}: `
  if (entry.record.kind === 'correction') {
    const of = corpus.meetingOf(entry.record.ofMeetingId)
    return of === null ? 'Correction: ' : `Correction to the minutes of ${sayDay(of.on, today)}: `
  }
  return entry.record.kind === 'item' ? whichItem(entry, corpus, today) : ''
}

/** "Minutes of 21 May, item 6: ". */
function whichItem({ held, record }: Entry, corpus: Corpus, today: Day): string {
  if (held?.meeting == null || record.kind !== 'item') return ''
  const { meeting, items } = held
  const isToCome = meeting.state === 'planned' || meeting.state === 'issued' || meeting.state === 'cancelled'
  const paper = `${isToCome ? 'Agenda' : 'Minutes'} of ${sayDay(meeting.on, today)}`
  if (!corpus.numbersItems) return `${paper}: `
  const earlier = [...items].filter(({ record: one }) => one.kind === 'item' && byRank(one, record) < 0)
  return `${paper}, item ${earlier.length + 1}: `
}

function whereFrom({ record }: Entry): { readonly meetingId: Id | null; readonly itemId: Id | null } {
  switch (record.kind) {
    case 'item':
      return { meetingId: record.meetingId, itemId: record.id }
    case 'decision':
    case 'correction':
      return { meetingId: record.meetingId, itemId: record.itemId }
    case 'permission':
      return record.minute ?? { meetingId: null, itemId: null }
    case 'parked':
    case 'person':
    case 'locality':
      return { meetingId: null, itemId: null }
    default:
      return record.origin.kind === 'item'
        ? { meetingId: record.origin.meetingId, itemId: record.origin.itemId }
        : { meetingId: null, itemId: null }
  }
}

function localityOf({ record, held }: Entry): Id | null {
  switch (record.kind) {
    case 'item':
    case 'correction':
      return held?.meeting?.localityId ?? null
    case 'locality':
      return record.id
    case 'permission':
      return record.where.kind === 'places' && record.where.localityIds.length === 1
        ? (record.where.localityIds[0] ?? null)
        : null
    case 'person': {
      const places = new Set(record.roles.map((role) => role.localityId))
      return places.size === 1 ? (record.roles[0]?.localityId ?? null) : null
    }
    default:
      return record.localityId
  }
}

function numberOf({ record }: Entry): string {
  switch (record.kind) {
    case 'action':
    case 'pledge':
    case 'escalation':
    case 'decision':
      return printNumber(record.kind, record.number)
    default:
      return ''
  }
}

function dayIn(day: DayNumber): Day | null {
  const digits = String(day)
  return day === 0 ? null : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
