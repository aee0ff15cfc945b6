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

type Timer = ReturnType<typeof setTimeout>
type Unsaved = { readonly meetingId: Id; readonly notes: Notes }

/** Saves what is typed into an item's notes: a draft while typing, one change when the field is left or rests. */
export function useNotesSaving(
  meetingId: Id,
  itemId: Id,
): { readonly onChange: (notes: Notes) => void; readonly finish: () => Promise<void> } {
  const host = useHost()
  const run = useCommand()
  /** By item: what was refused stands here still while another item is on. */
  const unsaved = useRef<ReadonlyMap<Id, Unsaved>>(new Map())
  const timers = useRef<{ draft: Timer | null; rest: Timer | null }>({ draft: null, rest: null })

  const finish = useCallback(async () => {
    const { draft, rest } = timers.current
    if (draft !== null) clearTimeout(draft)
    if (rest !== null) clearTimeout(rest)
    timers.current = { draft: null, rest: null }
    const typed = unsaved.current
    unsaved.current = new Map()
    const save = async (of: Id, what: Unsaved): Promise<void> => {
      const outcome = await run('item.write-notes', { itemId: of, ...what })
      // Not taken (a full disk, say): kept, and offered again when the field is next left. What was typed since is newer.
      if (!outcome.ok) unsaved.current = new Map([[of, what], ...unsaved.current])
    }
    await Promise.all([...typed].map(([of, what]) => save(of, what)))
  }, [run])

  const onChange = useCallback(
    (notes: Notes) => {
      unsaved.current = new Map(unsaved.current).set(itemId, { meetingId, notes })
      // Not a debounce: somebody who never stops typing is saved again and again all the same.
      timers.current.draft ??= setTimeout(() => {
        timers.current.draft = null
        const now = unsaved.current.get(itemId)
        if (now === undefined) return
        void host.call('draft.save', { itemId, ...now }).then((outcome) => {
          if (!outcome.ok) showProblem(outcome.problem)
        })
      }, draftAfterMs)
      if (timers.current.rest !== null) clearTimeout(timers.current.rest)
      timers.current.rest = setTimeout(() => void finish(), restMs)
    },
    [host, itemId, meetingId, finish],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is saved as soon as another item is on
  useEffect(() => {
    // The window closes: its last words still go out, and main waits for them.
    const leave = () => void finish()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [finish, itemId])
  return { onChange, finish }
}
