import { useEffect, useState } from 'react'
import type { Id, Instant } from '../../../../shared/model/common'
import { lastLook } from '../../../../shared/rules/merge-people/last-look'
import { useHostState, useRecord, useWorkingStore } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'

/** Who looks as long as this has seen what is there. */
const lookedAfterMs = 30_000

/**
 * When they last looked at their desk, as it was when it was opened: what is new stays marked for as long as it is looked at.
 * Looked at is written down after half a minute, and when the desk is left.
 */
export function useDeskLook(personId: Id): Instant | undefined {
  const call = useHostCall()
  const store = useWorkingStore()
  const person = useRecord('person', personId)
  const lookedAt = lastLook(useHostState()?.user.deskLookedAt ?? {}, personId, person?.mergedFrom)
  const [before] = useState(lookedAt)
  useEffect(() => {
    const look = () => {
      const at = new Date(Date.now() + (store.getState().host?.clockOffsetMs ?? 0)).toISOString()
      // Nobody asked for it: where it cannot be kept, more is marked as new next time, and that is all.
      void call('host.edit-user-settings', { deskLooked: { personId, at } }, { quiet: true })
    }
    const timer = setTimeout(look, lookedAfterMs)
    return () => {
      clearTimeout(timer)
      look()
    }
  }, [call, store, personId])
  return before
}
