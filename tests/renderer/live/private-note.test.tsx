import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, beginMeeting, type Hall, holdBack, refuseNext, titleOf } from './live-hall'

const secret = 'Ask Grace before Friday, quietly'

async function withANote(): Promise<Hall> {
  const hall = await beginMeeting()
  const { items } = await hall.view()
  await ask(hall.host, 'item.edit', { meetingId: hall.meetingId, itemId: items[0]?.id ?? '', privateNote: secret })
  await screen.findByRole('button', { name: /^Private note, hold H to show it/ })
  return hall
}
const isSeen = (): boolean => document.body.textContent?.includes(secret) === true
const noteOf = async ({ view }: Hall) => (await view()).items[0]?.privateNote

describe('a private note', () => {
  it('is in the page only while H is held', async () => {
    const { user } = await withANote()
    expect(isSeen()).toBe(false)
    await expectNoAxeFinding()
    await user.keyboard('{h>}')
    await waitFor(() => expect(isSeen()).toBe(true))
    await user.keyboard('{/h}')
    await waitFor(() => expect(isSeen()).toBe(false))
  })

  it('is shown by its button while that is held, by pointer and by keyboard', async () => {
    const { user } = await withANote()
    const button = screen.getByRole('button', { name: /^Private note, hold H to show it/ })
    fireEvent.pointerDown(button)
    await waitFor(() => expect(isSeen()).toBe(true))
    fireEvent.pointerUp(button)
    await waitFor(() => expect(isSeen()).toBe(false))
    button.focus()
    await user.keyboard('{ >}')
    await waitFor(() => expect(isSeen()).toBe(true))
    await user.keyboard('{/ }')
    await waitFor(() => expect(isSeen()).toBe(false))
  })

  it('is hidden again when the window is left with the key still down', async () => {
    const { user } = await withANote()
    await user.keyboard('{h>}')
    await waitFor(() => expect(isSeen()).toBe(true))
    fireEvent.blur(window)
    await waitFor(() => expect(isSeen()).toBe(false))
  })

  it('is written by Shift H, and taken back by undo', async () => {
    const hall = await beginMeeting()
    await hall.user.keyboard('{Shift>}H{/Shift}')
    const field = await screen.findByRole('textbox', { name: 'Private note, in no document' })
    await waitFor(() => expect(document.activeElement).toBe(field))
    await expectNoAxeFinding()
    await hall.user.keyboard(`${secret}{Enter}`)
    await screen.findByRole('button', { name: /^Private note, hold H to show it/ })
    expect(await noteOf(hall)).toBe(secret)
    expect(isSeen()).toBe(false)
    await hall.user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Private note, hold H to show it/ })).toBeNull())
  })

  it('keeps what was half written when Esc closes it', async () => {
    const hall = await beginMeeting()
    await hall.user.click(screen.getByRole('button', { name: 'private note' }))
    await screen.findByRole('textbox', { name: 'Private note, in no document' })
    await hall.user.keyboard('Ask Gra{Escape}')
    expect(await noteOf(hall)).toBe('')
    await hall.user.keyboard('{Shift>}H{/Shift}')
    expect(await screen.findByRole('textbox', { name: 'Private note, in no document' })).toHaveProperty(
      'value',
      'Ask Gra',
    )
  })

  /** Ctrl Down out of its field left it behind, unsaved. */
  it('is saved where the meeting steps on out of its field', async () => {
    const hall = await beginMeeting()
    await hall.user.keyboard('{Shift>}H{/Shift}')
    await screen.findByRole('textbox', { name: 'Private note, in no document' })
    await hall.user.keyboard(`${secret}{Control>}{ArrowDown}{/Control}`)
    await heading(titleOf((await hall.view()).items, 1))
    await waitFor(async () => expect(await noteOf(hall)).toBe(secret))
    const { host, meetingId } = hall
    await waitFor(async () => expect(await ask(host, 'draft.lines', { meetingId })).toEqual([]))
  })

  it('is opened again with its words where it was refused', async () => {
    const hall = await beginMeeting()
    await hall.user.keyboard('{Shift>}H{/Shift}')
    await screen.findByRole('textbox', { name: 'Private note, in no document' })
    refuseNext(hall.host, 'item.edit')
    const letThrough = holdBack(hall.host)
    await hall.user.keyboard(`${secret}{Enter}`)
    expect(screen.queryByRole('textbox', { name: 'Private note, in no document' })).toBeNull()
    letThrough()
    const field = await screen.findByRole('textbox', { name: 'Private note, in no document' })
    expect(field).toHaveProperty('value', secret)
  })
})
