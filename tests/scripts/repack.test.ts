import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { cacheFolder, fillOnce } from '../../scripts/cache.mjs'
import { asar, cachedRepack, checkIntegrity, fetchRepack, runtimePath } from '../../scripts/repack.mjs'
import { temporaryFolder } from './folders'

// What the scripts say to the user would read like news about this run.
beforeEach(() => {
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return () => quiet.mockRestore()
})

describe('the pinned repack', () => {
  test('with another sha512 is refused, and nothing of it stays in the cache', async () => {
    const cache = await temporaryFolder()
    const fetchOther = async (folder: string) => {
      await writeFile(join(folder, 'other.tgz'), 'not what was pinned')
      return join(folder, 'other.tgz')
    }
    await expect(fetchRepack(cache, fetchOther)).rejects.toThrow(/not what was pinned/)
    expect(await readdir(cache)).toEqual([])
    expect(cachedRepack(cache)).toBeUndefined()
  })

  test('with the pinned sha512 is accepted', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, 'content')
    await checkIntegrity(file, `sha512-${createHash('sha512').update('content').digest('base64')}`)
  })

  test('gives Electron’s own files, under Electron’s names, and nothing of Cypress’s app', () => {
    expect(runtimePath('Cypress/Cypress')).toBe('electron')
    expect(runtimePath('Cypress/locales/en-GB.pak')).toBe('locales/en-GB.pak')
    expect(runtimePath('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin')
    expect(runtimePath('Cypress/browser_v8_context_snapshot.bin')).toBeNull()
    expect(runtimePath('Cypress/resources/app/package.json')).toBeNull()
    expect(runtimePath('elsewhere/file')).toBeNull()
  })

  test('gets an archive whose header says where each file lies', () => {
    const bytes = asar({ 'package.json': Buffer.from('{}'), 'main.mjs': Buffer.from('hello') })
    const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
    const start = 8 + bytes.readUInt32LE(4)
    const { size, offset } = header.files['main.mjs']
    expect(bytes.toString('utf8', start + Number(offset), start + Number(offset) + size)).toBe('hello')
  })
})

describe('a folder in the cache', () => {
  test('appears whole or not at all', async () => {
    const cache = await temporaryFolder()
    const folder = join(cache, 'thing')
    const broken = async (temporary: string) => {
      await writeFile(join(temporary, 'half'), '')
      expect(existsSync(folder)).toBe(false)
      throw new Error('power cut')
    }
    await expect(fillOnce(folder, broken)).rejects.toThrow('power cut')
    expect(await readdir(cache)).toEqual([])
  })

  test('is filled once when two ask for it together', async () => {
    const folder = join(await temporaryFolder(), 'thing')
    let fills = 0
    const fill = async (temporary: string) => {
      fills += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      await writeFile(join(temporary, 'file'), 'whole')
    }
    await Promise.all([fillOnce(folder, fill), fillOnce(folder, fill)])
    expect(fills).toBe(1)
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('whole')
  })

  test('of the first to finish stands when another filled it meanwhile', async () => {
    const cache = await temporaryFolder()
    const folder = join(cache, 'thing')
    await fillOnce(folder, async (temporary) => {
      await mkdir(folder)
      await writeFile(join(folder, 'file'), 'winner')
      await writeFile(join(temporary, 'file'), 'loser')
    })
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('winner')
    expect(await readdir(cache)).toEqual(['thing'])
  })

  test('loses the leftovers of a killed run when it is filled next', async () => {
    const cache = await temporaryFolder()
    await mkdir(join(cache, 'thing.tmp-killed', 'half'), { recursive: true })
    await fillOnce(join(cache, 'thing'), (temporary) => writeFile(join(temporary, 'file'), ''))
    expect(await readdir(cache)).toEqual(['thing'])
  })

  test.runIf(process.platform !== 'win32')('lies where XDG_CACHE_HOME says, or in the home', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x', HOME: '/h' })).toBe(join('/x', 'connected-team'))
    expect(cacheFolder({ HOME: '/h' })).toBe(join('/h', '.cache', 'connected-team'))
  })
})

test('the scripts name no host of a registry: npm’s own settings decide', async () => {
  const scripts = join(import.meta.dirname, '../../scripts')
  const sources = (await readdir(scripts)).filter((name) => name.endsWith('.mjs'))
  const texts = await Promise.all(sources.map((name) => readFile(join(scripts, name), 'utf8')))
  expect(texts.filter((text) => /https?:\/\/|npmjs|github/.test(text))).toEqual([])
})
