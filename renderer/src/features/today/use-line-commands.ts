import type { ActionHead } from '../../../../shared/contract'
import type { Owner } from '../../../../shared/model/action'
import type { Day, Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { nearDay } from '../../../../shared/rules/near-days'
import { isToCome } from '../../../../shared/rules/next-meeting'
import { printNumber } from '../../../../shared/rules/numbers'
import type { QuickAdd } from '../../../../shared/rules/quick-add'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useHost } from '../../host/host'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { placeOnAgenda, type TodayLine } from './today-line'

/** Minutes a line gets on an agenda until somebody says otherwise. */
const itemMinutes = 5

/** What can be done from Today; each says what it did, with Undo. */
export function useLineCommands(today: Day, next: ReadonlyMap<Id, Meeting>) {
  const run = useCommand()
  const host = useHost()
  const actions = useRecords('action')
  const people = useRecords('person')
  const places = useRecords('locality')
  const number = (action: ActionHead) => printNumber('action', action.number)

  const proposeDone = async (action: ActionHead): Promise<void> => {
    const column = [...actions.values()]
      .filter((one) => one.localityId === action.localityId && one.column === 'proposed' && one.id !== action.id)
      .sort(byRank)
    const after = column.at(-1)?.id ?? null
    const outcome = await run('action.move', { actionId: action.id, to: 'proposed', after })
    if (outcome.ok) showToast({ words: `Proposed done: ${number(action)}, for the meeting to agree`, canUndo: true })
  }
  const setDue = async (action: ActionHead, dueOn: Day | null): Promise<void> => {
    const outcome = await run('action.edit', { actionId: action.id, dueOn })
    const words =
      dueOn === null ? `${number(action)} has no due date` : `${number(action)} is due ${nearDay(dueOn, today)}`
    if (outcome.ok) showToast({ words, canUndo: true })
  }
  const setOwner = async (action: ActionHead, owner: Owner): Promise<void> => {
    const outcome = await run('action.edit', { actionId: action.id, owner })
    const name =
      owner.kind === 'person'
        ? (people.get(owner.personId)?.name ?? 'Somebody')
        : owner.kind === 'team'
          ? 'The whole team'
          : 'Nobody'
    if (outcome.ok) showToast({ words: `${name} has ${number(action)}`, canUndo: true })
  }
  const putOnAgenda = async (line: TodayLine): Promise<void> => {
    const meeting = next.get(line.localityId)
    const { agenda } = line
    if (agenda === null) return
    if (meeting === undefined || !isToCome(meeting)) {
      const place = places.get(line.localityId)?.name ?? 'This place'
      return announce(`${place} has no meeting planned to put it on.`)
    }
    const meetingId = meeting.id
    // The hours have no titles of confidential items: one of them must not go on it twice.
    const opened = await host.call('meeting.open', { meetingId })
    const items = opened.ok ? opened.value.items : []
    const whose = `On ${nearDay(meeting.on, today)}’s agenda`
    if (items.some((item) => item.title === agenda.title)) return showToast({ words: `${whose} already` })
    const after = placeOnAgenda(items, agenda.itemKind)
    const outcome = await run('item.add', { meetingId, ...agenda, minutes: itemMinutes, after })
    if (outcome.ok) showToast({ words: `${whose}: ${agenda.title}`, canUndo: true })
  }
  const issue = async (meeting: Meeting): Promise<void> => {
    const outcome = await run('meeting.issue', { meetingId: meeting.id })
    const place = places.get(meeting.localityId)?.name ?? 'the place'
    const words = `Issued the agenda for ${place}. Open it to send it round.`
    if (outcome.ok) showToast({ words, canUndo: true })
  }
  const add = async (localityId: Id, parsed: QuickAdd): Promise<boolean> => {
    const { title, owner, dueOn } = parsed
    const helperIds = [...parsed.helperIds]
    const outcome = await run('action.add', { localityId, title, owner, helperIds, dueOn, origin: null })
    if (outcome.ok) showToast({ words: `Added: ${title}`, canUndo: true })
    return outcome.ok
  }
  return { proposeDone, setDue, setOwner, putOnAgenda, issue, add }
}
