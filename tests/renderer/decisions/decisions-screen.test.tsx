import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
// Read before the test, so that the first screen does not wait for it.
import '../../../renderer/src/features/decisions/decisions-screen'
import '../../../renderer/src/features/minutes/minutes-screen'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { ask, beInNoHurry } from '../live/live-hall'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

type Agreed = { readonly text: string; readonly isSecret?: boolean }

/** The register of Millbrook, where a meeting of 11 June has agreed these; and of Carr Top, with one of 4 June. */
async function openRegister(agreed: readonly Agreed[], { withCarr = true } = {}) {
  beInNoHurry()
  const host = await aHost({ at: '2026-06-11T09:01:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host)
  const { itemId: secretId } = await ask(host, 'item.add', {
    meetingId,
    itemKind: 'challenge',
    title: 'Support for one household',
    minutes: 5,
    after: null,
    openness: { kind: 'confidential', reason: 'about one family', until: null },
  })
  await ask(host, 'meeting.start', { meetingId })
  const { items } = await ask(host, 'meeting.open', { meetingId })
  const openId = items.find((item) => item.id !== secretId)?.id ?? ''
  for (const { text, isSecret } of agreed) {
    await ask(host, 'decision.add', { meetingId, itemId: isSecret ? secretId : openId, text })
  }
  if (withCarr) {
    const carr = await startMillbrook(host, undefined, {
      locality: {
        ...{ name: 'Carr Top', code: 'CARR', shape: 'place', district: '', venue: '' },
        pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
      },
      firstMeetingOn: '2026-06-04',
    })
    await ask(host, 'meeting.start', { meetingId: carr.meetingId })
    const [item] = (await ask(host, 'meeting.open', { meetingId: carr.meetingId })).items
    await ask(host, 'decision.add', { meetingId: carr.meetingId, itemId: item?.id ?? '', text: 'To mend the lift' })
  }
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'decisions', localityId }))
  await heading(/Decisions/)
  return { host, user, meetingId, localityId, openId, secretId }
}

const list = () => screen.findByRole('list', { name: 'Decisions, newest first' })
/** Each row has a button for an extract beside it. */
const rows = async () => within(await list()).getAllByRole('button', { name: /^(?!Save an extract)/ })
const three = [
  { text: 'To ring about the lift' },
  { text: 'To see Mrs Oak', isSecret: true },
  { text: 'A zebra crossing' },
]

describe('the register of decisions', () => {
  it('lists those of the place, newest first, with number, item, day and standing', async () => {
    await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    const [first, second] = await rows()
    expect(first?.textContent).toContain('26/D003')
    expect(first?.textContent).toContain('A zebra crossing')
    expect(first?.textContent).toContain('Welcome and confidentiality')
    expect(first?.textContent).toContain('11 Jun 2026')
    expect(first?.textContent).toContain('Draft')
    expect(second?.textContent).toContain('26/D002 Confidential')
    screen.getByText('Three decisions, the newest of Thursday 11 June 2026.')
    await expectNoAxeFinding()
  })

  it('keeps confidential words back until they are asked for, and forgets that when one leaves', async () => {
    const { host, user, localityId } = await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    expect(document.body.textContent).not.toContain('Mrs Oak')
    expect(JSON.stringify(host.calls.filter((call) => call.name === 'decision.list'))).not.toContain('true')
    await user.keyboard('c')
    await screen.findByText('To see Mrs Oak')
    await expectNoAxeFinding()
    act(() => go({ screen: 'home' }))
    act(() => go({ screen: 'decisions', localityId }))
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    expect(screen.queryByText('To see Mrs Oak')).toBeNull()
  })

  it('is narrowed by words typed after a slash, and says where nothing fits', async () => {
    const { user } = await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    await user.keyboard('/')
    await user.keyboard('lift')
    await waitFor(async () => expect(await rows()).toHaveLength(1))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe((await rows())[0])
    await user.keyboard('/')
    await user.keyboard(' helicopter')
    await screen.findByText('No decision fits')
    screen.getByText('Confidential ones are not looked through until they are shown.')
    await user.click(screen.getByRole('button', { name: 'Show all decisions' }))
    await waitFor(async () => expect(await rows()).toHaveLength(3))
  })

  it('is narrowed by days', async () => {
    const { user } = await openRegister(three)
    await user.keyboard('o')
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    await user.type(screen.getByRole('textbox', { name: 'To' }), '5 June 2026')
    await waitFor(async () => expect(await rows()).toHaveLength(1))
    await screen.findByText('To mend the lift')
  })

  it('shows all places with their plates, and none that is confidential', async () => {
    const { user } = await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    await user.click(screen.getByRole('radio', { name: 'All places' }))
    await heading('Decisions of all places')
    await waitFor(async () => expect((await list()).textContent).toContain('CARR26/D001'))
    expect((await rows()).map((row) => row.textContent?.includes('Confidential'))).toEqual([false, false, false])
    expect(screen.queryByRole('button', { name: /Show confidential/ })).toBeNull()
    await expectNoAxeFinding()
  })

  it('leads to its minute by Enter', async () => {
    const { user, meetingId, openId } = await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    await user.keyboard('{ArrowDown}{Enter}')
    await heading(/Minutes, Thursday 11 June/)
    expect(useRoutes.getState().route).toEqual({ screen: 'minutes', meetingId, itemId: openId })
  })

  it('copies one with its number for an e-mail, and never a hidden one', async () => {
    const { host, user } = await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    await user.keyboard('{ArrowDown}e')
    await screen.findByText('Copied. Paste it into the e-mail.')
    const copied = () => host.calls.filter((call) => call.name === 'host.copy-text').map((call) => call.input)
    expect(copied()).toEqual([
      { text: 'MILL 26/D003, Thursday 11 June 2026 (draft, to be approved). Agreed: A zebra crossing' },
    ])
    await user.keyboard('{ArrowDown}e')
    await waitFor(() => expect(document.body.textContent).toContain('Show confidential ones first.'))
    expect(copied()).toHaveLength(1)
  })

  it('reads a hundred at a time, more below the last one', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      text: index === 0 ? `<script>alert(1)</script> ${'x'.repeat(300)}` : `קיבלנו ${index} 👍🏽`,
    }))
    const { user } = await openRegister(many, { withCarr: false })
    await waitFor(async () => expect(await rows()).toHaveLength(100))
    screen.getByRole('button', { name: 'Show 30 more of 130' })
    await user.keyboard('{ArrowDown}{End}{ArrowDown}')
    await waitFor(async () => expect(await rows()).toHaveLength(130))
    await waitFor(async () => expect(document.activeElement).toBe((await rows())[100]))
    expect(screen.queryByRole('button', { name: /more of/ })).toBeNull()
    expect(screen.queryByRole('radio', { name: 'All places' })).toBeNull()
    await screen.findByText(/<script>/)
  })

  it('says what will stand there while there is none, and hears of the first', async () => {
    const { host, meetingId, openId } = await openRegister([], { withCarr: false })
    await screen.findByText('No decision yet')
    await expectNoAxeFinding()
    await ask(host, 'decision.add', { meetingId, itemId: openId, text: 'To have tea' })
    await screen.findByText('To have tea')
  })

  it('says so where the register cannot be read', async () => {
    const { host, localityId } = await openRegister(three)
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    act(() => go({ screen: 'home' }))
    await host.core().close()
    act(() => go({ screen: 'decisions', localityId }))
    await screen.findByText('No workspace is open.')
    expect(screen.queryByText('No decisions.')).toBeNull()
    await expectNoAxeFinding()
  })
})
