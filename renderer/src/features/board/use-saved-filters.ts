import type { SavedFilter } from '../../../../shared/model/board-filter'
import type { Person } from '../../../../shared/model/person'
import {
  askable,
  bringBackFilter,
  moveFilter,
  renameFilter,
  type Saving,
  type SavingRefused,
  savedOf,
  saveFilter,
  withoutFilter,
} from '../../../../shared/rules/saved-filters'
import { useHostState, useRecords } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoableRegistry } from '../../ui/doable-registry'
import { showToast } from '../../ui/toasts'
import type { BoardCard } from './drop-target'
import { refusedWords } from './saved-filter-words'
import type { BoardFilterState } from './use-board-filter'

const nothing: readonly SavedFilter[] = []

/** The filters somebody saved for this kind of board, on this laptop, and what can be done with them. */
export function useSavedFilters<C extends BoardCard>(state: BoardFilterState<C>) {
  const { kind, facts, chosen } = state
  const list = useHostState()?.user.savedFilters ?? nothing
  const call = useHostCall()
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const localities = useRecords('locality')
  const own = savedOf(list, kind)

  /** Answers why not, or null once it is kept. */
  const keep = async (saving: Saving): Promise<SavingRefused | 'not-kept' | null> => {
    if ('refused' in saving) return saving.refused
    const outcome = await call('host.edit-user-settings', { savedFilters: [...saving.list] })
    return outcome.ok ? null : 'not-kept'
  }
  const keepOrSay = async (saving: Saving): Promise<boolean> => {
    const refused = await keep(saving)
    if (refused !== null && refused !== 'not-kept') showToast({ words: refusedWords(refused) })
    return refused === null
  }
  const show = (saved: SavedFilter): void => {
    const { filter, leftOut } = askable(saved.filter, {
      personNow: (id) => personNow(people, id),
      hasOrganisation: (id) => organisations.has(id),
      hasPlace: (id) => localities.has(id),
      hasMark: (id) => facts.marks?.some((mark) => mark.id === id) === true,
    })
    state.choose({ name: saved.name, leftOut }, filter)
    announce(`Shown: ${saved.name}`)
  }
  return {
    own,
    /** The one that is shown. */
    shown: own.find((saved) => saved.name === chosen?.name),
    /** Shows it; where it is shown already, shows all again. */
    choose: (saved: SavedFilter): void => {
      if (saved.name !== chosen?.name) show(saved)
      else {
        state.clear()
        announce('All shown')
      }
    },
    save: async (name: string): Promise<SavingRefused | 'not-kept' | null> => {
      const filter = { ...state.filter, text: state.filter.text.trim() }
      const saving = saveFilter(list, { board: kind, name, filter })
      const refused = await keep(saving)
      if (refused !== null || 'refused' in saving) return refused
      const at = savedOf(saving.list, kind).findIndex((one) => one.filter === filter)
      const saved = savedOf(saving.list, kind)[at]
      if (saved !== undefined) state.choose({ name: saved.name, leftOut: [] })
      showToast({
        words: `Saved as “${saved?.name ?? name}”. ${useDoableRegistry.getState().oneKey ? '' : 'Alt '}${at + 1} shows it.`,
        act: { words: 'Take it back', run: () => void keepOrSay({ list }) },
      })
      return null
    },
    rename: async (saved: SavedFilter, to: string): Promise<SavingRefused | 'not-kept' | null> => {
      const saving = renameFilter(list, saved, to)
      const refused = await keep(saving)
      if (refused !== null || 'refused' in saving) return refused
      const now = savedOf(saving.list, kind)[own.indexOf(saved)]
      if (now === undefined || now.name === saved.name) return null
      if (chosen?.name === saved.name) state.choose({ ...chosen, name: now.name })
      showToast({
        words: `“${saved.name}” is called “${now.name}” now.`,
        act: { words: 'Take it back', run: () => void keepOrSay({ list }) },
      })
      return null
    },
    /** To the key before or after; a name that was written and not kept yet is kept with it. */
    move: async (saved: SavedFilter, step: -1 | 1, name: string): Promise<boolean> => {
      const at = own.indexOf(saved)
      const named = name === saved.name ? { list } : renameFilter(list, saved, name)
      const now = 'list' in named ? savedOf(named.list, kind)[at] : undefined
      if (!('list' in named) || now === undefined) return keepOrSay(named)
      const moved = moveFilter(named.list, now, step)
      if (moved === null || !(await keepOrSay({ list: moved }))) return false
      if (chosen?.name === saved.name) state.choose({ ...chosen, name: now.name })
      announce(`${now.name}, ${at + step + 1} of ${own.length}`)
      return true
    },
    remove: async (saved: SavedFilter): Promise<void> => {
      const at = own.indexOf(saved)
      if (!(await keepOrSay({ list: withoutFilter(list, saved) }))) return
      // What is asked stays asked: nothing on the board changes.
      if (chosen?.name === saved.name) state.choose(null)
      showToast({
        words: `Deleted the filter “${saved.name}”.`,
        act: {
          words: 'Bring it back',
          run: () => void keepOrSay(bringBackFilter(withoutFilter(list, saved), saved, at)),
        },
      })
    },
  }
}

export type SavedFilters = ReturnType<typeof useSavedFilters>

/** Of a record that was merged into another, that other. */
function personNow(people: ReadonlyMap<string, Person>, id: string): string | null {
  if (people.has(id)) return id
  for (const person of people.values()) if (person.mergedFrom?.some((merged) => merged.id === id)) return person.id
  return null
}
