import type { BackupFiles } from './backup-files'

const recentKept = 30
const daysKept = 21

/** The newest 30, and the newest of each of the last 21 days that have one. An id begins with its day: `20260611T…`. */
export function idsToKeep(ids: readonly string[]): ReadonlySet<string> {
  const newestFirst = [...ids].sort().reverse()
  const newestOfDay = new Map<string, string>()
  for (const id of newestFirst) {
    const day = id.slice(0, 8)
    if (!newestOfDay.has(day)) newestOfDay.set(day, id)
  }
  return new Set([...newestFirst.slice(0, recentKept), ...[...newestOfDay.values()].slice(0, daysKept)])
}

/** `chosen` stays, too. */
export async function prune(files: BackupFiles, chosen?: string): Promise<void> {
  const ids = await files.ids()
  const keep = new Set([...idsToKeep(ids), ...ids.filter((id) => id === chosen)])
  if (keep.size === ids.length) return
  for (const id of ids) if (!keep.has(id)) await files.removeManifest(id)
  const needed = new Set<string>()
  for (const id of keep) {
    const manifest = await files.readManifest(id)
    if (manifest === null) return // a list that cannot be read may name anything: nothing is thrown away
    for (const { hash } of Object.values(manifest.documents)) needed.add(hash)
  }
  for (const hash of await files.hashes()) if (!needed.has(hash)) await files.removeObject(hash)
}
