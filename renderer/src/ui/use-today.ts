import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Day } from '../../../shared/model/common'
import { dayOf } from '../../../shared/rules/dates'
import { useWorking } from '../data/data-provider'

const useOffset = (): number => useWorking((state) => state.host?.clockOffsetMs ?? 0)

/** The moment it is, told again every so many milliseconds. */
export function useNow(everyMs: number): Date {
  const offset = useOffset()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return new Date(now + offset)
}

/** The day it is in the United Kingdom; draws again when it changes. */
export function useToday(): Day {
  const offset = useOffset()
  const read = useCallback(() => dayOf(new Date(Date.now() + offset)), [offset])
  return useSyncExternalStore(listen, read)
}

function listen(tell: () => void): () => void {
  const timer = setInterval(tell, 20_000)
  // A laptop opened in the morning: the timer slept, the window comes back.
  window.addEventListener('focus', tell)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', tell)
  }
}
