import { startTransition, useEffect, useState } from 'react'

/** No slip with its gap is lower, at any size of text. */
const lowestSlip = 60
const growth = 4

/**
 * What is in sight is drawn at once, and the rest in the frames that follow, until everything is on the page: a board is
 * there as soon as it is asked for, however long it is, and find-in-page and a screen reader still have all of it.
 * One that is wanted is always drawn.
 */
export function useGrowingList<T>(list: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
  const [drawn, setDrawn] = useState(() => Math.ceil(window.innerHeight / lowestSlip))
  const isWhole = drawn >= list.length
  useEffect(() => {
    if (isWhole) return
    // The first frame draws what is there now, the second is the one after it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn * growth)))
    })
    return () => cancelAnimationFrame(frame)
  }, [drawn, isWhole])
  return isWhole || list.slice(drawn).some(isWanted) ? list : list.slice(0, drawn)
}
