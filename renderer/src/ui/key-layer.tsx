import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'

// Dialogs and menus lie above the page: while one is open, only keys bound inside the topmost of them count. They do so as
// soon as they are seen.
const page = 0
let layers = page
const open: number[] = []
const lists = new Set<number>()

const LayerContext = createContext<number>(page)

/** Wraps what lies above the page for as long as it is there. */
export function KeyLayer({ children }: { readonly children: ReactNode }) {
  const [layer] = useState(() => ++layers)
  useLayoutEffect(() => {
    open.push(layer)
    return () => {
      open.splice(open.indexOf(layer), 1)
    }
  }, [layer])
  useFocusBack()
  return <LayerContext value={layer}>{children}</LayerContext>
}

/**
 * The focus goes back to where it was as soon as the layer has gone. react-aria does so a frame later: a key pressed
 * before that would go to whatever listens on the page, and not to the line that somebody sees open.
 */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        const isNowhere = document.activeElement === null || document.activeElement === document.body
        if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      }),
    [before],
  )
}

/** The same for what binds no keys of its own: a list of options while it is open. */
export function useOpenLayer(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    const layer = ++layers
    open.push(layer)
    lists.add(layer)
    return () => {
      open.splice(open.indexOf(layer), 1)
      lists.delete(layer)
    }
  }, [isOpen])
}

export const useLayer = (): number => useContext(LayerContext)
export const topLayer = (): number => open.at(-1) ?? page
/** Below every open list of options: where the field stands that one belongs to. */
export const topLayerBelowLists = (): number => open.findLast((layer) => !lists.has(layer)) ?? page
export const isPageLayer = (layer: number): boolean => layer === page
