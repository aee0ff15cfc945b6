import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Host, HostState, WorkingRecord } from '../../../shared/contract'
import { HostContext } from '../host/host'
import {
  connect,
  createWorkingStore,
  type WorkingKind,
  type WorkingRecordOf,
  type WorkingState,
  type WorkingStore,
} from './working-set'

const WorkingSetContext = createContext<WorkingStore | null>(null)

export function DataProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const store = useMemo(() => createWorkingStore(), [])
  useEffect(() => connect(store, host), [store, host])
  return (
    <HostContext value={host}>
      <WorkingSetContext value={store}>{children}</WorkingSetContext>
    </HostContext>
  )
}

export function useWorkingStore(): WorkingStore {
  const store = useContext(WorkingSetContext)
  if (store === null) throw new Error('no working set: render inside <DataProvider>')
  return store
}

export function useWorking<T>(select: (state: WorkingState) => T): T {
  return useStore(useWorkingStore(), select)
}

/** Null while the host has not answered yet. */
export function useHostState(): HostState | null {
  return useWorking((state) => state.host)
}

export function useIsReadOnly(): boolean {
  return useWorking((state) => state.host?.workspace.kind === 'read-only')
}

const none: ReadonlyMap<string, WorkingRecord> = new Map()

/** All records of a kind by id; the same map until one of them changes. */
export function useRecords<K extends WorkingKind>(kind: K): ReadonlyMap<string, WorkingRecordOf<K>> {
  // The map of a kind holds only records of that kind: working-set.ts files each under its own `kind`.
  return useWorking((state) => (state.shown.get(kind) ?? none) as ReadonlyMap<string, WorkingRecordOf<K>>)
}

export function useRecord<K extends WorkingKind>(kind: K, id: string | null): WorkingRecordOf<K> | undefined {
  return useRecords(kind).get(id ?? '')
}
