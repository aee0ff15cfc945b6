import type { Id } from '../../../shared/model/common'
import type { RecordKind, RecordOf } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import type { Deed, DeedIn } from '../../../shared/rules/escalations/deed'
import { atTheEnd } from '../../../shared/rules/escalations/placing'
import { handingOver, refuseReceivers } from '../../../shared/rules/hand-over'
import type { CommandHandler } from '../context'
import { breathe } from '../store/disk'
import { columnOf, deedIn } from './escalation-deed'
import { agendasToCome } from './open-work'
import { need } from './reading'
import { counted } from './words'

export { openWorkPersonHandler } from './open-work'

/** Handed over before others have their turn: the process must not stand still. */
const atOnce = 500

export const handOverPersonHandler: CommandHandler<'person.hand-over'> = async (context, input) => {
  const { store, today, newId } = context
  const person = need(store, 'person', input.personId)
  if (isRefused(person)) return person
  const agendas = await agendasToCome(store)
  const items = new Map(agendas.flatMap((one) => one.items).map((item) => [item.id, item]))
  const get = <K extends RecordKind>(kind: K, id: Id): RecordOf<K> | undefined =>
    // Read a moment ago, and perhaps put away again since.
    kind === 'item' ? (items.get(id) as RecordOf<K> | undefined) : store.get(kind, id)
  const refused = refuseReceivers(input.work, { personId: person.id, today: today(), get })
  if (refused !== null) return refused
  const handing = handingOver({
    personId: person.id,
    on: input.on,
    today: today(),
    as: input.leaves ? 'leaves' : 'stays',
    get,
    vacancies: store.all('vacancy'),
    deedIn: onceForEach(deedIn(context)),
    newId,
  })
  let handedOver = 0
  for (const [index, { what, to }] of input.work.entries()) {
    if (index > 0 && index % atOnce === 0) await breathe()
    if (handing.hand(what, to)) handedOver += 1
  }
  const { records, questions } = handing.done()
  const placed = atTheEnd(questions.before, questions.after, columnOf(store))
  const what = `${counted(handedOver, 'piece', 'pieces')} of work`
  return {
    change: { put: [...records, ...placed], remove: [] },
    label: input.leaves ? `Handed over ${what} of a person who leaves` : `Handed over ${what}`,
    output: { handedOver },
  }
}

/** How something came is worked out from all meetings: once for each place. */
function onceForEach(deed: DeedIn): DeedIn {
  const known = new Map<Id, Deed>()
  return (localityId) => {
    const found = known.get(localityId) ?? deed(localityId)
    known.set(localityId, found)
    return found
  }
}
