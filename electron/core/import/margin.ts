import type { ImportPreview } from '../../../shared/model/import'
import { longDay } from '../../../shared/rules/dates'
import type { RowRead } from './read-row'

const columnWords = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
} as const

const longestWord = 60

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line.slice(0, 4 * longestWord))
  return letters.length <= longestWord ? line : `${letters.slice(0, longestWord).join('').trim()}…`
}

/** Gathers over all rows what the margin of the screen says: who is new, and how words were read. */
export class Margin {
  readonly #rowsOfKey = new Map<string, number>()
  readonly #means = new Map<string, { readonly word: string; readonly means: string }>()
  #mostOwners = 1
  #saidMonthFirst = false

  note({ owners, ownerCell, state, stateCell, raised, due, dueCell }: RowRead): void {
    const everyone = [owners.owner, ...owners.helpers]
    for (const owner of everyone) {
      if (owner.kind === 'new') this.#rowsOfKey.set(owner.key, (this.#rowsOfKey.get(owner.key) ?? 0) + 1)
    }
    this.#mostOwners = Math.max(this.#mostOwners, everyone.length)
    if (state.word !== null) this.#say(state.word, columnWords[state.column])
    if (state.isUnknown) this.#say(shortened(stateCell), `${columnWords.todo}, with the word kept`)
    if (owners.owner.kind === 'team' && owners.helpers.length === 0) this.#say(ownerCell, 'the whole team')
    if (owners.open) this.#say(ownerCell, 'nobody yet')
    // "asap": a word with no figure in it, so no day at all and no slip in one.
    const isWordAlone = due.day === null && due.problem === null && due.more
    if (isWordAlone && dueCell !== stateCell) this.#say(shortened(dueCell), 'no date, with the word kept')
    for (const { because, day } of [raised, due]) {
      if (because === 'next-meeting' && day !== null) this.#say('next meeting', longDay(day))
      if (because === 'month-first' && day !== null && !this.#saidMonthFirst) {
        this.#saidMonthFirst = true
        this.#say('A date with the month first', `read as one, such as ${longDay(day)}`)
      }
    }
  }

  /** A heading of a section stands in the detail of the rows below it, a sum is in none. */
  passOver(words: string, why: 'heading' | 'total'): void {
    this.#say(shortened(words), why === 'heading' ? 'a heading, kept with the rows below it' : 'a sum, passed over')
  }

  /** "All" and "ALL" are one word, and that “Done” is Done needs no saying. */
  #say(word: string, means: string): void {
    const folded = word.toLocaleLowerCase('en-GB')
    if (folded === means.toLocaleLowerCase('en-GB') || this.#means.has(folded)) return
    this.#means.set(folded, { word, means })
  }

  newPeople(): ImportPreview['newPeople'] {
    return [...this.#rowsOfKey].map(([key, rows]) => ({ key, rows })).sort((a, b) => b.rows - a.rows)
  }

  readings(): ImportPreview['readings'] {
    const words = [...this.#means.values()].slice(0, 200)
    const several = { word: 'Several names', means: 'the first owns it, the others help' }
    return this.#mostOwners > 1 ? [...words, several] : words
  }
}
