import type { Action } from '../../../shared/model/action'
import { seesCard } from './closed'
import { actionsToList } from './minutes/actions'
import type { MeetingSnapshot } from './snapshot'
import type { Version } from './version'

type SheetRequest = Extract<MeetingSnapshot['request'], { readonly document: 'action-sheet' }>

/** What of an action sheet is asked for; of any other paper of the meeting, all of it. */
export function sheetRequest({ request }: MeetingSnapshot): Pick<SheetRequest, 'by' | 'only' | 'version'> {
  if (request.document === 'action-sheet') return request
  return { by: 'all', only: null, version: 'version' in request ? request.version : 'team' }
}

/** Raised at the meeting, still open, or changed since the last minutes; by number. `unseen`: how many the version hides. */
export function actionsOfTheDay(
  snapshot: MeetingSnapshot,
  version: Version,
): { readonly seen: readonly Action[]; readonly unseen: number } {
  const all = actionsToList(snapshot)
  const seen = all.filter((action) => seesCard(action, snapshot, version))
  return { seen, unseen: all.length - seen.length }
}
