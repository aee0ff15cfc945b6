import { useEffect, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useHost } from '../../host/host'
import { showProblem } from '../../ui/toasts'
import { isAdding, listenToLines, takeUpLines } from './kept-lines'

/** As for notes: on the disk within half a second, less the time a write takes. */
const saveAfterMs = 250

/**
 * Half-written lines of the meeting are kept on disk while it is on the screen, and those of an earlier run come back.
 * False until they have.
 */
export function useKeptLines(meetingId: Id): boolean {
  const host = useHost()
  const [takenUp, setTakenUp] = useState<Id | null>(null)
  useEffect(() => {
    let isLeft = false
    const waiting = new Map<string, string>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const save = (): void => {
      for (const [place, text] of waiting) {
        void host.call('draft.save-line', { meetingId, place, text }).then((outcome) => {
          if (!outcome.ok) showProblem(outcome.problem)
        })
      }
      waiting.clear()
    }
    // Not a debounce: somebody who never stops typing is saved again and again all the same.
    const wait = (): void => {
      timer ??= setTimeout(() => {
        timer = null
        if (isAdding()) return wait()
        save()
        if (isLeft) stopListening()
      }, saveAfterMs)
    }
    const leave = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      save()
    }
    const stopListening = listenToLines((place, text) => {
      waiting.set(place, text)
      wait()
    })
    window.addEventListener('pagehide', leave)
    void host.call('draft.lines', { meetingId }).then((outcome) => {
      if (isLeft) return
      if (outcome.ok) takeUpLines(outcome.value)
      else showProblem(outcome.problem)
      setTakenUp(meetingId)
    })
    return () => {
      isLeft = true
      window.removeEventListener('pagehide', leave)
      // What is on its way may be refused still: then its line comes back.
      if (isAdding()) return wait()
      stopListening()
      leave()
    }
  }, [host, meetingId])
  return takenUp === meetingId
}
