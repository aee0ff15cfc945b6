import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import type { Host } from '../../../../shared/contract'
import { useHost } from '../../host/host'
import { emptyDraft, type TeamDraft } from './team-draft'

const kept = new WeakMap<Host, TeamDraft>()

/** Esc closes a list more often than it means "throw this away": what was filled in is there again when the sheet is. */
export function useKeptDraft(): [TeamDraft, Dispatch<SetStateAction<TeamDraft>>] {
  const host = useHost()
  const [draft, setDraft] = useState<TeamDraft>(() => kept.get(host) ?? emptyDraft)
  useEffect(() => {
    kept.set(host, draft)
  }, [host, draft])
  return [draft, setDraft]
}

/** The team is made: the next sheet begins empty. */
export function forgetDraft(host: Host): void {
  kept.delete(host)
}
