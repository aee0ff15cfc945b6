import type { Action } from '../model/action'
import type { MatterArising } from '../model/approved-minutes'
import type { Escalation, Pledge } from '../model/cards'
import type { Day, Id } from '../model/common'
import { answerInPassing, wayItCame } from './escalations/answer-words'
import { printNumber } from './numbers'
import { cut } from './proposal/reasons'

type What = MatterArising['what']
type Numbered = { readonly number: Action['number'] }
type Found = { readonly of: Numbered; readonly matter: MatterArising }

/** The cards of one place, archive included as far back as `since`. */
export type CardsOfPlace = {
  readonly actions: readonly Action[]
  readonly pledges: readonly Pledge[]
  readonly escalations: readonly Escalation[]
}

/** In the order they are read out. */
const order: readonly What[] = [
  'done',
  'proposed',
  'late',
  'blocked',
  'dropped',
  'answered',
  'kept',
  'changed',
  'not-kept',
  'withdrawn',
]

/**
 * What changed after the day of the last record, up to the meeting of `on`; each card once. What is late, blocked or
 * proposed done stands at every meeting until it is not. Without a last record (`since` null) nothing can have changed
 * since it. What happened on the day of the last record stands there, unless this is another meeting of that day.
 */
export function mattersArising(
  cards: CardsOfPlace,
  { since, on }: { readonly since: Day | null; readonly on: Day },
): readonly MatterArising[] {
  const isNew = (day: Day | null): day is Day =>
    day !== null && since !== null && (day > since || since === on) && day >= since && day <= on
  const found = [
    ...cards.actions.flatMap((one) => asFound(one, actionMatter(one, on, isNew))),
    ...cards.pledges.flatMap((one) => asFound(one, pledgeMatter(one, isNew))),
    ...cards.escalations.flatMap((one) => asFound(one, escalationMatter(one, isNew))),
  ]
  return found
    .toSorted(
      (a, b) =>
        order.indexOf(a.matter.what) - order.indexOf(b.matter.what) ||
        a.of.number.year - b.of.number.year ||
        a.of.number.n - b.of.number.n,
    )
    .map(({ matter }) => matter)
}

function asFound(of: Numbered, matter: MatterArising | null): readonly Found[] {
  return matter === null ? [] : [{ of, matter }]
}

type IsNew = (day: Day | null) => day is Day

function actionMatter(action: Action, on: Day, isNew: IsNew): MatterArising | null {
  const { column, dueOn, dropped, finishedOn, proposedOn } = action
  const say = (what: What, day: Day | null, words = ''): MatterArising => ({
    what,
    card: { kind: 'action', id: action.id },
    number: printNumber('action', action.number),
    title: action.title,
    on: day,
    personId: action.owner.kind === 'person' ? action.owner.personId : null,
    words,
  })
  if (action.raisedOn > on) return null
  if (dropped !== null && dropped.on <= on) return isNew(dropped.on) ? say('dropped', dropped.on, dropped.reason) : null
  if (column === 'done' && (finishedOn === null || finishedOn <= on)) {
    return isNew(finishedOn) ? say('done', finishedOn) : null
  }
  if (column === 'proposed' && (proposedOn === null || proposedOn <= on)) return say('proposed', proposedOn)
  if (dueOn !== null && dueOn < on) return say('late', dueOn, column === 'blocked' ? action.blockedBy : '')
  return column === 'blocked' ? say('blocked', null, action.blockedBy) : null
}

function pledgeMatter(pledge: Pledge, isNew: IsNew): MatterArising | null {
  const say = (what: What, day: Day, words = ''): MatterArising => ({
    what,
    card: { kind: 'pledge', id: pledge.id },
    number: printNumber('pledge', pledge.number),
    title: pledge.title,
    on: day,
    personId: null,
    words,
  })
  if (pledge.withdrawn !== null) {
    return isNew(pledge.withdrawn.on) ? say('withdrawn', pledge.withdrawn.on, pledge.withdrawn.reason) : null
  }
  const { column } = pledge
  if (column !== 'kept' && column !== 'changed' && column !== 'not-kept') return null
  const day = overOn(pledge)
  return isNew(day) ? say(column, day, column === 'not-kept' ? pledge.notKeptBecause : '') : null
}

/** A pledge is over when its last side was marked; one that was not kept may have no mark, only the day it was put away. */
function overOn({ weWill, youWill, archivedOn }: Pledge): Day | null {
  const marked = [weWill.markedOn, youWill.markedOn].filter((day) => day !== null).toSorted()
  return marked.at(-1) ?? archivedOn
}

/** More of an answer than this is read where it stands. */
const longestAnswer = 240

function escalationMatter(escalation: Escalation, isNew: IsNew): MatterArising | null {
  const { answer, withdrawn } = escalation
  const say = (what: What, day: Day, words: string, personId: Id | null = null): MatterArising => ({
    what,
    card: { kind: 'escalation', id: escalation.id },
    number: printNumber('escalation', escalation.number),
    title: escalation.question,
    on: day,
    personId,
    words,
  })
  if (withdrawn !== null) return isNew(withdrawn.on) ? say('withdrawn', withdrawn.on, withdrawn.reason) : null
  if (answer === null || !isNew(answer.on)) return null
  const came = wayItCame(answer.via)
  const said = cut(answerInPassing(answer), longestAnswer)
  return say(
    'answered',
    answer.on,
    came === '' ? said : `${said}, ${came}`,
    answer.via === 'permission' ? null : answer.byPersonId,
  )
}
