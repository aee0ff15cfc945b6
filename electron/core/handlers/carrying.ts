import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import { isRefused, type Refused } from '../../../shared/refusals'
import { type CallingOff, cancelWithAgenda, removeMeeting } from '../../../shared/rules/call-off-meeting'
import { type Becomes, keepItems, leaveAgenda } from '../../../shared/rules/leave-agenda'
import { dayBack } from '../../../shared/rules/next-agenda'
import type { Asked, CallContext, CommandHandler } from '../context'
import { namedItems } from './agenda-several'
import { openNextAgenda, openToCarry, type ToCarry } from './open-to-carry'
import { theMeeting } from './words'

export const keepItemsHandler: CommandHandler<'items.keep'> = async (context, input) => {
  const opened = await openToCarry(context, input.meetingId)
  if (isRefused(opened)) return opened
  const change = keepItems(opened, input.itemIds, input.isKept)
  if (isRefused(change)) return change
  const verb = input.isKept ? 'Kept' : 'No longer kept:'
  return { change, label: `${verb} ${namedItems(opened.items, input.itemIds, context.today())}`, output: {} }
}

export const carryOverItemsHandler: CommandHandler<'items.carry-over'> = (context, input) =>
  leave(context, input, 'Carried over', () => ({ becomes: { kind: 'carry-over' }, output: {} }))

export const parkItemsHandler: CommandHandler<'items.park'> = (context, input) =>
  leave(context, input, 'Parked', () => ({ becomes: { kind: 'park' }, output: {} }))

export const skipItemsHandler: CommandHandler<'items.skip'> = (context, input) =>
  leave(context, input, 'Skipped once', ({ items }, usual) => {
    const backOn = input.backOn ?? usual
    const onlyStanding = items.every((item) => item.isStanding || !input.itemIds.includes(item.id))
    return { becomes: { kind: 'skip-once', backOn }, output: { backOn: onlyStanding ? null : backOn } }
  })

export const dropItemsHandler: CommandHandler<'items.drop'> = (context, input) =>
  leave(context, input, 'Dropped', () => ({ becomes: { kind: 'drop', reason: input.reason }, output: {} }))

type Leaving = 'items.carry-over' | 'items.park' | 'items.skip' | 'items.drop'

async function leave<N extends Leaving>(
  context: CallContext,
  { meetingId, itemIds }: Pick<ParsedInputOf<N>, 'meetingId' | 'itemIds'>,
  verb: string,
  what: (it: ToCarry, usual: string) => { readonly becomes: Becomes; readonly output: OutputOf<N> },
): Promise<Asked<N> | Refused> {
  const opened = await openToCarry(context, meetingId)
  if (isRefused(opened)) return opened
  const { today, newId } = context
  const backOn = dayBack(opened, today())
  const { becomes, output } = what(opened, backOn)
  const next = becomes.kind === 'carry-over' ? await openNextAgenda(context, opened) : null
  const change = leaveAgenda(opened, itemIds, becomes, { today: today(), next, backOn, newId })
  return isRefused(change) ? change : { change, label: `${verb} ${namedItems(opened.items, itemIds, today())}`, output }
}

export const cancelMeetingHandler: CommandHandler<'meeting.cancel'> = async (context, input) => {
  const it = await openToCallOff(context, input.meetingId)
  if (isRefused(it)) return it
  const done = cancelWithAgenda(it, input.reason, context.newId)
  return isRefused(done) ? done : calledOff(done, `Cancelled ${theMeeting(it.meeting)}`)
}

export const removeMeetingHandler: CommandHandler<'meeting.remove'> = async (context, input) => {
  const it = await openToCallOff(context, input.meetingId)
  if (isRefused(it)) return it
  const done = removeMeeting(it, context.newId)
  return isRefused(done) ? done : calledOff(done, `Removed ${theMeeting(it.meeting)}`)
}

function calledOff({ change, moved }: Exclude<ReturnType<typeof removeMeeting>, Refused>, label: string) {
  return { change, label, output: { moved } }
}

async function openToCallOff(context: CallContext, meetingId: Id): Promise<CallingOff | Refused> {
  const opened = await openToCarry(context, meetingId)
  if (isRefused(opened)) return opened
  const cards = opened.unnumbered.flatMap(({ origin }) => (origin.kind === 'item' ? [origin.itemId] : []))
  return {
    ...opened,
    ledTo: new Set([...opened.numbered, ...cards]),
    hasAttendance: opened.view.attendance.attendees.length > 0,
    numbered: opened.numbered.size,
    isOnRecord:
      opened.view.corrections.length > 0 ||
      context.store.all('minutes').some((one) => one.approvedByMeetingId === meetingId),
    next: await openNextAgenda(context, opened),
    today: context.today(),
  }
}
