import type { Id } from '../../../shared/model/common'
import { sameJson } from './canonical'
import { errorCode } from './disk'
import type { Draft } from './drafts'
import { linesWith } from './journal-files'
import { keyOf } from './record-diff'
import type { WorkspaceStore } from './workspace-store'

type Fate = 'recovered' | 'refused' | 'old' | 'set-aside'

/**
 * What was being typed when the app stopped becomes one undoable line for each item. Where it cannot, it is kept aside.
 * A file that another program holds stays for the next opening, and keeps nobody from this one.
 */
export async function recoverDrafts(store: WorkspaceStore): Promise<readonly Id[]> {
  const { writing, options } = store.parts
  if (writing === null) return []
  const { drafts, lines } = writing
  const recovered: Id[] = []
  for (const itemId of await drafts.leftBehind()) {
    try {
      const draft = await drafts.read(itemId)
      const fate = draft === null ? null : await recover(draft, store)
      if (fate === 'recovered') recovered.push(itemId)
      if (fate === 'old') await drafts.empty(itemId)
      if (fate === 'set-aside') await drafts.setAside(itemId)
    } catch (error) {
      options.log(`draft ${itemId}: ${errorCode(error) ?? 'bug'}`)
    }
  }
  const mayTake = (meetingId: Id) => {
    const meeting = store.get('meeting', meetingId)
    return meeting !== undefined && meeting.state !== 'approved'
  }
  for (const meetingId of await lines.meetings()) {
    if (mayTake(meetingId)) continue
    await lines.setAside(meetingId).catch((error) => options.log(`lines ${meetingId}: ${errorCode(error) ?? 'bug'}`))
  }
  return recovered
}

async function recover(draft: Draft, store: WorkspaceStore): Promise<Fate> {
  await store.loadMeeting(draft.meetingId)
  const item = store.get('item', draft.itemId)
  const meeting = store.get('meeting', draft.meetingId)
  if (item === undefined || meeting === undefined || meeting.state === 'approved') return 'set-aside'
  if (sameJson(item.notes, draft.notes) || (await wereWrittenAfter(draft, store))) return 'old'
  try {
    const done = await store.commit(
      { put: [{ ...item, notes: draft.notes }], remove: [] },
      { name: 'recover-draft', label: 'Kept what was being typed', actor: { personId: null, onBehalf: null } },
    )
    return done.ok ? 'recovered' : 'refused' // where the disk refused, the draft stays for the next opening
  } catch {
    return 'set-aside' // not valid notes: kept, and the workspace opens
  }
}

/** A draft outlives its commit when the app stops in between. */
async function wereWrittenAfter({ itemId, seq }: Draft, store: WorkspaceStore): Promise<boolean> {
  const key = keyOf({ kind: 'item', id: itemId })
  for await (const line of linesWith(store.parts.journalFolder, `"ref":${JSON.stringify(key)},`, seq)) {
    const entry = line.diff.find(({ ref }) => ref === key)
    if (entry !== undefined && (entry.op !== 'edit' || 'notes' in entry.fields)) return true
  }
  return false
}
