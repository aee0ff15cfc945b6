import { useCallback, useRef } from 'react'

/**
 * Sends one at a time: while the first is on its way, what is asked again is not sent a second time and answers null.
 * Marked before it is sent, so that two keys in the same moment count too.
 */
export function useOnce(): <T>(send: () => Promise<T>) => Promise<T | null> {
  const isUnderWay = useRef(false)
  return useCallback(async (send) => {
    if (isUnderWay.current) return null
    isUnderWay.current = true
    try {
      return await send()
    } finally {
      isUnderWay.current = false
    }
  }, [])
}
