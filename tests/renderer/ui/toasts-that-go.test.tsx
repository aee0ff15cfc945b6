import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { showProblem, showToast } from '../../../renderer/src/ui/toasts'
import { aHost, heading, showApp, showScreen, startMillbrook } from '../on-screen'

afterEach(() => {
  vi.useRealTimers()
})

describe('what could not be done', () => {
  it('goes after ten seconds where nobody has anything to do, and stays where somebody has', async () => {
    await showScreen(await aHost(), <p>A screen</p>)
    vi.useFakeTimers()
    act(() => {
      showProblem({ code: 'disk-full', path: 'C:\\Team' })
      showProblem({ code: 'reason-needed' })
      showProblem({ code: 'nothing-to-redo' })
    })
    screen.getByText('There is nothing to do again.')
    act(() => void vi.advanceTimersByTime(10_001))
    expect(screen.queryByText('There is nothing to do again.')).toBeNull()
    act(() => showProblem({ code: 'nothing-to-undo' }))
    screen.getByText('There is nothing to take back.')
    act(() => void vi.advanceTimersByTime(10_001))
    expect(screen.queryByText('There is nothing to take back.')).toBeNull()
    screen.getByText('The disk is full.')
    screen.getByText('A reason is needed.')
  })

  it('is closed by Esc, but not out of a field, which has Esc for itself', async () => {
    const user = await showScreen(await aHost(), <input aria-label="A line" />)
    act(() => showProblem({ code: 'reason-needed' }))
    await user.click(screen.getByLabelText('A line'))
    await user.keyboard('half a line{Escape}')
    screen.getByText('A reason is needed.')
    act(() => screen.getByLabelText('A line').blur())
    await user.keyboard('{Escape}')
    expect(screen.queryByText('A reason is needed.')).toBeNull()
  })

  it('is closed with its screen where it was refused, not where the disk is at fault', async () => {
    const host = await aHost()
    const { localityId } = await startMillbrook(host)
    showApp(host)
    await heading('Tuesday 9 June')
    act(() => {
      showProblem({ code: 'disk-full', path: 'C:\\Team' })
      showProblem({ code: 'reason-needed' })
    })
    await screen.findByText('A reason is needed.')
    act(() => go({ screen: 'people', localityId }))
    expect(screen.queryByText('A reason is needed.')).toBeNull()
    screen.getByText('The disk is full.')
  })
})

describe('what was done', () => {
  it('is not said on the next screen, but for what was said on leaving and what can be taken back there', async () => {
    const host = await aHost()
    const { localityId } = await startMillbrook(host)
    showApp(host)
    await heading('Tuesday 9 June')
    vi.useFakeTimers()
    act(() => showToast({ words: 'Copied' }))
    act(() => void vi.advanceTimersByTime(3_000))
    act(() => go({ screen: 'people', localityId }))
    expect(screen.queryByText('Copied')).toBeNull()
    act(() => showToast({ words: 'The meeting is over' }))
    act(() => go({ screen: 'actions', localityId }))
    screen.getByText('The meeting is over')
    act(() => showToast({ words: 'Added 26/A001', canUndo: true }))
    act(() => void vi.advanceTimersByTime(3_000))
    act(() => go({ screen: 'people', localityId }))
    screen.getByText('Added 26/A001')
  })
})
