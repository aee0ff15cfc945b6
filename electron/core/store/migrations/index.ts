import { first } from './0001-first'
import { timeTrailAndNumbering } from './0002-time-trail-and-numbering'
import { proposalsCalendarAndLock } from './0003-proposals-calendar-and-lock'
import { paperAndChecks } from './0004-paper-and-checks'
import { boardsAndPermissions } from './0005-boards-and-permissions'
import type { Migration } from './migration'

export const migrations: readonly Migration[] = withoutGaps([
  first,
  timeTrailAndNumbering,
  proposalsCalendarAndLock,
  paperAndChecks,
  boardsAndPermissions,
])

/** The formats count 1, 2, 3 …; a gap is a migration that somebody forgot to list. */
export function withoutGaps(list: readonly Migration[]): readonly Migration[] {
  for (const [index, { to, name }] of list.entries()) {
    if (to !== index + 1) throw new Error(`migration ${name} leads to ${to}, expected ${index + 1}`)
  }
  return list
}
