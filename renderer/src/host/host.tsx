import { createContext, useContext } from 'react'
import type { Host } from '../../../shared/contract'

declare global {
  interface Window {
    /** Put there by electron/preload: the only way out of the page. */
    readonly host: Host
  }
}

export const HostContext = createContext<Host | null>(null)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (host === null) throw new Error('no host: render inside <DataProvider>')
  return host
}
