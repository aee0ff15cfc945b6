import type { ParkedItem } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import { noChange } from '../../../shared/model/record'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { waitingAbout } from '../../../shared/rules/card-on-agenda'
import { putting } from '../../../shared/rules/changes'
import { addParked, bringBackParked, dropParked } from '../../../shared/rules/parked'
import type { CommandHandler } from '../context'
import type { Store } from '../store/store'
import { standsOn } from './agenda'
import { opennessOf } from './proposal-given'
import { isPerson, need } from './reading'
import { titleInWords } from './words'

export const addParkedHandler: CommandHandler<'parked.add'> = async ({ store, newId, today }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const { from } = input
  const waits = from === undefined ? undefined : waitingAbout(store.all('parked'), locality.id, from)
  if (waits !== undefined) return { change: noChange, label: 'Parked it already', output: { parkedId: waits.id } }
  const openness = from === undefined ? null : await opennessOf(store, from)
  if (isRefused(openness)) return openness
  const meetings = store.all('meeting').filter((one) => one.localityId === locality.id)
  const stands = from === undefined ? undefined : await standsOn(store, meetings, from)
  if (stands !== undefined) return refuse({ code: 'on-an-agenda', on: stands.on })
  const parkedId = newId()
  const how = openness ?? ({ kind: 'open' } as const)
  const change = addParked(input, parkedId, today(), isPerson(store), how)
  if (isRefused(change)) return change
  const name = titleInWords({ title: input.title, openness: how }, today())
  return { change, label: `Put ${name} into the parking lot`, output: { parkedId } }
}

export const dropParkedHandler: CommandHandler<'parked.drop'> = async ({ store, today }, input) => {
  const parked = await findParked(store, input.parkedId, today())
  if (isRefused(parked)) return parked
  const dropped = dropParked(parked, input.reason, today())
  return { change: putting(dropped), label: `Dropped ${titleInWords(parked, today())}`, output: {} }
}

export const bringBackParkedHandler: CommandHandler<'parked.bring-back'> = async ({ store, today }, input) => {
  const parked = await findParked(store, input.parkedId, today())
  if (isRefused(parked)) return parked
  const back = bringBackParked(parked, today())
  return { change: putting(back), label: `Put ${titleInWords(parked, today())} back into the parking lot`, output: {} }
}

/** How many years back it is looked for what was dropped. */
const yearsBack = 10

/** What was dropped is in the archive of its year, which may not be read yet, and may be put away when the next is. */
async function findParked(store: Store, parkedId: Id, today: Day): Promise<ParkedItem | Refused> {
  const waiting = store.get('parked', parkedId)
  if (waiting !== undefined) return waiting
  for (let back = 0; back < yearsBack; back += 1) {
    for (const { id } of store.all('locality')) {
      await store.loadArchive(id, Number(today.slice(0, 4)) - back)
      const dropped = store.get('parked', parkedId)
      if (dropped !== undefined) return dropped
    }
  }
  return refuse({ code: 'missing', kind: 'parked', id: parkedId })
}
