import type { AgendaItem, CardRef, ItemKind } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { standsAfter } from '../../../../shared/rules/agenda-placing'
import { nearDay } from '../../../../shared/rules/near-days'
import { isToCome, nextMeetings } from '../../../../shared/rules/next-meeting'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useTitleToKeep } from '../../data/wall'
import { useHost } from '../../host/host'
import { showProblem, showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'

/** Something of another screen that is to be talked about. */
export type AgendaAsk = {
  readonly itemKind: ItemKind
  readonly title: string
  readonly presenterId: Id | null
  readonly reason: string
  /** The card it is about: what is not open stays so on the agenda. */
  readonly from?: CardRef
}

/** The same card; where there is none, the same words. */
export function isAbout(item: Pick<AgendaItem, 'about' | 'title'>, ask: Pick<AgendaAsk, 'from' | 'title'>): boolean {
  if (ask.from === undefined) return item.title === ask.title
  return item.about !== null && item.about.kind === ask.from.kind && item.about.id === ask.from.id
}

/** Puts it on the next agenda of its place, once, and says where it went. Where none is planned, it can wait for one. */
export function usePutOnAgenda(): (localityId: Id, ask: AgendaAsk) => Promise<void> {
  const run = useCommand()
  const host = useHost()
  const today = useToday()
  const meetings = useRecords('meeting')
  const places = useRecords('locality')
  const titleToKeep = useTitleToKeep()
  /** On a wall the ask may be about a card without its words: they are said without, and kept with them. */
  const kept = ({ from, title }: AgendaAsk): string =>
    from === undefined || from.kind === 'opportunity' || from.kind === 'story'
      ? title
      : titleToKeep(from.kind, from.id, title)
  const park = async (localityId: Id, ask: AgendaAsk): Promise<void> => {
    const { itemKind, from } = ask
    const title = kept(ask)
    const input = { localityId, itemKind, title, minutes: 0, handedInById: null, ...(from !== undefined && { from }) }
    const outcome = await run('parked.add', input)
    if (outcome.ok) showToast({ words: `It waits for the next agenda: ${ask.title}`, canUndo: true })
  }
  return async (localityId, ask) => {
    // One that is going on has its agenda already: this is for the next.
    const toCome = [...meetings.values()].filter(isToCome)
    const meeting = nextMeetings(toCome, today).get(localityId)
    if (meeting === undefined) {
      const place = places.get(localityId)?.name ?? 'This place'
      const act = { words: 'Park it', run: () => void park(localityId, ask) }
      return showToast({ words: `${place} has no meeting planned to put it on.`, act })
    }
    const meetingId = meeting.id
    const opened = await host.call('meeting.open', { meetingId })
    if (!opened.ok) return showProblem(opened.problem)
    const { items } = opened.value
    const whose = `On ${nearDay(meeting.on, today)}’s agenda`
    if (items.some((item) => isAbout(item, ask))) return showToast({ words: `${whose} already` })
    const after = standsAfter({ itemKind: ask.itemKind, openness: { kind: 'open' } }, items)
    const outcome = await run('item.add', { meetingId, ...ask, title: kept(ask), after, isKept: true })
    if (outcome.ok) showToast({ words: `${whose}: ${ask.title}`, canUndo: true })
  }
}
