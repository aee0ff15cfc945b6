import type { Opportunity, Story } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import type { Change } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import {
  bringBackHandedIn,
  dropHandedIn,
  type HandingIn,
  handInOpportunity,
  handInStory,
  tellStory,
} from '../../../shared/rules/hand-in'
import { wasTalkedAbout } from '../../../shared/rules/proposal/given'
import { parkingLot } from '../../../shared/rules/proposal/parking-lot'
import { usualMinutes } from '../../../shared/rules/proposal/usual-minutes'
import type { CallContext, CommandHandler, QueryHandler } from '../context'
import { isOnBoard } from '../working-set'
import { readAgendas } from './proposal-given'
import { isPerson, need, openItem } from './reading'
import { quoted } from './words'

export const handInStoryHandler: CommandHandler<'story.hand-in'> = (context, input) => {
  const storyId = context.newId()
  const change = handIn(context, 'story', input.localityId, storyId, (it) => handInStory(input, it))
  return isRefused(change) ? change : { change, label: 'Handed in a story', output: { storyId } }
}

export const handInOpportunityHandler: CommandHandler<'opportunity.hand-in'> = (context, input) => {
  const opportunityId = context.newId()
  const change = handIn(context, 'opportunity', input.localityId, opportunityId, (it) => handInOpportunity(input, it))
  return isRefused(change)
    ? change
    : { change, label: `Handed in idea ${quoted(input.title)}`, output: { opportunityId } }
}

function handIn(
  { store, today }: CallContext,
  kind: 'story' | 'opportunity',
  localityId: Id,
  id: Id,
  rule: (it: HandingIn) => Change | Refused,
): Change | Refused {
  const locality = need(store, 'locality', localityId)
  if (isRefused(locality)) return locality
  const others = store.all(kind).filter((one) => one.localityId === localityId && one.archivedOn === null)
  return rule({ id, today: today(), others, isPerson: isPerson(store) })
}

export const dropHandedInHandler: CommandHandler<'handed-in.drop'> = async (context, { of, reason }) => {
  const card = await findHandedIn(context, of)
  if (isRefused(card)) return card
  const change = dropHandedIn(card, reason, context.today())
  return isRefused(change) ? change : { change, label: `Dropped ${named(card)}`, output: {} }
}

export const bringBackHandedInHandler: CommandHandler<'handed-in.bring-back'> = async (context, { of }) => {
  const card = await findHandedIn(context, of)
  if (isRefused(card)) return card
  const change = bringBackHandedIn(card)
  return isRefused(change) ? change : { change, label: `Put ${named(card)} back into the parking lot`, output: {} }
}

// As it was called when it was handed in: a story's words are nobody's to read in a list of changes.
const named = (card: Story | Opportunity): string =>
  card.kind === 'story' ? 'a story that was handed in' : `idea ${quoted(card.title)}`

/** What was dropped is in the archive of its year; the parking lot tells of this one and the last. */
async function findHandedIn(
  { store, today }: CallContext,
  of: { readonly kind: 'story' | 'opportunity'; readonly id: Id },
): Promise<Story | Opportunity | Refused> {
  if (store.get(of.kind, of.id) === undefined) {
    const year = Number(today().slice(0, 4))
    for (const { id } of store.all('locality')) {
      for (const archived of [year - 1, year]) await store.loadArchive(id, archived)
    }
  }
  return need(store, of.kind, of.id)
}

export const tellStoryHandler: CommandHandler<'story.tell'> = async ({ store }, input) => {
  const story = need(store, 'story', input.storyId)
  if (isRefused(story)) return story
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = tellStory(story, opened.meeting, opened.item)
  return isRefused(change) ? change : { change, label: 'Told a story that was handed in', output: {} }
}

export const parkingLotHandler: QueryHandler<'agenda.parking-lot'> = async ({ store, today }, { localityId }) => {
  const locality = need(store, 'locality', localityId)
  if (isRefused(locality)) return { ok: false, problem: locality.refused }
  const year = Number(today().slice(0, 4))
  // What was dropped is put away; the parking lot tells of this year and the last.
  for (const archived of [year - 1, year]) await store.loadArchive(localityId, archived)
  const here = <R extends { readonly localityId: Id }>(records: readonly R[]): readonly R[] =>
    records.filter((one) => one.localityId === localityId)
  const { history, elsewhere } = await readAgendas(store, here(store.all('meeting')), null)
  const lines = parkingLot({
    parked: here(store.all('parked')),
    opportunities: here(store.all('opportunity')).filter((one) => isOnBoard(one) || one.dropped !== undefined),
    stories: here(store.all('story')).filter((one) => isOnBoard(one) || one.dropped !== undefined),
    nameOf: (id) => store.get('person', id)?.name ?? null,
    today: today(),
    elsewhere,
    suggest: usualMinutes(history, locality.template).suggest,
    wasTalkedAbout: ({ id, origin }) =>
      origin.kind === 'handed-in' && wasTalkedAbout(history, { kind: 'opportunity', id }, origin.on),
  })
  return { ok: true, value: lines }
}
