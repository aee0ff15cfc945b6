import type { ActionHead } from '../../../../shared/contract'
import type { Owner } from '../../../../shared/model/action'
import type { Day, Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import type { Person } from '../../../../shared/model/person'
import { nearDay } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import type { QuickAdd } from '../../../../shared/rules/quick-add'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toasts'
import { usePutOnAgenda } from '../agenda/use-put-on-agenda'
import { useEscalationCommands } from '../escalations/use-escalation-commands'
import type { TodayLine } from './today-line'

/** What can be done from Today; each says what it did, with Undo. */
export function useLineCommands(today: Day) {
  const run = useCommand()
  const putOn = usePutOnAgenda()
  const questions = useEscalationCommands()
  const escalations = useRecords('escalation')
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
    if (line.agenda !== null) await putOn(line.localityId, line.agenda)
  }
  const issue = async (meeting: Meeting): Promise<void> => {
    // What came due since the agenda was last open belongs to what goes out.
    const gathered = await run('agenda.gather', { meetingId: meeting.id })
    if (!gathered.ok) return
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
  const these = (ids: readonly Id[]) => ids.flatMap((id) => escalations.get(id) ?? [])
  const send = (ids: readonly Id[]) => questions.send(these(ids))
  const toCover = (ids: readonly Id[], cover: Person) => questions.passOn(these(ids), cover.id, '')
  const askToGoOn = async (permissionId: Id, localityId: Id): Promise<void> => {
    const outcome = await run('permission.ask-to-go-on', { permissionId, localityId })
    if (!outcome.ok) return
    go({ screen: 'write-escalation', localityId, escalationId: outcome.value.escalationId })
    showToast({ words: 'Drafted: may it go on? Read it and send it.', canUndo: true })
  }
  return { send, toCover, askToGoOn, questions, proposeDone, setDue, setOwner, putOnAgenda, issue, add }
}

export type LineCommands = ReturnType<typeof useLineCommands>
