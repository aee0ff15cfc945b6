import { openStore } from '../../electron/core/store/open-store'
import type { Store } from '../../electron/core/store/store'
import type { Person } from '../../shared/model/person'
import { type BoardOf, boardOf, recordsOf } from './board-cards'
import { freshCopy, type Places } from './window-figures'

export type Made = BoardOf & { readonly dir: string; readonly people: readonly Person[]; readonly archived: number }

/** A copy of the five-year store with one board more, of so many live actions. */
export async function storeWith(places: Places, size: number): Promise<Made> {
  const dir = await freshCopy(places.store)
  const opened = await openStore({
    ...{ dir, create: false, takeOver: false, backupsDir: `${dir}-backups` },
    clock: () => new Date(places.now),
    newId: () => crypto.randomUUID(),
    log: () => undefined,
    holder: { user: 'bench', host: 'bench' },
  })
  if (opened.kind !== 'open') throw new Error(`no store: ${JSON.stringify(opened.because)}`)
  const { store } = opened
  try {
    const people = [...store.all('person')]
    const board = await fill(store, size, people, places.now.slice(0, 10))
    // Archives are not read at opening: counted here, and not by the app that is measured.
    const lastYear = Number(places.now.slice(0, 4))
    for (const { id } of store.all('locality'))
      for (let year = lastYear - 6; year <= lastYear; year += 1) await store.loadArchive(id, year)
    const archived = [...store.all('action')].filter((one) => one.archivedOn !== null).length
    return { ...board, dir, people, archived }
  } finally {
    await store.close()
  }
}

async function fill(store: Store, size: number, people: readonly Person[], today: string): Promise<BoardOf> {
  const [like] = store.all('locality')
  if (like === undefined) throw new Error('the store has no place')
  const board = boardOf(like, 'BOARD', size, { people, today })
  const records = recordsOf(board)
  for (let from = 0; from < records.length; from += 500) {
    const put = records.slice(from, from + 500)
    const meta = { name: 'bench.fill', label: 'Filled a board', actor: { personId: null, onBehalf: null } }
    const committed = await store.commit({ put, remove: [] }, meta)
    if (!committed.ok) throw new Error(`the store refused: ${JSON.stringify(committed.problem)}`)
  }
  return board
}
