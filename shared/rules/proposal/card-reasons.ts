import type { Action } from '../../model/action'
import type { AgendaItem } from '../../model/agenda-item'
import type { Escalation, Pledge } from '../../model/cards'
import type { Day } from '../../model/common'
import { dayOf } from '../dates'
import { heldOverWords } from '../held-over'
import { dateOnly } from '../near-days'
import { printNumber } from '../numbers'
import type { ProposalGiven } from './given'
import { questionReason } from './question-reasons'
import { conditionReason, dueReason, isSilence, reviewReason } from './reasons'
import { mayReplace } from './standing-reasons'

// Why a card stands on the agenda, told again as it is today: it was kept, done or answered since it was put there.

const day = String.raw`\d{1,2} \p{L}+( \d{4})?`
const off = 'No longer on its board'

/** As the proposal writes them. */
const proposed = {
  action: new RegExp(
    `^(Due (\\p{L}+ )?${day}|Late since ${day}|Proposed done|Done on ${day}|No longer due|${off})$`,
    'u',
  ),
  pledge: new RegExp(
    `^((Due|Was due) for review on ${day}|(Needs|Needed) [\\d,]+ by ${day}, has [\\d,]+|(Kept|Changed|Not kept)( on ${day})?|No review day|${off})$`,
    'u',
  ),
} as const

/** As a board writes it ("Action 26/A041, due 15 June"), and as Today does ("4 days late. MILL 26/A041, was due …"). */
const numbered =
  /^((Action|Pledge|Escalation) \d\d\/[APE]\d+(-\w+)?(, .+)?|[^.]{1,40}\. \S+ \d\d\/[APE]\d+(-\w+)?[,.] .+)$/u

/** The reasons of items about cards, where they are not what somebody typed; `''` where there is nothing to say any more. */
export function cardReasons(given: ProposalGiven): readonly { readonly itemId: string; readonly reason: string }[] {
  return given.items.flatMap((item) => {
    const reason = reasonNow(item, given)
    return reason === null ? [] : [{ itemId: item.id, reason }]
  })
}

function reasonNow(item: AgendaItem, given: ProposalGiven): string | null {
  const { about, reason } = item
  if (about === null || reason === '') return null
  const isNumbered = numbered.test(reason)
  switch (about.kind) {
    case 'action': {
      if (!isNumbered && !proposed.action.test(reason)) return null
      const action = given.actions.find(({ id }) => id === about.id)
      if (action === undefined) return off
      return isNumbered ? withNumber('Action', action, actionState(action, given)) : actionReason(action, given)
    }
    case 'pledge': {
      if (!isNumbered && !proposed.pledge.test(reason)) return null
      const pledge = given.pledges.find(({ id }) => id === about.id)
      if (pledge === undefined) return off
      return isNumbered ? withNumber('Pledge', pledge, pledgeState(pledge, given)) : pledgeReason(pledge, given)
    }
    case 'escalation': {
      const escalation = given.escalations.find(({ id }) => id === about.id)
      return questionNow(item, escalation, given, isNumbered)
    }
    case 'opportunity':
    case 'story':
      return null
  }
}

/** That nobody has answered says more than how often it was held over. */
function questionNow(
  item: AgendaItem,
  escalation: Escalation | undefined,
  given: ProposalGiven,
  isNumbered: boolean,
): string | null {
  const wasHeldOver = item.heldOver > 0 && item.reason === heldOverWords(item.heldOver)
  const now = questionReason(escalation, given)
  if (wasHeldOver) return isSilence(now) ? now : null
  const isOurs = isNumbered || item.reason === off || mayReplace({ itemKind: 'escalations', reason: item.reason })
  if (!isOurs) return null
  if (now !== '') return now
  if (item.heldOver > 0) return heldOverWords(item.heldOver)
  if (!isNumbered) return ''
  return escalation === undefined ? off : withNumber('Escalation', escalation, sentState(escalation, given.today))
}

type Named = 'Action' | 'Pledge' | 'Escalation'
const series = { Action: 'action', Pledge: 'pledge', Escalation: 'escalation' } as const

function withNumber(name: Named, { number }: Pick<Action, 'number'>, state: string): string {
  return `${name} ${printNumber(series[name], number)}${state === '' ? '' : `, ${state}`}`
}

function actionState({ column, dueOn, finishedOn }: Action, { today }: ProposalGiven): string {
  if (column === 'done') return finishedOn === null ? 'done' : `done on ${dateOnly(finishedOn, today)}`
  if (column === 'proposed') return 'proposed done'
  if (dueOn === null) return ''
  return `${dueOn < today ? 'late since' : 'due'} ${dateOnly(dueOn, today)}`
}

function actionReason(action: Action, given: ProposalGiven): string {
  const { column, dueOn } = action
  if (column === 'done' || column === 'proposed') return capital(actionState(action, given))
  return dueOn === null ? 'No longer due' : dueReason(dueOn, given.today)
}

const over: { readonly [C in Pledge['column']]?: string } = { kept: 'kept', changed: 'changed', 'not-kept': 'not kept' }

function overState({ column, overOn }: Pledge, today: Day): string | null {
  const word = over[column]
  if (word === undefined) return null
  return overOn === null ? word : `${word} on ${dateOnly(overOn, today)}`
}

function pledgeState(pledge: Pledge, { today }: ProposalGiven): string {
  const isOver = overState(pledge, today)
  if (isOver !== null) return isOver
  return pledge.reviewOn === null ? '' : `review ${dateOnly(pledge.reviewOn, today)}`
}

function pledgeReason(pledge: Pledge, { meeting, today }: ProposalGiven): string {
  const isOver = overState(pledge, today)
  if (isOver !== null) return capital(isOver)
  const { condition, reviewOn } = pledge
  const isShort = condition !== null && condition.found < condition.needed && condition.by <= meeting.on
  if (isShort) return conditionReason(condition, today)
  return reviewOn === null ? 'No review day' : reviewReason(reviewOn, today)
}

function sentState({ sentAt }: Escalation, today: Day): string {
  return sentAt === null ? 'not sent yet' : `sent on ${dateOnly(dayOf(sentAt), today)}`
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
