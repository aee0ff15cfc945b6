import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { doable, expectNoAxeFinding } from '../on-screen'
import { call, card, column, nobodyYet, residents, said, showPledges, titlesIn, write } from './some-pledges'

const kitchen = {
  title: 'The Thursday kitchen',
  reviewOn: '2026-06-11',
  condition: { needed: 6, by: '2026-06-30' },
  column: 'agreed',
} as const
const chairs = { title: 'Twelve chairs', youWill: nobodyYet }
const onBoard = { as: 'board' } as const

/** Lifts the card with Space, steps it to the right so many columns, and puts it down. */
const moveRight = (steps: number) => ` ${'{ArrowRight}'.repeat(steps)} `

describe('the board of pledges', () => {
  it('draws six columns, each slip ending in its two halves, and reads the chosen one out at the foot', async () => {
    await showPledges([kitchen, chairs], onBoard)
    for (const name of ['Offered', 'Agreed', 'Under way', 'Kept', 'Changed', 'Not kept']) column(name)
    expect(column('Agreed').textContent).toContain('Goes on if 6 join by 30 June: 0 have')
    expect(column('Agreed').textContent).toContain('Review on Thursday')
    expect(column('Offered').textContent).toContain('Who is you?')
    await waitFor(() => expect(column('Kept').textContent).toContain('0 this year'))
    const foot = screen.getByRole('region', { name: 'The chosen pledge' })
    await within(foot).findByText('open the school kitchen every Thursday')
    within(foot).getByText('run the cooking')
    await expectNoAxeFinding()
  })

  it('says in the colour of what is late that too few joined in time', async () => {
    await showPledges([kitchen], {
      ...onBoard,
      prepare: async (host) => {
        const set = await call(host, 'working-set', {})
        const localityId = set.records.find(({ kind }) => kind === 'locality')?.id ?? ''
        const day = { on: '2026-05-21', startsAt: '10:00', endsAt: '11:00', venue: '' } as const
        const { meetingId } = await call(host, 'meeting.record-from-paper', { localityId, ...day })
        const itemId = (await call(host, 'meeting.open', { meetingId })).items[0]?.id ?? ''
        const bench = { title: 'A bench', column: 'agreed', condition: { needed: 6, by: '2026-06-01' } } as const
        await write(host, localityId, { ...bench, origin: { meetingId, itemId } })
      },
    })
    await waitFor(() => expect(titlesIn('Agreed')).toHaveLength(2))
    const late = column('Agreed').querySelectorAll('[data-late=true]')
    expect([...late].map((one) => one.textContent)).toEqual(['Its day passed, 1 June: 0 of 6 others had joined'])
  })

  it('moves a slip by keys and says where to', async () => {
    const { user } = await showPledges([kitchen], onBoard)
    card('The Thursday kitchen').focus()
    await user.keyboard(moveRight(1))
    await waitFor(() => expect(titlesIn('Under way')).toEqual(['The Thursday kitchen']))
    await waitFor(() => expect(said()).toContain('26/P01 to Under way'))
  })

  it('asks about each side of what is dropped on Kept, and it moves by its marks', async () => {
    const { user } = await showPledges([kitchen], onBoard)
    card('The Thursday kitchen').focus()
    await user.keyboard(moveRight(2))
    const dialog = await screen.findByRole('dialog', { name: /Has each side of 26\/P01 kept it/ })
    const shows = await within(dialog).findAllByRole('textbox', { name: 'What shows it?' })
    expect(shows).toHaveLength(2)
    await expectNoAxeFinding()
    if (shows[0] !== undefined) await user.type(shows[0], 'eight Thursdays')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(titlesIn('Kept')).toEqual(['The Thursday kitchen']))
    await screen.findByText(/is kept on both sides/)
  })

  it('leaves it where it was when nobody answers', async () => {
    const { user } = await showPledges([kitchen], onBoard)
    card('The Thursday kitchen').focus()
    await user.keyboard(moveRight(3))
    await screen.findByRole('dialog', { name: /Has each side/ })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(said()).toBe('26/P01 stays in Agreed'))
    expect(titlesIn('Agreed')).toEqual(['The Thursday kitchen'])
  })

  it('refuses Not kept outside a meeting, says why, and offers the next agenda', async () => {
    const { user, host, meetingId } = await showPledges([kitchen], onBoard)
    card('The Thursday kitchen').focus()
    await user.keyboard(moveRight(4))
    await screen.findByText(/Only the meeting says that a pledge was not kept/)
    expect(titlesIn('Agreed')).toEqual(['The Thursday kitchen'])
    await user.click(screen.getByRole('button', { name: 'Put on the next agenda' }))
    await waitFor(async () => {
      const { items } = await call(host, 'meeting.open', { meetingId })
      expect(items.some((item) => item.about?.kind === 'pledge')).toBe(true)
    })
  })

  it('asks the reason for Not kept while the meeting is live', async () => {
    const { user } = await showPledges([kitchen], {
      ...onBoard,
      prepare: async (host, _, meetingId) => void (await call(host, 'meeting.start', { meetingId })),
    })
    card('The Thursday kitchen').focus()
    await user.keyboard(moveRight(4))
    const dialog = await screen.findByRole('dialog', { name: 'Why was 26/P01 not kept?' })
    await user.type(within(dialog).getByRole('textbox'), 'The school closed{Enter}')
    await waitFor(() => expect(titlesIn('Not kept')).toEqual(['The Thursday kitchen']))
    expect(column('Not kept').textContent).toContain('The school closed')
  })

  it('sends back what has no other side, asks who that is, and then agrees it', async () => {
    const { user } = await showPledges([chairs], onBoard)
    card('Twelve chairs').focus()
    await user.keyboard(moveRight(1))
    const dialog = await screen.findByRole('dialog', { name: 'Who is you?' })
    expect(titlesIn('Offered')).toEqual(['Twelve chairs'])
    await user.type(await within(dialog).findByRole('combobox', { name: 'Who is you?' }), 'residents{Enter}')
    await within(dialog).findByText('Write a few words.')
    await user.type(within(dialog).getByRole('textbox', { name: 'You will' }), 'set them out{Enter}')
    await waitFor(() => expect(titlesIn('Agreed')).toEqual(['Twelve chairs']))
  })

  it('marks a side with Y, and moves several at once', async () => {
    const { user } = await showPledges(
      [kitchen, { title: 'Lifts home', column: 'agreed', weWill: residents('drive') }],
      onBoard,
    )
    card('Lifts home').focus()
    await user.keyboard('x')
    card('The Thursday kitchen').focus()
    await user.keyboard('x')
    await user.keyboard(moveRight(1))
    await waitFor(() => expect(titlesIn('Under way')).toHaveLength(2))
    // Still chosen: asked once for both, taken back in one step.
    card('The Thursday kitchen').focus()
    await user.keyboard(moveRight(1))
    const both = await screen.findByRole('dialog', { name: 'Are 2 pledges kept on both sides?' })
    await expectNoAxeFinding()
    await user.type(within(both).getByRole('textbox', { name: 'What shows it?' }), 'seen on Thursday{Enter}')
    await waitFor(() => expect(titlesIn('Kept')).toHaveLength(2))
    await user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(titlesIn('Under way')).toHaveLength(2))
    await user.keyboard('{Escape}')
    card('Lifts home').focus()
    await user.keyboard('y')
    const dialog = await screen.findByRole('dialog', { name: /Has each side of 26\/P02/ })
    const [first] = await within(dialog).findAllByRole('radio', { name: 'Changed' })
    if (first !== undefined) await user.click(first)
    await user.type(within(dialog).getByRole('textbox', { name: 'What changed?' }), 'Tuesdays only{Enter}')
    await waitFor(() => expect(column('Under way').textContent).toContain('Changed'))
  })

  it('puts what is over away before its four weeks are, says its number without the code, and takes it back', async () => {
    const { user, ids } = await showPledges([kitchen, chairs], {
      ...onBoard,
      prepare: async (host, [kitchenId = '']) => {
        const marks = (['weWill', 'youWill'] as const).map((side) => ({ side, mark: 'kept' as const, evidence: '' }))
        await call(host, 'pledge.mark', { pledgeId: kitchenId, sides: marks })
      },
    })
    card('Twelve chairs').focus()
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'The chosen pledge' }).textContent).toMatch(/^Chosen, 26\/P02/),
    )
    const putAway = doable('Put away what is over now')
    expect([ids.length, putAway?.writes]).toEqual([2, true])
    putAway?.run()
    await screen.findByText('One pledge is put away. Closed (C) has it.')
    await waitFor(() => expect(titlesIn('Kept')).toEqual([]))
    expect(doable('Put away what is over now')).toBeUndefined()
    await user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(titlesIn('Kept')).toEqual(['The Thursday kitchen']))
  })

  it('opens the two pages with O, and the board again with V', async () => {
    const { user } = await showPledges([kitchen, chairs], onBoard)
    card('Twelve chairs').focus()
    await user.keyboard('o')
    await within(await screen.findByRole('article')).findByRole('heading', { level: 2, name: /Twelve chairs/ })
    await user.keyboard('v')
    await waitFor(() => column('Offered'))
    expect(card('Twelve chairs').getAttribute('aria-current')).toBe('true')
  })
})
