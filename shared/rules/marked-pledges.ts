import type { Pledge, PledgeSide } from '../model/cards'
import type { Day } from '../model/common'
import type { MarkedPledge, Meeting } from '../model/meeting'
import { isMarkedDuring, type MeetingTime, meetingTime } from './dealt-with'

/** More than a meeting goes through; a record has its limits. */
const mostPledges = 2_000

/** The meeting of that day said of one of its sides, or of both, what has become of it. */
export function isMarkedOn({ weWill, youWill }: Pick<Pledge, 'weWill' | 'youWill'>, on: Day): boolean {
  return weWill.markedOn === on || youWill.markedOn === on
}

/**
 * What a meeting says at its close of the pledges that were marked at it: on its day, or, where it was suspended
 * overnight or is written down from paper, since it began.
 */
export function marksAtClose(pledges: Iterable<Pledge>, meeting: Meeting, today: Day): readonly MarkedPledge[] {
  const time = meetingTime(meeting, today)
  return [...pledges]
    .filter((pledge) => pledge.localityId === meeting.localityId && isMarkedAt(pledge, meeting.on, time))
    .slice(0, mostPledges)
    .map(asMarked)
}

/**
 * Pledges of the place that were marked at a meeting. Once it is closed each is as it was then, whatever the board has
 * made of it since; what is marked later for that day is added to the draft.
 */
export function markedPledgesOf(pledges: readonly Pledge[], meeting: Meeting): Pledge[] {
  const then = new Map((meeting.markedPledges ?? []).map((one) => [one.pledgeId, one]))
  const time = openTimeOf(meeting)
  return pledges.flatMap((pledge) => {
    const was = then.get(pledge.id)
    if (was !== undefined) return [asItWas(pledge, was)]
    return isMarkedAt(pledge, meeting.on, time) ? [pledge] : []
  })
}

/** Approved minutes hold the pledges themselves: beside them they need not be said once more. */
export function withoutMarks({ markedPledges: _, ...meeting }: Meeting): Meeting {
  return meeting
}

/** No mark can be of a day to come: while it is open, every mark since it began is the meeting's. */
function openTimeOf(meeting: Meeting): MeetingTime {
  return meetingTime(meeting, '9999-12-31')
}

function isMarkedAt(pledge: Pledge, on: Day, time: MeetingTime): boolean {
  return isMarkedOn(pledge, on) || isMarkedDuring(pledge, time)
}

function asMarked({ id, column, notKeptBecause, weWill, youWill }: Pledge): MarkedPledge {
  return { pledgeId: id, column, notKeptBecause, weWill: markOf(weWill), youWill: markOf(youWill) }
}

function markOf({ mark, markedOn, evidence }: PledgeSide): MarkedPledge['weWill'] {
  return { mark, markedOn, evidence }
}

function asItWas(pledge: Pledge, { column, notKeptBecause, weWill, youWill }: MarkedPledge): Pledge {
  return {
    ...pledge,
    column,
    notKeptBecause,
    weWill: { ...pledge.weWill, ...weWill },
    youWill: { ...pledge.youWill, ...youWill },
  }
}
