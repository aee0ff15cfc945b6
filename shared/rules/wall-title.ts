import type { AgendaItem } from '../model/agenda-item'
import type { Day } from '../model/common'
import type { Meeting } from '../model/meeting'
import { isKeptOffTheWall } from './signed-up-part'

/** A title as the room may read it: that of a confidential item only in the signed-up part. */
export function wallTitle(
  meeting: Pick<Meeting, 'live' | 'state'>,
  item: Pick<AgendaItem, 'title' | 'openness'>,
  today: Day,
): string {
  return isKeptOffTheWall(meeting, item, today) ? 'Confidential item' : item.title
}
