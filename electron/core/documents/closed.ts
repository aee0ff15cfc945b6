import type { Action } from '../../../shared/model/action'
import type { AgendaItem, Openness } from '../../../shared/model/agenda-item'
import type { Id } from '../../../shared/model/common'
import { type MinutesContents, usualContents } from '../../../shared/model/document-request'
import type { MeetingSnapshot } from './snapshot'
import type { Version } from './version'

type Card = { readonly id: Id; readonly origin?: Action['origin'] }

/** What a version shows of a card: as much as of the item it came from, wherever it is printed. */
export function seesCard({ id, origin }: Card, { closed, view }: MeetingSnapshot, version: Version): boolean {
  const itemHere = origin?.kind === 'item' ? view.items.find((item) => item.id === origin.itemId) : undefined
  const openness: readonly (Openness | undefined)[] = [closed[id], itemHere?.openness]
  return openness.every((one) => version.sees(one) === 'all')
}

/** Whether all of an item may be read in a version: what was said and what came of it, not the heading alone. */
export function seesItem(item: Pick<AgendaItem, 'openness'>, version: Version): boolean {
  return version.sees(item.openness) === 'all'
}

/** Minutes print what was asked for; any other paper of the meeting what is usual. */
export function contentsOf({ request }: Pick<MeetingSnapshot, 'request'>): MinutesContents {
  return request.document === 'minutes' ? (request.contents ?? usualContents) : usualContents
}
