import type { BackupHeading } from '../../../shared/contract'
import type { Outcome } from '../../../shared/refusals'
import type { BackupAsk, Backups } from './backups'
import type { Documents } from './documents'
import type { WriteBehind } from './write-behind'

type Around = { readonly backups: Backups; readonly documents: Documents; readonly writeBehind: WriteBehind }

/** A document that nobody has read today may be damaged: it is mended, as reading it would, and backed up with the rest. */
export async function makeWholeBackup(
  { backups, documents, writeBehind }: Around,
  because: BackupHeading['because'],
  ask: BackupAsk,
): Promise<Outcome<BackupHeading>> {
  const make = () => writeBehind.still((seq) => backups.make(because, documents, seq, ask))
  let made = await make()
  if (!made.ok && made.unreadable.length > 0) {
    for (const name of made.unreadable) await documents.writeAgain(name)
    made = await make()
  }
  return made.ok ? made : { ok: false, problem: made.problem }
}
