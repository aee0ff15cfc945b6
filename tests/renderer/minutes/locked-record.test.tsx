import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { notesOf } from '../../builders'
import { ask } from '../live/live-hall'
import { expectNoAxeFinding, heading } from '../on-screen'
import { aRecord } from './a-record'

const panel = () => screen.findByRole('complementary', { name: 'Save and versions' })

describe('approved minutes', () => {
  it('name the meeting that confirms them, and offer to reopen instead of Undo', async () => {
    const { user, view, nextId } = await aRecord()
    await user.keyboard('a')
    const dialog = await screen.findByRole('dialog', { name: 'Approve these minutes' })
    expect(within(dialog).getByRole('button', { name: /Confirmed by/ }).textContent).toContain('Thursday 18 June 2026')
    await user.click(within(dialog).getByRole('button', { name: 'Approve and lock' }))
    await screen.findByText('Approved on Thursday 18 June 2026, and locked.')
    expect((await view()).approvals).toMatchObject([{ version: 1, approvedByMeetingId: nextId }])
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Reopen, with a reason…' }))
    await screen.findByRole('dialog', { name: /Reopen the minutes/ })
    await expectNoAxeFinding()
  })

  it('stay as they are at Ctrl Z, which says what to do', async () => {
    const { user, view } = await aRecord({ isApproved: true })
    await screen.findByText('Approved on Thursday 18 June 2026, and locked.')
    // The foot says the one way in.
    screen.getByText('reopen')
    await user.keyboard('{Control>}z{/Control}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Reopen them first, with a reason')
    expect((await view()).meeting.state).toBe('approved')
  })

  it('are reopened with a reason, which stands on the draft; both versions are read and compared', async () => {
    const { host, user, meetingId, itemId } = await aRecord({ isApproved: true })
    await screen.findByText('Approved on Thursday 18 June 2026, and locked.')
    await user.keyboard('o')
    const dialog = await screen.findByRole('dialog', { name: 'Reopen the minutes of Thursday 11 June' })
    await user.click(within(dialog).getByRole('button', { name: 'Reopen' }))
    within(dialog).getByText('A reason is needed. A few words are enough.')
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'The wrong lift{Enter}')
    await screen.findByText(/Reopened on Thursday 11 June 2026: The wrong lift/, { selector: 'header p' })
    await waitFor(async () =>
      expect((await screen.findByRole('article', { name: 'Preview, team version' })).textContent).toContain('DRAFT'),
    )
    await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf('The north lift is out.') })

    const side = await panel()
    within(side).getByText(/Nettie Bramble: The wrong lift/)
    await user.click(within(side).getByRole('button', { name: 'Read version 1' }))
    const old = await screen.findByRole('article', { name: 'Version 1, as it was approved' })
    expect(old.textContent).toContain('The lift is out.')
    await screen.findByText('An earlier text.')
    await expectNoAxeFinding()
    await user.click(within(side).getByRole('button', { name: 'Read the draft' }))
    expect((await screen.findByRole('article', { name: 'Preview, team version' })).textContent).toContain('north')

    await user.keyboard('c')
    await heading(/Two versions, Thursday 11 June/)
  })

  it('show beside the text what a later meeting corrected, and lead to its record', async () => {
    const { host, user, meetingId, nextId } = await aRecord({ isApproved: true })
    const lastMinutes = (await ask(host, 'meeting.open', { meetingId: nextId })).items.find(
      (item) => item.itemKind === 'last-minutes',
    )
    const at = { meetingId: nextId, itemId: lastMinutes?.id ?? '' }
    await ask(host, 'correction.add', { ...at, ofMeetingId: meetingId, text: 'The lift was out on Tuesday' })
    const side = await panel()
    await within(side).findByText('Corrected on Thursday 18 June:')
    expect((await screen.findByRole('article')).textContent).not.toContain('on Tuesday')
    await expectNoAxeFinding()
    await user.click(within(side).getByRole('button', { name: 'Open that record, of Thursday 18 June' }))
    await heading(/Minutes, Thursday 18 June/)
    expect((await screen.findByRole('article')).textContent).toContain(
      'with one correction: The lift was out on Tuesday.',
    )
  })
})

describe('two versions', () => {
  it('are told word by word, with signs; keys step from change to change; each is read alone', async () => {
    const { host, user, meetingId, itemId } = await aRecord({ isApproved: true })
    await ask(host, 'meeting.reopen', { meetingId, reason: 'The wrong lift' })
    await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf('The north lift is out.', 'Owen rang.') })
    act(() => go({ screen: 'compare', meetingId, before: 1, after: 0 }))
    await heading(/Two versions, Thursday 11 June/)
    await screen.findByText('2 changes')
    const page = screen.getByRole('article', { name: 'Both versions, with what changed' })
    expect([...page.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['+north ', '+Owen rang.'])
    within(page).getByText('Changed')
    within(page).getByText('Put in')
    await expectNoAxeFinding()
    await user.keyboard('j')
    await waitFor(() => expect(document.activeElement?.getAttribute('data-change')).toBe('changed'))
    await user.keyboard('j')
    expect(document.activeElement?.getAttribute('data-change')).toBe('added')
    await user.keyboard('k')
    expect(document.activeElement?.getAttribute('data-change')).toBe('changed')
    await user.keyboard('f')
    const first = await screen.findByRole('article', { name: 'Version 1' })
    expect(first.textContent).toContain('The lift is out.')
    await user.keyboard('l')
    const draft = await screen.findByRole('article', { name: 'The draft' })
    expect(draft.textContent).toContain('Owen rang.')
    await user.keyboard('m')
    await heading(/Minutes, Thursday 11 June/)
  })

  it('that say the same say so', async () => {
    const { host, meetingId } = await aRecord({ isApproved: true })
    await ask(host, 'meeting.reopen', { meetingId, reason: 'To look again' })
    await ask(host, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: null })
    act(() => go({ screen: 'compare', meetingId, before: 1, after: 2 }))
    await screen.findByText('Both say the same, word for word.')
    const sentence = (await screen.findByText('No changes')).parentElement?.textContent
    expect(sentence).toMatch(/^No changes from version 1, approved on [^,]+, to version 2, approved on [^,]+ 2026\.$/)
    await expectNoAxeFinding()
  })

  it('one of which is not there say so and lead to the minutes', async () => {
    const { user, meetingId } = await aRecord()
    act(() => go({ screen: 'compare', meetingId, before: 4, after: 0 }))
    await user.click(await screen.findByRole('button', { name: 'Open the minutes' }))
    await heading(/Minutes, Thursday 11 June/)
  })
})
