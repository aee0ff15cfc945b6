import type { AgendaItem, CardRef, Openness } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused } from '../../../shared/refusals'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { byDay } from '../../../shared/rules/meeting-states'
import { isToCome, isUnderWay } from '../../../shared/rules/next-meeting'
import { potId } from '../../../shared/rules/pots'
import { cardKey, type PastMeeting, type ProposalGiven } from '../../../shared/rules/proposal/given'
import { allThatAsks, type CardOpenness } from '../../../shared/rules/proposal/propose-agenda'
import { defaultSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { Core } from '../context'
import type { Store } from '../store/store'
import { isOnBoard } from '../working-set'
import { closedForWantOfIt } from './closed-cards'
import { need, openItem } from './reading'

const meetingsToLearnFrom = 10

export type GivenOf = { readonly given: ProposalGiven; readonly openness: CardOpenness }

/** What a place's agenda is proposed from. The meeting need not be stored yet; `closing` is one that is held with this change. */
export async function readGiven(
  { store, today }: Pick<Core, 'store' | 'today'>,
  locality: Pick<Locality, 'id' | 'template'>,
  meeting: Meeting,
  items: readonly AgendaItem[],
  closing: { readonly meetingId: Id; readonly taken: readonly CardRef[] } | null = null,
): Promise<GivenOf> {
  const here = <R extends { readonly localityId: Id }>(records: readonly R[]): readonly R[] =>
    records.filter((one) => one.localityId === locality.id)
  const meetings = here(store.all('meeting')).map((one): Meeting => {
    return one.id === closing?.meetingId ? { ...one, state: 'draft' } : one
  })
  const { history, elsewhere } = await readAgendas(store, meetings, meeting.id)
  // What was dropped from this agenda is in the archive, and is not proposed for it again.
  for (const year of yearsOfDropping(today())) await store.loadArchive(locality.id, year)
  const taken = (closing?.taken ?? []).map((about) => {
    return { about, carriedFromItemId: null, carryOver: null, isUnderWay: false }
  })
  const settings = store.get('settings', settingsId) ?? defaultSettings
  const given: ProposalGiven = {
    meeting,
    items,
    locality,
    meetings,
    elsewhere: [...elsewhere, ...taken],
    history,
    parked: here(store.all('parked')),
    actions: here(store.all('action')).filter(isOnBoard),
    pledges: here(store.all('pledge')).filter(isOnBoard),
    escalations: here(store.all('escalation')).filter(isOnBoard),
    opportunities: here(store.all('opportunity')).filter(isOnBoard),
    stories: here(store.all('story')).filter(isOnBoard),
    pot: store.get('pot', potId(locality.id)) ?? null,
    spends: here(store.all('spend')),
    nameOf: (id) => store.get('person', id)?.name ?? null,
    limits: settings.clock,
    holidays: bankHolidays,
    today: today(),
  }
  return { given, openness: await opennessOfCards(store, given) }
}

/** An agenda is worked on for weeks, not for years. */
function yearsOfDropping(today: Day): readonly number[] {
  const year = Number(today.slice(0, 4))
  return today.slice(5, 7) <= '03' ? [year - 1, year] : [year]
}

/** The last meetings of a place that were held, and what stands on its agendas to come or under way. */
export async function readAgendas(
  store: Store,
  meetings: readonly Meeting[],
  without: Id | null,
): Promise<Pick<ProposalGiven, 'history' | 'elsewhere'>> {
  const held = meetings
    .filter(({ state }) => state === 'draft' || state === 'approved')
    .sort(byDay)
    .slice(-meetingsToLearnFrom)
  const others = meetings.filter((one) => one.id !== without && (isToCome(one) || isUnderWay(one)))
  const itemsOf = await itemsOfEach(store, [...held, ...others])
  return {
    history: held.map(({ id, on }): PastMeeting => ({ on, items: itemsOf.get(id) ?? [] })),
    elsewhere: others.flatMap((one) =>
      (itemsOf.get(one.id) ?? []).map(({ about, carriedFromItemId, carryOver }) => {
        return { about, carriedFromItemId, carryOver, isUnderWay: isUnderWay(one) }
      }),
    ),
  }
}

/** The items of each meeting, by its id. */
export async function itemsOfEach(
  store: Store,
  meetings: Iterable<Pick<Meeting, 'id'>>,
): Promise<ReadonlyMap<Id, readonly AgendaItem[]>> {
  const itemsOf = new Map<Id, readonly AgendaItem[]>()
  for (const { id } of meetings) {
    // Read at once: a meeting that was loaded may be put away again when the next ones are.
    await store.loadMeeting(id)
    itemsOf.set(
      id,
      store.all('item').filter((item) => item.meetingId === id),
    )
  }
  return itemsOf
}

/** What a card came from says how open it is; only the meetings of cards that ask are read. */
async function opennessOfCards(store: Store, given: ProposalGiven): Promise<CardOpenness> {
  const openness = new Map<string, Openness>()
  for (const { about, parkedId } of allThatAsks(given)) {
    if (about === null || parkedId !== null) continue
    const inherited = await opennessOf(store, about)
    if (inherited !== null && !isRefused(inherited)) openness.set(cardKey(about), inherited)
  }
  return openness
}

/** How open the item was that a card came from; null where it came from none. Of one that is gone nobody knows. */
export async function opennessOf(store: Store, { kind, id }: CardRef): Promise<Openness | Refused | null> {
  const card = need(store, kind, id)
  if (isRefused(card)) return card
  const { origin } = card
  if (origin.kind !== 'item') return null
  const opened = await openItem(store, origin)
  return isRefused(opened) ? closedForWantOfIt : opened.item.openness
}
