import type { DecisionRegister } from '../../../shared/contract'
import type { Day } from '../../../shared/model/common'
import type { FindAnswer, FindAsk } from '../../../shared/model/find'
import type { DecisionsAsk } from './decisions'
import type { Touched } from './searcher'

/** What goes to where the searching is done, and what comes back. All of it survives structured clone. */
export type SearchRequest =
  | { readonly kind: 'read'; readonly dir: string }
  | { readonly kind: 'changed'; readonly touched: readonly Touched[] }
  | { readonly kind: 'find'; readonly ask: number; readonly input: FindAsk; readonly today: Day }
  | { readonly kind: 'decisions'; readonly ask: number; readonly input: DecisionsAsk; readonly today: Day }

export type SearchAnswer =
  | { readonly kind: 'found'; readonly ask: number; readonly answer: FindAnswer }
  | { readonly kind: 'listed'; readonly ask: number; readonly answer: DecisionRegister }
  /** Without `ask`: reading failed, or a change could not be taken in. */
  | { readonly kind: 'failed'; readonly ask: number | null; readonly error: Error }

/** Where one workspace is searched: a thread of its own, or this one. */
export interface SearchSeat {
  post(request: SearchRequest): void
  /** Whether it keeps the program running. */
  ref(): void
  unref(): void
  close(): Promise<void>
}

export type StartSeat = (heard: {
  readonly onAnswer: (answer: SearchAnswer) => void
  /** It ended by itself. */
  readonly onEnd: (error: Error) => void
}) => SearchSeat
