import type { ActionHead } from '../../../../shared/contract'
import type { Meeting } from '../../../../shared/model/meeting'
import type { Deal } from './line-deals'
import type { LineDoable } from './line-row'
import type { TodayLine } from './today-line'

/** What the chosen line can be dealt with by, from here. The names are unique, so that the palette can list them. */
export function lineDoables(
  line: TodayLine,
  does: {
    /** In words, the day of the meeting whose agenda it may go on; null where there is none, or where it is on it. */
    readonly agendaDay: string | null
    readonly proposeDone: (action: ActionHead) => void
    readonly askDue: (action: ActionHead) => void
    readonly askOwner: (action: ActionHead) => void
    readonly putOnAgenda: (line: TodayLine) => void
    readonly issue: (meeting: Meeting) => void
    readonly deal: (deal: Deal) => void
  },
): readonly LineDoable[] {
  const { action, agenda, toIssue } = line
  const list: LineDoable[] = []
  if (action !== null) {
    list.push({ name: 'Propose done', keys: '.', writes: true, run: () => does.proposeDone(action) })
    list.push({ name: 'Change the date', keys: 'D', run: () => does.askDue(action) })
    list.push({ name: 'Change who', keys: 'O', run: () => does.askOwner(action) })
  }
  for (const deal of line.deals) list.push({ ...dealKeys[deal.kind], run: () => does.deal(deal) })
  if (agenda !== null && does.agendaDay !== null) {
    list.push({ name: `Put on ${does.agendaDay}’s agenda`, keys: 'G', writes: true, run: () => does.putOnAgenda(line) })
  }
  if (toIssue !== null) list.push({ name: 'Issue the agenda', keys: 'I', writes: true, run: () => does.issue(toIssue) })
  return list
}

const dealKeys: { readonly [K in Deal['kind']]: Omit<LineDoable, 'run'> } = {
  send: { name: 'Send it', keys: 'S', writes: true },
  'to-cover': { name: 'Send to the cover', keys: 'S', writes: true },
  'record-answer': { name: 'Record an answer', keys: 'W' },
  'give-words': { name: 'Give them our words', keys: 'W' },
  'read-and-close': { name: 'Read and close', keys: 'R' },
  'mark-sides': { name: 'Mark its sides', keys: 'M' },
  'ask-to-go-on': { name: 'Ask for it to go on', keys: 'K' },
}
