import {
  type LeftOut,
  longestName,
  longestWords,
  mostSaved,
  type SavingRefused,
} from '../../../../shared/rules/saved-filters'

export function refusedWords(refused: SavingRefused): string {
  switch (refused) {
    case 'no-name':
      return 'Give it a name to find it by.'
    case 'name-too-long':
      return `A name has at most ${longestName} letters.`
    case 'name-taken':
      return 'Another filter of this board is called so.'
    case 'too-many':
      return `${mostSaved} filters are saved for this board, one for each key from 1 to ${mostSaved}. Delete one first, or save under the name of one that may go.`
    case 'words-too-long':
      return `The words it looks for are too long: at most ${longestWords} letters can be saved.`
    case 'asks-nothing':
      return 'Nothing is asked, so there is nothing to save.'
  }
}

const parts: Readonly<Record<LeftOut, string>> = {
  person: 'a person',
  organisation: 'an organisation',
  place: 'a place',
  mark: 'something this board does not have',
}

/** What a saved filter asked for that there is no more; null where all of it is asked. */
export function leftOutWords(name: string, leftOut: readonly LeftOut[]): string | null {
  const [first, ...others] = leftOut.map((part) => parts[part])
  if (first === undefined) return null
  const last = others.at(-1)
  const all = last === undefined ? first : `${[first, ...others.slice(0, -1)].join(', ')} and ${last}`
  return last === undefined
    ? `“${name}” also asks for ${all} that is not here any more: that part is left out.`
    : `“${name}” also asks for ${all} that are not here any more: those parts are left out.`
}
