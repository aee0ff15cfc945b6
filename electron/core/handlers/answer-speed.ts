import type { Escalation } from '../../../shared/model/cards'
import { answerSpeed } from '../../../shared/rules/answer-speed'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import { isOpenQuestion, waitsWith } from '../../../shared/rules/waits-with'
import type { QueryHandler } from '../context'
import { breathe } from '../store/disk'
import { isOnBoard } from '../working-set'
import { settingsNow } from './document-common'

/** How quickly answers came in the last twelve months, and how many questions wait now. */
export const speedEscalationHandler: QueryHandler<'escalation.speed'> = async (core, input) => {
  const { store, today } = core
  const { personId, localityId } = input
  const isHere = (one: Escalation) => localityId === null || one.localityId === localityId
  const since = yearBefore(today())
  const localityIds = localityId === null ? store.all('locality').map((one) => one.id) : [localityId]
  for (let year = Number(since.slice(0, 4)); year <= Number(today().slice(0, 4)); year += 1) {
    for (const id of localityIds) {
      await store.loadArchive(id, year)
      await breathe()
    }
  }
  const here = store.all('escalation').filter(isHere)
  const seats = enablerSeats(store.all('person'), store.all('vacancy'), today())
  const waiting = here.filter(
    (one) =>
      isOpenQuestion(one) && isOnBoard(one) && (personId === null || waitsWith(one, personId, seats(one.localityId))),
  )
  const clock = { limits: settingsNow(core).clock, holidays: bankHolidays }
  const speed = answerSpeed(here, { personId, since, today: today(), ...clock })
  return { ok: true, value: { ...speed, waiting: waiting.length } }
}

function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return before.endsWith('02-29') ? before.replace('02-29', '03-01') : before
}
