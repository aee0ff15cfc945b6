import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSettings, parseSettings, type SettingsFaults } from '../../electron/main/user-settings'

describe('settings of this laptop', () => {
  let folder: string
  let path: string
  let lines: string[]
  const open = (faults?: SettingsFaults) => openSettings(path, '/backups', (line) => lines.push(line), faults)
  /** Another program has the file for so many tries of one kind. */
  const held =
    (operation: Parameters<SettingsFaults>[0], times: number): SettingsFaults =>
    (tried) => {
      if (tried === operation && times-- > 0) throw Object.assign(new Error('held'), { code: 'EBUSY' })
    }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
    path = join(folder, 'deeper', 'user-settings.json')
    lines = []
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are the defaults at the first start, without a word in the log', () => {
    expect(open().current()).toMatchObject({
      look: 'system',
      textSize: 100,
      keyboardPersonId: null,
      backupsDir: '/backups',
    })
    expect(lines).toEqual([])
  })

  it('are still there at the next start, and nothing else lies beside them', () => {
    open().change({ look: 'dark', keyboardPersonId: 'p-nettie', window: { width: 900, height: 600, maximised: true } })
    expect(open().current()).toMatchObject({ look: 'dark', keyboardPersonId: 'p-nettie', window: { maximised: true } })
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['user-settings.json'])
  })

  it('know when each enabler last looked at their desk, and forget what is no moment', () => {
    open().change({ deskLookedAt: { 'p-grace': '2026-06-09T13:02:00.000Z' } })
    expect(open().current().deskLookedAt).toEqual({ 'p-grace': '2026-06-09T13:02:00.000Z' })
    const given = { deskLookedAt: { 'p-grace': 'yesterday', 'p-tobias': '2026-06-01T09:00:00.000Z', 'p-hollis': 7 } }
    expect(parseSettings(given, '/backups').deskLookedAt).toEqual({ 'p-tobias': '2026-06-01T09:00:00.000Z' })
    expect(parseSettings({ deskLookedAt: 'never' }, '/backups').deskLookedAt).toEqual({})
  })

  it('know what stood on a desk then, and forget what names no question', () => {
    open().change({ deskHad: { 'p-grace': ['lift', 'keys'] } })
    expect(open().current().deskHad).toEqual({ 'p-grace': ['lift', 'keys'] })
    const given = { deskHad: { 'p-grace': ['lift', 7, '', 'x'.repeat(50)], 'p-tobias': 'lift' } }
    expect(parseSettings(given, '/backups').deskHad).toEqual({ 'p-grace': ['lift'] })
    expect(parseSettings({ deskHad: null }, '/backups').deskHad).toEqual({})
  })

  it('keep the filters somebody saved, and leave out whole what is none', () => {
    const nothing = { text: '', personId: null, organisationId: null, localityId: null, way: null, mark: null }
    const filter = { ...nothing, due: 'late', heldOver: 3 } as const
    const late = { board: 'action', name: 'Late', filter } as const
    open().change({ savedFilters: [late] })
    expect(open().current().savedFilters).toEqual([late])
    const bad = [
      null,
      { ...late, board: 'toString' },
      { ...late, name: '' },
      { ...late, name: 'x'.repeat(41) },
      { ...late, filter: { ...filter, due: 'never' } },
      { ...late, filter: { ...filter, heldOver: 2 } },
      { ...late, filter: { ...filter, personId: '../etc' } },
      { ...late, filter: { ...filter, way: 'constructor' } },
      { ...late, filter: { ...filter, text: 7 } },
    ]
    expect(parseSettings({ savedFilters: [...bad, late] }, '/backups').savedFilters).toEqual([late])
    const many = Array.from({ length: 12 }, (_, index) => ({ ...late, name: `Late ${index}` }))
    expect(parseSettings({ savedFilters: many }, '/backups').savedFilters).toEqual(many.slice(0, 9))
    expect(parseSettings({ savedFilters: 'none' }, '/backups').savedFilters).toEqual([])
  })

  it('that are damaged are moved aside, kept, and replaced by defaults', () => {
    open().change({ look: 'dark' })
    const torn = readFileSync(path, 'utf8').slice(0, 20)
    writeFileSync(path, torn)
    const settings = open()
    expect(settings.current().look).toBe('system')
    settings.change({ look: 'light' })
    const kept = readdirSync(join(folder, 'deeper')).filter((name) => name.includes('.damaged-'))
    expect(kept.map((name) => readFileSync(join(folder, 'deeper', name), 'utf8'))).toEqual([torn])
    expect(open().current().look).toBe('light')
  })

  it('hold until the app is closed where they cannot be written', () => {
    writeFileSync(join(folder, 'deeper'), 'a file where the folder should be')
    const settings = open()
    settings.change({ textSize: 150 })
    expect(settings.current().textSize).toBe(150)
    expect(lines.some((line) => line.startsWith('settings not written: '))).toBe(true)
  })

  it('that another program holds for a moment at the start are read all the same', () => {
    open().change({ look: 'dark', lastWorkspace: '/team' })
    expect(open(held('read', 3)).current()).toMatchObject({ look: 'dark', lastWorkspace: '/team' })
    expect(lines).toEqual([])
  })

  it('that could not be read are never written over by defaults', () => {
    open().change({ look: 'dark', lastWorkspace: '/team', keyboardPersonId: 'p-nettie' })
    const settings = open(held('read', 1_000))
    expect(settings.current().lastWorkspace).toBeNull()
    expect(settings.change({ textSize: 150 }).textSize).toBe(150)
    expect(lines).toEqual(['settings not read: EBUSY', 'settings not written: they were not read'])
    expect(open().current()).toMatchObject({ look: 'dark', lastWorkspace: '/team', keyboardPersonId: 'p-nettie' })
  })

  it('are written all the same where another program holds the file for a moment', () => {
    open().change({ look: 'dark' })
    open(held('rename', 3)).change({ look: 'light' })
    expect(lines).toEqual([])
    expect(open().current().look).toBe('light')
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['user-settings.json'])
  })

  it.each([
    [
      { look: 'purple', textSize: 125 },
      { look: 'system', textSize: 125 },
    ],
    [
      { contrast: 'more', motion: 'less', oneKeyCommands: false },
      { contrast: 'more', motion: 'less', oneKeyCommands: false },
    ],
    [
      { contrast: 'loud', motion: 3, oneKeyCommands: 'no' },
      { contrast: 'system', motion: 'system', oneKeyCommands: true },
    ],
    [{ textSize: 5_000 }, { textSize: 100 }],
    [{ textSize: '100' }, { textSize: 100 }],
    [{ keyboardPersonId: { id: 1 } }, { keyboardPersonId: null }],
    [{ backupsDir: '' }, { backupsDir: '/backups' }],
    [{ window: { width: -1, height: 'x', x: 5 } }, { window: { width: 1280, height: 680, maximised: false } }],
    [null, { look: 'system' }],
    [[1, 2], { look: 'system' }],
  ])('lose only what is wrong: %o', (given, expected) => {
    expect(parseSettings(given, '/backups')).toMatchObject(expected)
  })
})
