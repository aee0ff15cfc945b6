import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { useToasts } from '../../../renderer/src/ui/toast-store'
import { expectNoAxeFinding } from '../on-screen'
import { aHeldMeeting, nameField, saveButton, sent, showSave, title } from './a-save'

const choose = (name: string) => screen.findByRole('radio', { name })
const page = () => screen.findByRole('article', { name: 'Preview' })
const days = () => screen.findByRole('region', { name: 'The days in it' })

describe('what can be chosen', () => {
  it('of an action sheet: one list, or a page for each owner, or for one of them', async () => {
    const { host, meetingId } = await aHeldMeeting()
    const request = { document: 'action-sheet', meetingId, version: 'team', by: 'all', only: null } as const
    const user = await showSave(host, { kind: 'document', request })
    await title('Save the action sheet as Word')
    await screen.findByText(/^Millbrook, Thursday 11 June 2026\. About 1 page\./)
    await user.click(await choose('By owner'))
    await user.click(await screen.findByRole('button', { name: /A page for each/ }))
    await user.click(await screen.findByRole('option', { name: /^Only the whole team/i }))
    await expectNoAxeFinding()
    await user.click(await saveButton())
    await waitFor(() => expect(sent(host)[0]?.what).toMatchObject({ request: { by: 'owner', only: 'team' } }))
  })

  it('of the action log: all of it, and four kinds of file', async () => {
    const { host, localityId } = await aHeldMeeting()
    const request = { document: 'action-log', localityId, version: 'team', which: 'open' } as const
    const user = await showSave(host, { kind: 'document', request })
    await page()
    await user.click(await choose('All of them'))
    await user.click(await choose('Excel'))
    await title('Save the action log as Excel')
    await screen.findByText('The same actions as on the page, with every column of the log.')
    await expectNoAxeFinding()
    await user.click(await saveButton('Save as Excel'))
    await waitFor(() =>
      expect(sent(host)[0]?.what).toEqual({
        kind: 'table',
        request: { localityId, version: 'team', which: 'all' },
        format: 'xlsx',
      }),
    )
  })

  it('of pledges: the wall or thank you', async () => {
    const { host, localityId } = await aHeldMeeting()
    const request = { document: 'pledges', localityId, version: 'public', sheet: 'wall' } as const
    const user = await showSave(host, { kind: 'document', request })
    await title('Save the pledges for the wall as Word')
    await user.click(await choose('Thank you'))
    await title('Save the thank-you sheet as Word')
    await page()
    await expectNoAxeFinding()
  })

  it('of a signing-in sheet: only the kind of file', async () => {
    const { host, nextMeetingId } = await aHeldMeeting()
    await showSave(host, { kind: 'document', request: { document: 'signing-in', meetingId: nextMeetingId } })
    await title('Save the signing-in sheet as Word')
    await page()
    expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['Word', 'PDF'])
    expect(screen.queryByText(/The check found/)).toBeNull()
  })

  it('of a calendar: the next meeting, or every day within a year, in words', async () => {
    const { host, localityId, nextMeetingId } = await aHeldMeeting()
    const user = await showSave(host, { kind: 'calendar', request: { localityId, meetingId: nextMeetingId } })
    await title('Save the next meeting as a calendar file')
    expect((await days()).textContent).toBe('Thursday 18 June 202610:00 to 11:00, Millbrook Community Hall')
    await waitFor(async () => expect(await nameField()).toHaveProperty('value', 'MILL 2026-06-18 meeting'))
    await user.click(await choose('All within a year'))
    await waitFor(async () => expect(within(await days()).getAllByRole('listitem').length).toBeGreaterThan(45))
    expect((await days()).textContent).toContain('Thursday 25 June 2026')
    await expectNoAxeFinding()
    await user.click(await saveButton('Save for calendars'))
    await waitFor(() =>
      expect(sent(host)[0]?.what).toEqual({
        kind: 'calendar',
        request: { localityId, meetingId: null },
        format: 'ics',
      }),
    )
  })

  it('of a year: which, in which versions; those left out are named with their reason', async () => {
    const { host, localityId, meetingId } = await aHeldMeeting()
    host.answers.save = () => ({
      ok: true,
      value: {
        saved: 'C:\\Papers\\MILL minutes 2026',
        files: 1,
        leftOut: (['partner', 'public'] as const).map((version) => ({
          ...{ meetingId, on: '2026-06-11', version },
          problem: { code: 'personal-data', unsettled: 2 },
        })),
      },
    })
    const user = await showSave(host, { kind: 'year', localityId })
    await title('Save all minutes of 2026 as Word')
    await screen.findByText('Millbrook. 1 file in a folder.')
    await user.click(await screen.findByRole('checkbox', { name: 'Public' }))
    await screen.findByText('Millbrook. 2 files in a folder.')
    await expectNoAxeFinding()
    await user.click(await saveButton('Save all as Word'))
    await screen.findByText('1 file saved.')
    const list = await screen.findByRole('region', { name: 'What was not saved' })
    expect(within(list).getByRole('listitem').textContent).toContain(
      'Thursday 11 June: not for partners, not for the public: two things to settle',
    )
    expect(sent(host)[0]?.what).toEqual({
      kind: 'year',
      request: { localityId, year: 2026, versions: ['team', 'public'] },
      format: 'docx',
    })
    await expectNoAxeFinding()
    await user.click(within(list).getByRole('button', { name: 'Settle… Thursday 11 June' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(useRoutes.getState().route).toEqual({ screen: 'minutes', meetingId })
    // Nothing lies over what is settled there.
    expect(useToasts.getState().toasts).toEqual([])
  })

  it('of a year: not one without a version, nor one without minutes', async () => {
    const { host, localityId } = await aHeldMeeting()
    const user = await showSave(host, { kind: 'year', localityId })
    await user.click(await screen.findByRole('checkbox', { name: 'Team' }))
    await screen.findByText('Tick a version.')
    expect(await saveButton('Save all as Word')).toHaveProperty('disabled', true)
  })

  it('of minutes: no logo where the council has none', async () => {
    const { host, meetingId } = await aHeldMeeting()
    await showSave(host, { kind: 'document', request: { document: 'minutes', meetingId, version: 'team' } })
    await screen.findByRole('checkbox', { name: 'The full action log' })
    expect(screen.queryByRole('checkbox', { name: 'The logo' })).toBeNull()
  })
})
