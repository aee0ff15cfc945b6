import { create } from 'zustand'

/** Something a person can do here: one declaration gives its key, its chord while typing, its line on the help sheet and its place in the palette. */
export type Doable = {
  /** A verb phrase as on the button: "Add an item". Unique on its screen. */
  readonly name: string
  /** Other words people use for it, which the palette finds it by: "import excel csv". */
  readonly also?: string
  /** One key, as `useKeys` names it: 'n', '.', 'delete'. It acts outside text fields, where one-key commands are on. */
  readonly key?: string
  /** The chord that also acts while typing. Absent: made of `key` (see `typingChord`). Null: there is none, and `key` is all. */
  readonly typing?: string | null
  /** How it is reached while typing where that is no chord: "Ctrl Enter, then A". Drawn on the help sheet; whoever says it binds it. */
  readonly typingWords?: string
  /** In a text field its chord belongs to the text: undo, redo. */
  readonly isTextFirst?: boolean
  /** It changes a record or a file at once, without asking anything further: the palette never does it at a bare Enter. */
  readonly writes?: true
  readonly run: () => unknown
  /** False: it cannot be done now. It is listed no more and its keys are free for others. */
  readonly isOn?: boolean
}

export type ListedDoable = Doable & { readonly where: 'screen' | 'everywhere' }

type Registry = {
  readonly lists: ReadonlyMap<string, readonly ListedDoable[]>
  /** Off: a letter alone does nothing. Set from the user's settings. */
  readonly oneKey: boolean
}

/** What can be done now, newest screen last: the palette and the help sheet read it. */
export const useDoableRegistry = create<Registry>(() => ({ lists: new Map(), oneKey: true }))

/** One by one, those of the screen and those of everywhere; a name said twice stands once. */
export function listedDoables(lists: Registry['lists'], where: ListedDoable['where']): readonly ListedDoable[] {
  const byName = new Map<string, ListedDoable>()
  for (const one of [...lists.values()].flat())
    if (one.where === where && !byName.has(one.name)) byName.set(one.name, one)
  return [...byName.values()]
}
