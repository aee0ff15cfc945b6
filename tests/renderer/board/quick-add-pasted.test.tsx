import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { readPasted } from '../../../renderer/src/features/board/pasted-lines'
import { QuickAddLine } from '../../../renderer/src/features/board/quick-add-line'
import { said } from '../actions/a-board'
import { aHost, expectNoAxeFinding, paste, showScreen, startMillbrook } from '../on-screen'
import { personIn } from '../people/a-place'

describe('what is pasted', () => {
  it('is several tasks where it has several lines, without the signs of a list', () => {
    expect(readPasted('• Ring housing\r\n- Price urns\n\n3. Mend the gate')?.lines).toEqual([
      'Ring housing',
      'Price urns',
      'Mend the gate',
    ])
  })

  it('is a row of a table as it would be typed, and its heading is no task', () => {
    expect(readPasted('Action\tOwner\tDue\nRing housing\tOL\t12 June\nPrice urns\tJR\t')).toEqual({
      lines: ['Ring housing OL 12 June', 'Price urns JR'],
      heading: 'Action, Owner, Due',
      joined: 'Ring housing OL 12 June; Price urns JR',
    })
  })

  it('is nothing special where it is one line', () => {
    expect(readPasted('Ring housing\n')).toBeNull()
    expect(readPasted('')).toBeNull()
  })
})

async function aLine() {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const jonah = await personIn(host, 'Jonah Reed')
  await host.core().call('person.retire', { personId: jonah.id, on: '2026-06-08' })
  const onAdd = vi.fn()
  const user = await showScreen(
    host,
    <QuickAddLine kind="action" localityId={localityId} autoFocus takesSeveral onAdd={onAdd} onCancel={vi.fn()} />,
  )
  const field = await screen.findByRole('textbox')
  await screen.findByText(/End with who and when/)
  const titles = () => onAdd.mock.calls.map(([parsed]) => parsed.title)
  return { user, field, onAdd, titles }
}
const two = 'Ring housing ol fri\nPrice twelve urns'

describe('a line that several tasks are pasted into', () => {
  it('says how many came, and Ctrl Enter adds each with who and when', async () => {
    const { user, field, onAdd, titles } = await aLine()
    act(() => paste(two))
    await screen.findByText('2 lines were pasted.')
    await expectNoAxeFinding()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(titles()).toEqual(['Ring housing', 'Price twelve urns']))
    expect(onAdd.mock.calls[0]?.[0]).toMatchObject({ dueOn: '2026-06-12', owner: { kind: 'person' } })
    await waitFor(() => expect(field).toHaveProperty('value', ''))
    expect(document.activeElement).toBe(field)
  })

  it('adds all of it as one with Enter', async () => {
    const { user, titles } = await aLine()
    act(() => paste(two))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(titles()).toEqual(['Ring housing ol fri; Price twelve urns']))
  })

  it('keeps what was not taken', async () => {
    const { user, field, onAdd } = await aLine()
    onAdd.mockResolvedValueOnce(true).mockResolvedValue(false)
    act(() => paste(`${two}\nMend the gate`))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(field).toHaveProperty('value', 'Price twelve urns; Mend the gate'))
    await screen.findByText('2 lines were pasted.')
  })

  it('keeps what is typed while each is added, behind what was not taken', async () => {
    const { user, field, onAdd } = await aLine()
    let answer = (_isTaken: boolean): void => undefined
    const later = () => new Promise<boolean>((resolve) => (answer = resolve))
    onAdd.mockImplementation(later)
    act(() => paste(two))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.keyboard('Mend the gate')
    await act(async () => answer(true))
    await waitFor(() => expect(onAdd).toHaveBeenCalledTimes(2))
    await act(async () => answer(false))
    await waitFor(() => expect(field).toHaveProperty('value', 'Price twelve urns; Mend the gate'))
    expect(said()).toContain('Added 1. One is still in the line.')
  })

  it('says that so long a text is too long for one, and adds nothing', async () => {
    const { user, field, onAdd } = await aLine()
    act(() => paste(`${'a'.repeat(1_500)}\n${'b'.repeat(1_500)}`))
    await screen.findByText(/too long for one action/)
    await user.keyboard('{Enter}')
    expect(onAdd).not.toHaveBeenCalled()
    expect((field as HTMLInputElement).value).toHaveLength(3_002) // the one text box of the line
  })
})

describe('a line that would be refused', () => {
  it('says before Enter that a day is past', async () => {
    const { user } = await aLine()
    await user.keyboard('Ring housing 5 June 2026')
    await screen.findByText(/Friday 5 June 2026 is past/)
    await user.keyboard('{Backspace}7')
    expect(screen.queryByText(/is past/)).toBeNull()
  })

  it('says that somebody has left', async () => {
    const { user } = await aLine()
    await user.keyboard('Price the urns JR')
    await screen.findByText(/Jonah Reed has left and cannot be given it/)
  })
})
