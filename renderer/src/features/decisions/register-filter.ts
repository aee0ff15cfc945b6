import type { InputOf } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'

/** What the register is asked for. */
export type RegisterFilter = {
  /** Null: all places. */
  readonly localityId: Id | null
  readonly words: string
  readonly from: Day | null
  readonly to: Day | null
  readonly showConfidential: boolean
}

export type RegisterQuestion = Omit<InputOf<'decision.list'>, 'offset' | 'limit'>

/** The most letters the register is asked with. */
const longest = 400

export function questionOf(filter: RegisterFilter): RegisterQuestion {
  return { ...filter, words: filter.words.slice(0, longest) }
}

/** Whether something may have been left out. */
export function isNarrowed({ words, from, to }: RegisterFilter): boolean {
  return words.trim() !== '' || from !== null || to !== null
}
