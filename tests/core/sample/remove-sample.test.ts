import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lookAtSample, prepareSample, removeSample } from '../../../electron/core/sample/sample-workspace'
import type { DiskFaults } from '../../../electron/core/store/store'

const making = {
  clock: () => new Date('2026-06-09T13:02:00.000Z'),
  newId: () => randomUUID(),
  log: () => {},
  holder: { user: 'Nettie', host: 'PC-HALL-2' },
}
const held = () => Object.assign(new Error('held'), { code: 'EBUSY' })

async function aSample() {
  const root = mkdtempSync(join(tmpdir(), 'connected-team-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folders = { dir: join(root, 'Sample team'), backupsDir: join(root, 'Sample team backups') }
  await prepareSample(folders, making)
  return { root, folders }
}

describe('throwing the sample away', () => {
  it('half-way through a file that is held leaves no folder that is neither a sample nor gone', async () => {
    const { root, folders } = await aSample()
    // The journal goes first, and what comes after it cannot be deleted.
    const disk: DiskFaults = (operation, path) => {
      if (operation !== 'remove') return
      rmSync(join(path, 'journal'), { recursive: true })
      throw held()
    }
    expect(await removeSample(folders, disk)).toMatchObject({ code: 'disk-failed' })
    expect(await lookAtSample(folders.dir)).toEqual({ kind: 'missing' })
    expect(await prepareSample(folders, making)).toMatchObject({ kind: 'ready' })
    expect(await removeSample(folders)).toBeNull()
    expect(readdirSync(root)).toEqual([])
  })

  it('leaves it whole where it cannot even be moved out of the way', async () => {
    const { root, folders } = await aSample()
    const disk: DiskFaults = (operation) => {
      if (operation === 'rename') throw held()
    }
    expect(await removeSample(folders, disk)).toMatchObject({ code: 'disk-failed' })
    expect(readdirSync(root)).toEqual(['Sample team'])
    expect(await lookAtSample(folders.dir)).toMatchObject({ kind: 'sample', isChanged: false })
  })

  it('takes nothing beside it that only has a similar name', async () => {
    const { root, folders } = await aSample()
    for (const name of ['Sample team 2', 'Sample team thrown away', 'Sample team.thrown-away-notes']) {
      mkdirSync(join(root, name))
    }
    expect(await removeSample(folders)).toBeNull()
    expect(readdirSync(root)).toHaveLength(3)
  })
})
