import { expect, it } from 'vitest'
import type { Core } from '../../electron/main/core'
import { Workspace } from '../../electron/main/workspace'
import type { HostEvent } from '../../shared/contract'

const report = { replayed: 0, cutBytes: 0, mended: [], leftOut: [], recoveredDrafts: 0, liveMeetingId: null }
const badInput = { ok: false, problem: { code: 'bad-input', where: '' } } as const

function aWorkspace() {
  let listener: (event: HostEvent) => void = () => {}
  const told: HostEvent[] = []
  const core: Core = {
    close: async () => {},
    lookInto: async () => badInput,
    sample: {
      lookAt: async () => ({ kind: 'missing' }),
      prepare: async () => ({ kind: 'failed', because: { kind: 'disk-full' } }),
      remove: async () => null,
    },
    open: async ({ dir }) => ({
      state: { kind: 'open', dir, report, savedAt: null },
      app: {
        receive: async () => badInput,
        subscribe: (given) => {
          listener = given
          return () => {}
        },
        makeDocument: async () => badInput,
        documentsOfYear: async () => badInput,
        close: async () => {},
      },
    }),
  }
  const loads: (() => Promise<Core>)[] = []
  const workspace = new Workspace({
    core: () => loads.shift()?.() ?? Promise.resolve(core),
    backupsDir: () => '/backups',
    remember: () => {},
    tell: (event) => told.push(event),
    moved: () => {},
    log: () => {},
  })
  return { workspace, told, loads, happen: (event: HostEvent) => listener(event) }
}

const theTeam = { dir: '/team', create: false, takeOver: false }

it('an open workspace knows how its last backup went, for a page that is loaded again', async () => {
  const { workspace, told, happen } = aWorkspace()
  await workspace.open(theTeam)
  expect(workspace.state()).not.toHaveProperty('backup')
  const state = { lastGoodAt: '2026-06-04T15:00:00.000Z', failed: 'folder-gone' } as const
  happen({ kind: 'backup', state })
  expect(workspace.state()).toMatchObject({ kind: 'open', backup: state })
  expect(told).toEqual([{ kind: 'backup', state }])
})

it('a workspace that could not be opened because part of the app could not be read can be tried again', async () => {
  const { workspace, loads } = aWorkspace()
  loads.push(() => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' })))
  await workspace.open(theTeam)
  expect(workspace.state()).toMatchObject({ kind: 'failed', dir: '/team' })
  await workspace.open(theTeam)
  expect(workspace.state()).toMatchObject({ kind: 'open' })
})
