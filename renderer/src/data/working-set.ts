import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BackupState, Host, HostEvent, HostState, WorkingRecord, WorkingSet } from '../../../shared/contract'
import type { RecordRef } from '../../../shared/model/record'
import { asShown, keepingMaps } from './as-expected'
import { PeopleById } from './people-by-id'

export type WorkingKind = WorkingRecord['kind']
export type WorkingRecordOf<K extends WorkingKind> = Extract<WorkingRecord, { kind: K }>
type ByKind = ReadonlyMap<WorkingKind, ReadonlyMap<string, WorkingRecord>>

/** What a command is expected to do, painted before the core has answered. */
export type Expectation = { readonly put: readonly WorkingRecord[]; readonly remove: readonly RecordRef[] }

export type WorkingState = {
  readonly host: HostState | null
  /** The workspace whose working set was asked for. */
  readonly askedFor: string | null
  /** What the core has said, without expectations. Null until the working set has come. */
  readonly said: ByKind | null
  /** What the screen shows: `said` with every open expectation on top. */
  readonly shown: ByKind
  readonly expected: ReadonlyMap<string, Expectation>
  readonly seq: number
  readonly undo: string | null
  readonly redo: string | null
  /** Grows with each change of the store; queries that depend on it ask again. */
  readonly changes: number
  readonly lastTouched: readonly RecordRef[]
  readonly savedAt: string | null
}

export type WorkingStore = StoreApi<WorkingState>

const nothing: WorkingState = {
  host: null,
  askedFor: null,
  said: null,
  shown: new Map(),
  expected: new Map(),
  seq: 0,
  undo: null,
  redo: null,
  changes: 0,
  lastTouched: [],
  savedAt: null,
}

/** The renderer's copy of what is needed all the time, kept up to date by the core's events. */
export function createWorkingStore(): WorkingStore {
  return createStore<WorkingState>(() => nothing)
}

/** Listens first and asks second, so that no change can fall between. Returns what stops it. */
export function connect(store: WorkingStore, host: Host): () => void {
  const stop = host.on((event) => receive(store, host, event))
  void host.call('host.state', {}).then((outcome) => {
    if (outcome.ok) showWorkspace(store, host, outcome.value)
  })
  return stop
}

function receive(store: WorkingStore, host: Host, event: HostEvent): void {
  if (event.kind === 'workspace') showWorkspace(store, host, event.state)
  if (event.kind === 'changed') applyChanged(store, event)
  if (event.kind === 'backup') store.setState(({ host: state }) => withBackup(state, event.state))
}

function withBackup(host: HostState | null, backup: BackupState): Partial<WorkingState> {
  return host?.workspace.kind === 'open' ? { host: { ...host, workspace: { ...host.workspace, backup } } } : {}
}

function showWorkspace(store: WorkingStore, host: Host, state: HostState): void {
  const before = store.getState()
  const wasDir = dirOf(before.host)
  const isReadable = state.workspace.kind === 'open' || state.workspace.kind === 'read-only'
  const sameWorkspace = isReadable && before.said !== null && wasDir === dirOf(state)
  // The event and the answer of host.state may tell of the same opening: one question is enough.
  const isAsked = isReadable && before.said === null && before.askedFor === dirOf(state)
  if (sameWorkspace || isAsked) {
    store.setState({ host: state })
    return
  }
  store.setState({ ...nothing, host: state, askedFor: isReadable ? dirOf(state) : null })
  if (isReadable) askWorkingSet(store, host)
}

function askWorkingSet(store: WorkingStore, host: Host): void {
  void host.call('working-set', {}).then((outcome) => {
    if (outcome.ok) takeWorkingSet(store, host, outcome.value)
  })
}

function dirOf(state: HostState | null): string | null {
  return state === null || state.workspace.kind === 'none' ? null : state.workspace.dir
}

function takeWorkingSet(store: WorkingStore, host: Host, set: WorkingSet): void {
  const current = store.getState()
  if (current.seq > set.seq) {
    // A change overtook this answer while there was nothing yet to apply it to.
    if (current.said === null) askWorkingSet(store, host)
    return
  }
  const said = put(new Map(), set.records)
  store.setState({ said, shown: said, seq: set.seq, undo: set.undo, redo: set.redo })
}

function applyChanged(store: WorkingStore, event: HostEvent & { kind: 'changed' }): void {
  store.setState((state) => {
    if (event.seq <= state.seq) return {}
    if (state.said === null) return { seq: event.seq }
    const said = put(remove(state.said, event.remove), asShown(state.shown, event.put))
    return {
      said,
      shown: keepingMaps(state.shown, withExpectations(said, state.expected)),
      seq: event.seq,
      undo: event.undo,
      redo: event.redo,
      changes: state.changes + 1,
      lastTouched: event.touched,
      savedAt: event.at,
    }
  })
}

export function expect(store: WorkingStore, callId: string, expectation: Expectation): void {
  store.setState((state) => {
    const expected = new Map(state.expected).set(callId, expectation)
    return { expected, shown: put(remove(state.shown, expectation.remove), expectation.put) }
  })
}

/** The core has answered: what it said stands, and what was merely expected goes. */
export function settle(store: WorkingStore, callId: string): void {
  store.setState((state) => {
    if (!state.expected.has(callId)) return {}
    const expected = new Map(state.expected)
    expected.delete(callId)
    return { expected, shown: keepingMaps(state.shown, withExpectations(state.said ?? new Map(), expected)) }
  })
}

function withExpectations(said: ByKind, expected: ReadonlyMap<string, Expectation>): ByKind {
  let shown = said
  for (const expectation of expected.values()) shown = put(remove(shown, expectation.remove), expectation.put)
  return shown
}

function recordsOf(kind: WorkingKind, records: ReadonlyMap<string, WorkingRecord> = new Map()) {
  return kind === 'person' ? new PeopleById(records) : new Map(records)
}

/** Copies only the kinds that change, so that a list of another kind keeps its identity and is not drawn again. */
function put(map: ByKind, records: readonly WorkingRecord[]): ByKind {
  if (records.length === 0) return map
  const next = new Map(map)
  const copied = new Map<WorkingKind, Map<string, WorkingRecord>>()
  for (const record of records) {
    let ofKind = copied.get(record.kind)
    if (ofKind === undefined) {
      ofKind = recordsOf(record.kind, map.get(record.kind))
      copied.set(record.kind, ofKind)
      next.set(record.kind, ofKind)
    }
    ofKind.set(record.id, record)
  }
  return next
}

function remove(map: ByKind, refs: readonly RecordRef[]): ByKind {
  const next = new Map(map)
  let changed = false
  for (const [kind, ofKind] of map) {
    const gone = refs.filter((ref) => ref.kind === kind && ofKind.has(ref.id))
    if (gone.length === 0) continue
    const copy = recordsOf(kind, ofKind)
    for (const ref of gone) copy.delete(ref.id)
    next.set(kind, copy)
    changed = true
  }
  return changed ? next : map
}
