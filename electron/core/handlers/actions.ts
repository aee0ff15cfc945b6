import { isRefused, refuse } from '../../../shared/refusals'
import { addAction, changeMovedAction, dropAction, editAction } from '../../../shared/rules/actions'
import { putting } from '../../../shared/rules/changes'
import { printNumber } from '../../../shared/rules/numbers'
import type { CommandHandler } from '../context'
import { isSameCard, refuseHeldUpBy } from './cards-reading'
import { columnOf, counterOf, mayCloseIn, need, openItem, personOf, yearOf } from './reading'
import { columnWords } from './words'

export const addActionHandler: CommandHandler<'action.add'> = async ({ store, today, newId }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const from = input.origin === null ? null : await openItem(store, input.origin)
  if (isRefused(from)) return from
  if (from !== null && from.meeting.localityId !== locality.id) {
    return refuse({ code: 'missing', kind: 'meeting', id: from.meeting.id })
  }
  const year = yearOf(store, from?.meeting.on ?? today())
  const actionId = newId()
  const held = refuseHeldUpBy(store, { id: actionId }, input.waitsFor)
  if (held !== null) return held
  const change = addAction({
    id: actionId,
    input,
    counter: counterOf(store, locality.id, year),
    year,
    column: columnOf(store, locality.id, input.column),
    from,
    person: personOf(store),
    today: today(),
    mayClose: mayCloseIn(store, locality.id),
  })
  if (isRefused(change)) return change
  const added = change.put.find((record) => record.kind === 'action')
  const number = added?.kind === 'action' ? printNumber('action', added.number) : ''
  return { change, label: `Added ${number}`, output: { actionId } }
}

export const editActionHandler: CommandHandler<'action.edit'> = ({ store, today }, input) => {
  const action = need(store, 'action', input.actionId)
  if (isRefused(action)) return action
  const edit = editAction(action, input, personOf(store), today())
  if (isRefused(edit)) return edit
  const held = isSameCard(action.waitsFor, input.waitsFor) ? null : refuseHeldUpBy(store, action, input.waitsFor)
  if (held !== null) return held
  return {
    change: putting({ ...action, ...edit }),
    label: `Changed ${printNumber('action', action.number)}`,
    output: {},
  }
}

export const moveActionHandler: CommandHandler<'action.move'> = ({ store, today }, input) => {
  const action = need(store, 'action', input.actionId)
  if (isRefused(action)) return action
  const column = columnOf(store, action.localityId, input.to, action.id)
  const at = { today: today(), mayClose: mayCloseIn(store, action.localityId) }
  const change = changeMovedAction(action, column, input, at)
  if (isRefused(change)) return change
  const held = refuseHeldUpBy(store, action, input.waitsFor)
  if (held !== null) return held
  const number = printNumber('action', action.number)
  const isWithin = action.column === input.to
  const label = isWithin
    ? `Moved ${number} within ${columnWords[input.to]}`
    : `Moved ${number} to ${columnWords[input.to]}`
  return { change, label, output: {} }
}

export const dropActionHandler: CommandHandler<'action.drop'> = ({ store, today }, input) => {
  const action = need(store, 'action', input.actionId)
  if (isRefused(action)) return action
  const change = dropAction(action, input.reason, today())
  if (isRefused(change)) return change
  return { change, label: `Dropped ${printNumber('action', action.number)}`, output: {} }
}
