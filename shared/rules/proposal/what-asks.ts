import type { Action } from '../../model/action'
import type { CardRef, ParkedItem } from '../../model/agenda-item'
import type { Pledge } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { ProposedItem } from '../../model/proposal'
import { addDays } from '../dates'
import { byDay } from '../meeting-states'
import { printNumber } from '../numbers'
import { daysItAsks, isMissed } from '../pledges/due'
import { cardKey, type ProposalGiven, wasTalkedAbout, whatStands } from './given'
import { silenceOf } from './question-reasons'
import { answeredReason, conditionReason, cut, dueReason, parkedReason, reviewReason, suggestedReason } from './reasons'
import { isLate, storiesToTell, storyWords } from './standing-reasons'
import type { UsualMinutes } from './usual-minutes'

/**
 * `comes`: onto the agenda by itself. `waits`: listed as not on it yet. `apart`: in the parking lot only, to be put on by
 * who asks for it there: skipped until a later day.
 */
export type Asking = { readonly how: 'comes' | 'waits' | 'apart'; readonly item: ProposedItem }

type Unmeasured = Omit<ProposedItem, 'minutes'> & { readonly minutes?: number }
type Found = { readonly how: Asking['how']; readonly item: Unmeasured }

/** Longest title there can be. */
const longestTitle = 2_000
const daysAfter = 7
const open = { kind: 'open' } as const

/** All that asks to be on the agenda and stands on none, in the order it is told. The openness of cards is not in it yet. */
export function whatAsks(given: ProposalGiven, usual: UsualMinutes): readonly Asking[] {
  const cards = [...pledgesAsking(given), ...escalationsAsking(given)]
  const found = [...parkedAsking(given, cards), ...withoutWaiting(given, cards), ...others(given)]
  // What was held already, and is written down from paper, had the agenda it had.
  const isPast = given.meeting.on < given.today
  return found.map(({ how, item }) => ({
    how: isPast && how === 'comes' ? 'waits' : how,
    item: { ...item, minutes: item.minutes ?? usual.suggest(item) },
  }))
}

/** Cards that stand nowhere and of which nothing waits in the parking lot. */
function withoutWaiting(given: ProposalGiven, cards: readonly Found[]): readonly Found[] {
  const stands = whatStands(given)
  // What was dropped from this agenda does not come back to it; the next one asks again.
  const waiting = given.parked.filter((one) => one.dropped === null || one.fromMeetingId === given.meeting.id)
  const taken = new Set(waiting.flatMap(({ about }) => (about === null ? [] : [cardKey(about)])))
  return cards.filter(({ item }) => {
    const key = item.about === null ? '' : cardKey(item.about)
    return !(isSilence(item) ? stands.ahead : stands.cards).has(key) && !taken.has(key)
  })
}

/** A question over its time: it is on every agenda until it is answered. */
function isSilence({ itemKind, isLate, about }: Unmeasured): boolean {
  return itemKind === 'escalations' && isLate && about?.kind === 'escalation'
}

/** It comes onto the first agenda that reaches its day, not onto one after that. */
function isFirstFor({ meeting, meetings, today }: ProposalGiven, day: Day): boolean {
  return !meetings.some(
    (one) =>
      one.id !== meeting.id && one.state === 'planned' && one.on >= today && one.on >= day && byDay(one, meeting) < 0,
  )
}

function parkedAsking(given: ProposalGiven, cards: readonly Found[]): readonly Found[] {
  const { meeting, parked, nameOf, today } = given
  const { cards: standing, carried } = whatStands(given)
  const asking = new Map(cards.flatMap((one) => (one.item.about === null ? [] : [[cardKey(one.item.about), one]])))
  const stands = ({ id, fromItemId, about }: ParkedItem): boolean =>
    carried.has(id) ||
    (fromItemId !== null && carried.has(fromItemId)) ||
    (about !== null && standing.has(cardKey(about)))
  return parked
    .filter((one) => one.dropped === null && one.archivedOn === null && !stands(one))
    .sort((a, b) => compare(`${a.since} ${a.id}`, `${b.since} ${b.id}`))
    .map((one) => {
      const card = one.about === null ? undefined : asking.get(cardKey(one.about))
      const handedInBy = one.handedInById === null ? null : nameOf(one.handedInById)
      const silence = card !== undefined && isSilence(card.item) ? card : undefined
      const isBack = one.backOn !== null && one.backOn <= meeting.on
      const comes =
        one.fromMeetingId !== meeting.id &&
        ((isBack && isFirstFor(given, one.backOn ?? meeting.on)) ||
          // Silence cannot be parked.
          (silence?.how === 'comes' && one.backOn === null))
      return {
        how: comes ? 'comes' : one.backOn === null ? 'waits' : 'apart',
        item: {
          key: `parked-${one.id}`,
          itemKind: one.itemKind,
          title: one.title,
          ...(one.minutes > 0 && { minutes: one.minutes }),
          presenterId: one.presenterId ?? one.handedInById,
          openness: one.openness,
          reason: silence?.item.reason ?? parkedReason(one, handedInBy, today),
          isLate: silence !== undefined || (one.backOn !== null && one.heldOver > 1),
          about: one.about,
          parkedId: one.id,
        },
      }
    })
}

/** Due for review by the day of the meeting, or short of its condition on the day that was agreed for it. */
function pledgesAsking(given: ProposalGiven): readonly Found[] {
  const { meeting, history, today } = given
  const found = given.pledges.flatMap((pledge): readonly (Found & { readonly day: Day })[] => {
    const { id, title, condition } = pledge
    if (pledge.withdrawn !== null || pledge.archivedOn !== null) return []
    const about: CardRef = { kind: 'pledge', id }
    const isDue = (day: Day): boolean =>
      day <= meeting.on &&
      // That it was talked about is no review: until a side is marked, or another day is set, it asks again.
      !(wasTalkedAbout(history, about, day) && wasMarked(pledge, day)) &&
      isFirstFor(given, day)
    const presenterId = personOf(pledge.weWill) ?? personOf(pledge.youWill)
    const item = { ...ofCard(about, 'pledges', title), presenterId }
    const due = daysItAsks(pledge).find(({ on }) => isDue(on))
    if (due === undefined) return []
    const { why, on: day } = due
    const isShort = why === 'condition' && condition !== null
    const reason = isShort ? conditionReason(condition, today) : reviewReason(day, today)
    return [{ how: 'comes', day, item: { ...item, reason, isLate: isShort && isMissed(pledge, today) } }]
  })
  return found.sort((a, b) => compare(`${a.day} ${a.item.key}`, `${b.day} ${b.item.key}`))
}

function wasMarked({ weWill, youWill }: Pledge, from: Day): boolean {
  return [weWill, youWill].some(({ markedOn }) => markedOn !== null && markedOn >= from)
}

function personOf({ by }: Pick<Pledge['weWill'], 'by'>): Id | null {
  return by.kind === 'person' ? by.personId : null
}

/**
 * Late on the day of the meeting by the working-day rule: on each agenda until it is answered. Answered: on each until
 * the team has closed it, which is having read the answer and said what it led to; only of what a meeting had before, the
 * first meeting after the answer hears it under matters arising, and it waits to be asked for.
 */
function escalationsAsking(given: ProposalGiven): readonly Found[] {
  const { items, history, today } = given
  const hasMatters = items.some((item) => item.itemKind === 'matters-arising' && item.about === null)
  const found = given.escalations.flatMap((one): readonly (Found & { readonly order: string })[] => {
    if (one.withdrawn !== null || one.archivedOn !== null || one.column === 'closed') return []
    const about: CardRef = { kind: 'escalation', id: one.id }
    const item = ofCard(about, 'escalations', one.question)
    if (one.column === 'answered' && one.answer !== null) {
      const { on } = one.answer
      const isReadOut = hasMatters && wasTalkedAbout(history, about, '') && !history.some((held) => held.on >= on)
      if (!isReadOut && !isFirstFor(given, on)) return []
      const reason = answeredReason(one.answer, today)
      return [{ how: isReadOut ? 'waits' : 'comes', order: `1 ${on}`, item: { ...item, reason } }]
    }
    const silence = silenceOf(one, given)
    if (silence === null || !isFirstFor(given, silence.from)) return []
    return [{ how: 'comes', order: `0 ${silence.from}`, item: { ...item, reason: silence.reason, isLate: true } }]
  })
  return found.sort((a, b) => compare(`${a.order} ${a.item.key}`, `${b.order} ${b.item.key}`))
}

/** What a place has that waits to be asked for: actions soon due, ideas that were handed in, stories with no line to be told under. */
function others(given: ProposalGiven): readonly Found[] {
  return withoutWaiting(given, [...ideasAsking(given), ...storiesAsking(given), ...actionsAsking(given)])
}

function ideasAsking({ opportunities, history, nameOf, today }: ProposalGiven): readonly Found[] {
  return opportunities.flatMap(({ id, title, origin, step, archivedOn }): readonly Found[] => {
    const about: CardRef = { kind: 'opportunity', id }
    if (origin.kind !== 'handed-in' || step !== 'listening' || archivedOn !== null) return []
    if (wasTalkedAbout(history, about, origin.on)) return []
    const name = origin.personId === null ? null : nameOf(origin.personId)
    const item = { ...ofCard(about, 'opportunity', title), presenterId: origin.personId }
    return [{ how: 'waits', item: { ...item, reason: suggestedReason(name, origin.on, today) } }]
  })
}

/** As a line of their own where the agenda has none under which they are told. */
function storiesAsking(given: ProposalGiven): readonly Found[] {
  if (given.items.some((item) => item.itemKind === 'stories')) return []
  return storiesToTell(given.stories).map((story) => {
    const handedInBy = story.origin.kind === 'handed-in' ? story.origin.personId : null
    const item = ofCard({ kind: 'story', id: story.id }, 'stories', 'A story that was handed in')
    return { how: 'waits', item: { ...item, presenterId: handedInBy, reason: storyWords(story, given) } }
  })
}

/**
 * Due by the day of the meeting, or in the week after it where something stands in the way: the others will be done
 * without a word. Late ones are read out under matters arising; without that line they ask here.
 */
function actionsAsking({ meeting, items, actions, today }: ProposalGiven): readonly Found[] {
  const isReadOut = items.some((item) => item.itemKind === 'matters-arising' && item.about === null)
  const until = addDays(meeting.on, daysAfter)
  return (
    actions
      .filter((action) => {
        const { dueOn, column, dropped, archivedOn } = action
        if (dueOn === null || dropped !== null || archivedOn !== null) return false
        if (column === 'done' || column === 'proposed') return false
        return dueOn <= (isStuck(action) ? until : meeting.on) && (dueOn >= today || !isReadOut)
      })
      // What was held over asks louder than what is merely due.
      .sort((a, b) => b.heldOver - a.heldOver || compare(`${a.dueOn} ${a.id}`, `${b.dueOn} ${b.id}`))
      .map((action) => {
        const title = `Action ${printNumber('action', action.number)}: ${action.title}`
        return {
          how: 'waits',
          item: {
            ...ofCard({ kind: 'action', id: action.id }, 'matters-arising', title),
            presenterId: action.owner.kind === 'person' ? action.owner.personId : null,
            reason: dueReason(action.dueOn ?? today, today),
            isLate: isLate(action, today),
          },
        }
      })
  )
}

function isStuck({ column, heldOver, owner }: Action): boolean {
  return column === 'blocked' || heldOver > 0 || owner.kind === 'nobody'
}

function ofCard(about: CardRef, itemKind: ProposedItem['itemKind'], title: string): Unmeasured {
  return {
    key: `${about.kind}-${about.id}`,
    itemKind,
    title: cut(title, longestTitle),
    presenterId: null,
    openness: open,
    reason: '',
    isLate: false,
    about,
    parkedId: null,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
