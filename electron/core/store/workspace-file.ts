import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Id, Instant } from '../../../shared/model/common'
import { DurableJson, renamePatiently } from './durable-json'
import type { DiskFaults } from './store'

/** What makes a folder a workspace. Replacing this one file is how a migration becomes true. */
export type WorkspaceFile = {
  readonly app: 'connected-team'
  /** The number of the last migration it has been through. */
  readonly format: number
  readonly workspaceId: Id
  /** Lines and checkpoints of an older epoch are history, never replayed. */
  readonly epoch: number
  /** The last seq before this epoch. */
  readonly epochSeq: number
  readonly createdAt: Instant
}

/** Which laptop a change was made on. Not part of the workspace: a copied folder meets a new host and gets a new id. */
type DeviceFile = { readonly devices: readonly { readonly host: string; readonly deviceId: Id }[] }

export const folderNames = { journal: 'journal', drafts: 'drafts', lines: 'lines', setAside: 'set-aside' } as const

export function documentsFolder(dir: string, workspace: WorkspaceFile): string {
  return join(dir, workspace.epoch === 1 ? 'documents' : `documents-${workspace.epoch}`)
}

export function workspaceAdapter(dir: string, disk: DiskFaults): DurableJson<WorkspaceFile> {
  return new DurableJson(join(dir, 'workspace.json'), { disk, keepPrevious: true, setAside: null })
}

export async function deviceIdOf(dir: string, host: string, newId: () => Id, disk: DiskFaults): Promise<Id> {
  const adapter = new DurableJson<DeviceFile>(join(dir, 'device.json'), { disk, keepPrevious: false, setAside: null })
  const file = (await adapter.read()) ?? { devices: [] }
  const known = file.devices.find((device) => device.host === host)
  if (known !== undefined) return known.deviceId
  const deviceId = newId()
  await adapter.write({ devices: [...file.devices, { host, deviceId }] })
  return deviceId
}

/** Moves something unreadable where nothing will overwrite it, and says where. */
export function setAsideIn(dir: string, clock: () => Date, disk: DiskFaults): (path: string) => Promise<string> {
  return async (path) => {
    const folder = join(dir, folderNames.setAside)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const target = join(folder, asideName(basename(path), clock()))
    await renamePatiently(path, target, disk)
    return target
  }
}

let asides = 0
export function asideName(name: string, at: Date): string {
  asides += 1
  return `${at.toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${asides}-${name}`
}

export function isAsideName(name: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d-]+Z-\d+-\d+-/.test(name)
}
