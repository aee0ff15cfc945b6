import { type RefObject, useEffect } from 'react'

const lookEveryMs = 300

/**
 * The focus comes home to this element whenever what had it is gone: a button that became words or was switched off, a
 * field that closed. Not every browser tells of that, so it is looked at; a focus that is anywhere else is left alone.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = (): void => {
      const focused = document.activeElement
      const isLost = focused === null || (focused !== home.current && focused.contains(home.current))
      if (isLost) home.current?.focus({ preventScroll: true })
    }
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [home])
}
