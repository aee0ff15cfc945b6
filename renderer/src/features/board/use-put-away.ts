import type { BoardCardRef } from '../../../../shared/model/board'
import { useCommand } from '../../data/use-command'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'

/** As many as one call takes. */
const mostAtOnce = 500

/** What is over leaves the board now, without waiting for the four weeks: a command of every board. `over` is asked when it is done. */
export function usePutAway(it: {
  readonly called: { readonly one: string; readonly many: string }
  readonly hasOver: boolean
  readonly over: () => readonly BoardCardRef[]
  readonly isReadOnly: boolean
}): () => void {
  const { called } = it
  const run = useCommand()
  const putAway = async (): Promise<void> => {
    const cards = it
      .over()
      .slice(0, mostAtOnce)
      .map(({ kind, id }) => ({ kind, id }))
    const outcome = await run('cards.put-away', { cards })
    if (!outcome.ok) return
    const words =
      cards.length === 1
        ? `One ${called.one} is put away. Closed (C) has it.`
        : `${cards.length} ${called.many} are put away. Closed (C) has them.`
    showToast({ words, canUndo: true })
  }
  useDoables([
    {
      name: 'Put away what is over now',
      also: 'archive',
      writes: true,
      run: () => void putAway(),
      isOn: it.hasOver && !it.isReadOnly,
    },
  ])
  return () => void putAway()
}
