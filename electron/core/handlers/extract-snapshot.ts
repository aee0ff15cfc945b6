import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import type { Core } from '../context'
import type { MeetingSnapshot } from '../documents/snapshot'
import { meetingSnapshot } from './meeting-snapshot'

type ExtractRequest = Extract<MeetingSnapshot['request'], { readonly document: 'extract' }>

/** The meeting an extract is taken from; refused where it has no such item, or the item no such decision. */
export async function extractSnapshot(core: Core, request: ExtractRequest): Promise<MeetingSnapshot | Refused> {
  const snapshot = await meetingSnapshot(core, request)
  if (isRefused(snapshot)) return snapshot
  const { itemId, decisionId } = request
  const { items, decisions } = snapshot.view
  if (!items.some((item) => item.id === itemId)) return refuse({ code: 'missing', kind: 'item', id: itemId })
  const isThere = decisions.some((decision) => decision.id === decisionId && decision.itemId === itemId)
  if (decisionId !== null && !isThere) return refuse({ code: 'missing', kind: 'decision', id: decisionId })
  return snapshot
}
