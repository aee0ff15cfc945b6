import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PledgeInMeeting } from '../../../renderer/src/features/live/pledge-in-meeting'
import { readWho } from '../../../renderer/src/features/pledges/read-who'
import { anOrganisation, aPerson } from '../../builders'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { call, card, column, showPledges, titlesIn, write } from './some-pledges'

/** The window does it by itself; here the dialog keeps the focus. */
const toTheTitle = async (user: { readonly click: (element: Element) => Promise<void> }) =>
  user.click(await screen.findByRole('textbox', { name: 'Title' }))

describe('writing a pledge', () => {
  it('goes by keyboard alone from the title to both sides, target, review and condition', async () => {
    const { user, host } = await showPledges([], { as: 'board' })
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'A new pledge' })
    await toTheTitle(user)
    await expectNoAxeFinding()
    await user.keyboard('Twelve chairs')
    await user.tab()
    await user.keyboard('peakside')
    await user.tab()
    await user.keyboard('lend twelve chairs')
    await user.tab()
    await user.keyboard('residents')
    await user.tab()
    await user.keyboard('bring them back dry')
    await user.tab()
    await user.keyboard('four evenings')
    await user.tab()
    await user.keyboard('25 June 2026')
    await user.type(within(dialog).getByRole('textbox', { name: 'Goes on only if so many others' }), 'some')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await within(dialog).findByText('Say how many: a number from 1.')
    within(dialog).getByText('Say by which day they have to join.')
    await expectNoAxeFinding()
    await user.clear(within(dialog).getByRole('textbox', { name: 'Goes on only if so many others' }))
    await user.click(within(dialog).getByRole('radio', { name: 'Agreed by both sides' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(titlesIn('Agreed')).toEqual(['Twelve chairs']))
    expect(column('Agreed').textContent).toContain('Peakside Homes')
    expect(host.calls.find((one) => one.name === 'pledge.write')?.input).toMatchObject({
      youWill: { by: { kind: 'residents' }, text: 'bring them back dry' },
      target: 'four evenings',
      reviewOn: '2026-06-25',
      condition: null,
    })
  })

  it('keeps what is half written, and says what is wrong in words beside the field', async () => {
    const { user } = await showPledges([{ title: 'Lifts home' }], { as: 'board' })
    await user.click(screen.getByRole('button', { name: 'Add to Agreed' }))
    await toTheTitle(user)
    await user.keyboard('Grit for the steps')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    card('Lifts home').focus()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'A new pledge' })
    expect(within(dialog).getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Grit for the steps')
    within(dialog).getByText('What you had begun is still here.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await within(dialog).findByText(/Nobody says “we will” yet/)
    await user.click(within(dialog).getByRole('radio', { name: 'Offered' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(titlesIn('Offered')).toEqual(['Lifts home', 'Grit for the steps']))
  })
})

describe('a pledge in the meeting', () => {
  async function inTheRoom(isLive: boolean) {
    const host = await aHost()
    const { localityId, meetingId } = await startMillbrook(host)
    const pledgeId = await write(host, localityId, { title: 'The Thursday kitchen', column: 'agreed' })
    if (isLive) await call(host, 'meeting.start', { meetingId })
    const user = await showScreen(host, <PledgeInMeeting pledgeId={pledgeId} meetingId={meetingId} />)
    await screen.findByText('run the cooking')
    return { user, host, pledgeId }
  }

  it('marks a side, sets another review day, and says with its reason that it was not kept', async () => {
    const { user, host, pledgeId } = await inTheRoom(true)
    await expectNoAxeFinding()
    await user.keyboard('g')
    await user.keyboard(' ')
    await user.type(await screen.findByRole('textbox', { name: 'What shows it?' }), 'eight Thursdays{Enter}')
    await screen.findByText('eight Thursdays')
    await user.keyboard('z')
    await user.type(await screen.findByRole('textbox', { name: 'Review it on' }), '25 June 2026{Enter}')
    await screen.findByText('Review 25 June')
    await user.keyboard('r')
    const why = await screen.findByRole('textbox', { name: 'Why was it not kept?' })
    await user.type(why, '{Enter}')
    await screen.findByText('Write a few words.')
    await user.type(why, 'The school closed{Enter}')
    await screen.findByText('The school closed')
    // Painted before the core has it.
    await waitFor(async () => {
      const { pledge } = await call(host, 'pledge.open', { pledgeId })
      expect(pledge).toMatchObject({
        column: 'not-kept',
        notKeptBecause: 'The school closed',
        overOn: '2026-06-09',
        reviewOn: '2026-06-25',
      })
    })
  })

  it('only shows it while the meeting is not live', async () => {
    await inTheRoom(false)
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByRole('button', { name: /not kept/ })).toHaveProperty('disabled', true)
    await expectNoAxeFinding()
  })
})

describe('who promises, as it is typed', () => {
  const peakside = anOrganisation({ name: 'Peakside Homes', aliases: ['Peakside'] })
  const jonah = aPerson({ name: 'Jonah Reed', initials: 'JR' })
  const known = {
    people: [
      jonah,
      aPerson({ name: 'Jane Rowe', initials: 'JR' }),
      aPerson({ name: 'Ada Left', retiredOn: '2026-01-01' }),
    ],
    organisations: [peakside],
  }

  it('is a name, an organisation by any of its names, residents, or nobody yet', () => {
    expect(readWho(' jonah ', known)).toEqual({ kind: 'read', by: { kind: 'person', personId: jonah.id } })
    expect(readWho('PEAKSIDE', known)).toEqual({
      kind: 'read',
      by: { kind: 'organisation', organisationId: peakside.id },
    })
    expect(readWho('the residents', known)).toEqual({ kind: 'read', by: { kind: 'residents' } })
    expect(readWho('', known)).toEqual({ kind: 'read', by: { kind: 'unknown' } })
  })

  it('is never guessed between two, nor somebody who has left', () => {
    const why = (text: string, given: Parameters<typeof readWho>[1] = known) => {
      const read = readWho(text, given)
      return read.kind === 'unclear' ? read.why : null
    }
    expect(why('jr')).toBe('“jr” may be Jonah Reed or Jane Rowe. Choose one from the list.')
    expect(why('Jonah Reed', { ...known, people: [...known.people, aPerson({ name: 'Jonah Reed' })] })).toBe(
      'Two here are called Jonah Reed. Choose one from the list.',
    )
    expect(why('Ada Left')).toBe('Ada Left has left. Choose somebody else.')
    expect(why('zz')).toMatch(/is nobody here and no organisation/)
  })
})
