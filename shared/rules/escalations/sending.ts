import type { Escalation } from '../../model/cards'
import type { Id } from '../../model/common'
import { isRefused, type Refused, refuse } from '../../refusals'
import type { EnablerSeat } from '../enabler-seat'
import { type PersonById, refuseGiving } from '../may-be-given'
import { type Deed, momentOf, refuseUnlessIn, withEvent } from './deed'

/** The people, and who answers for each place on the day. */
export type Team = {
  readonly personOf: PersonById
  readonly seatOf: (localityId: Id) => EnablerSeat
}

/**
 * Whom a question goes to: who was chosen, confirmed or not, else the confirmed enabler of the place, else the cover, else nobody, and then
 * it waits for nobody, loudly. With several confirmed enablers it is addressed to none and waits with each. It never goes
 * to the one who sends it: where that is the only enabler, the cover gets it.
 */
export function recipientOf(team: Team, localityId: Id, chosenId: Id | null, deed: Deed): Id | null | Refused {
  const senderId = deed.by.personId
  const toOneself = refuse({ code: 'escalation-to-oneself' })
  if (chosenId !== null) {
    return refuseGiving([chosenId], team.personOf, deed.today) ?? (chosenId === senderId ? toOneself : chosenId)
  }
  const { confirmed, covers } = team.seatOf(localityId)
  const enablers = [...confirmed].filter((id) => id !== senderId)
  const [enablerId] = enablers
  if (enablerId !== undefined) return enablers.length === 1 ? enablerId : null
  const cover = covers.find(({ id }) => id !== senderId)
  if (cover !== undefined) return cover.id
  return confirmed.size > 0 || covers.length > 0 ? toOneself : null
}

/** A drafted question goes to whom it is addressed, or to `enablerId`. */
export function send(escalation: Escalation, enablerId: Id | undefined, team: Team, deed: Deed): Escalation | Refused {
  const refused = refuseUnlessIn(escalation, 'drafted')
  if (refused !== null) return refused
  const to = recipientOf(team, escalation.localityId, enablerId ?? escalation.enablerId, deed)
  return isRefused(to) ? to : sentTo(escalation, to, deed)
}

export function sentTo(escalation: Escalation, enablerId: Id | null, deed: Deed): Escalation | Refused {
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  const trail = withEvent(escalation, deed, { kind: 'sent', at, personId: enablerId })
  return { ...escalation, column: 'sent', enablerId, sentAt: at, trail }
}

/** To another enabler: a new clock, the old trail. */
export function passOn(
  escalation: Escalation,
  input: { readonly toPersonId: Id; readonly words: string },
  team: Team,
  deed: Deed,
): Escalation | Refused {
  const { toPersonId, words } = input
  const refused =
    refuseUnlessIn(escalation, 'sent', 'acknowledged', 'asked-back') ??
    refuseGiving([toPersonId], team.personOf, deed.today)
  if (refused !== null) return refused
  if (escalation.enablerId === toPersonId) return refuse({ code: 'already-with', personId: toPersonId })
  if (deed.by.personId === toPersonId) return refuse({ code: 'escalation-to-oneself' })
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  const trail = withEvent(escalation, deed, { kind: 'passed-on', at, personId: toPersonId, words })
  return { ...escalation, column: 'sent', enablerId: toPersonId, sentAt: at, trail }
}
