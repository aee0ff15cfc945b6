import type { Day, Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Person } from '../model/person'
import { type ForYou, forYou } from './for-you'
import { byDay } from './meeting-states'
import { capitalised, counted, countWords, nearDay } from './near-days'
import { isUnderWay, nextMeetings } from './next-meeting'
import { byRank } from './ranks'
import { type Fit, thisWeek, type WeekDay } from './this-week'
import { type TodayGiven, type Waiting, waitingLines } from './waiting'

export type Today = {
  /** Nearest first; under way before all. */
  readonly next: readonly Meeting[]
  /** Places that meet and have no meeting planned, in their order. */
  readonly unplanned: readonly Id[]
  readonly waiting: readonly Waiting[]
  readonly forYou: readonly ForYou[]
  readonly week: readonly WeekDay[]
}

/** What Today shows, from the working set alone. `you` is who is at the keyboard. */
export function todayOf(given: TodayGiven, you: Person | null): Today {
  const places = [...given.localities.values()].filter((place) => place.retiredOn === null).sort(byRank)
  const next = nextMeetings(given.meetings.values(), given.today)
  const planned = places.flatMap((place) => next.get(place.id) ?? [])
  return {
    next: planned.sort((a, b) => Number(isUnderWay(b)) - Number(isUnderWay(a)) || byDay(a, b)),
    unplanned: places.filter((place) => !next.has(place.id) && place.stage !== 'paused').map((place) => place.id),
    waiting: waitingLines(given),
    forYou: forYou(given, you),
    week: thisWeek(given),
  }
}

export type SentencePart = { readonly words: string; readonly isStrong: boolean }

/** How things stand, in one sentence or two; the worst news strong. `fit` is of the nearest meeting. */
export function todaySentence(it: {
  readonly next: Meeting | null
  readonly placeName: string
  readonly fit: Fit
  readonly waiting: number
  readonly today: Day
}): readonly SentencePart[] {
  const { next, placeName, fit, waiting, today } = it
  const meets = next === null ? 'No meeting is planned' : meetsWords(next, placeName, today)
  if (waiting === 0) {
    const over =
      fit !== null && fit.over > 0 && next !== null && !isUnderWay(next) ? `, ${counted(fit.over, 'minute')} over` : ''
    return [plain(`Nothing waits. ${meets}${over}.`)]
  }
  const things = `${capitalised(countWords(waiting))} ${waiting === 1 ? 'thing is' : 'things are'} late or waiting.`
  if (next !== null && fit !== null && fit.over > 0 && !isUnderWay(next)) {
    return [strong(meets), plain(` and its agenda is ${counted(fit.over, 'minute')} over. ${things}`)]
  }
  return [plain(`${meets}. `), strong(things)]
}

function meetsWords(meeting: Meeting, placeName: string, today: Day): string {
  if (meeting.state === 'live') return `${placeName} is meeting now`
  if (meeting.state === 'suspended') return `${placeName} has a meeting that was suspended`
  const when = nearDay(meeting.on, today)
  return when === 'today' || when === 'tomorrow'
    ? `${placeName} meets ${when} at ${meeting.startsAt}`
    : `${placeName} meets on ${when}`
}

const plain = (words: string): SentencePart => ({ words, isStrong: false })
const strong = (words: string): SentencePart => ({ words, isStrong: true })
