import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import type { Host } from '../../../../shared/contract'
import type { PersonLine } from '../../../../shared/model/import'
import { useHost } from '../../host/host'
import { emptyDraft, type TeamDraft, withLines } from './team-draft'

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

/** A list of people that came before the sheet was open: it is there when the sheet is. */
export function keepLines(host: Host, lines: readonly PersonLine[]): void {
  kept.set(host, withLines(kept.get(host) ?? emptyDraft, lines))
}

/** The team is made: the next sheet begins empty. */
export function forgetDraft(host: Host): void {
  kept.delete(host)
}
