import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { atLeast, checkNode } from '../../scripts/node-version.mjs'
import { installOfficial, recentFailure, rememberFailure } from '../../scripts/official.mjs'
import { findElectron, launchSpec, playwrightOptions } from '../../scripts/runtime.mjs'
import { SetUpError } from '../../scripts/say.mjs'
import { temporaryFolder } from './folders'

// What the scripts say to the user would read like news about this run.
beforeEach(() => {
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return () => quiet.mockRestore()
})

const NEW_NODE = { platform: 'linux', arch: 'x64', node: '22.12.0' }
const OLD_NODE = { ...NEW_NODE, node: '20.20.0' }
const MAC = { platform: 'darwin', arch: 'arm64', node: '22.12.0' }

async function checkout() {
  const root = await temporaryFolder()
  const electron = join(root, 'node_modules', 'electron')
  await mkdir(join(electron, 'dist'), { recursive: true })
  await writeFile(join(electron, 'package.json'), JSON.stringify({ version: '45.0.0' }))
  const tried: string[] = []
  const officialArrives = async () => {
    tried.push('official')
    await writeFile(join(electron, 'dist', 'electron'), '')
    await writeFile(join(electron, 'dist', 'version'), '45.0.0')
    await writeFile(join(electron, 'path.txt'), 'electron')
    return null
  }
  const officialFails = async () => {
    tried.push('official')
    return 'the network is closed'
  }
  const repack = async () => {
    tried.push('repack')
    return '/cache/electron'
  }
  const env = { XDG_CACHE_HOME: join(root, 'cache'), LOCALAPPDATA: join(root, 'cache') }
  return { root, electron, env, tried, officialArrives, officialFails, repack }
}

describe('Electron is looked for', () => {
  test('first where ELECTRON_OVERRIDE_DIST_PATH says, and nothing is fetched', async () => {
    const { root, electron, env, tried, officialArrives, repack } = await checkout()
    await officialArrives()
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'electron'), '')
    const override = { ...env, ELECTRON_OVERRIDE_DIST_PATH: folder }
    const found = await findElectron({ root, env: override, machine: NEW_NODE, official: officialArrives, repack })
    expect(found).toMatchObject({ source: 'override', path: join(folder, 'electron') })
    expect(tried).toEqual(['official'])
    await rm(electron, { recursive: true })
  })

  test('nowhere else when that folder holds none: the words name the variable', async () => {
    const { root, env, repack } = await checkout()
    const override = { ...env, ELECTRON_OVERRIDE_DIST_PATH: join(root, 'empty') }
    await expect(findElectron({ root, env: override, repack })).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH/)
  })

  test('then with its own installer, on a Node that it runs on', async () => {
    const { root, env, tried, officialArrives, repack } = await checkout()
    const search = { root, env, machine: NEW_NODE, official: officialArrives, repack }
    expect(await findElectron(search)).toMatchObject({ source: 'official' })
    // Once there it is taken without asking the installer, on any Node.
    expect(await findElectron({ ...search, machine: OLD_NODE })).toMatchObject({ source: 'official' })
    expect(tried).toEqual(['official'])
  })

  test('then in the repack, when the official one does not come, which is not tried again for a day', async () => {
    const { root, env, tried, officialFails, repack } = await checkout()
    const search = { root, env, machine: NEW_NODE, official: officialFails, repack }
    const found = await findElectron(search)
    expect(found).toMatchObject({ source: 'repack', path: '/cache/electron' })
    expect(found.note).toMatch(/third party's repack.*development and tests only.*the network is closed/)
    await findElectron(search)
    expect(tried).toEqual(['official', 'repack', 'repack'])
    await findElectron({ ...search, env: { ...env, CONNECTED_TEAM_RETRY_ELECTRON: '1' } })
    expect(tried).toEqual(['official', 'repack', 'repack', 'official', 'repack'])
  })

  test('in the repack at once on an older Node, saying which Node the official one needs', async () => {
    const { root, env, tried, officialFails, repack } = await checkout()
    const found = await findElectron({ root, env, machine: OLD_NODE, official: officialFails, repack })
    expect(found.note).toMatch(/22\.12.*20\.20/)
    expect(tried).toEqual(['repack'])
  })

  test('in no repack where there is none: the words say what to do', async () => {
    const { root, env, officialFails, repack } = await checkout()
    const search = findElectron({ root, env, machine: MAC, official: officialFails, repack })
    await expect(search).rejects.toThrow(SetUpError)
    await expect(search).rejects.toThrow(
      /the network is closed[\s\S]*HTTPS_PROXY[\s\S]*ELECTRON_MIRROR[\s\S]*ELECTRON_OVERRIDE_DIST_PATH/,
    )
  })
})

describe('the official installer', () => {
  async function withInstaller(script: string) {
    const { root, electron } = await checkout()
    await writeFile(join(electron, 'install.js'), script)
    return root
  }

  test('that hangs is ended at the time limit', async () => {
    const root = await withInstaller('setInterval(() => {}, 1000)')
    expect(await installOfficial(root, { limit: 300 })).toMatch(/nothing came/)
  })

  test('that fails says why', async () => {
    const root = await withInstaller('console.error("Error: getaddrinfo ENOTFOUND host"); process.exit(1)')
    expect(await installOfficial(root, { limit: 10_000 })).toBe('Error: getaddrinfo ENOTFOUND host')
  })

  test('gets another chance after a day, with another version, and with another mirror', async () => {
    const cache = await temporaryFolder()
    await rememberFailure(cache, '45.0.0', { env: {}, now: 0 })
    const hour = 3_600_000
    expect(await recentFailure(cache, '45.0.0', { env: {}, now: 2 * hour })).toMatch(/2 h ago/)
    expect(await recentFailure(cache, '45.0.0', { env: {}, now: 25 * hour })).toBeNull()
    expect(await recentFailure(cache, '45.0.1', { env: {}, now: 2 * hour })).toBeNull()
    expect(await recentFailure(cache, '45.0.0', { env: { ELECTRON_MIRROR: 'x' }, now: 2 * hour })).toBeNull()
  })
})

describe('a launch', () => {
  const env = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', NODE_ENV: 'test', NODE_OPTIONS: '-r x', npm_config_a: 'b' }

  test('names the app’s folder first and its arguments last', () => {
    const spec = launchSpec({ appDir: '/app', args: ['--file', 'a'], electron: '/e', env, asRoot: false })
    expect(spec).toEqual({ command: '/e', args: ['/app', '--file', 'a'], env: { PATH: '/bin' } })
  })

  test('gives up the sandbox for root alone, with Playwright too', () => {
    const asRoot = launchSpec({ appDir: '/app', electron: '/e', env, asRoot: true })
    expect(asRoot.args).toEqual(['--no-sandbox', '/app'])
    expect(playwrightOptions(asRoot)).toMatchObject({ executablePath: '/e', chromiumSandbox: true })
  })
})

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('%s will do', (version) => {
    checkNode(version)
  })

  test.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('%s is refused with what is needed', (version) => {
    expect(() => checkNode(version)).toThrow(/20\.19.*22\.12/s)
  })

  test('is compared number by number', () => {
    expect(atLeast('22.9.0', '22.12.0')).toBe(false)
    expect(atLeast('22.12.0', '22.12.0')).toBe(true)
    expect(atLeast('23.0.0', '22.12.0')).toBe(true)
  })
})

test.runIf(process.platform !== 'win32')('xvfb-run is used only together with the xauth it calls', async () => {
  const { hasDisplay, hasXvfb } = await import('../../scripts/display.mjs')
  const PATH = await temporaryFolder()
  const add = async (name: string) => {
    await writeFile(join(PATH, name), '')
    await chmod(join(PATH, name), 0o755)
  }
  await add('xvfb-run')
  expect(hasXvfb({ PATH })).toBe(false)
  await add('xauth')
  expect(hasXvfb({ PATH })).toBe(true)
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})
