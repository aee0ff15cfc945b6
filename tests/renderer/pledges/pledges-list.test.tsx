import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { refuseNext } from '../live/live-hall'
import { expectNoAxeFinding } from '../on-screen'
import { call, nobodyYet, residents, sentence, showPledges } from './some-pledges'

const kitchen = {
  title: 'The Thursday kitchen',
  target: '30 teas a week',
  reviewOn: '2026-06-11',
  condition: { needed: 6, by: '2026-06-30' },
  column: 'agreed',
} as const
const chairs = { title: 'Twelve chairs', youWill: nobodyYet }
const pages = () => screen.findByRole('article')
const side = async (name: string) => within(await pages()).findByRole('region', { name })

describe('the list of pledges', () => {
  it('without one says what a pledge is and lets one be written', async () => {
    const { user } = await showPledges([])
    await screen.findByRole('heading', { name: 'No pledges yet' })
    await expectNoAxeFinding()
    await user.keyboard('n')
    await screen.findByRole('dialog', { name: 'A new pledge' })
  })

  it('says in one sentence what is open, due on Thursday, one-sided and kept this year', async () => {
    await showPledges([kitchen, chairs, { title: 'Grit for the steps' }], {
      prepare: async (host, [, , gritId = '']) => {
        const marks = (['weWill', 'youWill'] as const).map((of) => ({ side: of, mark: 'kept' as const, evidence: '' }))
        await call(host, 'pledge.mark', { pledgeId: gritId, sides: marks })
      },
    })
    await sentence('Two open. One is due for review on Thursday. One waits for its other side. One kept this year.')
    expect(screen.getByRole('navigation', { name: 'Pledges' }).textContent).toContain('1 this year')
    await expectNoAxeFinding()
  })

  /** A condition whose day had passed looked like any other, and the sidebar counted one more than the sentence. */
  it('says on its own page that a condition was missed, and counts it with what is due', async () => {
    const short = { ...kitchen, condition: { needed: 6, by: '2026-06-10' }, reviewOn: null }
    const { host } = await showPledges([short, { ...chairs, reviewOn: '2026-06-11' }])
    await sentence(
      'Two open. Two are due: one for review on Thursday, one because too few have joined. One waits for its other side.',
    )
    const shown = await pages()
    expect(shown.textContent).not.toContain('Missed')
    const inFiveDays = host.state().clockOffsetMs + 5 * 86_400_000
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), clockOffsetMs: inFiveDays } }))
    await within(shown).findByText('Missed: its day passed with 6 too few.')
    await expectNoAxeFinding()
  })

  it('reads pledge after pledge with J and K, what asks for somebody first', async () => {
    const { user } = await showPledges([chairs, kitchen])
    // Agreed stands above Offered.
    await within(await pages()).findByRole('heading', { level: 2, name: /The Thursday kitchen/ })
    await user.keyboard('j')
    await within(await pages()).findByRole('heading', { level: 2, name: /Twelve chairs/ })
    await user.keyboard('k')
    await within(await pages()).findByRole('heading', { level: 2, name: /The Thursday kitchen/ })
  })

  it('keeps a title in its field where the disk takes none', async () => {
    const { host, user } = await showPledges([kitchen])
    await within(await pages()).findByRole('heading', { level: 2, name: /The Thursday kitchen/ })
    refuseNext(host, 'pledge.edit')
    await user.keyboard('e')
    const field = await screen.findByRole('textbox', { name: 'Title' })
    await user.clear(field)
    await user.type(field, 'The Friday kitchen{Enter}')
    await waitFor(() => expect(host.calls.filter(({ name }) => name === 'pledge.edit')).toHaveLength(1))
    await screen.findByText(/full/i)
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'The Friday kitchen')
    await user.keyboard('{Enter}')
    await within(await pages()).findByRole('heading', { level: 2, name: /The Friday kitchen/ })
  })

  it('draws whatever was typed as text', async () => {
    const titles = ['<script>alert(1)</script>', 'שלום לכולם', '👩‍👩‍👧 O’Neil-Ó Súilleabháin', 'x'.repeat(2_000)]
    await showPledges(titles.map((title) => ({ title })))
    const drawn = [...document.querySelectorAll('[data-pledge]')].map((row) => row.firstElementChild?.textContent)
    expect(drawn).toEqual(titles)
    await expectNoAxeFinding()
  })

  it('saves the wall sheet and the thank-you sheet, and goes to what is closed', async () => {
    const { user, localityId } = await showPledges([kitchen])
    await user.keyboard('w')
    expect(useSaveAsked.getState().asked).toMatchObject({ request: { document: 'pledges', sheet: 'wall', localityId } })
    await user.click(screen.getByRole('button', { name: /For the wall/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Thank-you sheet…' }))
    expect(useSaveAsked.getState().asked).toMatchObject({ request: { sheet: 'thanks' } })
    await user.keyboard('c')
    expect(useRoutes.getState().route).toEqual({ screen: 'closed', localityId, of: 'pledge', isEverywhere: false })
  })
})

describe('a team of which this laptop can only read', () => {
  it('shows all of it and offers nothing that would change it', async () => {
    const { host } = await showPledges([kitchen, chairs])
    const state = host.state()
    const dir = state.workspace.kind === 'none' ? '' : state.workspace.dir
    host.send({
      kind: 'workspace',
      state: { ...state, workspace: { kind: 'read-only', dir, because: { kind: 'folder' } } },
    })
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull())
    const shown = await pages()
    await within(shown).findByText('30 teas a week')
    expect(within(shown).queryByRole('radio')).toBeNull()
    expect(within(shown).queryByRole('button', { name: /Change|joined|Withdraw|Move/ })).toBeNull()
    await expectNoAxeFinding()
  })
})

describe('the two facing pages', () => {
  it('marks a side kept with what shows it, and the other so that it is kept: then the story can be asked for', async () => {
    const { user, host } = await showPledges([kitchen])
    const we = await side('We will')
    await within(we).findByText('Ask on Thursday')
    await user.click(await within(we).findByRole('radio', { name: 'Kept' }))
    await user.type(await within(we).findByRole('textbox', { name: 'What shows it?' }), 'eight Thursdays{Enter}')
    await within(await side('We will')).findByText('eight Thursdays')
    await within(await pages()).findByText('Under way')
    await user.keyboard('y')
    expect(document.activeElement).toBe(within(await side('You will')).getByRole('radio', { name: 'Kept' }))
    await user.keyboard(' ')
    await user.type(await screen.findByRole('textbox', { name: 'What shows it?' }), '{Enter}')
    await screen.findByText(/is kept on both sides/)
    await expectNoAxeFinding()
    const [ask] = await screen.findAllByRole('button', { name: 'Ask for the story' })
    if (ask !== undefined) await user.click(ask)
    await waitFor(() => expect(host.calls.map((one) => one.name)).toContain('parked.add'))
    await screen.findByText('“What changed?” waits for the next agenda.')
  })

  it('takes another day, but none that is still to come', async () => {
    const { user } = await showPledges([kitchen])
    await user.click(await within(await side('We will')).findByRole('radio', { name: 'Changed' }))
    await user.click(await screen.findByRole('button', { name: 'Another day' }))
    const day = await screen.findByRole('textbox', { name: 'On which day' })
    await user.clear(day)
    await user.type(day, '12 June 2026{Enter}')
    await screen.findByText(/still to come/)
    await user.clear(day)
    await user.type(day, 'today{Enter}')
    await within(await side('We will')).findByRole('radio', { name: 'Changed', checked: true })
  })

  it('asks who the other side is on a dashed page, and says so of a name that is nobody', async () => {
    const { user } = await showPledges([chairs])
    const you = await side('You will')
    within(you).getByText('Who is you?', { selector: 'p' })
    await user.type(within(you).getByRole('combobox', { name: 'Who is you?' }), 'zz')
    await user.tab()
    await user.keyboard('set them out{Enter}')
    await within(you).findByText(/“zz” is nobody here/)
    await expectNoAxeFinding()
    await user.clear(within(you).getByRole('combobox'))
    await user.type(within(you).getByRole('combobox'), 'Jonah Reed{Enter}')
    await screen.findByText('set them out')
    expect((await side('You will')).textContent).toContain('Jonah Reed')
  })

  it('changes title, words, who, target and review in their places', async () => {
    const { user } = await showPledges([kitchen])
    await within(await pages()).findByText('30 teas a week')
    await user.keyboard('e')
    const title = await screen.findByRole('textbox', { name: 'Title' })
    await user.clear(title)
    await user.type(title, 'The Friday kitchen{Enter}')
    await within(await pages()).findByRole('heading', { level: 2, name: /The Friday kitchen/ })
    await user.click(await within(await side('We will')).findByRole('button', { name: /what we will do/ }))
    const words = await screen.findByRole('textbox', { name: 'We will' })
    await user.clear(words)
    await user.type(words, '{Enter}')
    await screen.findByText('Write a few words.')
    await user.type(words, 'open it on Fridays{Enter}')
    await within(await side('We will')).findByText('open it on Fridays')
    await user.click(within(await side('You will')).getByRole('button', { name: /who you are/ }))
    const who = await screen.findByRole('combobox', { name: 'Who is you?' })
    await user.clear(who)
    await user.type(who, 'peakside{Enter}')
    await within(await side('You will')).findByText('Peakside Homes')
    await user.click(within(await pages()).getByRole('button', { name: /the review day/ }))
    const day = await screen.findByRole('textbox', { name: 'Review' })
    await user.clear(day)
    await user.type(day, '25 June 2026{Enter}')
    await within(await pages()).findByText('Thursday 25 June 2026')
  })

  it('counts those who join with plus and minus', async () => {
    const { user } = await showPledges([kitchen])
    const shown = await pages()
    await within(shown).findByText(/6 others join by Tuesday 30 June/)
    await user.keyboard('+')
    await waitFor(() => expect(shown.textContent).toContain('1 of 6'))
    await user.click(within(shown).getByRole('button', { name: 'One more has joined' }))
    await waitFor(() => expect(shown.textContent).toContain('2 of 6'))
    await user.keyboard('-')
    await waitFor(() => expect(shown.textContent).toContain('1 of 6'))
    // Pressed again before the screen is drawn, each counts.
    act(() => {
      for (let time = 0; time < 3; time += 1) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))
      }
    })
    await waitFor(() => expect(shown.textContent).toContain('4 of 6'))
  })

  it('withdraws it with a reason, and Undo brings it back', async () => {
    const { user } = await showPledges([kitchen])
    await pages()
    await user.click(await screen.findByRole('button', { name: /^Withdraw, with a reason…/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Withdraw 26/P01' })
    await user.click(within(dialog).getByRole('button', { name: /^Withdraw it/ }))
    within(dialog).getByText('Write a few words.')
    await user.type(within(dialog).getByRole('textbox'), 'The school closed{Enter}')
    await screen.findByRole('heading', { name: 'No pledges yet' })
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await pages()
  })

  it('goes onto the next agenda with G', async () => {
    const { user, host, meetingId } = await showPledges([kitchen])
    await pages()
    await user.keyboard('g')
    await screen.findByText(/^On Thursday’s agenda/)
    const { items } = await call(host, 'meeting.open', { meetingId })
    expect(items.some((item) => item.about?.kind === 'pledge')).toBe(true)
  })

  it('shows who stands in its way, and what it holds up', async () => {
    const { user } = await showPledges([kitchen, { title: 'Lifts home', weWill: residents('drive') }])
    await user.click(await within(await pages()).findByRole('button', { name: /what stands in its way/ }))
    await user.type(await screen.findByRole('combobox', { name: 'What stands in its way' }), 'P02{Enter}')
    await user.click(await within(await pages()).findByRole('button', { name: /^26\/P02: Lifts home/ }))
    await within(await pages()).findByRole('heading', { level: 2, name: /Lifts home/ })
    await within(await pages()).findByRole('button', { name: /^26\/P01: The Thursday kitchen/ })
  })
})
