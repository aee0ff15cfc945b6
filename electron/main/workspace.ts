import type { HostEvent, WorkspaceState } from '../../shared/contract'
import type { Core, OpenApp, OpenRequest } from './core'
import { codeOf, traceOf } from './log-file'

export type WorkspaceOptions = {
  /** Loaded while the window opens; see index.ts. */
  readonly core: () => Promise<Core>
  /** Where the backups of a workspace go. */
  readonly backupsDir: (dir: string) => string
  /** It is open, and nobody has been told yet. */
  readonly remember: (dir: string) => void
  readonly tell: (event: HostEvent) => void
  /** The state of the workspace is another one now. */
  readonly moved: () => void
  readonly log: (line: string) => void
}

type How = Pick<OpenRequest, 'dir' | 'create' | 'takeOver'>
/** Why a folder was not made ready to be opened; null where it was. */
type NotReady = (WorkspaceState & { kind: 'failed' })['because'] | null

/** The one workspace that is open, if any. Opening and closing happen one after the other, never at the same time. */
export class Workspace {
  readonly #options: WorkspaceOptions
  #state: WorkspaceState = { kind: 'none' }
  #app: OpenApp | null = null
  #unsubscribe: () => void = () => {}
  #turn: Promise<void> = Promise.resolve()

  constructor(options: WorkspaceOptions) {
    this.#options = options
  }

  state(): WorkspaceState {
    return this.#state
  }

  app(): OpenApp | null {
    return this.#app
  }

  /** When no opening or closing is under way. */
  settled(): Promise<void> {
    return this.#turn
  }

  /** `prepare` makes the folder ready while nothing is open. */
  open(how: How, prepare: () => Promise<NotReady> = async () => null): Promise<void> {
    return this.#inTurn(async () => {
      await this.#release()
      const because = await prepare().catch((error: unknown) => this.#notReady(error))
      if (because === null) await this.#open(how)
      else this.#state = { kind: 'failed', dir: how.dir, because }
      this.#options.moved()
    })
  }

  #notReady(error: unknown): NotReady {
    this.#options.log(`workspace not made: ${traceOf(error)}`)
    return { kind: 'damaged', detail: codeOf(error) }
  }

  /** The same workspace again, with other folders or with the lock taken over. */
  reopen(how: Pick<How, 'takeOver'>): Promise<void> {
    const state = this.#state
    return state.kind === 'none' ? this.#turn : this.open({ dir: state.dir, create: false, ...how })
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#release()
      this.#state = { kind: 'none' }
      this.#options.moved()
    })
  }

  /** For quitting: everything on disk, the lock free; what is shown no longer matters. */
  release(): Promise<void> {
    return this.#inTurn(() => this.#release())
  }

  async #open(how: How): Promise<void> {
    const opened = await this.#options
      .core()
      .then((core) => core.open({ ...how, backupsDir: this.#options.backupsDir(how.dir) }))
      .catch((error: unknown) => {
        this.#options.log(`workspace not opened: ${traceOf(error)}`)
        const because = { kind: 'damaged', detail: codeOf(error) } as const
        return { state: { kind: 'failed', dir: how.dir, because } as const, app: null }
      })
    this.#state = opened.state
    this.#app = opened.app
    this.#options.log(`workspace ${opened.state.kind}`)
    if (opened.app === null) return
    this.#options.remember(how.dir)
    this.#unsubscribe = opened.app.subscribe((event) => {
      // For a page that is loaded again.
      if (event.kind === 'changed' && this.#state.kind === 'open') this.#state = { ...this.#state, savedAt: event.at }
      if (event.kind === 'backup' && this.#state.kind === 'open') this.#state = { ...this.#state, backup: event.state }
      this.#options.tell(event)
    })
  }

  async #release(): Promise<void> {
    const app = this.#app
    this.#app = null
    this.#unsubscribe()
    this.#unsubscribe = () => {}
    // A workspace that cannot be closed (a stick pulled out) has lost nothing: each command was on disk before it was shown.
    await app?.close().catch((error: unknown) => this.#options.log(`workspace not closed: ${codeOf(error)}`))
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch((error: unknown) => this.#options.log(`workspace: ${codeOf(error)}`))
    return this.#turn
  }
}
