import type { DocumentBlock } from '../../../shared/model/document'
import { notesText } from '../../../shared/rules/notes'
import { seesItem } from './closed'
import { itemBlocks, type NumberedItem, nextMeetingBlocks } from './minutes/items'
import { lastMinutesBlocks } from './minutes/last-minutes'
import { outcomeBlocks } from './minutes/outcomes'
import { isBlank } from './printable'
import type { MeetingSnapshot } from './snapshot'
import type { Version } from './version'
import { heading, paragraph, sentence } from './words'

/**
 * Of a meeting that was not held there is no attendance, and nothing was raised at any item. What was written down all the
 * same is printed: a correction, notes made beforehand.
 */
export function cancelledBlocks(
  snapshot: MeetingSnapshot,
  version: Version,
  items: readonly NumberedItem[],
): readonly DocumentBlock[] {
  const { cancelledBecause } = snapshot.view.meeting
  const written = items.filter(({ item }) => item.itemKind !== 'last-minutes' && isWritten(item, snapshot, version))
  const lastMinutes = lastMinutesBlocks(snapshot, version)
  return [
    heading(2, 'Not held'),
    paragraph(
      isBlank(cancelledBecause)
        ? 'The meeting was cancelled.'
        : `The meeting was cancelled: ${sentence(cancelledBecause)}`,
    ),
    ...(lastMinutes.length === 0 ? [] : [heading(2, 'Minutes of the last meeting'), ...lastMinutes]),
    ...written.flatMap((one) => itemBlocks(one, 2, snapshot, version)),
    heading(2, 'Date of next meeting'),
    ...nextMeetingBlocks(snapshot),
  ]
}

/** In a version that does not show it there is nothing to say of it. */
function isWritten(item: NumberedItem['item'], snapshot: MeetingSnapshot, version: Version): boolean {
  if (!seesItem(item, version)) return false
  return !isBlank(notesText(item.notes, version.name)) || outcomeBlocks(item, snapshot, version).length > 0
}
