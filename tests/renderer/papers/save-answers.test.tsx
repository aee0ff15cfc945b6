import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useToasts } from '../../../renderer/src/ui/toast-store'
import type { Problem } from '../../../shared/refusals'
import { told } from '../live/live-hall'
import { expectNoAxeFinding } from '../on-screen'
import { aHeldMeeting, nameField, saveButton, sent, showSave, slowly, theMinutes } from './a-save'

const folder = 'C:\\Users\\nettie\\Documents\\Minutes 2026'
const path = `${folder}\\MILL minutes.docx`
const saved = { ok: true, value: { saved: path, files: 1, leftOut: [] } } as const
const focused = () => document.activeElement?.textContent ?? ''

/** The dialog after its first save, which this stood in the way of; the next one goes through. */
async function whenRefused(problem: Problem) {
  const held = await aHeldMeeting()
  const { host } = held
  let saves = 0
  host.answers.save = () => {
    saves += 1
    return saves === 1 ? { ok: false, problem } : saved
  }
  const user = await showSave(host, theMinutes(held.meetingId))
  await saveButton()
  await user.keyboard('{Control>}s{/Control}')
  return { ...held, user }
}

describe('what becomes of a save', () => {
  it('says where the file is, shows it, and says it once more when the dialog is closed', async () => {
    const { host, meetingId } = await aHeldMeeting()
    host.answers.save = () => saved
    const user = await showSave(host, theMinutes(meetingId))
    await saveButton()
    await user.keyboard('{Enter}')
    await screen.findByText('MILL minutes.docx')
    await told('Saved: MILL minutes.docx')
    await user.click(screen.getByRole('button', { name: 'Show in Explorer' }))
    expect(host.calls.at(-1)).toEqual({ name: 'host.show-in-folder', input: { path } })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(useToasts.getState().toasts.at(-1)).toMatchObject({ words: 'Saved: MILL minutes.docx' })
  })

  it('can be saved once more as something else', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const user = await showSave(host, theMinutes(meetingId))
    await saveButton()
    await user.keyboard('{Enter}')
    await screen.findByText('Saved.')
    await waitFor(() => expect(focused()).toContain('Close'))
    await user.keyboard('2')
    await waitFor(() => expect(screen.queryByText('Saved.')).toBeNull())
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent(host)).toHaveLength(2))
  })

  it('shows how far it is, and stops with Esc, nothing being written', async () => {
    const held = await aHeldMeeting()
    const { host, calls, answer } = slowly(held.host)
    const user = await showSave(host, theMinutes(held.meetingId))
    await saveButton()
    await user.keyboard('{Enter}')
    await screen.findByText('Nothing is written until it is whole.', { exact: false })
    await waitFor(() => expect(focused()).toContain('Stop, save nothing'))
    expect(await saveButton('Saving…')).toHaveProperty('disabled', true)
    const callId = calls[0]?.callId ?? ''
    act(() => {
      host.send({ kind: 'progress', callId, done: 1, of: 2, words: 'Making the Word file' })
      host.send({ kind: 'progress', callId: 'of-another', done: 2, of: 2, words: 'Something else' })
    })
    await screen.findByText('Saving: making the Word file.')
    expect(screen.getByRole('progressbar', { name: 'Making the file' })).toMatchObject({ value: 1, max: 2 })
    await expectNoAxeFinding()
    await user.keyboard('{Escape}')
    expect(host.calls.at(-1)).toEqual({ name: 'host.cancel', input: { callId } })
    await answer({ ok: false, problem: { code: 'cancelled' } })
    await screen.findByText('Stopped.')
    await screen.findByText('Nothing was written.')
    await waitFor(() => expect(focused()).toContain('Save as Word'))
  })

  it('asks before a file of that name is replaced, and offers one beside it', async () => {
    const beside = `${folder}\\MILL minutes (2).docx`
    const { host, user } = await whenRefused({ code: 'file-exists', path, beside })
    await screen.findByText('There is a file of that name.')
    await expectNoAxeFinding()
    // The one that loses nothing has the focus.
    await waitFor(() => expect(focused()).toBe('Save beside it as “MILL minutes (2)”'))
    await user.keyboard('{Enter}')
    await screen.findByText('Saved.')
    expect(sent(host)[1]).toMatchObject({ name: 'MILL minutes (2)', replace: false })
    expect(await nameField()).toHaveProperty('value', 'MILL minutes (2)')
  })

  it('replaces it when that is said', async () => {
    const { host, user } = await whenRefused({ code: 'file-exists', path, beside: `${folder}\\MILL minutes (2).docx` })
    await user.click(await screen.findByRole('button', { name: 'Replace it' }))
    await screen.findByText('Saved.')
    expect(sent(host)[1]).toMatchObject({ replace: true })
  })

  it('says that the file is open in Word, and saves beside it', async () => {
    const { host, user } = await whenRefused({ code: 'file-in-use', path, beside: `${folder}\\MILL minutes (2).docx` })
    await screen.findByText('It is open in Word.')
    screen.getByRole('button', { name: 'Try again' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Save beside it as “MILL minutes (2)”' }))
    await screen.findByText('Saved.')
    expect(sent(host)[1]).toMatchObject({ name: 'MILL minutes (2)' })
  })

  it.each<Problem>([
    { code: 'disk-full', path: folder },
    { code: 'folder-gone', path: folder },
    { code: 'may-not-write', path: folder },
  ])('offers another folder for $code', async (problem) => {
    const { host, user } = await whenRefused(problem)
    await waitFor(() => expect(focused()).toBe('Another folder…'))
    expect(screen.getByRole('alert').textContent).toContain('Nothing is lost')
    host.answers.folder = 'D:\\Papers'
    await user.keyboard('{Enter}')
    await screen.findByText('D:\\Papers')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('says a refused name as it was typed, with its slashes', async () => {
    await whenRefused({ code: 'bad-file-name', name: 'minutes 4/6/2026.docx' })
    await screen.findByText(/^“minutes 4\/6\/2026” cannot be the name of a file/)
  })

  it('says at the field that a file cannot have such a name', async () => {
    const { host, user } = await whenRefused({ code: 'bad-file-name', name: 'CON' })
    await screen.findByText(/^“CON” cannot be the name of a file/)
    const field = await nameField()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(field))
    await expectNoAxeFinding()
    await user.clear(field)
    await user.type(field, 'Minutes')
    expect(screen.queryByText(/cannot be the name/)).toBeNull()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent(host)[1]).toMatchObject({ name: 'Minutes' }))
  })

  it('says of a folder that went away what may have become of it, and what to do', async () => {
    await whenRefused({ code: 'folder-gone', path: folder })
    expect((await screen.findByRole('alert')).textContent).toBe(
      'That folder is not there any more. It was moved or deleted, or its disk is not plugged in. Nothing is lost: choose another folder, or make it again.',
    )
  })

  it('begins at the first thing to settle where a copy was asked for, and says that nothing was copied', async () => {
    const { host, meetingId } = await aHeldMeeting('Mrs Tansley rang.')
    const asked = theMinutes(meetingId, 'public')
    await showSave(host, asked.kind === 'document' ? { ...asked, wasNot: 'copied' } : asked)
    await screen.findByText('Not copied. Settle the one above first.')
    await waitFor(() => expect(document.activeElement?.closest('[data-finding]')?.textContent).toContain('Mrs Tansley'))
  })

  it('says that personal data came in meanwhile', async () => {
    await whenRefused({ code: 'personal-data', unsettled: 2 })
    await screen.findByText('It was not saved: there is personal data in it.')
  })
})
