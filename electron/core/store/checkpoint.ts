import { join } from 'node:path'
import { DurableJson } from './durable-json'
import type { DiskFaults } from './store'

/** All lines up to `seq` are in fsynced documents, and these are the documents and the lines they stand at. */
export type Checkpoint = {
  readonly epoch: number
  readonly seq: number
  readonly documents: Readonly<Record<string, number>>
}

/** A checkpoint that cannot be read costs time, never data: everything of the epoch is replayed. */
export async function readCheckpoint(dir: string, epoch: number): Promise<Checkpoint | null> {
  const found = await adapterOf(dir, () => {}).read()
  return found !== null && found.epoch === epoch ? found : null
}

export async function writeCheckpoint(dir: string, checkpoint: Checkpoint, disk: DiskFaults): Promise<void> {
  await adapterOf(dir, disk).write(checkpoint)
}

function adapterOf(dir: string, disk: DiskFaults): DurableJson<Checkpoint> {
  return new DurableJson(join(dir, 'checkpoint.json'), { disk, keepPrevious: false, setAside: null })
}
