import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lookIntoFile } from '../../electron/core/import/look-into-file'
import { type App, openApp } from '../../electron/core/open-app'
import { lookAtSample, prepareSample, removeSample } from '../../electron/core/sample/sample-workspace'
import { inlineJobs } from '../../electron/core/workers/inline-jobs'
import {
  type CallOptions,
  contract,
  type Host,
  type HostEvent,
  type HostState,
  type InputOf,
  type OutputOf,
  type SaveAnswer,
  type SaveRequest,
  type UserSettings,
  type WorkspaceState,
} from '../../shared/contract'
import { DocumentRequest, SaveRequest as SaveRequestSchema } from '../../shared/model/document-request'
import type { Outcome, Problem } from '../../shared/refusals'
import { dayOf } from '../../shared/rules/dates'

export type RealHost = Host & {
  /**
   * The open core, for what a test wants to have happened before or to know of afterwards. It is asked once everything the
   * screen sent is answered: a screen paints before the core has kept. Throws while no workspace is open.
   */
  readonly core: () => Pick<App, 'call' | 'close'>
  readonly state: () => HostState
  readonly send: (event: HostEvent) => void
  /** What the next folder or file dialog answers. */
  readonly answers: {
    folder: string | null
    file:
      | { readonly name: string; readonly text: string }
      | { readonly name: string; readonly bytes: Uint8Array }
      | null
    folders: HostState['folders']
    screens: number
    /** What the screen asks for reaches the core only then, in order; at once unless said. */
    after: Promise<unknown> | null
    /** What a full disk, say, makes of a call of that name; null is one where nothing goes wrong. */
    refuse: (name: keyof typeof contract) => Problem | null
    /** What the system's dialog and the printer make of a page; printed unless said. */
    print: () => Outcome<{ readonly printed: boolean }>
    /** What the disk makes of a save; null is one where nothing goes wrong. */
    save: (request: SaveRequest) => Outcome<SaveAnswer> | null
  }
  /** Names and inputs of the calls so far, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[]
  /** Whether a call of that name has been answered. */
  readonly hasAnswered: (name: keyof typeof contract) => boolean
  readonly close: () => Promise<void>
}

export type RealHostOptions = {
  /** `none` is a first run: nothing is open until host.create-workspace or host.open-sample. */
  readonly workspace?: 'open' | 'none' | 'sample'
  /** The moment it is, 9 June 2026, a Tuesday, 14:02 in Millbrook unless said. */
  readonly at?: string
}

/** A host over the real core in a temporary folder; inputs and answers cross as JSON, as they do over IPC. */
export async function openRealHost({
  workspace = 'open',
  at = '2026-06-09T13:02:00.000Z',
}: RealHostOptions = {}): Promise<RealHost> {
  const root = await mkdtemp(join(tmpdir(), 'ct-screen-'))
  const clockOffsetMs = Date.parse(at) - Date.now()
  const listeners = new Set<(event: HostEvent) => void>()
  const files = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>()
  const running = new Map<string, AbortController>()
  const calls: RealHost['calls'] = []
  const underway = new Set<Promise<unknown>>()
  const answeredNames = new Set<string>()
  const answers: RealHost['answers'] = {
    folder: null,
    file: null,
    folders: {
      workspace: join(root, 'work'),
      backups: join(root, 'backups'),
      papers: join(root, 'papers'),
      sameDisk: false,
      synced: null,
    },
    screens: 1,
    after: null,
    refuse: () => null,
    print: () => ({ ok: true, value: { printed: true } }),
    save: () => null,
  }
  let user: UserSettings = {
    keyboardPersonId: null,
    look: 'system',
    textSize: 100,
    contrast: 'system',
    motion: 'system',
    oneKeyCommands: true,
    backupsDir: answers.folders.backups,
    deskLookedAt: {},
    deskHad: {},
    savedFilters: [],
  }
  let state: WorkspaceState = { kind: 'none' }
  let app: App | null = null
  const sample = { dir: join(root, 'Sample team'), backupsDir: join(root, 'Sample team backups') }
  let beforeSample: { readonly dir: string | null; readonly keyboardPersonId: string | null } | null = null
  const isInSample = () => state.kind !== 'none' && state.dir === sample.dir
  const surroundings = {
    clock: () => new Date(Date.now() + clockOffsetMs),
    newId: () => randomUUID(),
    log: () => undefined,
    holder: { user: 'Nettie', host: 'PC-HALL-1' },
  }

  const hostState = (): HostState => ({
    workspace: state,
    user,
    folders: answers.folders,
    isSample: isInSample(),
    screens: answers.screens,
    platform: 'windows',
    clockOffsetMs,
    version: '0.1.0',
  })
  const send = (event: HostEvent) => {
    // Each listener gets its own copy, as over IPC.
    for (const listener of listeners) listener(structuredClone(event))
  }
  const open = async (dir: string, create: boolean) => {
    await app?.close()
    app = null
    const opened = await openApp({
      ...surroundings,
      dir,
      backupsDir: dir === sample.dir ? sample.backupsDir : user.backupsDir,
      create,
      takeOver: false,
      jobs: inlineJobs(),
      actor: () => user.keyboardPersonId,
      readPickedFile: async (fileId) => files.get(fileId) ?? null,
    })
    if (opened.kind === 'failed') state = { kind: 'failed', dir, because: opened.because }
    else {
      app = opened.app
      app.subscribe(send)
      state =
        opened.kind === 'open'
          ? { kind: 'open', dir, report: app.report, savedAt: null }
          : { kind: 'read-only', dir, because: opened.because }
    }
    send({ kind: 'workspace', state: hostState() })
  }
  const openSample = async () => {
    if (!isInSample()) {
      beforeSample = { dir: state.kind === 'none' ? null : state.dir, keyboardPersonId: user.keyboardPersonId }
    }
    await app?.close()
    app = null
    const made = await prepareSample(sample, surroundings)
    if (made.kind === 'failed') state = { kind: 'failed', dir: sample.dir, because: made.because }
    else {
      user = { ...user, keyboardPersonId: made.keyboardPersonId }
      await open(sample.dir, false)
    }
  }
  const discardSample = async (): Promise<Outcome<unknown>> => {
    if ((await lookAtSample(sample.dir)).kind !== 'sample') {
      return { ok: false, problem: { code: 'bad-input', where: 'sample' } }
    }
    const wasIn = isInSample()
    if (wasIn) {
      await app?.close()
      app = null
      state = { kind: 'none' }
    }
    await removeSample(sample)
    if (wasIn) {
      const back = beforeSample
      beforeSample = null
      user = { ...user, keyboardPersonId: back?.keyboardPersonId ?? null }
      if (back?.dir) await open(back.dir, false)
      else send({ kind: 'workspace', state: hostState() })
    }
    return { ok: true, value: hostState() }
  }
  const hostCall = async (name: string, input: Record<string, unknown>): Promise<Outcome<unknown>> => {
    const ok = (value: unknown): Outcome<unknown> => ({ ok: true, value })
    if (name === 'host.state') return ok(hostState())
    if (name === 'host.create-workspace' || name === 'host.open-workspace') {
      const dir = typeof input.dir === 'string' ? input.dir : (answers.folder ?? answers.folders.workspace)
      if (beforeSample !== null && dir !== sample.dir) {
        const isBack = dir === beforeSample.dir
        user = { ...user, keyboardPersonId: isBack ? beforeSample.keyboardPersonId : null }
        beforeSample = null
      }
      await open(dir, name === 'host.create-workspace')
      return ok(hostState())
    }
    if (name === 'host.edit-user-settings') {
      const { deskLooked, ...rest } = input
      user = { ...user, ...rest, ...lookedOf(user, deskLooked) }
      if (typeof input.backupsDir === 'string') answers.folders = { ...answers.folders, backups: input.backupsDir }
      send({ kind: 'workspace', state: hostState() })
      return ok(hostState())
    }
    if (name === 'host.choose-folder') {
      const { sameDisk, synced } = answers.folders
      if (input.purpose === 'papers' && answers.folder !== null) {
        answers.folders = { ...answers.folders, papers: answers.folder }
        send({ kind: 'workspace', state: hostState() })
      }
      return ok({ dir: answers.folder, sameDisk, synced })
    }
    if (name === 'host.pick-file') {
      if (answers.file === null) return ok({ file: null })
      const bytes = 'bytes' in answers.file ? answers.file.bytes : new TextEncoder().encode(answers.file.text)
      const fileId = randomUUID()
      files.set(fileId, { name: answers.file.name, bytes })
      return ok({ file: { fileId, name: answers.file.name, bytes: bytes.length } })
    }
    if (name === 'host.look-into-file') {
      const file = files.get(String(input.fileId))
      if (file === undefined) return { ok: false, problem: { code: 'file-gone' } }
      return lookIntoFile(file, { jobs: inlineJobs(), today: dayOf(surroundings.clock()) })
    }
    if (name === 'host.open-sample') {
      await openSample()
      return ok(hostState())
    }
    if (name === 'host.discard-sample') return discardSample()
    if (name === 'host.print') return print(input.request)
    if (name === 'host.cancel') running.get(String(input.callId))?.abort()
    return ok({})
  }
  /** The paper is made, so that what stands against it is refused; the printer has the last word. */
  const print = async (request: unknown): Promise<Outcome<unknown>> => {
    if (request === undefined) return answers.print()
    if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
    const made = await app.makeDocument({ kind: 'document', request: DocumentRequest.parse(request), format: 'pdf' })
    return made.ok ? answers.print() : made
  }
  /** Names of what was saved: another file of the same name is refused, as on a disk. */
  const taken = new Set<string>()
  const save = async (given: SaveRequest): Promise<Outcome<SaveAnswer>> => {
    const { what, name, replace } = SaveRequestSchema.parse(given)
    if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
    const instead = answers.save(given)
    if (instead !== null) return instead
    if (what.kind === 'year') {
      const year = await app.documentsOfYear(what.request, what.format)
      if (!year.ok) return year
      const saved = join(answers.folders.papers, name ?? year.value.folder)
      return { ok: true, value: { saved, files: year.value.documents.length, leftOut: [] } }
    }
    const made = await app.makeDocument(what)
    if (!made.ok) return made
    const pathOf = (called: string) => join(answers.folders.papers, `${called}.${what.format}`)
    const called = name ?? made.value.fileName
    const path = pathOf(called)
    if (taken.has(path) && !replace)
      return { ok: false, problem: { code: 'file-exists', path, beside: pathOf(`${called} (2)`) } }
    taken.add(path)
    return { ok: true, value: { saved: path, files: 1, leftOut: [] } }
  }
  const receive = async (name: string, input: unknown, options: CallOptions): Promise<Outcome<unknown>> => {
    if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
    const { callId } = options
    const stopper = new AbortController()
    if (callId !== undefined) running.set(callId, stopper)
    const outcome = await app.receive(name, input, {
      onBehalf: options.onBehalf,
      signal: stopper.signal,
      onProgress: (progress) => callId !== undefined && send({ kind: 'progress', callId, ...progress }),
    })
    if (callId !== undefined) running.delete(callId)
    return outcome
  }

  const answered = async () => {
    while (underway.size > 0) await Promise.allSettled(underway)
  }
  const answer = async (name: keyof typeof contract, input: unknown, options: CallOptions): Promise<unknown> => {
    const sent = JSON.parse(JSON.stringify(input))
    if (answers.after !== null) await answers.after
    const problem = answers.refuse(name)
    if (problem !== null) return { ok: false, problem }
    const outcome = contract[name].kind === 'host' ? await hostCall(name, sent) : await receive(name, sent, options)
    return JSON.parse(JSON.stringify(outcome))
  }

  if (workspace === 'open') await open(answers.folders.workspace, true)
  if (workspace === 'sample') await openSample()
  return {
    async call<N extends keyof typeof contract>(name: N, input: InputOf<N>, options: CallOptions = {}) {
      calls.push({ name, input })
      const answering = answer(name, input, options)
      underway.add(answering)
      try {
        // The core answers each name with its own output; JSON is what IPC makes of it.
        return (await answering) as Outcome<OutputOf<N>>
      } finally {
        underway.delete(answering)
        answeredNames.add(name)
      }
    },
    save: async (request) => {
      calls.push({ name: 'save', input: request })
      return save(request)
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    core: () => {
      const opened = app
      if (opened === null) throw new Error('no workspace is open')
      return {
        call: async (...asked) => {
          await answered()
          return opened.call(...asked)
        },
        close: () => opened.close(),
      }
    },
    state: hostState,
    send,
    answers,
    calls,
    hasAnswered: (name) => answeredNames.has(name),
    async close() {
      await app?.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** As the host keeps it: a moment for each enabler, and what stood on their desk. */
function lookedOf({ deskLookedAt, deskHad }: UserSettings, looked: unknown): Partial<UserSettings> {
  const asked = contract['host.edit-user-settings'].input.shape.deskLooked.parse(looked)
  if (asked === undefined) return {}
  const { personId, at, had } = asked
  return { deskLookedAt: { ...deskLookedAt, [personId]: at }, deskHad: { ...deskHad, [personId]: had } }
}
