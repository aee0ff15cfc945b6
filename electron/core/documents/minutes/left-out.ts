import type { Day } from '../../../../shared/model/common'
import type { ContentCounts, LeftOut } from '../../../../shared/model/document'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { seesCard, seesItem } from '../closed'
import type { MeetingSnapshot } from '../snapshot'
import { versionOfMeeting } from '../version'
import { actionsToList } from './actions'
import { type NumberedItem, numbered } from './items'
import { printablePledges } from './marked-pledges'

/** What a version of a meeting's papers does not show. Of an extract only what it is taken from is counted. */
export function leftOutOf(snapshot: MeetingSnapshot): LeftOut {
  const { request, view } = snapshot
  const version = versionOfMeeting(snapshot)
  const isHere = (itemId: string) => request.document !== 'extract' || request.itemId === itemId
  const items = numbered(snapshot).filter(({ item }) => isHere(item.id) && !seesItem(item, version))
  const actions = request.document === 'extract' ? view.actions.filter(cameOf(request.itemId)) : actionsToList(snapshot)
  const stories = view.stories.filter((story) => {
    if (request.document === 'extract' && !cameOf(request.itemId)(story)) return false
    return version.story(story) !== 'printed' || !seesCard(story, snapshot, version)
  })
  return {
    items: request.document === 'action-sheet' ? [] : items.map((one) => itemName(one, snapshot.today)),
    actions: actions.filter((action) => !seesCard(action, snapshot, version)).length,
    stories: request.document === 'action-sheet' ? 0 : stories.length,
  }
}

/** The person who saves may know the title; whoever looks over their shoulder may not. */
function itemName({ number, item }: NumberedItem, today: Day): string {
  if (number !== null) return `item ${number}`
  return isConfidentialOn(item, today) ? 'a confidential item' : `the item ${item.title}`
}

type Origin = MeetingSnapshot['actions'][number]['origin']

function cameOf(itemId: string): (card: { readonly origin: Origin }) => boolean {
  return ({ origin }) => origin.kind === 'item' && origin.itemId === itemId
}

/** How many there are of what may go into minutes, in this version, asked for or not. */
export function contentCounts(snapshot: MeetingSnapshot): ContentCounts {
  const version = versionOfMeeting(snapshot)
  return {
    actions: actionsToList(snapshot).filter((action) => seesCard(action, snapshot, version)).length,
    fullLog: snapshot.logCount,
    pledges: printablePledges(snapshot, version).length,
    stories: snapshot.view.stories.filter(
      (story) => version.story(story) === 'printed' && seesCard(story, snapshot, version),
    ).length,
  }
}
