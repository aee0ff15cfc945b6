import type { DecisionLine, DecisionRegister, ParsedInputOf } from '../../../shared/contract'
import type { Decision } from '../../../shared/model/agenda-item'
import type { Day } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import type { Corpus } from './corpus'
import { dayNumber, type Entry } from './entry'
import type { Query } from './query'
import { eachAnswer, isConfidential } from './scan'

export type DecisionsAsk = ParsedInputOf<'decision.list'>

type Found = {
  readonly decision: Decision
  readonly meeting: Meeting
  readonly entry: Entry
  readonly isClosed: boolean
}

/**
 * The decisions that answer, newest first. Confidential ones never stand among those of all places; in the register of
 * one place their words are kept back until they are asked for, and are not looked through before.
 */
export function listDecisions(
  corpus: Corpus,
  ask: DecisionsAsk,
  query: Query | null,
  today: Day,
  isComplete: boolean,
): DecisionRegister {
  const from = dayNumber(ask.from)
  const to = dayNumber(ask.to)
  const now = dayNumber(today)
  const locality = ask.localityId === null ? null : corpus.localityIndex(ask.localityId)
  const isWanted = ({ kind, locality: place, held }: Entry): boolean => {
    if (kind !== 'decision' || held === null || held.meeting === null) return false
    if (locality !== null && place !== locality) return false
    return held.day >= from && (to === 0 || held.day <= to)
  }
  const found: Found[] = []
  eachAnswer(corpus, query, isWanted, (entry) => {
    const isClosed = isConfidential(entry, now)
    if (isClosed && (locality === null || (query !== null && ask.showConfidential !== true))) return
    const meeting = entry.held?.meeting
    if (entry.record.kind === 'decision' && meeting != null)
      found.push({ decision: entry.record, meeting, entry, isClosed })
  })
  found.sort(newestFirst)
  const lines = found.slice(ask.offset, ask.offset + ask.limit).map((one) => lineOf(one, ask.showConfidential === true))
  return { lines, total: found.length, isComplete }
}

/** By the day of the meeting, then by number: those of one place stand as they were agreed, last first. */
function newestFirst(a: Found, b: Found): number {
  if (a.meeting.on !== b.meeting.on) return a.meeting.on < b.meeting.on ? 1 : -1
  if (a.decision.localityId !== b.decision.localityId) return a.decision.localityId < b.decision.localityId ? -1 : 1
  const { number: left } = a.decision
  const { number: right } = b.decision
  return right.year - left.year || right.n - left.n || (a.decision.id < b.decision.id ? -1 : 1)
}

function lineOf({ decision, meeting, entry, isClosed }: Found, showConfidential: boolean): DecisionLine {
  const item = entry.item?.entry?.record
  const isKeptBack = isClosed && !showConfidential
  const openness = item?.kind === 'item' && item.openness.kind === 'heading-only' ? 'heading-only' : 'open'
  return {
    decisionId: decision.id,
    meetingId: decision.meetingId,
    itemId: decision.itemId,
    localityId: decision.localityId,
    number: decision.number,
    text: isKeptBack ? '' : decision.text,
    itemTitle: isKeptBack || item?.kind !== 'item' ? '' : item.title,
    on: meeting.on,
    isApproved: meeting.state === 'approved',
    openness: isClosed ? 'confidential' : openness,
  }
}
