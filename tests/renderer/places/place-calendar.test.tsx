import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PlaceScreen } from '../../../renderer/src/features/places/place-screen'
import type { Locality, MeetingCalendar, MeetingPattern } from '../../../shared/model/locality'
import { noDepartures } from '../../../shared/rules/meeting-calendar'
import { aHost, expectNoAxeFinding, heading, showScreen, startMillbrook } from '../on-screen'

async function openPlace(change: { calendar?: Partial<MeetingCalendar>; pattern?: Partial<MeetingPattern> } = {}) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const kept = async (): Promise<Locality> => {
    const outcome = await host.core().call('working-set', {})
    const place = outcome.ok ? outcome.value.records.find((one) => one.id === localityId) : undefined
    if (place?.kind !== 'locality') throw new Error('no place')
    return place
  }
  const calendar = { ...noDepartures, ...change.calendar }
  await host.core().call('locality.edit', {
    localityId,
    calendar,
    pattern: { ...(await kept()).pattern, ...change.pattern },
  })
  const user = await showScreen(host, <PlaceScreen localityId={localityId} />)
  await heading(/Millbrook/)
  const until = (wanted: Partial<MeetingCalendar>) =>
    waitFor(async () => expect((await kept()).calendar).toMatchObject(wanted))
  return { host, user, kept, until }
}

const sixDays = () =>
  within(screen.getByRole('list', { name: 'The next six meetings' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent ?? '')
async function retype(user: UserEvent, field: HTMLElement, text: string) {
  await user.clear(field)
  await user.click(field)
  await user.paste(text.replace('{Enter}', ''))
  if (text.endsWith('{Enter}')) await user.keyboard('{Enter}')
}

const undo = (user: UserEvent) => user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Undo' }))

describe('the calendar of a place', () => {
  it('says what becomes of a bank holiday by the next one it is about, and brings it out', async () => {
    const { user, until } = await openPlace({ pattern: { weekday: 1 } })
    screen.getByText('Monday 31 August is a bank holiday: there is no meeting.')
    await user.click(screen.getByRole('radio', { name: 'Moved' }))
    await screen.findByText('Monday 31 August is a bank holiday: the team meets on Tuesday 1 September.')
    await until({ bankHolidays: 'move' })
    await user.click(screen.getByRole('radio', { name: 'Met all the same' }))
    await screen.findByText('Monday 31 August is a bank holiday: the team meets all the same.')
    await undo(user)
    await until({ bankHolidays: 'move' })
  })

  it('leaves one date out, with its reason, and takes that back', async () => {
    const { user, until } = await openPlace()
    await user.keyboard('d')
    const dialog = await screen.findByRole('dialog', { name: 'One date differs' })
    expect(within(dialog).getByRole('textbox', { name: 'Date' })).toHaveProperty('value', 'Thursday 18 June 2026')
    await retype(user, within(dialog).getByRole('textbox', { name: 'Date' }), '11 June 2026')
    await within(dialog).findByText(/The meeting of Thursday 11 June is planned already and keeps its day/)
    await retype(user, within(dialog).getByRole('textbox', { name: 'Date' }), '17 June 2026{Enter}')
    await within(dialog).findByText(/The team does not meet on Wednesday 17 June 2026: Every Thursday, 10:00 to 11:00/)
    await retype(user, within(dialog).getByRole('textbox', { name: 'Date' }), '18 June 2026')
    await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Half term 🫖{Enter}')
    await until({ exceptions: [{ on: '2026-06-18', instead: null, why: 'Half term 🫖' }] })
    const list = within(await screen.findByRole('list', { name: 'Single dates' }))
    list.getByText('Left out: Half term 🫖')
    expect(sixDays().some((line) => line.includes('18 June'))).toBe(false)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Remove Thursday 18 June 2026' }))
    await until({ exceptions: [] })
    await undo(user)
    await until({ exceptions: [expect.objectContaining({ on: '2026-06-18' })] })
  })

  it('holds one date on another day, at another time and venue, and says so among the next days', async () => {
    const { user, until } = await openPlace()
    await user.click(screen.getByRole('button', { name: /One date differs/ }))
    const dialog = await screen.findByRole('dialog', { name: 'One date differs' })
    const field = (name: string) => within(dialog).getByRole('textbox', { name })
    await retype(user, field('Date'), '18 June 2026')
    await user.click(within(dialog).getByRole('radio', { name: 'Held differently' }))
    await retype(user, field('On'), '25 June 2026')
    await within(dialog).findByText('The team meets on Thursday 25 June anyway: one of the two falls away.')
    await retype(user, field('On'), '19 June 2026')
    await retype(user, field('From'), '2pm')
    await retype(user, field('To'), '3.30pm')
    await retype(user, field('Venue'), 'Library')
    await expectNoAxeFinding()
    await user.type(field('Why'), 'The hall is let{Enter}')
    const instead = { on: '2026-06-19', startsAt: '14:00', endsAt: '15:30', venue: 'Library' }
    await until({ exceptions: [{ on: '2026-06-18', instead, why: 'The hall is let' }] })
    await waitFor(() =>
      expect(sixDays()[1]).toBe(
        'Friday 19 June 202614:00 to 15:30Instead of Thursday 18 June: The hall is let, Library',
      ),
    )
  })

  it('changes the day from a date on: the days before stay, and what counts today is what is shown', async () => {
    const { user, until } = await openPlace({
      calendar: {
        changes: [
          {
            from: '2026-06-01',
            pattern: { every: 'week', weekday: 2, nth: null, startsAt: '09:00', endsAt: '10:00' },
          },
        ],
      },
    })
    expect(screen.getAllByText('Since Monday 1 June 2026')).toHaveLength(2)
    expect(screen.getByLabelText('From')).toHaveProperty('value', '09:00')
    await user.keyboard('c')
    const dialog = await screen.findByRole('dialog', { name: 'Change the day from a date on' })
    const since = within(dialog).getByRole('textbox', { name: 'From which day' })
    await retype(user, since, '10 June 2026')
    await within(dialog).findByText(/A meeting planned from then on keeps its day/)
    await retype(user, since, '1 July 2026')
    await user.click(within(dialog).getByRole('button', { name: /On a/ }))
    await user.click(await screen.findByRole('option', { name: 'Friday' }))
    await within(dialog).findByText('Then on Friday 3 July, Friday 10 July, Friday 17 July and so on.')
    await user.click(within(dialog).getByRole('button', { name: /Change the day/ }))
    await until({
      changes: [expect.anything(), { from: '2026-07-01', pattern: expect.objectContaining({ weekday: 5 }) }],
    })
    await screen.findByText('Every Friday, 09:00 to 10:00')
    expect(sixDays().map((line) => line.slice(0, 12))).toEqual([
      'Tuesday 9 Ju',
      'Tuesday 16 J',
      'Tuesday 23 J',
      'Tuesday 30 J',
      'Friday 3 Jul',
      'Friday 10 Ju',
    ])
    await user.click(screen.getByRole('button', { name: 'Remove the change of Wednesday 1 July 2026' }))
    await until({ changes: [expect.objectContaining({ from: '2026-06-01' })] })
  })

  it('edits the pattern in force, and never the one before it', async () => {
    const tuesdays = { every: 'week', weekday: 2, nth: null, startsAt: '09:00', endsAt: '10:00' } as const
    const { user, kept } = await openPlace({ calendar: { changes: [{ from: '2026-06-01', pattern: tuesdays }] } })
    await retype(user, screen.getByLabelText('From'), '13:00{Enter}')
    await waitFor(async () => expect((await kept()).calendar.changes[0]?.pattern.startsAt).toBe('13:00'))
    expect((await kept()).pattern.startsAt).toBe('10:00')
  })

  it('says which of two weeks a fortnight counts from', async () => {
    const { user, until } = await openPlace({ pattern: { every: 'fortnight' } })
    await user.click(screen.getByRole('button', { name: /The fortnight counts from/ }))
    await user.click(await screen.findByRole('option', { name: 'Thursday 18 June 2026' }))
    await until({ fortnightFrom: '2026-06-18' })
    await waitFor(() => expect(sixDays()[0]).toContain('18 June'))
  })

  it('offers a round at the start and at the end', async () => {
    const { user, kept } = await openPlace()
    await user.click(screen.getByRole('checkbox', { name: 'A word each at the start and at the end' }))
    await waitFor(async () => expect((await kept()).hasRounds).toBe(true))
  })
})
