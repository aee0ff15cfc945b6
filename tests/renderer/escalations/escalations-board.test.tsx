import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EscalationScreen } from '../../../renderer/src/features/escalations/escalation-screen'
import { EscalationsScreen } from '../../../renderer/src/features/escalations/escalations-screen'
import { stopAsking, useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { aHost, doable, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import {
  card,
  column,
  columnOf,
  heldElsewhere,
  personIn,
  questionIn,
  recordsOf,
  routeNow,
  said,
  sampleHost,
  showBoard,
} from './some-questions'

const pavilion = /Rec pavilion/
const pasted = 'Hi Cass,\nYes, if a named key holder signs for it, until 31 March.\nGrace'

describe('the board of escalations', () => {
  it('says how things stand, whose seat is empty, and how each clock stands', async () => {
    const host = await sampleHost()
    await showBoard(host)
    expect(screen.getByText(/^One is over its time, and four wait for nobody\.$/)).toBeTruthy()
    await screen.findByText('Homelessness has no enabler, since 31 March.')
    await screen.findByText('Harrow Lane has no enabler.')
    const slip = card(pavilion).closest('li')
    expect(slip?.textContent).toContain('MILL')
    expect(slip?.textContent).toContain('Bend a rule')
    expect(slip?.textContent).toContain('2 days over')
    expect(slip?.textContent).toContain('For the programme board')
    expect(within(column('Asked back')).getByText(/How many cars/)).toBeTruthy()
    expect(column('Answered').textContent).toContain('Yes, if')
    await waitFor(() => expect(column('Closed').textContent).toMatch(/\d+ this year/))
    await expectNoAxeFinding()
  })

  it('puts what is closed away before its four weeks are', async () => {
    const host = await sampleHost()
    await showBoard(host)
    const closed = async () => (await recordsOf(host, 'escalation')).filter((one) => one.column === 'closed').length
    expect(await closed()).toBeGreaterThan(0)
    doable('Put away what is over now')?.run()
    await screen.findByText(/put away\. Closed \(C\) has/)
    expect(await closed()).toBe(0)
    await waitFor(() => expect(doable('Put away what is over now')).toBeUndefined())
  })

  it('chooses a card, a late one first, at the first key for one', async () => {
    const host = await sampleHost()
    const { user } = await showBoard(host)
    await user.keyboard('w')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(card(pavilion))
    await user.keyboard('w')
    await screen.findByRole('dialog', { name: /What was said to 26\/E/ })
  })

  it('sends what waits for nobody to the cover, with one press', async () => {
    const host = await sampleHost()
    const { user } = await showBoard(host)
    const tobias = await personIn(host, 'Tobias Wren')
    const his = async () =>
      (await recordsOf(host, 'escalation')).filter((one) => one.enablerId === tobias.id && one.column === 'sent').length
    const before = await his()
    await user.click(await screen.findByRole('button', { name: 'Send both to Tobias Wren' }))
    await screen.findByText('Sent to Tobias Wren: 2 questions')
    expect(await his()).toBe(before + 2)
    await waitFor(() => expect(screen.queryByRole('button', { name: /Send both/ })).toBeNull())
  })

  it('takes an answer that came by e-mail with two keys and a paste', async () => {
    const host = await sampleHost()
    const { user } = await showBoard(host)
    const grace = await personIn(host, 'Grace Alderney')
    card(pavilion).focus()
    await user.keyboard('w')
    const dialog = await screen.findByRole('dialog', { name: /What was said to 26\/E/ })
    // The cursor is in it in a real window.
    await user.click(within(dialog).getByRole('textbox', { name: 'Their words' }))
    await user.paste(pasted)
    await within(dialog).findByRole('radio', { name: 'Yes, if', checked: true })
    within(dialog).getByRole('radio', { name: 'E-mail', checked: true })
    const condition = within(dialog).getByRole('textbox', { name: /On what condition/ })
    expect(condition).toHaveProperty('value', 'a named key holder signs for it')
    await expectNoAxeFinding(dialog)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(columnOf(pavilion)).toBe('Answered'))
    const now = await questionIn(host, pavilion)
    expect(now.answer).toMatchObject({ kind: 'yes-if', via: 'e-mail', byPersonId: grace.id })
    const keeper = await personIn(host, 'Nettie Bramble')
    expect(card(pavilion).closest('li')?.textContent).toContain(
      `By e-mail, noted by ${keeper.name}. Kept as a permission.`,
    )
    const kept = (await recordsOf(host, 'permission')).find((one) => one.id === now.answer?.permissionId)
    expect(kept).toMatchObject({
      what: 'Open the Rec pavilion on Saturdays without the £200 deposit',
      until: '2027-03-31',
    })
  })

  it('keeps a half-written answer over leaving, and says what is missing beside its field', async () => {
    const host = await sampleHost()
    const { user } = await showBoard(host)
    card(pavilion).focus()
    await user.keyboard('w')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Choose what the answer is.')
    await user.click(screen.getByRole('textbox', { name: 'Their words' }))
    await user.paste('Could you ring me')
    await user.keyboard('{Alt>}4{/Alt}')
    await screen.findByRole('radio', { name: 'No', checked: true })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    card(pavilion).focus()
    await user.keyboard('w')
    expect(await screen.findByRole('textbox', { name: 'Their words' })).toHaveProperty('value', 'Could you ring me')
    await screen.findByRole('radio', { name: 'No', checked: true })
  })

  it('asks what a column needs before a move, and gives a refused one back with the reason', async () => {
    const host = await sampleHost()
    const { user } = await showBoard(host)
    const moveTo = async (name: string) => {
      await user.keyboard('m')
      const dialog = await screen.findByRole('dialog', { name: /^Move/ })
      await user.click(within(dialog).getByRole('radio', { name }))
      await user.click(within(dialog).getByRole('button', { name: `Move to ${name}` }))
    }
    card(/youth worker/).focus()
    await moveTo('Answered')
    await screen.findByText('Only an answer makes a question Answered.')
    expect(columnOf(/youth worker/)).toBe('Drafted')
    expect(said()).toContain('stays in Drafted')

    card(pavilion).focus()
    await moveTo('Asked back')
    const ask = await screen.findByRole('dialog', { name: /^Asked back/ })
    await user.type(within(ask).getByRole('textbox', { name: 'What they need to know' }), 'How many people?{Enter}')
    await waitFor(() => expect(columnOf(pavilion)).toBe('Asked back'))
    expect(card(pavilion).closest('li')?.textContent).toContain('“How many people?”')

    card(pavilion).focus()
    await moveTo('Acknowledged')
    await user.type(await screen.findByRole('textbox', { name: 'The team’s answer' }), 'Thirty{Enter}')
    await waitFor(() => expect(columnOf(pavilion)).toBe('Acknowledged'))

    card(/key to the school/).focus()
    await moveTo('Closed')
    await user.click(await screen.findByRole('button', { name: /Close it/ }))
    await screen.findByText('Write a few words.')
    await user.type(screen.getByRole('textbox', { name: 'What it led to' }), 'The key hangs in the hall{Enter}')
    await waitFor(() => expect(columnOf(/key to the school/)).toBe('Closed'))
  })

  it('filters for the programme board, and shows the same as a list that the arrow keys walk', async () => {
    const host = await sampleHost()
    const { user } = await showBoard(host, { as: 'list' })
    await expectNoAxeFinding()
    card(/youth worker/).focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toMatch(/\?$/)
    expect(document.activeElement).not.toBe(card(/youth worker/))
    await user.keyboard('f')
    const filter = await screen.findByRole('dialog', { name: 'Filter' })
    await user.click(within(filter).getByRole('button', { name: /Only/ }))
    await user.click(await screen.findByRole('option', { name: 'For the programme board' }))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelectorAll('[data-card]')).toHaveLength(1))
    expect(card(pavilion)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^For the programme board\. Take/ }))
    await waitFor(() => expect(document.querySelectorAll('[data-card]').length).toBeGreaterThan(10))
  })

  it('puts what either of two enablers may answer into a lane of its own', async () => {
    const host = await sampleHost()
    const carr = (await recordsOf(host, 'locality')).find((one) => one.code === 'CARR')
    const words = { tried: '', ifNothing: '', neededBy: null, ask: 'money', barrier: 'structures' } as const
    const to = { localityId: carr?.id ?? '', enablerId: null, column: 'sent', origin: null } as const
    const question = 'May £90 of the pot go on hi-vis vests?'
    const sent = await host.core().call('escalation.write', { ...words, ...to, question })
    expect(sent.ok).toBe(true)
    const { user } = await showBoard(host)
    await user.keyboard('{Shift>}l{/Shift}')
    const lane = screen.getByRole('region', { name: /^Any of several enablers/ })
    expect(within(lane).getByRole('button', { name: question })).toBeTruthy()
    expect(within(screen.getByRole('region', { name: /^No enabler yet/ })).queryByText(question)).toBeNull()
    // By place, and none again.
    await user.keyboard('{Shift>}ll{/Shift}')
    expect(column('Sent')).toBeTruthy()
  })

  it('reminds with the brief, opens the page with Enter, writes with N, shows what is closed with C', async () => {
    const host = await sampleHost()
    const { user, localityId } = await showBoard(host)
    const { id } = await questionIn(host, pavilion)
    card(pavilion).focus()
    await user.keyboard('r')
    await screen.findByText(/^Reminded: 26\/E/)
    expect((await questionIn(host, pavilion)).trail.at(-1)?.kind).toBe('reminded')
    expect(useSaveAsked.getState().asked).toMatchObject({
      request: { document: 'enabler-brief', escalationId: id },
    })
    stopAsking()
    await user.keyboard('{Enter}')
    expect(routeNow()).toMatchObject({ screen: 'escalation', escalationId: id })
    await user.keyboard('n')
    expect(routeNow()).toMatchObject({ screen: 'write-escalation', localityId })
    await user.keyboard('c')
    expect(routeNow()).toMatchObject({ screen: 'closed', of: 'escalation', isEverywhere: true })
  })

  it('says what will stand here while there is none, draws what was typed as text, and a question that is gone in words', async () => {
    const host = await aHost()
    const { localityId } = await startMillbrook(host, 'Nettie Bramble, NCC, lead\nenabler: Grace O’Neil-Ó Súilleabháin')
    await showScreen(
      host,
      <>
        <EscalationsScreen localityId={localityId} escalationId={null} isEverywhere={false} as="board" />
        <EscalationScreen localityId={localityId} escalationId="never-was" />
      </>,
    )
    await screen.findByRole('heading', { name: 'No escalations yet' })
    await screen.findByText('That is no longer here.')
    const words = ['<script>alert(1)</script>?', 'שלום לכולם?', '👩‍👩‍👧 tea?', `${'x'.repeat(1_999)}?`]
    for (const question of words) {
      await host.core().call('escalation.write', {
        ...{ localityId, question, ask: 'unsaid', tried: '', ifNothing: '', neededBy: null, barrier: 'unsaid' },
        ...{ enablerId: null, column: 'sent', origin: null },
      })
    }
    await waitFor(() =>
      expect([...column('Sent').querySelectorAll('[data-open]')].map((one) => one.textContent)).toEqual(words),
    )
    expect(column('Sent').textContent).toContain('Sent today')
  })

  it('changes nothing where the team is only read', async () => {
    const host = await sampleHost()
    await showBoard(host)
    heldElsewhere(host)
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull())
    expect(screen.queryByRole('button', { name: /Send both/ })).toBeNull()
    card(pavilion).focus()
    fireEvent.keyDown(card(pavilion), { key: 'w' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
