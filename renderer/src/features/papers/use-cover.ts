import { useEffect, useMemo, useState } from 'react'
import type { InputOf, MeetingView } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { DocumentModel, DocumentPreview } from '../../../../shared/model/document'
import type { DocumentRequest } from '../../../../shared/model/document-request'
import { coveredPaper, type Telling, whollyCovered } from '../../../../shared/rules/covered-paper'
import { printNumber } from '../../../../shared/rules/numbers'
import { isConfidentialOn, mayBeOnTheWall } from '../../../../shared/rules/signed-up-part'
import { useHostState, useRecords } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { useIsOnAWall } from '../../data/wall'
import { useToday } from '../../ui/use-today'

/** What of a paper is kept off a wall, until somebody asks for it; asked for once, it stays for the visit. */
export type Cover = {
  /** Nobody has asked for it yet. */
  readonly isOn: boolean
  /** Why, as it stands in the place of the words. */
  readonly instead: string
  readonly show: () => void
  /** The paper as it may be seen; null until it is known what is confidential. */
  readonly covered: (preview: DocumentPreview | null) => DocumentPreview | null
}

/** For the team's version only: the others hold nothing confidential. */
export function useCover(request: DocumentRequest | null): Cover {
  const isOnAWall = useIsOnAWall()
  const screens = useHostState()?.screens ?? 1
  const meetings = useRecords('meeting')
  const [isShown, setShown] = useState(false)
  const meetingId = request !== null && 'meetingId' in request ? request.meetingId : null
  const meeting = meetingId === null ? undefined : meetings.get(meetingId)
  // Those who did not sign up are out of the room: it stands on the wall there as well.
  const isSignedUp = meeting !== undefined && isRunning(meeting) && mayBeOnTheWall(meeting)
  const mayTell = request !== null && 'version' in request && request.version === 'team'
  const isAsked = isOnAWall && !isSignedUp
  // What is put on a wall later is covered again.
  useEffect(() => {
    if (!isAsked) setShown(false)
  }, [isAsked])
  const isOn = isAsked && !isShown
  const telling = useTelling(isOn && mayTell ? request : null)
  const instead = `Confidential: not shown while a ${screens > 1 ? 'second screen' : 'meeting'} is on.`
  return useMemo(() => {
    const made = new WeakMap<DocumentPreview, DocumentPreview>()
    const covered = (preview: DocumentPreview | null): DocumentPreview | null => {
      if (preview === null || !isOn || !mayTell) return preview
      if (telling === null) return null
      const before = made.get(preview)
      if (before !== undefined) return before
      const model = coverOf(preview.model, telling, instead)
      const next = model === preview.model ? preview : { ...preview, model }
      made.set(preview, next)
      return next
    }
    return { isOn, instead, show: () => setShown(true), covered }
  }, [isOn, mayTell, telling, instead])
}

function coverOf(model: DocumentModel, telling: Telling | 'all', instead: string): DocumentModel {
  return telling === 'all' ? whollyCovered(model, instead) : coveredPaper(model, telling, instead)
}

function isRunning({ state }: MeetingView['meeting']): boolean {
  return state === 'live' || state === 'suspended'
}

/** Null until it is known. */
function useTelling(request: DocumentRequest | null): Telling | 'all' | null {
  const today = useToday()
  const [actions, pledges, escalations] = [useRecords('action'), useRecords('pledge'), useRecords('escalation')]
  const meeting: InputOf<'meeting.open'> | null =
    request !== null && 'meetingId' in request ? { meetingId: request.meetingId } : null
  const opened = useQuery('meeting.open', meeting)
  const matters = useQuery('meeting.matters-arising', meeting)
  const cards = useQuery('cards.confidential', request === null ? null : {})
  const view = opened.kind === 'ready' ? opened.value : null
  const lines = matters.kind === 'ready' ? matters.value.lines : null
  const ids = cards.kind === 'ready' ? cards.value.ids : null
  const itemId = request?.document === 'extract' ? request.itemId : null
  const placeId = request !== null && 'localityId' in request ? request.localityId : (view?.meeting.localityId ?? null)
  const hasMeeting = meeting !== null
  return useMemo(() => {
    if (ids === null || placeId === null || (hasMeeting && (view === null || lines === null))) return null
    const own = view === null ? { itemIds: new Set<Id>(), words: [] } : tellingOf(view, today)
    if (itemId !== null && own.itemIds.has(itemId)) return 'all'
    const confidential = new Set(ids)
    const numbersOf = (
      series: 'action' | 'pledge' | 'escalation',
      all: typeof actions | typeof pledges | typeof escalations,
    ) =>
      [...all.values()]
        .filter(({ id, localityId }) => localityId === placeId && confidential.has(id))
        .map(({ number }) => printNumber(series, number))
    return {
      itemIds: own.itemIds,
      words: [
        ...own.words,
        ...numbersOf('action', actions),
        ...numbersOf('pledge', pledges),
        ...numbersOf('escalation', escalations),
        ...(lines ?? []).flatMap(({ number, isConfidential }) => (isConfidential ? [number] : [])),
      ],
    }
  }, [ids, placeId, hasMeeting, view, lines, itemId, today, actions, pledges, escalations])
}

/** The confidential items of a meeting, their titles, and the numbers of what came of them. */
function tellingOf(view: MeetingView, today: Day): Telling {
  const items = view.items.filter((item) => isConfidentialOn(item, today))
  const itemIds = new Set(items.map(({ id }) => id))
  const isOfThem = ({ origin }: { readonly origin: MeetingView['actions'][number]['origin'] }) =>
    origin.kind === 'item' && itemIds.has(origin.itemId)
  return {
    itemIds,
    words: [
      ...items.map(({ title }) => title),
      ...view.actions.filter(isOfThem).map(({ number }) => printNumber('action', number)),
      ...view.pledges.filter(isOfThem).map(({ number }) => printNumber('pledge', number)),
      ...view.escalations.filter(isOfThem).map(({ number }) => printNumber('escalation', number)),
    ],
  }
}
