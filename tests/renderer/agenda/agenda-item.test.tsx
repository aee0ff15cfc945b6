import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { expectNoAxeFinding } from '../on-screen'
import { itemsOf, matters, row, rows, showAgenda, stories, title, titles, welcome } from './an-agenda'

describe('what an item says', () => {
  it('has a reason of its own, written with R, and taken away again', async () => {
    const { user, host, meetingId } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('r')
    await user.keyboard('Dot asked for it{Enter}')
    await waitFor(async () => expect((await itemsOf(host, meetingId))[1]?.reason).toBe('Dot asked for it'))
    expect(row(stories).textContent).toContain('Dot asked for it')
    await waitFor(() => expect(document.activeElement).toBe(title(stories)))
    await user.keyboard('r{Control>}a{/Control}{Backspace}{Enter}')
    await waitFor(async () => expect((await itemsOf(host, meetingId))[1]?.reason).toBe(''))
  })

  it('changes its kind with T, and the kind stands before the title', async () => {
    const { user } = await showAgenda()
    await user.click(title(matters))
    await user.keyboard('t')
    await user.click(await screen.findByRole('menuitem', { name: 'Challenge' }))
    await waitFor(() => expect(title(matters).textContent).toContain('Challenge Matters arising'))
  })

  it('is presented by somebody from elsewhere, found by a few letters', async () => {
    const { user } = await showAgenda({
      prepare: async (host) => {
        const started = await host.core().call('team.start', {
          locality: {
            name: 'Harrow Lane',
            code: 'HARR',
            shape: 'place',
            district: '',
            venue: '',
            pattern: { every: 'week', weekday: 2, nth: null, startsAt: '10:00', endsAt: '11:00' },
          },
          people: [
            {
              asPasted: 'x',
              name: 'Máire O’Neil-Ó Súilleabháin',
              organisation: 'Peakside Homes',
              role: 'member',
              jobTitle: '',
              standing: 'confirmed',
            },
          ],
          keyboard: null,
          firstMeetingOn: '2026-06-16',
        })
        if (!started.ok) throw new Error(started.problem.code)
      },
    })
    await user.click(title(stories))
    await user.keyboard('w')
    await user.click(await screen.findByRole('menuitem', { name: 'Somebody from elsewhere…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Somebody from elsewhere' })
    await user.type(within(dialog).getByRole('textbox'), 'osuill')
    const option = await within(dialog).findByRole('option', { name: /Súilleabháin/ })
    expect(option.textContent).toContain('Harrow Lane, Peakside Homes')
    await expectNoAxeFinding()
    await user.click(option)
    await within(row(stories)).findByRole('img', { name: 'Máire O’Neil-Ó Súilleabháin' })
  })

  it('is confidential until a day that is said with the reason, and says so', async () => {
    const { user, host, meetingId } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('o')
    await user.click(await screen.findByRole('radio', { name: /^Confidential/ }))
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'a tender')
    await user.type(screen.getByRole('textbox', { name: /^Until, if it ends/ }), '31 january')
    screen.getByText('Sunday 31 January 2027')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await within(row(stories)).findByText('Confidential until 31 January 2027: a tender')
    const openness = { kind: 'confidential', reason: 'a tender', until: '2027-01-31' }
    await waitFor(async () => expect((await itemsOf(host, meetingId))[1]).toMatchObject({ openness }))
    await waitFor(() => expect(document.activeElement).toBe(title(stories)))
    await user.keyboard('o')
    const until = await screen.findByRole('textbox', { name: /^Until, if it ends/ })
    expect(until).toHaveProperty('value', 'Sunday 31 January 2027')
    // An end that is taken away is none.
    await user.clear(until)
    await user.keyboard('{Enter}')
    await within(row(stories)).findByText('Confidential: a tender')
  })

  it('is confidential no longer when its last day is over', async () => {
    const openness = { kind: 'confidential', reason: 'a tender', until: '2026-06-08' } as const
    await showAgenda({
      prepare: async (host, meetingId) => {
        const itemId = (await itemsOf(host, meetingId))[1]?.id ?? ''
        await host.core().call('item.edit', { meetingId, itemId, openness })
      },
    })
    within(row(stories)).getByText('Open: was confidential until 8 June')
    expect(title(stories).textContent).not.toContain('Confidential')
  })

  it('has all of it in one menu, on a press of the other button too', async () => {
    const { user } = await showAgenda()
    await user.pointer({ keys: '[MouseRight]', target: title(matters) })
    const names = (await screen.findAllByRole('menuitem')).map((line) => line.textContent)
    for (const name of ['Rename', 'Kind', 'Reason', 'Minutes', 'Who', 'Openness', 'Move up', 'Duplicate', 'Remove'])
      expect(names.join(' ')).toContain(name)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('menuitem', { name: /^Duplicate/ }))
    await waitFor(() => expect(titles().filter((one) => one === matters)).toHaveLength(2))
  })

  it('is chosen when the way here named it', async () => {
    await showAgenda({ itemId: 2 })
    await waitFor(() => expect(rows()[2]?.querySelector('[data-title]')).toBe(document.activeElement))
    expect(rows()[2]?.querySelector('[aria-current=true]')).not.toBeNull()
  })
})

describe('an agenda', () => {
  it('with nothing on it starts from the standing agenda', async () => {
    const { user } = await showAgenda({ keep: 0 })
    screen.getByRole('heading', { name: 'Nothing is on it yet' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Start from the standing agenda' }))
    await waitFor(() => expect(titles()).toHaveLength(12))
  })

  it('with nothing on it and no standing agenda asks for the first item', async () => {
    const { user } = await showAgenda({
      keep: 0,
      prepare: (host, _meetingId, localityId) => host.core().call('locality.edit', { localityId, template: [] }),
    })
    await user.click(await screen.findByRole('button', { name: 'Add an item' }))
    expect(screen.queryByRole('button', { name: 'Start from the standing agenda' })).toBeNull()
    await user.keyboard('Weir Court lift{Enter}')
    await waitFor(() => expect(titles()).toEqual(['Weir Court lift']))
    await expectNoAxeFinding()
  })

  it('becomes the standing agenda without what is confidential, and asks which of the rest are meant', async () => {
    const { user, host, localityId } = await showAgenda({
      prepare: async (real, meetingId) => {
        const add = { meetingId, itemKind: 'challenge', minutes: 9, after: null } as const
        await real.core().call('item.add', { ...add, title: 'A family at risk' })
        await real.core().call('item.add', { ...add, title: 'Three falls' })
        for (const { id, title: said } of await itemsOf(real, meetingId)) {
          const openness = { kind: 'confidential', reason: 'about a family', until: null } as const
          if (said === 'A family at risk') await real.core().call('item.edit', { itemId: id, meetingId, openness })
          if (said === 'Three falls')
            await real.core().call('item.edit', { itemId: id, meetingId, reason: 'This week' })
        }
      },
    })
    await user.click(screen.getByRole('button', { name: 'Standing agenda' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Make this the standing agenda…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Make this the standing agenda' })
    expect(dialog.textContent).not.toContain('A family at risk')
    expect(dialog.textContent).toContain('One confidential item is left out.')
    expect(within(dialog).getByRole('checkbox', { name: /Three falls/ })).toHaveProperty('checked', false)
    expect(within(dialog).getByRole('status').textContent).toBe('19 minutes for an hour.')
    await user.click(within(dialog).getByRole('checkbox', { name: /Three falls/ }))
    expect(within(dialog).getByRole('status').textContent).toBe('28 minutes for an hour.')
    await user.click(within(dialog).getByRole('checkbox', { name: /Three falls/ }))
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Keep 4 items' }))
    await waitFor(() =>
      expect(host.calls.find((call) => call.name === 'locality.edit')?.input).toMatchObject({
        localityId,
        template: [{ title: welcome }, { title: stories }, {}, { title: matters }],
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Standing agenda' }))
    await user.click(await screen.findByRole('menuitem', { name: 'The standing agenda…' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'place', localityId })
  })

  it('shows any words, and three hundred items', async () => {
    const strange = ['Tea 🫖 <script>alert(1)</script>', 'נטע ברק', 'a'.repeat(600), 'O’Neil-Ó Súilleabháin']
    const { user } = await showAgenda({
      keep: 1,
      prepare: async (host, meetingId) => {
        for (let n = 0; n < 299; n += 1) {
          const title = strange[n] ?? `Item ${n}`
          await host.core().call('item.add', { meetingId, itemKind: 'event', title, minutes: 1, after: null })
        }
      },
    })
    await waitFor(() => expect(titles()).toHaveLength(300))
    expect(document.body.textContent).toContain('300 items')
    for (const words of strange) expect(titles()).toContain(words)
    expect(document.querySelector('script')).toBeNull()
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(title(welcome))
  }, 60_000)

  it('of one item, and of a dozen, has nothing in the way of a screen reader', async () => {
    const { user } = await showAgenda({ keep: 12 })
    expect(document.body.textContent).toContain('Twelve items, 60 minutes for an hour.')
    await expectNoAxeFinding()
    await user.keyboard('{Control>}a{/Control}')
    await expectNoAxeFinding()
  })
})
