import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Story } from '../../../../shared/model/cards'
import type { DocumentBlock } from '../../../../shared/model/document'
import { timeOf } from '../../../../shared/rules/dates'
import { isBlank } from '../printable'
import type { MeetingSnapshot } from '../snapshot'
import type { Version } from '../version'
import { heading, listed, paragraph, sentence } from '../words'
import { nameOf } from './attendance'

// What the meeting itself says of its course: its rounds, its signed-up part, who stood out of an item, how it was written.

/** Words of a round, in the order of the alphabet: nobody can tell who said which. */
export function roundBlocks(round: 'checkIn' | 'closeOut', { view }: MeetingSnapshot): readonly DocumentBlock[] {
  const words = view.attendance.attendees
    .map((attendee) => attendee[round].trim())
    .filter((word) => !isBlank(word))
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
  if (words.length === 0) return []
  const said = round === 'checkIn' ? 'Said in the check-in round' : 'Said in the close-out round'
  return [paragraph(sentence(`${said}: ${listed(words)}`))]
}

/** Where no item stands for it, a round has a heading of its own. */
export function roundSection(round: 'checkIn' | 'closeOut', snapshot: MeetingSnapshot): readonly DocumentBlock[] {
  const blocks = roundBlocks(round, snapshot)
  return blocks.length === 0 ? [] : [heading(2, round === 'checkIn' ? 'Check-in' : 'Close-out'), ...blocks]
}

/** When the part for those who signed up to confidentiality began and ended. */
export function signedUpBlocks({ view }: MeetingSnapshot): readonly DocumentBlock[] {
  const parts = view.meeting.live?.signedUpParts ?? []
  return parts.map(({ from, to }) =>
    paragraph(
      `The signed-up part began at ${timeOf(from)} and ${to === null ? 'went on to the end' : `ended at ${timeOf(to)}`}.`,
    ),
  )
}

/** Whoever left for an interest is not counted as present for that item. */
export function interestAt(item: AgendaItem, { view }: MeetingSnapshot, version: Version): readonly DocumentBlock[] {
  const out = view.attendance.attendees
    .filter(({ movements }) => movements.some((one) => one.kind === 'left' && one.interestItemId === item.id))
    .map((attendee) => nameOf(attendee, version))
  if (out.length === 0) return []
  return [
    paragraph(
      `Not counted as present for this item, because of a declared interest: ${sentence(listed(version.together(out)))}`,
    ),
  ]
}

/** Minutes of a meeting that nobody had the app at say when they were written down. */
export function paperFacts({ view }: MeetingSnapshot): readonly { label: string; value: string }[] {
  const { live } = view.meeting
  if (live === null || !live.isFromPaper) return []
  return [{ label: 'Record', value: 'Written down afterwards, from paper' }]
}

/** Of an item of which nothing stands in the record: it was never come to, or nothing was said. */
export function emptyWords(item: AgendaItem, { view }: MeetingSnapshot): string {
  const { meeting, items } = view
  const hadClock = meeting.live !== null && !meeting.live.isFromPaper && items.some((one) => one.spentSeconds > 0)
  const isHere = ({ origin }: Story) => origin.kind === 'item' && origin.itemId === item.id
  // Its teller keeps the words; that one was told is no secret of theirs.
  if (view.stories.some(isHere)) return 'A story was told.'
  const stoodThere = item.spentSeconds > 0 || meeting.live?.itemId === item.id
  if (!hadClock || stoodThere) return 'Nothing was raised.'
  const isOver = meeting.state === 'draft' || meeting.state === 'approved'
  return isOver ? 'Not reached.' : 'Not reached yet.'
}
