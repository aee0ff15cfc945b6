import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { QuickAddLine } from '../../../renderer/src/features/board/quick-add-line'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'

async function aLine(people?: string) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host, people)
  const onAdd = vi.fn()
  const onCancel = vi.fn()
  const user = await showScreen(
    host,
    <QuickAddLine kind="action" localityId={localityId} autoFocus onAdd={onAdd} onCancel={onCancel} />,
  )
  const field = await screen.findByRole('textbox')
  // The people have come with the working set.
  await screen.findByText(/End with who and when/)
  return { user, field, onAdd, onCancel }
}

describe('the line that becomes an action', () => {
  it('says below who and when it understood', async () => {
    const { user } = await aLine()
    await user.keyboard('Ring housing ol fri')
    const line = screen.getByRole('group', { name: 'Add an action' })
    await waitFor(() => expect(line.textContent).toContain('Owen Larkspur'))
    expect(line.textContent).toContain('by Friday 12 June')
    await expectNoAxeFinding()
  })

  it('says the year of a day that is not in this one', async () => {
    const { user } = await aLine()
    await user.keyboard('Ring housing ol 1 june 2027')
    const line = screen.getByRole('group', { name: 'Add an action' })
    await waitFor(() => expect(line.textContent).toContain('by Tuesday 1 June 2027'))
  })

  it('adds without the words that were understood, and waits for the next one', async () => {
    const { user, field, onAdd } = await aLine()
    await user.keyboard('Ring housing ol fri{Enter}')
    expect(onAdd).toHaveBeenCalledTimes(1)
    expect(onAdd.mock.calls[0]?.[0]).toMatchObject({ title: 'Ring housing', dueOn: '2026-06-12' })
    await waitFor(() => expect(field).toHaveProperty('value', ''))
    expect(document.activeElement).toBe(field)
  })

  it('keeps the words when they were not taken', async () => {
    const { user, field, onAdd } = await aLine()
    onAdd.mockResolvedValue(false)
    await user.keyboard('Ring housing{Enter}')
    await waitFor(() => expect(onAdd).toHaveBeenCalled())
    expect(field).toHaveProperty('value', 'Ring housing')
  })

  /** The words that were added stayed, and were added again with the next. */
  it('is empty while the words are on their way, and has them back before the next where they were refused', async () => {
    const { user, field, onAdd } = await aLine()
    let answer = (_isTaken: boolean): void => undefined
    onAdd.mockImplementation(() => new Promise<boolean>((resolve) => (answer = resolve)))
    await user.keyboard('Ring housing{Enter}{Enter}')
    expect(onAdd).toHaveBeenCalledTimes(1)
    expect(field).toHaveProperty('value', '')
    await user.keyboard('Order lights')
    answer(false)
    await waitFor(() => expect(field).toHaveProperty('value', 'Ring housing; Order lights'))
  })

  it('adds nothing from an empty line', async () => {
    const { user, onAdd } = await aLine()
    await user.keyboard('   {Enter}')
    expect(onAdd).not.toHaveBeenCalled()
  })

  it('saves the text whatever is in it', async () => {
    const { user, onAdd } = await aLine()
    await user.keyboard('<script>alert(1)</script> 🎈 שלום{Enter}')
    expect(onAdd.mock.calls[0]?.[0].title).toBe('<script>alert(1)</script> 🎈 שלום')
    expect(document.querySelector('script')).toBeNull()
  })

  it('offers the people a name may mean, and Tab takes one', async () => {
    const { user, field } = await aLine('Sam Brook, NCC\nSam Quill, NHS')
    await user.keyboard('Price the urns sam')
    await screen.findByText(/may be Sam Brook or Sam Quill. Tab to choose/)
    await user.keyboard('{Tab}')
    expect(field).toHaveProperty('value', 'Price the urns Sam Brook')
    expect(document.activeElement).toBe(field)
  })

  it('closes with Esc', async () => {
    const { user, onCancel } = await aLine()
    await user.keyboard('half a thou{Escape}')
    expect(onCancel).toHaveBeenCalledTimes(1)
  })
})
