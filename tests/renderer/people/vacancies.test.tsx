import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
// Read before the tests, so that no screen waits for its code.
import '../../../renderer/src/features/escalations/write-escalation-screen'
import { expectNoAxeFinding, heading } from '../on-screen'
import { openPeople } from './a-place'

const band = () => screen.findByRole('region', { name: 'Nobody yet' })

describe('what has nobody in it', () => {
  it('stands first, with since when and whether time was freed, and its organisation has nobody chipping in', async () => {
    await openPeople({
      before: async (host, localityId) => {
        await host.core().call('vacancy.add', {
          localityId,
          what: { kind: 'job', title: 'Youth worker' },
          organisation: 'County youth service',
          since: '2026-02-03',
          timeFreed: 'no',
        })
      },
    })
    const words = (await band()).textContent
    expect(words).toContain('Youth worker, County youth serviceEmpty since 3 February, 18 weeks. Time not freed.')
    expect(words).toContain('Health visitor, Northfold HealthEmpty since 9 June. Time for it: not said.')
    const bars = await screen.findByRole('complementary', { name: 'Who is chipping in' })
    await waitFor(() =>
      expect(
        within(bars)
          .getAllByRole('listitem')
          .map((line) => line.textContent),
      ).toEqual(['County youth serviceNobody', 'NCC0', 'Northfold HealthNobody', 'Peakside Homes0']),
    )
  })

  it('leads to a question to the enabler, begun for it', async () => {
    const { user } = await openPeople()
    await user.click(within(await band()).getByRole('button', { name: /^Ask the enabler: Health visitor/i }))
    await heading(/Write a question$/)
    await screen.findByDisplayValue('Who can be the health visitor for Millbrook?')
  })

  it('is added, changed and taken off', async () => {
    const { user } = await openPeople({ people: 'Nettie Bramble, NCC, lead' })
    await user.keyboard('v')
    const dialog = await screen.findByRole('dialog', { name: 'Add a vacancy' })
    within(dialog).getByText('Name the job.')
    await expectNoAxeFinding()
    await user.type(within(dialog).getByLabelText('Job'), 'Nurse')
    await user.click(within(dialog).getByRole('radio', { name: 'Freed' }))
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    await waitFor(async () => expect((await band()).textContent).toContain('Time is freed for it'))
    await user.click(screen.getByRole('button', { name: 'Edit the vacancy: Nurse' }))
    const change = await screen.findByRole('dialog', { name: 'Change the vacancy' })
    await user.click(within(change).getByRole('radio', { name: 'Not freed' }))
    await user.click(within(change).getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect((await band()).textContent).toContain('Time not freed'))
    await user.click(screen.getByRole('button', { name: 'No longer needed: Nurse' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'No longer needed: Nurse' })).toBeNull())
  })

  it('is filled by somebody who is here, or by a new name', async () => {
    const { user, person } = await openPeople()
    await user.click(screen.getByRole('button', { name: 'Name somebody: Health visitor' }))
    const dialog = await screen.findByRole('dialog', { name: 'Name somebody: Health visitor' })
    await user.type(within(dialog).getByRole('combobox', { name: 'Who' }), 'lark')
    await user.click(await screen.findByRole('option', { name: /Owen Larkspur/ }))
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Name them' }))
    await waitFor(async () => expect((await person('Owen Larkspur')).jobTitle).toBe('health visitor'))
    await user.keyboard('{Control>}z{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Name somebody: Health visitor' }))
    await user.type(await screen.findByRole('combobox', { name: 'Who' }), 'Mina Hale')
    await user.click(screen.getByRole('button', { name: 'Add and name them' }))
    await waitFor(async () => expect((await person('Mina Hale')).jobTitle).toBe('health visitor'))
    // One step: taken back once, neither she nor the name is left.
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByRole('button', { name: 'Name somebody: Health visitor' })
    await waitFor(() => expect(within(screen.getByRole('table')).queryByText('Mina Hale')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Name somebody as enabler' }))
    const who = await screen.findByRole('combobox', { name: 'Who' })
    await user.type(who, 'Sana')
    await user.click(screen.getByRole('button', { name: 'Add and name them' }))
    await waitFor(async () =>
      expect((await person('Sana')).roles).toMatchObject([{ name: 'enabler', standing: 'confirmed' }]),
    )
  })

  it('is filled with Enter, by the only one whom the typed name means or by a new name', async () => {
    const { user, person } = await openPeople()
    await user.click(screen.getByRole('button', { name: 'Name somebody: Health visitor' }))
    await user.type(await screen.findByRole('combobox', { name: 'Who' }), 'lark')
    // The open list hides what is behind it.
    await screen.findByRole('button', { name: 'Add “lark” as somebody new', hidden: true })
    await screen.findByText(/Owen Larkspur .* is the only one here who is called that/)
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await person('Owen Larkspur')).jobTitle).toBe('health visitor'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Name somebody as enabler' }))
    await user.type(await screen.findByRole('combobox', { name: 'Who' }), 'Sana Quill{Enter}')
    await waitFor(async () =>
      expect((await person('Sana Quill')).roles).toMatchObject([{ name: 'enabler', standing: 'confirmed' }]),
    )
  })

  it('says how the enabler’s seat stands, and confirms who is proposed', async () => {
    const { user, person } = await openPeople()
    expect((await band()).textContent).toContain('Enabler: Grace Alderney, proposed (tbc)')
    await user.click(screen.getByRole('button', { name: 'Confirm Grace Alderney as enabler' }))
    await waitFor(async () => expect((await band()).textContent).not.toContain('Enabler'))
    expect((await person('Grace Alderney')).roles).toMatchObject([{ name: 'enabler', standing: 'confirmed' }])
    expect(document.body.textContent).not.toContain('The enabler is not confirmed')
  })
})
