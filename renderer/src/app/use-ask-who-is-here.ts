import { useEffect, useRef } from 'react'
import { useHostState, useWorking } from '../data/data-provider'
import { useRoutes } from '../data/route'
import { useShell } from './use-shell'

/**
 * Asks who is at the keyboard once, when a workspace with people opens and the one this laptop acts for is not among
 * them. Closed without a choice, it asks no more until another workspace opens. While reading only it asks too: Today says what
 * waits for them.
 */
export function useAskWhoIsHere(): void {
  const host = useHostState()
  const keyboardPersonId = host?.user.keyboardPersonId ?? null
  const opened = useWorking((state) => (state.said === null ? null : state.askedFor))
  const isKnown = useWorking((state) => state.said?.get('person')?.has(keyboardPersonId ?? '') === true)
  const hasPeople = useWorking((state) => (state.said?.get('person')?.size ?? 0) > 0)
  const asked = useRef<string | null>(null)
  const isAsking = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once, with what is known when the workspace opens
  useEffect(() => {
    if (opened === null || asked.current === opened) return
    asked.current = opened
    const isElsewhere = useRoutes.getState().route.screen === 'start-team' || useShell.getState().dialog !== null
    if (isKnown || !hasPeople || isElsewhere) return
    isAsking.current = true
    useShell.getState().show('keyboard')
  }, [opened])
  // Somebody has said it elsewhere meanwhile: the question has gone.
  useEffect(() => {
    if (!isKnown || !isAsking.current) return
    isAsking.current = false
    if (useShell.getState().dialog === 'keyboard') useShell.getState().show(null)
  }, [isKnown])
}
