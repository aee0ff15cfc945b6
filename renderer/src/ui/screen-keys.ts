import { useEffect } from 'react'
import { create } from 'zustand'
import type { KeyLine } from './keys'

type Registry = { readonly lists: readonly (readonly KeyLine[])[] }

export const useKeyRegistry = create<Registry>(() => ({ lists: [] }))

/** Lists a screen's keys on the help sheet for as long as it is there. KeyBar does so by itself. Give it a constant. */
export function useScreenKeys(keys: readonly KeyLine[]): void {
  const said = JSON.stringify(keys)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for the list's value, which may be a new array at each render
  useEffect(() => {
    useKeyRegistry.setState((state) => ({ lists: [...state.lists, keys] }))
    return () => useKeyRegistry.setState((state) => ({ lists: state.lists.filter((list) => list !== keys) }))
  }, [said])
}
