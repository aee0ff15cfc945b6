import { beforeEach, describe, expect, it } from 'vitest'
import { overLimit } from '../../electron/main/input-size'
import { type Calls, registerIpc } from '../../electron/main/ipc'
import { startUrl } from '../../electron/main/policy'
import { ipcHandlers } from '../fakes/electron'
import { aTurn } from './a-turn'

const ours = { sender: { id: 1 }, senderFrame: { url: startUrl, parent: null } }

describe('the way in from the page', () => {
  let reached: unknown[][]
  let lines: string[]
  let answer: () => Promise<{ ok: true; value: unknown }>
  let idle: () => Promise<void>
  const invoke = (channel: string, event: unknown, ...given: unknown[]) => ipcHandlers.get(channel)?.(event, ...given)

  beforeEach(() => {
    reached = []
    lines = []
    answer = async () => ({ ok: true, value: 'done' })
    const calls: Calls = {
      call: (...given) => {
        reached.push(given)
        return answer()
      },
      save: (...given) => {
        reached.push(given)
        return answer()
      },
    }
    idle = registerIpc({
      ourId: () => 1,
      calls: async () => calls,
      newReference: () => 'ref-1',
      log: (line) => lines.push(line),
    }).idle
  })

  it('is open to our page', async () => {
    expect(await invoke('call', ours, 'host.state', {}, { callId: 'abc' })).toEqual({ ok: true, value: 'done' })
    expect(await invoke('save', ours, { document: 'agenda' })).toEqual({ ok: true, value: 'done' })
    expect(reached).toEqual([['host.state', {}, { callId: 'abc' }], [{ document: 'agenda' }]])
  })

  it.each([
    ['a foreign origin', { ...ours, senderFrame: { url: 'https://example.org/', parent: null } }],
    ['a frame within', { ...ours, senderFrame: { url: startUrl, parent: { url: startUrl, parent: null } } }],
    ['a frame that has gone', { ...ours, senderFrame: null }],
    ['another window', { ...ours, sender: { id: 2 } }],
  ])('is closed to %s', async (_who, event) => {
    const refused = { ok: false, problem: { code: 'bad-input', where: 'sender' } }
    expect(await invoke('call', event, 'host.state', {})).toEqual(refused)
    expect(await invoke('save', event, {})).toEqual(refused)
    expect(reached).toEqual([])
  })

  it('is closed to what is too large, which is different for an old log', async () => {
    const big = { text: 'x'.repeat(2 * 1024 * 1024) }
    expect(await invoke('call', ours, 'action.edit', big)).toMatchObject({ ok: false, problem: { code: 'too-large' } })
    expect(await invoke('call', ours, 'import.read', big)).toMatchObject({ ok: true })
    expect(await invoke('save', ours, big)).toMatchObject({ ok: false, problem: { code: 'too-large' } })
    expect(reached).toHaveLength(1)
  })

  it('throws nothing across, and logs a bug by its reference without its words', async () => {
    answer = () => Promise.reject(new Error('Nettie Brown could not be found'))
    expect(await invoke('call', ours, 'meeting.open', {})).toEqual({
      ok: false,
      problem: { code: 'bug', reference: 'ref-1' },
    })
    expect(lines[0]).toMatch(/^bug ref-1 in meeting.open: Error at /)
    expect(lines.join()).not.toContain('Nettie')
  })

  it('knows when nothing is under way', async () => {
    let finish = (): void => {}
    answer = () =>
      new Promise((resolve) => {
        finish = () => resolve({ ok: true, value: 'late' })
      })
    const call = invoke('call', ours, 'working-set', {})
    let isIdle = false
    const waiting = idle().then(() => {
      isIdle = true
    })
    await aTurn()
    expect(isIdle).toBe(false)
    finish()
    await Promise.all([call, waiting])
    expect(isIdle).toBe(true)
  })
})

describe('the size of an input', () => {
  it('counts text, keys, bytes and values, and stops at the limit', () => {
    expect(overLimit({ ab: 'cde' }, 10)).toBeNull()
    expect(overLimit({ ab: 'cde' }, 5)).toBeGreaterThan(5)
    expect(overLimit(new Uint8Array(100), 50)).toBeGreaterThan(50)
    expect(
      overLimit(
        Array.from({ length: 1_000_000 }, () => 0),
        100,
      ),
    ).toBeGreaterThan(100)
  })

  it('does not fall over depth', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    expect(overLimit(deep, 1_000_000)).toBeNull()
  })
})
