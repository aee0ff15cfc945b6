import { useMemo } from 'react'
import type { InputOf, MeetingView, MinutesComparison } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { DocumentModel, DocumentPreview } from '../../../../shared/model/document'
import type { DocumentRequest } from '../../../../shared/model/document-request'
import {
  coveredComparison,
  coveredPaper,
  type Telling,
  tellingIn,
  whollyCovered,
} from '../../../../shared/rules/covered-paper'
import { printNumber } from '../../../../shared/rules/numbers'
import { isConfidentialOn, mayBeOnTheWall } from '../../../../shared/rules/signed-up-part'
import { useRecords } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { type Covering, useCovering } from '../../data/wall'
import { useToday } from '../../ui/use-today'

/** What of a paper is kept off a wall, until somebody asks for it; asked for once, it stays for the visit. */
export type Cover = Covering & {
  /** The paper as it may be seen; null until it is known what is confidential. */
  readonly covered: (preview: DocumentPreview | null) => DocumentPreview | null
  /** Two versions of it, likewise. */
  readonly coveredComparison: (comparison: MinutesComparison) => MinutesComparison | null
  /** Whether a line beside the paper tells of what is confidential; until it is known what is, any may. */
  readonly hides: (text: string) => boolean
}

/** For the team's version, and for briefs: the others hold nothing confidential. */
export function useCover(request: DocumentRequest | null): Cover {
  const meetings = useRecords('meeting')
  const meetingId = request !== null && 'meetingId' in request ? request.meetingId : null
  const meeting = meetingId === null ? undefined : meetings.get(meetingId)
  // Those who did not sign up are out of the room: it stands on the wall there as well.
  const covering = useCovering(meeting !== undefined && isRunning(meeting) && mayBeOnTheWall(meeting))
  const { isOn, instead } = covering
  const mayTell = request !== null && mayTellOf(request)
  const telling = useTelling(isOn ? request : null)
  return useMemo(() => {
    const isCovering = isOn && mayTell
    const hides = telling === null || telling === 'all' ? () => true : tellingIn(telling)
    const made = new WeakMap<object, object>()
    /** The same for the same: a page is drawn anew only when it is another. */
    const once = <One extends object>(one: One, make: () => One): One => {
      const before = made.get(one)
      // Under each stands only what was made of it.
      if (before !== undefined) return before as One
      const next = make()
      made.set(one, next)
      return next
    }
    return {
      ...covering,
      covered: (preview) => {
        if (preview === null || !isCovering) return preview
        if (telling === null) return null
        return once(preview, () => {
          const model = coverOf(preview.model, telling, instead)
          return model === preview.model ? preview : { ...preview, model }
        })
      },
      coveredComparison: (comparison) => {
        if (!isCovering) return comparison
        if (telling === null || telling === 'all') return null
        return once(comparison, () => coveredComparison(comparison, telling, instead))
      },
      hides: (text) => isOn && hides(text),
    }
  }, [covering, isOn, mayTell, telling, instead])
}

function mayTellOf(request: DocumentRequest): boolean {
  return request.document === 'enabler-brief' || ('version' in request && request.version === 'team')
}

function coverOf(model: DocumentModel, telling: Telling | 'all', instead: string): DocumentModel {
  return telling === 'all' ? whollyCovered(model, instead) : coveredPaper(model, telling, instead)
}

function isRunning({ state }: MeetingView['meeting']): boolean {
  return state === 'live' || state === 'suspended'
}

/** Null until it is known. */
function useTelling(request: DocumentRequest | null): Telling | 'all' | null {
  const isBrief = request?.document === 'enabler-brief'
  const ofMeeting = useTellingOfMeeting(isBrief ? null : request)
  const ofBrief = useTellingOfBrief(isBrief ? request : null)
  return isBrief ? ofBrief : ofMeeting
}

/** Each question is told of by its own part, and by its words wherever they stand again. */
function useTellingOfBrief(request: (DocumentRequest & { readonly document: 'enabler-brief' }) | null): Telling | null {
  const escalations = useRecords('escalation')
  const escalationId = request?.escalationId ?? null
  const one = escalationId === null ? {} : { cards: [{ kind: 'escalation' as const, id: escalationId }] }
  const cards = useQuery('cards.confidential', request === null ? null : one)
  const ids = cards.kind === 'ready' ? cards.value.ids : null
  return useMemo(() => {
    if (ids === null) return null
    const words = ids.flatMap((id) => escalations.get(id)?.question ?? [])
    return { itemIds: new Set(ids), words, keepsTitles: true }
  }, [ids, escalations])
}

/** Of a paper of a meeting, or of a place. */
function useTellingOfMeeting(request: DocumentRequest | null): Telling | 'all' | null {
  const today = useToday()
  const [actions, pledges, escalations] = [useRecords('action'), useRecords('pledge'), useRecords('escalation')]
  const meeting: InputOf<'meeting.open'> | null =
    request !== null && 'meetingId' in request ? { meetingId: request.meetingId } : null
  const opened = useQuery('meeting.open', meeting)
  const matters = useQuery('meeting.matters-arising', meeting)
  const cards = useQuery('cards.confidential', request === null ? null : {})
  const named = useQuery('corrections.confidential', meeting)
  const view = opened.kind === 'ready' ? opened.value : null
  const lines = matters.kind === 'ready' ? matters.value.lines : null
  const ids = cards.kind === 'ready' ? cards.value.ids : null
  const namedIds = named.kind === 'ready' ? named.value.ids : null
  const itemId = request?.document === 'extract' ? request.itemId : null
  const placeId = request !== null && 'localityId' in request ? request.localityId : (view?.meeting.localityId ?? null)
  const hasMeeting = meeting !== null
  return useMemo(() => {
    if (ids === null || placeId === null || (hasMeeting && (view === null || lines === null || namedIds === null)))
      return null
    const own = view === null ? { itemIds: new Set<Id>(), words: [] } : tellingOf(view, new Set(namedIds), today)
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
  }, [ids, placeId, hasMeeting, view, lines, namedIds, itemId, today, actions, pledges, escalations])
}

/**
 * The confidential items of a meeting, their titles, and the numbers of what came of them; and the corrections, made here
 * or to these minutes, that name one.
 */
function tellingOf(view: MeetingView, named: ReadonlySet<Id>, today: Day): Telling {
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
      ...[...view.corrections, ...view.correctedBy.map(({ correction }) => correction)]
        .filter(({ id }) => named.has(id))
        .map(({ text }) => text),
    ],
  }
}
