import type { DocumentBlock } from '../../../shared/model/document'
import type { Meeting } from '../../../shared/model/meeting'
import { longDay } from '../../../shared/rules/dates'
import type { DocumentSnapshot } from './snapshot'
import { bullets, ledParagraph, paragraph, sentence } from './words'

/** What this meeting said to earlier minutes: confirmed, and corrected here, for the text that was approved stays. */
export function lastMinutesBlocks(snapshot: DocumentSnapshot): readonly DocumentBlock[] {
  return [
    ...snapshot.confirmed.flatMap((meeting) => confirmedBlocks(meeting, snapshot)),
    ...snapshot.otherCorrected.flatMap((meeting) => correctedBlocks(meeting, snapshot)),
  ]
}

function confirmedBlocks(meeting: Meeting, snapshot: DocumentSnapshot): readonly DocumentBlock[] {
  const { approvedOn } = meeting
  const when = approvedOn === null || approvedOn === snapshot.view.meeting.on ? '' : ` on ${longDay(approvedOn)}`
  const confirmed = `The minutes of the meeting on ${longDay(meeting.on)} were confirmed as a correct record${when}`
  const corrections = correctionsTo(meeting, snapshot)
  const [only] = corrections
  if (only === undefined) return [paragraph(`${confirmed}.`)]
  if (corrections.length === 1) return [paragraph(`${confirmed}, with one correction: ${sentence(only)}`)]
  return [paragraph(`${confirmed}, with ${corrections.length} corrections:`), bullets(corrections.map(sentence))]
}

/** Minutes that were confirmed before, or are not confirmed yet. */
function correctedBlocks(meeting: Meeting, snapshot: DocumentSnapshot): readonly DocumentBlock[] {
  const to = `to the minutes of the meeting on ${longDay(meeting.on)}`
  const corrections = correctionsTo(meeting, snapshot)
  const [only] = corrections
  if (only !== undefined && corrections.length === 1) return [ledParagraph(`Correction ${to}`, only)]
  return [paragraph(`Corrections ${to}:`), bullets(corrections.map(sentence))]
}

function correctionsTo(meeting: Meeting, { view }: DocumentSnapshot): readonly string[] {
  return view.corrections.filter((one) => one.ofMeetingId === meeting.id).map((one) => one.text)
}
