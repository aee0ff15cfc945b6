import { useCallback } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { useCommand } from '../../data/use-command'

export type PlaceChange = Omit<InputOf<'locality.edit'>, 'localityId'>
export type EditPlace = {
  /** Problems are shown across the page. */
  readonly change: (change: PlaceChange) => void
  /** Problems belong to the field: null where it was kept. */
  readonly keep: (change: PlaceChange) => Promise<Problem | null>
}

export function useEditPlace(localityId: string): EditPlace {
  const run = useCommand()
  const keep = useCallback(
    async (change: PlaceChange) => {
      const outcome = await run('locality.edit', { localityId, ...change }, { quiet: true })
      return outcome.ok ? null : outcome.problem
    },
    [run, localityId],
  )
  const change = useCallback(
    (input: PlaceChange) => void run('locality.edit', { localityId, ...input }),
    [run, localityId],
  )
  return { keep, change }
}
