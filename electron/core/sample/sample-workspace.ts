import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { WorkspaceState } from '../../../shared/contract'
import type { Id, Instant } from '../../../shared/model/common'
import type { Fault } from '../../../shared/refusals'
import { dayOf } from '../../../shared/rules/dates'
import { faultOf, isMissing, realDisk } from '../store/disk'
import { renamePatiently } from '../store/durable-json'
import { headingsWith } from '../store/journal-files'
import { openStore } from '../store/open-store'
import type { DiskFaults, StoreOptions } from '../store/store'
import { folderNames } from '../store/workspace-file'
import { fillCommand, fillSample } from './fill-sample'

export type SampleFolders = { readonly dir: string; readonly backupsDir: string }

export type FoundSample =
  | { readonly kind: 'missing' }
  /** Something is there that we did not fill: it is never touched. */
  | { readonly kind: 'foreign' }
  | {
      readonly kind: 'sample'
      readonly madeAt: Instant
      readonly keyboardPersonId: Id | null
      /** Somebody changed something in it since it was filled. */
      readonly isChanged: boolean
    }

/** What the app does by itself in a workspace that is merely opened. */
const ownLines: ReadonlySet<string> = new Set([fillCommand, 'action.put-away'])

/** Tells a sample by what no other workspace has: a journal whose first line is its filling. */
export async function lookAtSample(dir: string): Promise<FoundSample> {
  const names = await namesIn(dir)
  if (names.length === 0) return { kind: 'missing' }
  let isChanged = (await namesIn(join(dir, folderNames.drafts))).length > 0
  for await (const { heading } of headingsWith(join(dir, folderNames.journal), '"seq":')) {
    if (heading.name === fillCommand && heading.seq === 1) {
      return { kind: 'sample', madeAt: heading.at, keyboardPersonId: heading.actor.personId, isChanged }
    }
    if (!ownLines.has(heading.name)) isChanged = true
  }
  return { kind: 'foreign' }
}

type Making = Omit<StoreOptions, 'dir' | 'backupsDir' | 'create' | 'takeOver'>
export type MadeSample =
  | { readonly kind: 'ready'; readonly keyboardPersonId: Id | null }
  | { readonly kind: 'failed'; readonly because: (WorkspaceState & { kind: 'failed' })['because'] }

/**
 * Makes the sample where there is none, and anew where it was made on another day and nobody changed it since: its
 * meetings would be old. One that was worked in is left as it is. It must not be open.
 */
export async function prepareSample(folders: SampleFolders, options: Making): Promise<MadeSample> {
  const found = await lookAtSample(folders.dir)
  if (found.kind === 'foreign') return { kind: 'failed', because: { kind: 'not-a-workspace' } }
  if (found.kind === 'sample') {
    const isOfToday = dayOf(found.madeAt) === dayOf(options.clock())
    if (isOfToday || found.isChanged) return { kind: 'ready', keyboardPersonId: found.keyboardPersonId }
    await removeSample(folders)
    // What could not be deleted, out of the way, is deleted with the next one.
    if ((await namesIn(folders.dir)).length > 0) return { kind: 'failed', because: { kind: 'may-not-write' } }
  }
  return makeSample(folders, options)
}

async function makeSample(folders: SampleFolders, options: Making): Promise<MadeSample> {
  const opened = await openStore({ ...options, ...folders, create: true, takeOver: false })
  if (opened.kind === 'failed') return opened
  try {
    if (opened.kind === 'read-only') return { kind: 'failed', because: { kind: 'may-not-write' } }
    const filled = await fillSample(opened.store, dayOf(options.clock()), options.newId)
    if (filled.ok) return { kind: 'ready', keyboardPersonId: filled.value.keyboardPersonId }
    const isFull = filled.problem.code === 'disk-full'
    return { kind: 'failed', because: isFull ? { kind: 'disk-full' } : { kind: 'may-not-write' } }
  } finally {
    await opened.store.close()
  }
}

/**
 * Deletes the two folders, and only where the first is a sample. It must not be open. It is moved out of the way first,
 * so that a file that is held leaves either the whole sample or none of it in its place.
 */
export async function removeSample(
  { dir, backupsDir }: SampleFolders,
  disk: DiskFaults = realDisk,
): Promise<Fault | null> {
  const found = await lookAtSample(dir)
  if (found.kind !== 'sample') return null
  try {
    await renamePatiently(dir, `${dir}${thrownAway}${randomUUID().slice(0, 8)}`, disk)
  } catch (error) {
    return faultOf(error, dir)
  }
  for (const folder of [...(await leftovers(dir)), backupsDir]) {
    try {
      disk('remove', folder)
      // Antivirus and OneDrive hold a file for a moment.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    } catch (error) {
      return faultOf(error, folder)
    }
  }
  return null
}

const thrownAway = '.thrown-away-'

/** What is moved out of the way by now, this time or an earlier one. */
async function leftovers(dir: string): Promise<readonly string[]> {
  const parent = dirname(dir)
  const begins = `${basename(dir)}${thrownAway}`
  const isOurs = (name: string) => name.startsWith(begins) && /^[0-9a-f]{8}$/.test(name.slice(begins.length))
  return (await namesIn(parent)).filter(isOurs).map((name) => join(parent, name))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}
