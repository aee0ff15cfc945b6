import { type ComponentType, useEffect, useState } from 'react'
import { Loading } from '../ui/loading'

export type Later<Props> = ComponentType<Props> & {
  /** Reads it before it is shown. */ readonly read: () => Promise<void>
}

/**
 * A screen whose code is read when it is first shown, or before. Not React.lazy with Suspense: once a fallback is up,
 * React holds the content back for 300 ms, and even code that is there already goes through the fallback.
 */
export function later<Props extends object>(get: () => Promise<ComponentType<Props>>): Later<Props> {
  let Screen: ComponentType<Props> | null = null
  const read = async (): Promise<void> => {
    Screen ??= await get()
  }

  function LaterScreen(props: Props) {
    const [state, setState] = useState<{ readonly failed: unknown } | 'there' | 'reading'>('reading')
    useEffect(() => {
      if (Screen === null)
        read().then(
          () => setState('there'),
          (failed: unknown) => setState({ failed }),
        )
    }, [])
    // To the error boundary, which says what to do.
    if (typeof state === 'object') throw state.failed
    return Screen === null ? <Loading what="Opening" /> : <Screen {...props} />
  }
  return Object.assign(LaterScreen, { read })
}
