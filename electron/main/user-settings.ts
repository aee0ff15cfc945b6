import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { UserSettings } from '../../shared/contract'
import { codeOf } from './log-file'
import { parseSavedFilters } from './parse-saved-filters'

/** The window's content in screen pixels; `x` and `y` are absent until it was moved or a screen has gone. */
export type WindowPlace = {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximised: boolean
}

/** What belongs to this laptop and its user, not to the workspace. */
export type LaptopSettings = UserSettings & {
  readonly lastWorkspace: string | null
  readonly lastSaveFolder: string | null
  /** Where to go back to from the sample, and who was at the keyboard there; null while it is not open. */
  readonly beforeSample: { readonly workspace: string | null; readonly keyboardPersonId: string | null } | null
  readonly window: WindowPlace
}

export type SettingsFile = {
  current(): LaptopSettings
  /** Written at once and whole, or not at all; a failure is logged and the setting holds until the app is closed. */
  change(change: Partial<LaptopSettings>): LaptopSettings
}

/** A laptop of 1366 × 768 with a task bar, and the smallest projector. */
const defaultPlace: WindowPlace = { width: 1280, height: 680, maximised: false }

/** The seam for disk faults in tests: called before each operation, throws a system error to play one. */
export type SettingsFaults = (operation: 'read' | 'rename') => void

/**
 * Read before the first window and written seldom, so synchronously: a few hundred bytes, under a millisecond.
 * A damaged file is moved aside, kept, and defaults are used. One that cannot be read may be whole: it is left alone.
 */
export function openSettings(
  path: string,
  backupsDir: string,
  log: (line: string) => void,
  faults: SettingsFaults = () => {},
): SettingsFile {
  const found = readJson(path, log, faults)
  let settings = parseSettings(found.json, backupsDir)
  return {
    current: () => settings,
    change: (change) => {
      settings = { ...settings, ...change }
      if (!found.mayReplace) {
        log('settings not written: they were not read')
        return settings
      }
      try {
        writeWhole(path, JSON.stringify(settings, null, 2), faults)
      } catch (error) {
        log(`settings not written: ${codeOf(error)}`)
      }
      return settings
    },
  }
}

/** Looking at one desk leaves what is known of the others. */
export function deskLookedIn(
  { deskLookedAt, deskHad }: LaptopSettings,
  { personId, at, had }: { readonly personId: string; readonly at: string; readonly had: readonly string[] },
): Pick<LaptopSettings, 'deskLookedAt' | 'deskHad'> {
  return { deskLookedAt: { ...deskLookedAt, [personId]: at }, deskHad: { ...deskHad, [personId]: had } }
}

/** Field by field: one bad value costs that value. By hand, because zod would be loaded before the first window. */
export function parseSettings(json: unknown, backupsDir: string): LaptopSettings {
  const given = isObject(json) ? json : {}
  const { look, textSize, contrast, motion, oneKeyCommands } = given
  return {
    keyboardPersonId: text(given.keyboardPersonId, 40),
    look: look === 'light' || look === 'dark' ? look : 'system',
    textSize: within(textSize, 87.5, 200) ?? 100,
    contrast: contrast === 'more' ? 'more' : 'system',
    motion: motion === 'less' ? 'less' : 'system',
    oneKeyCommands: oneKeyCommands !== false,
    backupsDir: text(given.backupsDir, 4_000) ?? backupsDir,
    deskLookedAt: moments(given.deskLookedAt),
    deskHad: idLists(given.deskHad),
    savedFilters: parseSavedFilters(given.savedFilters),
    lastWorkspace: text(given.lastWorkspace, 4_000),
    lastSaveFolder: text(given.lastSaveFolder, 4_000),
    beforeSample: isObject(given.beforeSample)
      ? {
          workspace: text(given.beforeSample.workspace, 4_000),
          keyboardPersonId: text(given.beforeSample.keyboardPersonId, 40),
        }
      : null,
    window: parsePlace(given.window),
  }
}

/** By id; a moment that is none is left out. */
function moments(json: unknown): Readonly<Record<string, string>> {
  if (!isObject(json)) return {}
  const kept = Object.entries(json).flatMap(([id, at]) => {
    const moment = text(at, 40)
    return moment === null || Number.isNaN(Date.parse(moment)) ? [] : [[id, moment]]
  })
  return Object.fromEntries(kept)
}

/** By id; what is no id is left out. */
function idLists(json: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isObject(json)) return {}
  const kept = Object.entries(json).flatMap(([id, list]) =>
    Array.isArray(list) ? [[id, list.slice(0, 5_000).flatMap((one: unknown) => text(one, 40) ?? [])]] : [],
  )
  return Object.fromEntries(kept)
}

function parsePlace(json: unknown): WindowPlace {
  if (!isObject(json)) return defaultPlace
  const x = within(json.x, -50_000, 50_000)
  const y = within(json.y, -50_000, 50_000)
  return {
    width: within(json.width, 400, 20_000) ?? defaultPlace.width,
    height: within(json.height, 300, 20_000) ?? defaultPlace.height,
    ...(x === null || y === null ? {} : { x, y }),
    maximised: json.maximised === true,
  }
}

type Found = { readonly json: unknown; readonly mayReplace: boolean }

function readJson(path: string, log: (line: string) => void, faults: SettingsFaults): Found {
  let content: string
  try {
    content = patiently(() => {
      faults('read')
      return readFileSync(path, 'utf8')
    })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { json: null, mayReplace: true }
    log(`settings not read: ${codeOf(error)}`)
    return { json: null, mayReplace: false }
  }
  try {
    return { json: JSON.parse(content), mayReplace: true }
  } catch {
    log('settings damaged: moved aside, defaults used')
    setAside(path, log)
    return { json: null, mayReplace: true }
  }
}

/** Antivirus, roaming profiles and OneDrive hold a file for a moment, most of all just after logging on. */
function patiently<T>(work: () => T): T {
  for (let wait = 10; ; wait *= 2) {
    try {
      return work()
    } catch (error) {
      if (wait > 320 || !['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error
      // Nothing else can be done meanwhile: the window is made of what stands in this file.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
}

function setAside(path: string, log: (line: string) => void): void {
  try {
    renameSync(path, `${path}.damaged-${Date.now()}`)
  } catch (error) {
    log(`settings not moved aside: ${codeOf(error)}`)
  }
}

function writeWhole(path: string, content: string, faults: SettingsFaults): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    patiently(() => {
      faults('rename')
      renameSync(temporary, path)
    })
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown, limit: number): string | null {
  return typeof value === 'string' && value !== '' && value.length <= limit ? value : null
}

function within(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null
}
