import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { temporaryFolder } from './folders'

beforeEach(() => {
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return () => quiet.mockRestore()
})

async function checkout() {
  const root = await temporaryFolder()
  await mkdir(join(root, 'shared', 'model'), { recursive: true })
  await writeFile(join(root, 'shared', 'model', 'person.ts'), 'export const a = 1')
  const builder = { exit: 0 }
  const runs: string[] = []
  const run = async () => {
    runs.push('built')
    for (const part of ['main', 'renderer']) await mkdir(join(root, 'out', part), { recursive: true })
    await writeFile(join(root, 'out', 'main', 'index.js'), '')
    await writeFile(join(root, 'out', 'renderer', 'index.html'), '')
    return builder.exit
  }
  return { root, runs, run, builder }
}

describe('the app', () => {
  test('is built once, and again when a source has changed', async () => {
    const { root, runs, run } = await checkout()
    expect(await build(root, { run })).toBe(true)
    expect(await build(root, { run })).toBe(true)
    expect(runs).toHaveLength(1)
    await writeFile(join(root, 'shared', 'model', 'person.ts'), 'export const a = 2')
    await build(root, { run })
    expect(runs).toHaveLength(2)
  })

  test('is built again after a build that failed, although it left files', async () => {
    const { root, runs, run, builder } = await checkout()
    builder.exit = 1
    expect(await build(root, { run })).toBe(false)
    builder.exit = 0
    expect(await build(root, { run })).toBe(true)
    expect(runs).toHaveLength(2)
  })
})
