import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { lastLook } from '../../../../shared/rules/merge-people/last-look'
import { useHostState, useRecord, useWorkingStore } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import type { DeskLook, EnablerDesk } from './desk-questions'

/** Who looks as long as this has seen what is there. */
const lookedAfterMs = 30_000

/**
 * When they last looked at their desk and what stood on it, as it was when it was opened: what is new stays marked for as long
 * as it is looked at. Looked at is written down after half a minute, and when the desk is left.
 */
export function useDeskLook(personId: Id, desk: EnablerDesk): DeskLook | undefined {
  const call = useHostCall()
  const store = useWorkingStore()
  const person = useRecord('person', personId)
  const user = useHostState()?.user
  const at = lastLook(user?.deskLookedAt ?? {}, personId, person?.mergedFrom)
  const [before] = useState((): DeskLook | undefined => {
    if (at === undefined) return undefined
    // Of two desks that became one, neither had the questions of both.
    const had = user?.deskLookedAt[personId] === at ? user.deskHad[personId] : undefined
    return { at, had: had && new Set(had) }
  })
  const now = useRef(desk)
  now.current = desk
  useEffect(() => {
    const look = () => {
      const lookedAt = new Date(Date.now() + (store.getState().host?.clockOffsetMs ?? 0)).toISOString()
      const { waiting, withTeam } = now.current
      const had = [...waiting, ...withTeam].map(({ escalation }) => escalation.id).slice(0, mostKept)
      // Nobody asked for it: where it cannot be kept, more is marked as new next time, and that is all.
      void call('host.edit-user-settings', { deskLooked: { personId, at: lookedAt, had } }, { quiet: true })
    }
    const timer = setTimeout(look, lookedAfterMs)
    return () => {
      clearTimeout(timer)
      look()
    }
  }, [call, store, personId])
  return before
}

/** Of the oldest: no desk has as many. */
const mostKept = 5_000
