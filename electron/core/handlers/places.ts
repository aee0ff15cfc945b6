import { isRefused } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { bringBackLocality, editLocality, moveLocality, retireLocality } from '../../../shared/rules/localities'
import { setPot } from '../../../shared/rules/pots'
import type { CommandHandler } from '../context'
import { isPerson, need } from './reading'

export const editLocalityHandler: CommandHandler<'locality.edit'> = ({ store }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const edited = editLocality(locality, input, { localities: store.all('locality'), counters: store.all('counter') })
  if (isRefused(edited)) return edited
  const isBack = locality.retiredOn !== null && edited.retiredOn === null
  return {
    change: putting(edited),
    label: isBack ? `Brought back ${edited.name}` : `Changed ${whatOf(input)} of ${edited.name}`,
    output: {},
  }
}

const fieldWords = {
  name: 'the name',
  code: 'the code',
  shape: 'the kind',
  district: 'the district',
  stage: 'the stage',
  venue: 'the venue',
  pattern: 'the meeting days',
  template: 'the standing agenda',
  standingPledge: 'the standing pledge',
  meetingAgreesClosure: 'who agrees that actions are done',
} as const

/** "the venue", or "the details" where several change at once. */
function whatOf(input: Readonly<Record<string, unknown>>): string {
  const changed = Object.entries(fieldWords).filter(([key]) => input[key] !== undefined)
  return changed.length === 1 && changed[0] !== undefined ? changed[0][1] : 'the details'
}

export const retireLocalityHandler: CommandHandler<'locality.retire'> = ({ store }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const retired = retireLocality(locality, store.all('meeting'), input.on)
  if (isRefused(retired)) return retired
  return { change: putting(retired), label: `Retired ${locality.name}`, output: {} }
}

export const bringBackLocalityHandler: CommandHandler<'locality.bring-back'> = ({ store }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  return { change: putting(bringBackLocality(locality)), label: `Brought back ${locality.name}`, output: {} }
}

export const moveLocalityHandler: CommandHandler<'locality.move'> = ({ store }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const moved = moveLocality(locality, store.all('locality'), input.after)
  if (isRefused(moved)) return moved
  return { change: putting(moved), label: `Moved ${locality.name} in the list`, output: {} }
}

export const setPotHandler: CommandHandler<'pot.set'> = ({ store }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const pot = setPot(input, isPerson(store))
  if (isRefused(pot)) return pot
  return { change: putting(pot), label: `Changed the pot of ${locality.name}`, output: {} }
}
