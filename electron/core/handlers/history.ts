import { lockedMeetingOf } from '../../../shared/rules/approved-lock'
import type { CommandHandler, QueryHandler } from '../context'
import type { Store, UndoGuard } from '../store/store'

/**
 * Neither Undo nor Redo reaches into approved minutes, not even to take the approval back: reopening does, with a reason.
 * A restore itself went past that, and is taken back as a whole, with what was approved, and why it was reopened.
 */
function approvedStays(store: Store): UndoGuard {
  return (change, name) => {
    if (name === 'backup.restore') return null
    const locked = lockedMeetingOf(
      change,
      ({ kind, id }) => store.get(kind, id),
      (id) => store.get('meeting', id),
    )
    return locked === null ? null : { code: 'undo-would-unlock', meetingId: locked.id, metOn: locked.on }
  }
}

export const undoHandler: CommandHandler<'history.undo'> = async ({ store, actor }) => {
  const undone = await store.undo(actor, approvedStays(store))
  if (!undone.ok) return { stopped: undone.problem }
  return { committed: undone.value, output: { label: undone.value.label } }
}

export const redoHandler: CommandHandler<'history.redo'> = async ({ store, actor }) => {
  const redone = await store.redo(actor, approvedStays(store))
  if (!redone.ok) return { stopped: redone.problem }
  return { committed: redone.value, output: { label: redone.value.label } }
}

export const restoreBackupHandler: CommandHandler<'backup.restore'> = async ({ store, actor }, input) => {
  const restored = await store.restoreBackup(input.backupId, actor)
  return restored.ok ? { committed: restored.value, output: {} } : { stopped: restored.problem }
}

export const listBackupsHandler: QueryHandler<'backup.list'> = async ({ store }) => ({
  ok: true,
  value: await store.listBackups(),
})

export const makeBackupHandler: QueryHandler<'backup.make'> = ({ backups }) => backups.make('asked')

export const verifyBackupHandler: QueryHandler<'backup.verify'> = ({ store }, input) =>
  store.verifyBackup(input.backupId)
