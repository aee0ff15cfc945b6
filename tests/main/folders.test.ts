import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultFolders, onSameDisk, settingsFolder, syncedBy } from '../../electron/main/folders'

describe('the usual folders', () => {
  it('on Windows are local and do not roam', () => {
    const machine = {
      platform: 'win32',
      env: { LOCALAPPDATA: 'C:\\Users\\nettie\\AppData\\Local' },
      home: 'C:\\Users\\nettie',
      documents: 'D:\\Documents',
    } as const
    expect(defaultFolders(machine)).toEqual({
      workspace: 'C:\\Users\\nettie\\AppData\\Local\\Connected Team\\Workspace',
      backups: 'D:\\Documents\\Connected Team backups',
    })
    expect(settingsFolder(machine)).toBe('C:\\Users\\nettie\\AppData\\Local\\Connected Team\\Settings')
    expect(defaultFolders({ ...machine, env: {} }).workspace).toContain('AppData\\Local')
  })

  it('on a Mac are in Application Support', () => {
    const machine = {
      platform: 'darwin',
      env: {},
      home: '/Users/nettie',
      documents: '/Users/nettie/Documents',
    } as const
    expect(defaultFolders(machine).workspace).toBe('/Users/nettie/Library/Application Support/Connected Team/Workspace')
  })

  it('on Linux follow XDG, and ignore a relative XDG_DATA_HOME', () => {
    const machine = { platform: 'linux', env: {}, home: '/home/nettie', documents: '/home/nettie' } as const
    const at = (env: NodeJS.ProcessEnv) => defaultFolders({ ...machine, env }).workspace
    expect(at({})).toBe('/home/nettie/.local/share/Connected Team/Workspace')
    expect(at({ XDG_DATA_HOME: '/data' })).toBe('/data/Connected Team/Workspace')
    expect(at({ XDG_DATA_HOME: 'data' })).toBe('/home/nettie/.local/share/Connected Team/Workspace')
    expect(settingsFolder(machine)).toBeNull()
  })
})

describe('one disk for both', () => {
  it('is said of folders that are not there yet', async () => {
    const base = await mkdtemp(join(tmpdir(), 'connected-team-'))
    expect(await onSameDisk(join(base, 'a', 'b'), join(base, 'c'))).toBe(true)
    await rm(base, { recursive: true })
  })

  it('is decided by the device, and by the drive letter on Windows', async () => {
    const devices = async (path: string) => (path.startsWith('/stick') ? 2 : 1)
    expect(await onSameDisk('/home', '/stick', devices)).toBe(false)
    expect(await onSameDisk('C:\\a', 'c:\\b', async () => null)).toBe(true)
    expect(await onSameDisk('C:\\a', 'E:\\b', async (path) => path.charCodeAt(0))).toBe(false)
  })

  it('is assumed where it cannot be known', async () => {
    expect(await onSameDisk('C:\\a', 'E:\\b', async () => null)).toBe(true)
  })
})

describe('OneDrive', () => {
  it.each([
    ['C:\\Users\\n\\OneDrive - Derbyshire\\Documents\\x', {}, 'win32', 'OneDrive'],
    ['c:\\users\\n\\synced\\x', { OneDriveCommercial: 'C:\\Users\\n\\Synced\\' }, 'win32', 'OneDrive'],
    ['C:\\Users\\n\\Synced elsewhere\\x', { OneDrive: 'C:\\Users\\n\\Synced' }, 'win32', null],
    ['/Users/n/Library/CloudStorage/OneDrive-Personal/x', {}, 'darwin', 'OneDrive'],
    ['/home/n/OneDrive', {}, 'linux', 'OneDrive'],
    ['/home/n/OneDriveless/x', {}, 'linux', null],
    ['/home/n/x', { OneDrive: '' }, 'linux', null],
  ] as const)('%s with %o on %s: %s', (path, env, platform, synced) => {
    expect(syncedBy(path, env, platform)).toBe(synced)
  })
})
