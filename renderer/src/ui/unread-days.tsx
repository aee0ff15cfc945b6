import { createContext, type KeyboardEvent, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react'
import { isTextField } from './use-keys'

type Unread = {
  /** The words below the field are heard again, and the focus goes there. */
  readonly goThere: () => void
}
type Registry = {
  readonly add: (day: Unread) => () => void
  readonly first: () => Unread | undefined
}

const Fields = createContext<Registry | null>(null)

/**
 * Around fields that are done with together: while a day among them is written that nobody understands, Enter and Ctrl Enter
 * lead to that day and do nothing else. Otherwise it would be taken for "no day". Every dialog has one; a form outside a
 * dialog brings its own.
 */
export function UnreadDays({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const around = useContext(Fields)
  const registry = useMemo(() => registryWithin(around), [around])
  const receive = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !meansDone(event)) return
    const unread = registry.first()
    if (unread === undefined) return
    event.preventDefault()
    event.stopPropagation()
    unread.goThere()
  }
  return (
    <Fields value={registry}>
      {/* Where it draws nothing of its own, the fields stand as if it were not there. */}
      <div
        role="presentation"
        className={className}
        style={className === undefined ? { display: 'contents' } : undefined}
        onKeyDownCapture={receive}
      >
        {children}
      </div>
    </Fields>
  )
}

/** Goes on only when every day around is understood; otherwise it leads to the one that is not. */
export function useReadFirst(): (goOn: () => void) => void {
  const registry = useContext(Fields)
  return (goOn) => {
    const unread = registry?.first()
    if (unread === undefined) goOn()
    else unread.goThere()
  }
}

/** Says that a day is written and not understood, for as long as it is; null: it is understood. */
export function useUnread(goThere: (() => void) | null): void {
  const registry = useContext(Fields)
  // In the same breath as its words are seen: the next key counts already.
  useLayoutEffect(() => {
    if (goThere !== null && registry !== null) return registry.add({ goThere })
  })
}

/** What stands in a form of its own within a dialog stands in the dialog too. */
function registryWithin(around: Registry | null): Registry {
  const days = new Set<Unread>()
  return {
    add: (day) => {
      days.add(day)
      const leave = around?.add(day)
      return () => {
        days.delete(day)
        leave?.()
      }
    },
    first: () => days.values().next().value,
  }
}

/** Not Enter that chooses from an open list, presses a button, or begins a new line. */
function meansDone({ target, ctrlKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.getAttribute('aria-expanded') === 'true' && target.hasAttribute('aria-activedescendant')) return false
  if (ctrlKey) return true
  return isTextField(target) && target instanceof HTMLInputElement
}
