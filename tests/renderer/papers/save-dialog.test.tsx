import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { typingChord, useDoableRegistry } from '../../../renderer/src/ui/doables'
import { showToast, useToasts } from '../../../renderer/src/ui/toast-store'
import { ask } from '../live/live-hall'
import { expectNoAxeFinding } from '../on-screen'
import { aHeldMeeting, askAgain, nameField, saveButton, sent, showSave, theMinutes, title } from './a-save'

const page = () => screen.findByRole('article', { name: 'Preview' })

describe('the dialog that saves a paper', () => {
  it('says what it is, and shows it by pages before it is saved', async () => {
    const { host, meetingId } = await aHeldMeeting()
    await showSave(host, theMinutes(meetingId))
    await title('Save the minutes as Word')
    expect((await page()).textContent).toContain('The lift is out.')
    await screen.findByText('Millbrook, Thursday 11 June 2026. Draft, about 1 page. The check found no personal data.')
    await expectNoAxeFinding()
  })

  it('saves with Enter as it opens, under the name of the house, and opens it in Word', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const user = await showSave(host, theMinutes(meetingId))
    const save = await saveButton()
    await waitFor(() => expect(document.activeElement).toBe(save))
    await user.keyboard('{Enter}')
    await screen.findByText('Saved.')
    const [request] = sent(host)
    expect(request).toMatchObject({ what: { kind: 'document', format: 'docx' }, replace: false, open: true })
    expect(request).not.toHaveProperty('name')
    await expectNoAxeFinding()
  })

  it('keeps what is confidential off a second screen until it is asked for, and shows the other versions', async () => {
    const { host, meetingId, itemId } = await aHeldMeeting()
    const openness = { kind: 'confidential', reason: 'A family', until: null } as const
    await ask(host, 'item.edit', { meetingId, itemId, openness })
    host.answers.screens = 2
    const user = await showSave(host, theMinutes(meetingId))
    const show = await screen.findByRole('button', { name: /^Show it here/ })
    expect((await page()).textContent).not.toMatch(/The lift is out|Ring housing/)
    expect((await page()).textContent).toContain('Confidential item')
    await expectNoAxeFinding()
    await user.click(show)
    await waitFor(async () => expect((await page()).textContent).toMatch(/The lift is out.*Ring housing/s))
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Preview, page 1/)
    expect(screen.queryByRole('button', { name: /^Show it here/ })).toBeNull()
  })

  it('says of what leaves the team that somebody must read it, also where nothing was found', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const user = await showSave(host, theMinutes(meetingId))
    await page()
    const words = 'Names it does not know cannot be found: read it once yourself.'
    expect(screen.queryByText(words)).toBeNull()
    await user.keyboard('3')
    const check = await screen.findByRole('group', { name: 'Personal-data check' })
    within(check).getByText(words)
    within(check).getByText('Nothing found')
    await user.keyboard('2')
    await screen.findByText(words)
    await expectNoAxeFinding()
  })

  it('takes the version by its key, says what that leaves out, and its name follows', async () => {
    const { host, meetingId, itemId } = await aHeldMeeting()
    await ask(host, 'item.edit', {
      meetingId,
      itemId,
      openness: { kind: 'confidential', reason: 'A family', until: null },
    })
    const user = await showSave(host, theMinutes(meetingId))
    const field = await nameField()
    await waitFor(() => expect(field).toHaveProperty('value', 'MILL 2026-06-11 minutes DRAFT team'))
    expect((await page()).textContent).toContain('The lift is out.')
    await user.keyboard('3')
    await waitFor(() => expect(field).toHaveProperty('value', 'MILL 2026-06-11 minutes DRAFT public'))
    expect(screen.getByRole('radio', { name: 'Public' }).getAttribute('aria-checked')).toBe('true')
    await screen.findByText(
      /^Open items; roles, and names only of those who agreed; stories with public consent\. Left out: item \d+ and its action\.$/,
    )
    expect((await page()).textContent).not.toContain('The lift is out.')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent(host)[0]?.what).toMatchObject({ request: { version: 'public' } }))
  })

  it('puts in and leaves out what is ticked, with how many there are of it', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const user = await showSave(host, theMinutes(meetingId))
    const actions = await screen.findByRole('checkbox', { name: 'Actions that changed, and the open ones' })
    await screen.findByRole('checkbox', { name: /Actions that changed/, description: 'One table at the end 1' })
    within(await page()).getByRole('table')
    expect(screen.queryByRole('checkbox', { name: 'The logo' })).toBeNull()
    await user.click(actions)
    await waitFor(async () => expect(within(await page()).queryByRole('table')).toBeNull())
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent(host)[0]?.what).toMatchObject({ request: { contents: { actions: false, stories: true } } }),
    )
  })

  it('keeps a name that was typed when another version is chosen, and gives the house’s back when it is emptied', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const user = await showSave(host, theMinutes(meetingId))
    const field = await nameField()
    await waitFor(() => expect(field).toHaveProperty('value', 'MILL 2026-06-11 minutes DRAFT team'))
    await user.clear(field)
    await user.type(field, 'For O’Neil 3')
    // 3 is a letter here; the chord takes the version.
    await user.keyboard('{Alt>}2{/Alt}')
    expect(screen.getByRole('radio', { name: 'Partner' }).getAttribute('aria-checked')).toBe('true')
    expect(field).toHaveProperty('value', 'For O’Neil 3')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent(host)[0]).toMatchObject({ name: 'For O’Neil 3' }))
    await user.clear(field)
    await user.tab()
    await waitFor(() => expect(field).toHaveProperty('value', 'MILL 2026-06-11 minutes DRAFT partner'))
  })

  it('does not save a public version with personal data in it, and says why; the team version it does', async () => {
    const { host, meetingId } = await aHeldMeeting('Ring Mrs Tansley at 14 Weir Court about it.')
    const user = await showSave(host, theMinutes(meetingId, 'public'))
    await screen.findByText(/ still to settle: the public version is not saved with personal data in it\.$/)
    await screen.findByRole('list', { name: 'What the check found' })
    expect(await saveButton()).toHaveProperty('disabled', true)
    await user.keyboard('{Control>}s{/Control}')
    await expectNoAxeFinding()
    await user.keyboard('1')
    await screen.findByText(/The team version can be saved all the same\.$/)
    expect(sent(host)).toEqual([])
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByText('Saved.')
  })

  it('keeps the focus where it was when a version is taken by its key: at Save, or at the version where it cannot be saved', async () => {
    const { host, meetingId } = await aHeldMeeting('Ring Mrs Tansley about it.')
    const user = await showSave(host, theMinutes(meetingId))
    const save = await saveButton()
    await screen.findByText(/The team version can be saved all the same\.$/)
    await waitFor(() => expect(document.activeElement).toBe(save))
    await user.keyboard('3')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Public' })))
    await user.keyboard('2')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Partner' })))
    await user.keyboard('{Enter}')
    screen.getByRole('radio', { name: 'Partner', checked: true })
    expect(sent(host)).toEqual([])
    await user.keyboard('1')
    await waitFor(() => expect(document.activeElement).toBe(save))
    await user.keyboard('3')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Public' })))
  })

  it('keeps what was chosen for the next time, but never shows more than the screen that asks', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const user = await showSave(host, theMinutes(meetingId))
    await user.click(await screen.findByRole('radio', { name: 'PDF' }))
    await title('Save the minutes as PDF')
    await user.keyboard('2')
    await user.click(screen.getByRole('checkbox', { name: 'Open it when it is saved' }))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await askAgain(theMinutes(meetingId))
    await title('Save the minutes as PDF')
    const chosen = (name: string) => screen.getByRole('radio', { name }).getAttribute('aria-checked')
    expect(chosen('Partner')).toBe('true')
    expect(screen.getByRole('checkbox', { name: 'Open it when it is saved' })).toHaveProperty('checked', false)
    await user.keyboard('{Escape}')
    await askAgain(theMinutes(meetingId, 'public'))
    expect(chosen('Public')).toBe('true')
  })

  it('says where it goes, and goes to another folder', async () => {
    const { host, meetingId } = await aHeldMeeting()
    host.answers.folders = { ...host.answers.folders, papers: 'C:\\Users\\nettie\\Documents\\Minutes 2026' }
    const user = await showSave(host, theMinutes(meetingId))
    const where = await screen.findByText('Documents\\Minutes 2026')
    expect(where.parentElement?.textContent).toBe('In Documents\\Minutes 2026, as last time.')
    host.answers.folder = 'D:\\Stick\\Papers'
    await user.click(screen.getByRole('button', { name: 'Another folder' }))
    await screen.findByText('Stick\\Papers')
    expect(host.calls.at(-1)).toEqual({ name: 'host.choose-folder', input: { purpose: 'papers' } })
  })

  it('says what is wrong where there is no such paper any more', async () => {
    const { host } = await aHeldMeeting()
    await showSave(host, theMinutes('gone'))
    await screen.findByText('That is no longer here.')
    await expectNoAxeFinding()
  })

  it('leaves the room to the name where all is settled, and shows what was when asked', async () => {
    const { host, meetingId } = await aHeldMeeting('Mrs Tansley has the key.')
    const settled = { version: 'public', findingKind: 'titled-name', text: 'Mrs Tansley' } as const
    await ask(host, 'check.answer', { scope: { kind: 'meeting', id: meetingId }, ...settled, as: { kind: 'cut' } })
    const user = await showSave(host, theMinutes(meetingId, 'public'))
    const show = await screen.findByRole('button', { name: 'Show what was settled' })
    expect(screen.queryByRole('button', { name: /^Take back/ })).toBeNull()
    await user.click(show)
    const back = await screen.findByRole('button', { name: /^Take back/ })
    await waitFor(() => expect(document.activeElement).toBe(back))
    await user.click(back)
    await screen.findByText('0 of 1 settled')
  })

  it('comes with nothing lying over it of what was saved before', async () => {
    const { host, meetingId } = await aHeldMeeting()
    showToast({ words: 'Saved: another.docx' })
    await showSave(host, theMinutes(meetingId))
    await waitFor(() => expect(useToasts.getState().toasts).toEqual([]))
  })

  it('can be worked with the keys alone, in both modes', async () => {
    const { host, meetingId } = await aHeldMeeting()
    await showSave(host, theMinutes(meetingId))
    await saveButton()
    const listed = [...useDoableRegistry.getState().lists.values()].flat()
    expect(listed.map(({ name, key }) => [name, key])).toEqual([
      ['Save the file', undefined],
      ['Team version', '1'],
      ['Partner version', '2'],
      ['Public version', '3'],
    ])
    expect(listed.map(typingChord)).toEqual(['ctrl+s', 'alt+1', 'alt+2', 'alt+3'])
  })
})
