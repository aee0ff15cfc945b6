import type { CallOptions } from '../../../shared/contract'
import { type Said, saidInMeeting } from '../../../shared/rules/said-in-meeting'
import { useHostState, useRecords } from './data-provider'

/** With what a mark or a proposal is sent: while the place meets it was said there, on behalf of whoever has the card. */
export function useSaidInMeeting(): (said: readonly Said[]) => Pick<CallOptions, 'onBehalf'> {
  const meetings = useRecords('meeting')
  const keyboardPersonId = useHostState()?.user.keyboardPersonId ?? null
  return (said) => {
    const onBehalf = saidInMeeting(said, meetings.values(), keyboardPersonId)
    return onBehalf === null ? {} : { onBehalf }
  }
}
