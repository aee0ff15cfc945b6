import type { ImportPreview } from '../../../shared/model/import'
import type { RowRead } from './read-row'

const columnWords = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
} as const

/** Gathers over all rows what the margin of the screen says: who is new, and how words were read. */
export class Margin {
  readonly #rowsOfKey = new Map<string, number>()
  readonly #means = new Map<string, string>()
  #mostOwners = 1

  note({ owners, ownerCell, state }: RowRead): void {
    const everyone = [owners.owner, ...owners.helpers]
    for (const owner of everyone) {
      if (owner.kind === 'new') this.#rowsOfKey.set(owner.key, (this.#rowsOfKey.get(owner.key) ?? 0) + 1)
    }
    this.#mostOwners = Math.max(this.#mostOwners, everyone.length)
    if (state.word !== null && !this.#means.has(state.word)) this.#means.set(state.word, columnWords[state.column])
    if (owners.owner.kind === 'team' && owners.helpers.length === 0) this.#means.set(ownerCell, 'the whole team')
    if (owners.open) this.#means.set(ownerCell, 'nobody yet')
  }

  newPeople(): ImportPreview['newPeople'] {
    return [...this.#rowsOfKey].map(([key, rows]) => ({ key, rows })).sort((a, b) => b.rows - a.rows)
  }

  readings(): ImportPreview['readings'] {
    const words = [...this.#means].slice(0, 200).map(([word, means]) => ({ word, means }))
    const several = { word: 'Several names', means: 'the first owns it, the others help' }
    return this.#mostOwners > 1 ? [...words, several] : words
  }
}
