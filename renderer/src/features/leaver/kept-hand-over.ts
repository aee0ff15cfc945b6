import type { Day, Id } from '../../../../shared/model/common'
import type { Goes } from './work-lines'

/** A hand-over that is half made: what somebody chose otherwise than it was proposed. */
export type HandOverDraft = {
  /** Undefined: the day that was proposed. */
  readonly on: Day | null | undefined
  readonly chosen: ReadonlyMap<string, Goes>
}

/** By person, for as long as this workspace is open in this window. */
const kept = new Map<Id, HandOverDraft>()
let workspace = ''

function ofWorkspace(dir: string): typeof kept {
  // The same people may stand in a copy of the workspace: what was begun there is not meant here.
  if (dir !== workspace) kept.clear()
  workspace = dir
  return kept
}

export const keptHandOver = (dir: string, personId: Id): HandOverDraft | undefined => ofWorkspace(dir).get(personId)

export function keepHandOver(dir: string, personId: Id, draft: HandOverDraft): void {
  const drafts = ofWorkspace(dir)
  if (draft.on === undefined && draft.chosen.size === 0) drafts.delete(personId)
  else drafts.set(personId, draft)
}

export const forgetHandOver = (dir: string, personId: Id): boolean => ofWorkspace(dir).delete(personId)
