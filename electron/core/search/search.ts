import type { DecisionRegister } from '../../../shared/contract'
import type { Day } from '../../../shared/model/common'
import type { FindAnswer, FindAsk } from '../../../shared/model/find'
import type { Committed, Store } from '../store/store'
import type { DecisionsAsk } from './decisions'
import type { Touched } from './searcher'
import type { SearchAnswer, SearchRequest, SearchSeat, StartSeat } from './seat'

/** The search of one open workspace. */
export type Search = {
  /** Reads the workspace first where it has not been asked before; until that is done answers are not complete. */
  find(ask: FindAsk, today: Day): Promise<FindAnswer>
  /** The register of decisions, of what has been read so far. */
  decisions(ask: DecisionsAsk, today: Day): Promise<DecisionRegister>
  /** Told of every commit. */
  changed(committed: Committed): void
  /** Ends what is under way; questions still open are answered with an AbortError. */
  close(): Promise<void>
}

type Question = SearchRequest & { readonly kind: 'find' | 'decisions' }
type Unasked = Question extends infer One ? (One extends Question ? Omit<One, 'ask'> : never) : never
type Answered = SearchAnswer & { readonly kind: 'found' | 'listed' }
type Waiting = { readonly request: Question; isSecondTry: boolean } & {
  readonly resolve: (answer: Answered) => void
  readonly reject: (error: Error) => void
}

type Options = {
  readonly store: Store
  readonly isReadOnly: boolean
  readonly dir: string
  readonly start: StartSeat
  readonly log: (line: string) => void
  /** Five years of texts are some hundred megabytes: they are let go when nobody has looked for anything for a while. */
  readonly idleMs?: number
}

const keptIdleMs = 4 * 60_000
/** Records at a time: copying more would hold up whoever is typing. */
const atOnce = 400

export function createSearch({ store, isReadOnly, dir, start, log, idleMs = keptIdleMs }: Options): Search {
  const waiting = new Map<number, Waiting>()
  const outbox: SearchRequest[] = []
  let seat: SearchSeat | null = null
  let begun: Promise<void> = Promise.resolve()
  let idleTimer: NodeJS.Timeout | undefined
  let isSending = false
  let isClosed = false
  let asked = 0

  function open(): SearchSeat {
    const opened: SearchSeat = start({
      onAnswer: (answer) => opened === seat && hear(answer),
      onEnd: (error) => opened === seat && lose(error),
    })
    return opened
  }

  /**
   * What is in memory only goes in as changes. It is not written first where that can be helped: the writing waits for a
   * backup, which takes minutes on a slow stick, and whoever looks for something does not.
   */
  async function begin(): Promise<void> {
    const unwritten = store.unwritten()
    // A bug of the store's is told where it commits.
    const isWritten = unwritten === null && (await store.flush().catch(() => null))?.ok === true
    if (seat === null) return
    send({ kind: 'read', dir })
    if (unwritten !== null) tell(unwritten)
    else if (!isWritten || isReadOnly) tell(loadedIn(store))
  }

  function tell(touched: readonly Touched[]): void {
    for (let at = 0; at < touched.length; at += atOnce)
      send({ kind: 'changed', touched: touched.slice(at, at + atOnce) })
  }

  function send(request: SearchRequest): void {
    outbox.push(request)
    if (!isSending) pass()
  }

  /** The first at once, more of them with a pause in which other work is done. Their order is kept. */
  function pass(): void {
    const request = outbox.shift()
    if (request === undefined || seat === null) {
      isSending = false
      return
    }
    isSending = outbox.length > 0 || request.kind === 'changed'
    seat.post(request)
    if (isSending) setImmediate(pass)
  }

  function hear(answer: SearchAnswer): void {
    if (answer.kind === 'failed' && answer.ask === null) {
      log(`search: ${answer.error.name}`)
      return
    }
    const question = answer.ask === null ? undefined : waiting.get(answer.ask)
    if (question === undefined) return
    waiting.delete(question.request.ask)
    if (answer.kind === 'failed') question.reject(answer.error)
    else question.resolve(answer)
    rest()
  }

  function rest(): void {
    if (waiting.size > 0) return
    seat?.unref()
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => void end(), idleMs)
    idleTimer.unref()
  }

  async function end(): Promise<void> {
    const ended = seat
    seat = null
    outbox.length = 0
    isSending = false
    await ended?.close()
  }

  /** A thread that died under a question is started again once for it. */
  function lose(error: Error): void {
    log(`search ended: ${error.name}`)
    void end()
    for (const question of [...waiting.values()]) {
      waiting.delete(question.request.ask)
      if (question.isSecondTry || isClosed) question.reject(error)
      else void ask({ ...question, isSecondTry: true })
    }
  }

  async function ask(question: Waiting): Promise<void> {
    try {
      waiting.set(question.request.ask, question)
      clearTimeout(idleTimer)
      if (seat === null) {
        seat = open()
        begun = begin()
      }
      await begun
      seat?.ref()
      send(question.request)
    } catch (error) {
      waiting.delete(question.request.ask)
      question.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  function answerTo(question: Unasked): Promise<Answered> {
    return new Promise((resolve, reject) => {
      if (isClosed) return reject(aborted())
      asked += 1
      void ask({ request: { ...question, ask: asked }, resolve, reject, isSecondTry: false })
    })
  }

  return {
    find: async (input, today) => {
      const answer = await answerTo({ kind: 'find', input, today })
      return answer.kind === 'found' ? answer.answer : mixedUp(answer)
    },
    decisions: async (input, today) => {
      const answer = await answerTo({ kind: 'decisions', input, today })
      return answer.kind === 'listed' ? answer.answer : mixedUp(answer)
    },
    changed: ({ touched }) => {
      if (seat !== null) tell(touched)
    },
    close: async () => {
      isClosed = true
      clearTimeout(idleTimer)
      for (const question of waiting.values()) question.reject(aborted())
      waiting.clear()
      await end()
    },
  }
}

const kinds = [
  ...(['settings', 'organisation', 'person', 'locality', 'meeting', 'item', 'decision', 'action'] as const),
  ...(['pledge', 'escalation', 'story', 'spend', 'opportunity', 'parked', 'correction', 'permission'] as const),
]

function loadedIn(store: Store): readonly Touched[] {
  return kinds.flatMap((kind) =>
    store.all(kind).map((record) => ({ ref: { kind: record.kind, id: record.id }, now: record })),
  )
}

function mixedUp({ kind }: Answered): never {
  throw new Error(`the search answered another question: ${kind}`)
}

function aborted(): Error {
  return Object.assign(new Error('The workspace was closed.'), { name: 'AbortError' })
}
