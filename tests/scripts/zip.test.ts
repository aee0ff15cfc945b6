import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unzip } from '../../scripts/zip.mjs'
import { temporaryFolder } from './folders'
import { zipOf } from './zips'

const LONG = Buffer.from('the same words again and again '.repeat(100_000))

async function zipIn(folder: string, bytes: Buffer): Promise<string> {
  const path = join(folder, 'a.zip')
  await writeFile(path, bytes)
  return path
}

describe('unzip', () => {
  test('writes stored and deflated entries below the folder, with what may be run still runnable', async () => {
    const folder = await temporaryFolder()
    const zip = await zipIn(
      folder,
      zipOf([
        { name: 'top/', content: Buffer.alloc(0), stored: true, mode: 0o40755 },
        { name: 'top/run', content: LONG, mode: 0o100755 },
        { name: 'top/deep/é.txt', content: Buffer.from('plain'), stored: true },
        { name: 'top/empty', content: Buffer.alloc(0) },
      ]),
    )
    await unzip(zip, join(folder, 'out'))
    expect(LONG.equals(await readFile(join(folder, 'out/top/run')))).toBe(true)
    expect((await stat(join(folder, 'out/top/run'))).mode & 0o100).toBe(0o100)
    expect(await readFile(join(folder, 'out/top/deep/é.txt'), 'utf8')).toBe('plain')
    expect((await stat(join(folder, 'out/top/empty'))).size).toBe(0)
  })

  test('renames and leaves out as told, and counts the bytes up to the whole', async () => {
    const folder = await temporaryFolder()
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: Buffer.from(`content of ${name}`) }))
    const zip = await zipIn(folder, zipOf(entries))
    const counts: string[] = []
    await unzip(zip, join(folder, 'out'), {
      rename: (name) => (name === 'b' ? null : `${name}${name}`),
      onBytes: (done, total) => counts.push(`${done}/${total}`),
    })
    expect(await readdir(join(folder, 'out'))).toEqual(['aa', 'cc'])
    expect(counts).toEqual(['12/24', '24/24'])
  })

  test.each(['../outside', '/outside', 'a/../../outside'])('refuses the path %s', async (name) => {
    const folder = await temporaryFolder()
    const zip = await zipIn(folder, zipOf([{ name, content: Buffer.from('x') }]))
    await expect(unzip(zip, join(folder, 'out'))).rejects.toThrow(/unsafe path/)
  })

  test('refuses a link, which could point anywhere', async () => {
    const folder = await temporaryFolder()
    const zip = await zipIn(
      folder,
      zipOf([{ name: 'link', content: Buffer.from('/etc'), stored: true, mode: 0o120777 }]),
    )
    await expect(unzip(zip, join(folder, 'out'))).rejects.toThrow(/link/)
  })

  test('refuses what was cut short', async () => {
    const folder = await temporaryFolder()
    const whole = zipOf([{ name: 'a', content: LONG }])
    await expect(unzip(await zipIn(folder, whole.subarray(0, whole.length - 40)), join(folder, 'out'))).rejects.toThrow(
      /cut short/,
    )
  })
})
