import { useCallback, useEffect, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Notes } from '../../../../shared/model/notes'
import { useCommand } from '../../data/use-command'
import { useHost } from '../../host/host'
import { showProblem } from '../../ui/toasts'

/** Keystrokes reach the disk as a draft within half a second, less the time a write takes. */
const draftAfterMs = 250
/** A rest of 30 seconds makes the draft one line of the journal and one step of undo. */
const restMs = 30_000

/** Saves what is typed into an item's notes: a draft while typing, one change when the field is left or rests. */
export function useNotesSaving(
  meetingId: Id,
  itemId: Id,
): { readonly onChange: (notes: Notes) => void; readonly finish: () => Promise<void> } {
  const host = useHost()
  const run = useCommand()
  const typing = useRef<{
    notes: Notes | null
    draft: ReturnType<typeof setTimeout> | null
    rest: ReturnType<typeof setTimeout> | null
  }>({
    notes: null,
    draft: null,
    rest: null,
  })

  const finish = useCallback(async () => {
    const now = typing.current
    if (now.draft !== null) clearTimeout(now.draft)
    if (now.rest !== null) clearTimeout(now.rest)
    const { notes } = now
    typing.current = { notes: null, draft: null, rest: null }
    if (notes === null) return
    const outcome = await run('item.write-notes', { itemId, meetingId, notes })
    // Not taken (a full disk, say): kept, and offered again when the field is next left.
    if (!outcome.ok) typing.current.notes ??= notes
  }, [run, itemId, meetingId])

  const onChange = useCallback(
    (notes: Notes) => {
      const now = typing.current
      now.notes = notes
      // Not a debounce: somebody who never stops typing is saved again and again all the same.
      now.draft ??= setTimeout(() => {
        now.draft = null
        if (now.notes === null) return
        void host.call('draft.save', { itemId, meetingId, notes: now.notes }).then((outcome) => {
          if (!outcome.ok) showProblem(outcome.problem)
        })
      }, draftAfterMs)
      if (now.rest !== null) clearTimeout(now.rest)
      now.rest = setTimeout(() => void finish(), restMs)
    },
    [host, itemId, meetingId, finish],
  )

  useEffect(() => {
    // The window closes: its last words still go out, and main waits for them.
    const leave = () => void finish()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [finish])
  return { onChange, finish }
}
