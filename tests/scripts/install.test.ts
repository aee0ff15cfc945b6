import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { installPackages } from '../../scripts/install.mjs'
import { withLock } from '../../scripts/lock.mjs'
import { npmCommand } from '../../scripts/npm.mjs'
import { temporaryFolder } from './folders'

const LOCK = JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } })

/** Does what npm ci does as far as set-up can see, counts its runs, and breaks off half-way if told to. */
const FAKE_NPM = `
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
appendFileSync('npm-runs.txt', process.argv.slice(2).join(' ') + '\\n')
rmSync('node_modules', { recursive: true, force: true })
mkdirSync('node_modules/a', { recursive: true })
await new Promise((resolve) => setTimeout(resolve, 200))
if (process.env.FAKE_NPM_DIES) process.exit(1)
writeFileSync('node_modules/a/package.json', '{}')
`

// What the scripts say to the user would read like news about this run.
beforeEach(() => {
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return () => quiet.mockRestore()
})

async function checkout() {
  const root = await temporaryFolder()
  await writeFile(join(root, 'package-lock.json'), LOCK)
  await writeFile(join(root, 'fake-npm.mjs'), FAKE_NPM)
  const env = { ...process.env, npm_execpath: join(root, 'fake-npm.mjs') }
  const runs = async () => (await readFile(join(root, 'npm-runs.txt'), 'utf8').catch(() => '')).split('\n').slice(0, -1)
  return { root, env, runs }
}

describe('the npm packages', () => {
  test('are installed once, with npm ci, and again only when the lock file changes', async () => {
    const { root, env, runs } = await checkout()
    expect(await installPackages(root, { env })).toBe(true)
    expect(await installPackages(root, { env })).toBe(false)
    expect(await runs()).toEqual(['ci --include=dev --no-fund --no-audit'])
    await writeFile(join(root, 'package-lock.json'), LOCK.replace('1.0.0', '1.0.1'))
    expect(await installPackages(root, { env })).toBe(true)
    expect(await runs()).toHaveLength(2)
  })

  test('are installed again after an install that broke off half-way', async () => {
    const { root, env, runs } = await checkout()
    await installPackages(root, { env })
    await writeFile(join(root, 'package-lock.json'), LOCK.replace('1.0.0', '1.0.1'))
    await expect(installPackages(root, { env: { ...env, FAKE_NPM_DIES: '1' } })).rejects.toThrow(/npm ci failed/)
    // Even with the old lock file back, node_modules is not what the old stamp said.
    await writeFile(join(root, 'package-lock.json'), LOCK)
    expect(await installPackages(root, { env })).toBe(true)
    expect(await runs()).toHaveLength(3)
  })

  test('that a finished npm install left are taken as they are', async () => {
    const { root, env, runs } = await checkout()
    await mkdir(join(root, 'node_modules'))
    await writeFile(join(root, 'node_modules', '.package-lock.json'), LOCK)
    expect(await installPackages(root, { env })).toBe(false)
    expect(await runs()).toEqual([])
  })

  test.each([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a package too few', {}],
    ['a package of another system', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { os: ['plan9'] } }],
  ])('are installed when npm’s own record shows %s', async (_, packages) => {
    const { root, env } = await checkout()
    await mkdir(join(root, 'node_modules'))
    await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
    expect(await installPackages(root, { env })).toBe(true)
  })

  test.each([
    ['cut short', LOCK.slice(0, 40)],
    ['of another kind', 'null'],
    ['without packages', '{}'],
  ])('are installed when npm’s own record is %s', async (_, record) => {
    const { root, env, runs } = await checkout()
    await mkdir(join(root, 'node_modules'))
    await writeFile(join(root, 'node_modules', '.package-lock.json'), record)
    expect(await installPackages(root, { env })).toBe(true)
    expect(await runs()).toHaveLength(1)
  })

  test('are installed by one of two set-ups that start at once, while the other waits', async () => {
    const { root, env, runs } = await checkout()
    const setup = pathToFileURL(join(import.meta.dirname, '../../scripts/setup.mjs')).href
    const script = `const { setUp } = await import('${setup}'); await setUp({ root: process.argv[1], need: {} })`
    const exits = [1, 2].map(
      () =>
        new Promise((resolve) => {
          const args = ['--input-type=module', '-e', script, root]
          spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).once('close', resolve)
        }),
    )
    expect(await Promise.all(exits)).toEqual([0, 0])
    expect(await runs()).toHaveLength(1)
  })

  test('are installed by the npm that npm_execpath names, and never by yarn or pnpm', async () => {
    const { root, env } = await checkout()
    expect(npmCommand(env)).toEqual({ command: process.execPath, args: [join(root, 'fake-npm.mjs')], shell: false })
    await writeFile(join(root, 'pnpm.cjs'), '')
    expect(npmCommand({ npm_execpath: join(root, 'pnpm.cjs') }).args).not.toContain(join(root, 'pnpm.cjs'))
  })
})

describe('the lock', () => {
  test('lets one at a time in', async () => {
    const folder = join(await temporaryFolder(), 'lock')
    let inside = 0
    const most: number[] = []
    const enter = () =>
      withLock(
        folder,
        async () => {
          inside += 1
          most.push(inside)
          await new Promise((resolve) => setTimeout(resolve, 20))
          inside -= 1
        },
        { pollEvery: 5 },
      )
    await Promise.all([enter(), enter(), enter(), enter()])
    expect(most).toEqual([1, 1, 1, 1])
  })

  test('of a process that was killed is taken over', async () => {
    const folder = join(await temporaryFolder(), 'lock')
    const lock = pathToFileURL(join(import.meta.dirname, '../../scripts/lock.mjs')).href
    const script = `const { withLock } = await import('${lock}'); await withLock(process.argv[1], () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}) })`
    await new Promise((resolve) => {
      spawn(process.execPath, ['--input-type=module', '-e', script, folder]).once('close', resolve)
    })
    expect(await readFile(join(folder, 'owner.json'), 'utf8')).toContain('pid')
    expect(await withLock(folder, async () => 'in', { pollEvery: 5 })).toBe('in')
  })

  test('of a process that was killed is not taken over while the npm it started still runs', async () => {
    const folder = join(await temporaryFolder(), 'lock')
    const npm = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600)'])
    await mkdir(folder)
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: 'killed' }))
    await writeFile(join(folder, `child-${npm.pid}`), '')
    await withLock(folder, async () => expect(npm.exitCode).toBe(0), { pollEvery: 5 })
  })

  test('is given back when the work fails', async () => {
    const folder = join(await temporaryFolder(), 'lock')
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(rm(folder)).rejects.toThrow(/ENOENT/)
  })
})
