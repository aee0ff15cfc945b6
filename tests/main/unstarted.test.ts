import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BrowserWindow, called, protocol } from '../fakes/electron'

it('an app that cannot start says so and ends, so that nobody waits for a window and the lock is free', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'connected-team-'))
  process.env.CONNECTED_TEAM_USER_DATA = userData
  protocol.handle = () => {
    throw new Error('no such scheme')
  }
  await import('../../electron/main/index')
  await expect.poll(() => called('app.exit')).toEqual([[1]])
  expect(BrowserWindow.made).toEqual([])
  const [title, words] = called('dialog.showErrorBox')[0] ?? []
  expect([title, words]).toEqual(['Connected Team could not start', expect.stringContaining('Nothing is lost.')])
  expect(readFileSync(join(userData, 'logs', 'connected-team.log'), 'utf8')).toContain('not started: Error at ')
  rmSync(userData, { recursive: true })
})
