import type { Correction } from '../../../../shared/model/approved-minutes'
import type { DocumentBlock } from '../../../../shared/model/document'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { seesItem } from '../closed'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { bullets, ledParagraph, paragraph, sentence } from '../words'

/** What this meeting said to earlier minutes: confirmed, and corrected here, for the text that was approved stays. */
export function lastMinutesBlocks(snapshot: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const corrections = (meeting: Meeting) => correctionsTo(meeting, snapshot, version)
  return [
    ...snapshot.confirmed.flatMap((meeting) => confirmedBlocks(meeting, corrections(meeting), snapshot)),
    ...snapshot.otherCorrected.flatMap((meeting) => correctedBlocks(meeting, corrections(meeting))),
  ]
}

function confirmedBlocks(
  meeting: Meeting,
  corrections: readonly string[],
  snapshot: MeetingSnapshot,
): readonly DocumentBlock[] {
  const { approvedOn } = meeting
  const when = approvedOn === null || approvedOn === snapshot.view.meeting.on ? '' : ` on ${longDay(approvedOn)}`
  const confirmed = `The minutes of the meeting on ${longDay(meeting.on)} were confirmed as a correct record${when}`
  const [only] = corrections
  if (only === undefined) return [paragraph(`${confirmed}.`)]
  if (corrections.length === 1) return [paragraph(`${confirmed}, with one correction: ${sentence(only)}`)]
  return [paragraph(`${confirmed}, with ${corrections.length} corrections:`), bullets(corrections.map(sentence))]
}

/** Minutes that were confirmed before, or are not confirmed yet. */
function correctedBlocks(meeting: Meeting, corrections: readonly string[]): readonly DocumentBlock[] {
  const to = `to the minutes of the meeting on ${longDay(meeting.on)}`
  const [only] = corrections
  if (only === undefined) return []
  if (corrections.length === 1) return [ledParagraph(`Correction ${to}`, only)]
  return [paragraph(`Corrections ${to}:`), bullets(corrections.map(sentence))]
}

/** What was said at an item that a version does not show, or names one, is not told with the minutes it corrects either. */
function correctionsTo(meeting: Meeting, { view, closed }: MeetingSnapshot, version: Version): readonly string[] {
  const isSeen = ({ id, itemId }: Correction): boolean => {
    const item = view.items.find((one) => one.id === itemId)
    return version.sees(closed[id]) === 'all' && (item === undefined || seesItem(item, version))
  }
  return view.corrections.filter((one) => one.ofMeetingId === meeting.id && isSeen(one)).map((one) => one.text)
}
