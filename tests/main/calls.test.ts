import { beforeEach, describe, expect, it } from 'vitest'
import { type CallsSurroundings, createCalls } from '../../electron/main/calls'
import type { HostCalls } from '../../electron/main/host-calls'
import { eventually } from '../eventually'

describe('a request to save', () => {
  let save: CallsSurroundings['save']
  let told: string[]
  let calls: ReturnType<typeof createCalls>

  beforeEach(() => {
    told = []
    calls = createCalls({
      openApp: async () => null,
      save: (...given) => save(...given),
      progress: (callId, { done, of }) => void told.push(`${callId} ${done}/${of}`),
      hostCalls: (cancel) => {
        const stop: Pick<HostCalls, 'host.cancel'> = {
          'host.cancel': async ({ callId }) => {
            cancel(callId)
            return { ok: true, value: {} }
          },
        }
        // Whoever saves asks this laptop for nothing else.
        return stop as HostCalls
      },
    })
  })

  const what = { kind: 'document', request: { document: 'agenda', meetingId: 'm-1' }, format: 'docx' }

  it.each([
    [null],
    ['save'],
    [{ what: { ...what, format: 'exe' } }],
    [{ what: { ...what, request: { ...what.request, meetingId: '../x' } } }],
    [{ what, name: '   ' }],
    [{ what, name: 'x'.repeat(201) }],
    [{ what, callId: '../x' }],
  ])('%o is refused', async (given) => {
    expect(await calls.save(given)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
  })

  it('takes no path: where papers go was chosen in a dialog', async () => {
    const seen: unknown[] = []
    save = async (request) => {
      seen.push(request)
      return { ok: true, value: {} }
    }
    await calls.save({ what, path: '/etc/passwd' })
    expect(seen).toEqual([{ what, replace: false, open: false }])
  })

  const savingUntilStopped: CallsSurroundings['save'] = (_request, { signal, onProgress }) =>
    new Promise((resolve) => {
      onProgress?.({ done: 7, of: 31, words: 'Minutes' })
      signal.addEventListener('abort', () => resolve({ ok: false, problem: { code: 'cancelled' } }))
    })

  it('tells its progress and can be stopped', async () => {
    save = savingUntilStopped
    const answer = calls.save({ what, callId: 'save-1' })
    await eventually(() => expect(told).toEqual(['save-1 7/31']))
    await calls.call('host.cancel', { callId: 'save-1' }, undefined)
    expect(await answer).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })

  it('without a name of its own is stopped when the app must close', async () => {
    save = savingUntilStopped
    const answer = calls.save({ what })
    calls.stopSaving()
    expect(await answer).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })
})
