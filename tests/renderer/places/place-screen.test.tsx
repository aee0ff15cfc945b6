import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import type { Locality } from '../../../shared/model/locality'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function openPlace(before: (host: RealHost, localityId: string) => Promise<unknown> = async () => {}) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  await before(host, localityId)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'place', localityId }))
  await heading(/Millbrook/)
  const kept = async (): Promise<Locality> => {
    const outcome = await host.core().call('working-set', {})
    const place = outcome.ok ? outcome.value.records.find((one) => one.id === localityId) : undefined
    if (place?.kind !== 'locality') throw new Error('no place')
    return place
  }
  const until = (wanted: Partial<Locality>) => waitFor(async () => expect(await kept()).toMatchObject(wanted))
  return { host, user, localityId, kept, until }
}

const rows = () => within(screen.getByRole('list', { name: 'Standing agenda' })).getAllByRole('listitem')
const titles = (place: Locality) => place.template.map((line) => line.title)
async function retype(user: ReturnType<typeof showApp>, label: string, text: string) {
  const field = screen.getByLabelText(label)
  await user.clear(field)
  await user.type(field, `${text}{Enter}`)
}

describe('the facts of a place', () => {
  it('are changed where they stand, each at once, and taken back', async () => {
    const { user, until } = await openPlace()
    await expectNoAxeFinding()
    await retype(user, 'Name', 'Mill Brook 🫖 ورشة')
    await until({ name: 'Mill Brook 🫖 ورشة' })
    await user.click(screen.getByRole('radio', { name: 'Paused' }))
    await until({ stage: 'paused' })
    await screen.findByText('The team does not meet for a while.')
    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    await until({ stage: 'new' })
    await retype(user, 'Standing pledge', 'We ring back')
    await user.tab()
    await until({ standingPledge: 'We ring back' })
  })

  it('keeps what was typed where it is refused, and says why', async () => {
    const { user, kept, host } = await openPlace()
    await retype(user, 'Code, on every paper', '9')
    await screen.findByText('Two to eight letters or digits, a letter first.')
    await host.core().call('team.start', {
      locality: { ...(await kept()), code: 'CARR', name: 'Carr Top' },
      people: [],
      keyboard: null,
      firstMeetingOn: '2026-06-11',
    })
    await retype(user, 'Code, on every paper', 'carr')
    await screen.findByText(/The code CARR is taken by another place/)
    expect(screen.getByLabelText('Code, on every paper')).toHaveProperty('value', 'carr')
    expect((await kept()).code).toBe('MILL')
  })

  it('keeps a text that Esc leaves, and a refused one stands with its reason', async () => {
    const { user, kept, until } = await openPlace()
    const district = screen.getByLabelText('District')
    await user.clear(district)
    await user.type(district, 'Weirside{Escape}')
    await until({ district: 'Weirside' })
    expect(document.activeElement).not.toBe(district)
    await user.keyboard('{Control>}z{/Control}')
    await until({ district: 'Northfold Vale' })
    const code = screen.getByLabelText('Code, on every paper')
    await user.clear(code)
    await user.type(code, '9{Escape}')
    await screen.findByText('Two to eight letters or digits, a letter first.')
    expect(code).toHaveProperty('value', '9')
    expect((await kept()).code).toBe('MILL')
  })

  it('says why the code stays once a number carries it', async () => {
    await openPlace(async (host, localityId) =>
      host.call('action.add', {
        localityId,
        title: 'Ring',
        owner: { kind: 'team' },
        helperIds: [],
        dueOn: null,
        origin: null,
      }),
    )
    await screen.findByText('Numbers carry it, so it stays.')
    expect(screen.queryByLabelText('Code, on every paper')).toBeNull()
  })

  it('moves the end along with the start, and says the next days', async () => {
    const { user, until } = await openPlace()
    const days = () => within(screen.getByRole('list', { name: 'The next six meetings' }))
    expect(days().getAllByRole('listitem')).toHaveLength(6)
    expect(days().getByText('Thursday 11 June 2026').parentElement?.textContent).toContain('Planned')
    await retype(user, 'From', '9.30')
    await until({ pattern: expect.objectContaining({ startsAt: '09:30', endsAt: '10:30' }) })
    await retype(user, 'To', '9')
    await screen.findByText(/The end is before the start/)
    await user.click(screen.getByRole('button', { name: /How often/ }))
    await user.click(await screen.findByRole('option', { name: 'Last of the month' }))
    await waitFor(() => days().getByText('Thursday 30 July 2026'))
    days().getByText('Thursday 27 August 2026')
  })

  it('has a pot once one is added', async () => {
    const { user, host, localityId } = await openPlace()
    await user.click(screen.getByRole('button', { name: 'Add a pot' }))
    await screen.findByLabelText('Amount')
    await retype(user, 'Amount', 'lots')
    await screen.findByText('Write it as 500 or 12.50.')
    await retype(user, 'Amount', '£1,500')
    await retype(user, 'To be spent by', '31 March 2027')
    await screen.findByDisplayValue('31 March 2027')
    await user.click(screen.getByRole('button', { name: /Agreed by/ }))
    await user.click(await screen.findByRole('option', { name: 'Owen Larkspur' }))
    await waitFor(async () => {
      const outcome = await host.core().call('working-set', {})
      const pot = outcome.ok ? outcome.value.records.find((one) => one.kind === 'pot') : undefined
      expect(pot).toMatchObject({
        localityId,
        amountPence: 150_000,
        endsOn: '2027-03-31',
        approverIds: [expect.any(String)],
      })
    })
    await expectNoAxeFinding()
  })
})

describe('the standing agenda', () => {
  it('says whether it fits, and counts two quick presses as two minutes', async () => {
    const { user, kept } = await openPlace()
    await screen.findByText('60 minutes for an hour')
    const more = screen.getByRole('button', { name: 'Minutes of Pledges: one more' })
    await user.dblClick(more)
    await screen.findByText('62 minutes for an hour')
    await waitFor(async () => expect((await kept()).template[4]).toMatchObject({ title: 'Pledges', minutes: 8 }))
  })

  it('is added to, renamed, reordered by keys and made shorter, and that is taken back', async () => {
    const { user, kept } = await openPlace()
    await user.keyboard('n')
    await user.type(await screen.findByLabelText('Title of the new item'), 'Tea and toast{Enter}{Escape}')
    await waitFor(async () => expect(titles(await kept()).at(-1)).toBe('Tea and toast'))
    expect(rows()).toHaveLength(13)
    await retype(user, 'Title of item 13', 'Tea')
    await waitFor(async () => expect(titles(await kept()).at(-1)).toBe('Tea'))
    await user.click(screen.getByLabelText('Title of item 13'))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(async () => expect(titles(await kept()).indexOf('Tea')).toBe(11))
    expect(document.activeElement).toBe(screen.getByLabelText('Title of item 12'))
    await user.click(screen.getByRole('button', { name: 'More for Tea' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }))
    await waitFor(() => expect(rows()).toHaveLength(12))
    await user.click(
      within(await screen.findByRole('region', { name: 'What happened' })).getByRole('button', { name: /Undo/ }),
    )
    await waitFor(() => expect(rows()).toHaveLength(13))
  })

  it('keeps what Esc leaves: the words of a row, and the half-written new line', async () => {
    const { user, kept } = await openPlace()
    const title = screen.getByLabelText('Title of item 5')
    await user.clear(title)
    await user.type(title, 'Promises{Escape}')
    await waitFor(async () => expect(titles(await kept())[4]).toBe('Promises'))
    await user.clear(screen.getByLabelText('Title of item 5'))
    await user.keyboard('{Escape}')
    // An item has a title: the one before stands again.
    expect(screen.getByLabelText('Title of item 5')).toHaveProperty('value', 'Promises')
    await user.keyboard('n')
    await user.type(await screen.findByLabelText('Title of the new item'), 'Half a thou{Escape}')
    expect(screen.queryByLabelText('Title of the new item')).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Add an item/ }))
    expect(await screen.findByLabelText('Title of the new item')).toHaveProperty('value', 'Half a thou')
  })

  it('asks why an item is confidential', async () => {
    const { user, kept } = await openPlace()
    await user.selectOptions(screen.getByLabelText('Openness of Challenges'), 'Confidential')
    await user.type(await screen.findByLabelText('Why Challenges is confidential'), 'Names of residents{Enter}')
    await waitFor(async () =>
      expect((await kept()).template[5]?.openness).toEqual({
        kind: 'confidential',
        reason: 'Names of residents',
        until: null,
      }),
    )
    await expectNoAxeFinding()
  })

  it('begins with the usual twelve where there is none', async () => {
    const { user, kept } = await openPlace(async (host, localityId) =>
      host.call('locality.edit', { localityId, template: [] }),
    )
    await user.click(await screen.findByRole('button', { name: 'Begin with the usual twelve' }))
    await waitFor(async () => expect((await kept()).template).toHaveLength(12))
  })
})

describe('the place among the others', () => {
  it('is retired, stands still, and comes back', async () => {
    const { user, until } = await openPlace()
    await user.click(screen.getByRole('button', { name: 'Retire this place' }))
    await screen.findByText('This place is retired.')
    await until({ stage: 'retired', retiredOn: '2026-06-09' })
    expect(screen.queryByRole('button', { name: /Add an item/ })).toBeNull()
    expect(screen.getByLabelText('Name').closest('fieldset')?.disabled).toBe(true)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    await until({ stage: 'established', retiredOn: null })
  })

  it('moves in the list, and lets the board close actions', async () => {
    const { user, kept, until, host } = await openPlace(async (host) =>
      startMillbrook(host, 'Cass Underhill', {
        locality: {
          name: 'Carr Top',
          code: 'CARR',
          shape: 'place',
          district: '',
          venue: '',
          pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
        },
      }),
    )
    await screen.findByText('1 of 2')
    await user.click(screen.getByRole('button', { name: 'Later in the list' }))
    await screen.findByText('2 of 2')
    await user.click(screen.getByRole('checkbox', { name: 'The meeting agrees that an action is done' }))
    await until({ meetingAgreesClosure: false })
    expect((await kept()).rank > 'a1').toBe(true)
    expect(host.calls.map((call) => call.name)).toContain('locality.move')
  })

  it('says a place that is gone', async () => {
    await openPlace()
    act(() => go({ screen: 'place', localityId: 'no-such-place' }))
    await screen.findByText('That place is no longer here')
    await expectNoAxeFinding()
  })
})
