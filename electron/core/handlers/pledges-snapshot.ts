import type { Pledge } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import { isRefused, type Refused } from '../../../shared/refusals'
import { scopeOf } from '../../../shared/rules/check-scope'
import { addDays } from '../../../shared/rules/dates'
import type { Core } from '../context'
import type { PledgesSnapshot } from '../documents/snapshot'
import { closedCards } from './closed-cards'
import { commonOf, settingsNow } from './document-common'
import { need } from './reading'

/** Thanks are said for what was kept in a year. */
const thanksFor = 365

/** What a place has promised and is doing, or what it kept in the last year. */
export async function pledgesSnapshot(
  core: Core,
  request: PledgesSnapshot['request'],
): Promise<PledgesSnapshot | Refused> {
  const { store, today } = core
  const locality = need(store, 'locality', request.localityId)
  if (isRefused(locality)) return locality
  const since = addDays(today(), -thanksFor)
  const isThanks = request.sheet === 'thanks'
  if (isThanks) {
    for (let year = Number(since.slice(0, 4)); year <= Number(today().slice(0, 4)); year += 1) {
      await store.loadArchive(locality.id, year)
    }
  }
  const pledges = store
    .all('pledge')
    .filter((pledge) => pledge.localityId === locality.id && pledge.withdrawn === null)
    .filter((pledge) => (isThanks ? isKeptSince(pledge, since) : isPromised(pledge)))
  const named = new Set(pledges.flatMap(({ weWill, youWill }) => [weWill.by, youWill.by]).map(idOf))
  return {
    request,
    ...commonOf(core, scopeOf(request)),
    settings: settingsNow(core),
    people: store.all('person').filter((person) => named.has(person.id)),
    organisations: store.all('organisation'),
    locality,
    pledges,
    closed: await closedCards(core, pledges),
  }
}

function isPromised({ column, archivedOn }: Pledge): boolean {
  return archivedOn === null && (column === 'agreed' || column === 'under-way')
}

/** Of one that was kept on a day nobody knows, when it was put away. */
function isKeptSince({ column, overOn, archivedOn }: Pledge, since: Day): boolean {
  return column === 'kept' && (overOn ?? archivedOn ?? since) >= since
}

function idOf(by: Pledge['weWill']['by']): string | null {
  return by.kind === 'person' ? by.personId : null
}
