import { useState } from 'react'
import type { ImportPreview } from '../../../../shared/model/import'
import type { Problem } from '../../../../shared/refusals'
import { useRecords } from '../../data/data-provider'
import { useRoutes } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toasts'
import { type NewNames, personFor, type Tally } from './import-draft'

/** The one command that brings the rows in; afterwards the board, with Undo at hand. */
export function useBring(localityId: string, preview: ImportPreview, tally: Tally, names: NewNames) {
  const run = useCommand()
  const people = useRecords('person')
  const [state, setState] = useState<{ readonly isBringing: boolean; readonly problem: Problem | null }>({
    isBringing: false,
    problem: null,
  })
  const bring = async () => {
    if (tally.ready.length === 0 || state.isBringing) return
    setState({ isBringing: true, problem: null })
    const known = [...people.values()]
    const outcome = await run(
      'import.actions',
      {
        localityId,
        source: preview.name,
        actions: [...tally.ready],
        people: preview.newPeople.map(({ key }) => personFor(key, names, known)),
      },
      { quiet: true },
    )
    if (!outcome.ok) return setState({ isBringing: false, problem: outcome.problem })
    const { actions } = outcome.value
    showToast({
      words: actions === 1 ? 'Brought in 1 action' : `Brought in ${actions.toLocaleString('en-GB')} actions`,
      canUndo: true,
    })
    useRoutes.getState().replace({ screen: 'actions', localityId })
  }
  return { bring: () => void bring(), ...state }
}
