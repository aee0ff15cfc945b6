import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CardRef } from '../../../shared/model/agenda-item'
import { expectNoAxeFinding, heading } from '../on-screen'
import { personIn } from '../people/a-place'
import { ask, beginMeeting, type Hall, outcomes } from './live-hall'

const team = 'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nGrace Alderney, NCC, enabler'

/** The meeting is at an item about this card. */
async function standAt(hall: Hall, title: string, from: CardRef): Promise<void> {
  const { host, meetingId } = hall
  const itemKind = from.kind === 'pledge' ? ('pledges' as const) : ('escalations' as const)
  const added = { meetingId, itemKind, title, minutes: 5, after: null, from }
  const { itemId } = await ask(host, 'item.add', added)
  await ask(host, 'meeting.step', { meetingId, itemId })
  await heading(title)
}

async function question(hall: Hall, column: 'drafted' | 'sent'): Promise<string> {
  const words = { tried: '', ifNothing: '', neededBy: null, enablerId: null, origin: null } as const
  const asked = { question: 'May we open the pavilion?', ask: 'permission', barrier: 'unsaid' } as const
  const input = { localityId: hall.localityId, ...asked, ...words, column }
  return (await ask(hall.host, 'escalation.write', input)).escalationId
}

const opened = async (hall: Hall, escalationId: string) =>
  (await ask(hall.host, 'escalation.open', { escalationId })).escalation

describe('an item about a question', () => {
  it('sends it, records what the enabler says in the meeting, and reads and closes it, without leaving the room', async () => {
    const hall = await beginMeeting(team)
    const { user, host } = hall
    const escalationId = await question(hall, 'drafted')
    await standAt(hall, 'May we open the pavilion?', { kind: 'escalation', id: escalationId })
    const part = await screen.findByRole('region', { name: 'The question' })
    expect(part.textContent).toContain('26/E01Drafted')
    await expectNoAxeFinding()
    await user.keyboard('g')
    await waitFor(() => expect(part.textContent).toContain('With Grace Alderney.'))
    await user.keyboard('r')
    const dialog = await screen.findByRole('dialog', { name: 'What was said to 26/E01' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Their words' }), 'Yes, if a caretaker locks up')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(part.textContent).toContain('Yes, if'))
    expect(part.textContent).toContain('Grace Alderney, in the meeting, noted by Nettie Bramble')
    const grace = await personIn(host, 'Grace Alderney')
    expect((await opened(hall, escalationId)).answer).toMatchObject({ via: 'meeting', byPersonId: grace.id })
    await expectNoAxeFinding()
    await user.keyboard('z')
    const close = await screen.findByRole('dialog', { name: 'Read and close 26/E01' })
    await user.type(within(close).getByRole('textbox', { name: 'What it led to' }), 'Open on Saturdays{Enter}')
    await waitFor(async () => expect((await opened(hall, escalationId)).column).toBe('closed'))
    expect(screen.queryByRole('region', { name: /Live meeting/ })).not.toBeNull()
  })
})

describe('an item about a pledge or an action', () => {
  it('has both sides agree, and only here it is said that it was not kept', async () => {
    const hall = await beginMeeting(team)
    const { user, host, localityId } = hall
    const [nettie, owen] = [await personIn(host, 'Nettie Bramble'), await personIn(host, 'Owen Larkspur')]
    const by = (personId: string, text: string) => ({ by: { kind: 'person' as const, personId }, text })
    const sides = { weWill: by(nettie.id, 'open the hall'), youWill: by(owen.id, 'bring the soup') }
    const more = { target: '', condition: null, reviewOn: null, column: 'offered' as const, origin: null }
    const pledge = await ask(host, 'pledge.write', { localityId, title: 'The Thursday kitchen', ...sides, ...more })
    await standAt(hall, 'How is the kitchen?', { kind: 'pledge', id: pledge.pledgeId })
    const part = await screen.findByRole('region', { name: 'The pledge' })
    await within(part).findByText('bring the soup')
    within(part).getByText('The Thursday kitchen')
    await expectNoAxeFinding()
    await user.keyboard('g')
    await waitFor(() => expect(part.textContent).toContain('26/P01Agreed'))
    // Nettie is at the keyboard: her own side is her word, the other one was said by Owen.
    for (const side of ['We will', 'You will']) {
      const marks = within(part).getByRole('radiogroup', { name: `${side}: is it kept?` })
      await user.click(within(marks).getByRole('radio', { name: 'Changed' }))
      await user.keyboard('{Enter}')
      await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What changed?' })).toBeNull())
      await within(marks).findByRole('radio', { name: 'Changed', checked: true })
      if (side === 'We will') await user.click(within(marks).getByRole('radio', { name: 'Not yet' }))
    }
    const trail = async () => (await ask(host, 'pledge.open', { pledgeId: pledge.pledgeId })).trail
    await waitFor(async () =>
      expect((await trail()).slice(0, 3).map(({ onBehalf }) => onBehalf)).toEqual([
        { personId: owen.id, via: 'meeting' },
        null,
        null,
      ]),
    )
    await waitFor(() => expect(part.textContent).toContain('26/P01Under way'))
    await user.keyboard('r')
    const why = await screen.findByRole('textbox', { name: 'Why was it not kept?' })
    await user.type(why, 'The hall was let{Enter}')
    await waitFor(() => expect(part.textContent).toContain('Not keptThe hall was let'))
  })

  it('proposes an action done, and the meeting agrees it', async () => {
    const hall = await beginMeeting(team)
    const { user, host, localityId } = hall
    const owen = await personIn(host, 'Owen Larkspur')
    const owner = { kind: 'person' as const, personId: owen.id }
    const input = { localityId, title: 'Price a gate', owner, helperIds: [], dueOn: null, origin: null }
    const { actionId } = await ask(host, 'action.add', input)
    await standAt(hall, 'The gate', { kind: 'action', id: actionId })
    const part = await screen.findByRole('region', { name: 'The action' })
    // A card alone stood in its way, and the wall said no more than “Blocked”.
    const waitsFor = { kind: 'escalation', id: await question(hall, 'drafted') } as const
    await ask(host, 'action.move', { actionId, to: 'blocked', after: null, waitsFor })
    await waitFor(() => expect(part.textContent).toContain('Blocked by 26/E01'))
    await user.keyboard('g')
    await waitFor(() => expect(part.textContent).toContain('Proposed done'))
    await user.keyboard('g')
    await waitFor(() => expect(part.textContent).toContain('26/A001Done'))
    // That it is done is the owner's word, said here; that it is agreed is nobody's in particular.
    const said = { personId: owen.id, via: 'meeting' }
    await waitFor(async () =>
      expect((await ask(host, 'action.open', { actionId })).trail.slice(0, 2)).toMatchObject([
        { label: 'Moved 26/A001 to Done', onBehalf: null },
        { label: 'Moved 26/A001 to Proposed done', onBehalf: said },
      ]),
    )
  })
})

describe('a question or a pledge begun in one line', () => {
  it('is written out over the room and sent, with its words and to whom', async () => {
    const hall = await beginMeeting(team)
    const { user, view } = hall
    await user.keyboard('e')
    const line = await screen.findByRole('textbox', { name: 'The question to the enabler' })
    await user.type(line, 'Who pays for the urn?')
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Write the question out' })
    expect(within(dialog).getByRole('textbox', { name: 'The question' })).toHaveProperty(
      'value',
      'Who pays for the urn?',
    )
    await expectNoAxeFinding()
    // Too long a question ended in a toast, and nothing at its field said why.
    const field = within(dialog).getByRole('textbox', { name: 'The question' })
    await user.clear(field)
    await user.paste('a'.repeat(2_001))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await within(dialog).findByText(/^That is 2,001 letters; 2,000 fit\./)
    await user.clear(field)
    await user.paste('Who pays for the urn?')
    await user.type(within(dialog).getByRole('textbox', { name: 'What was tried' }), 'Two shops')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect((await outcomes()).textContent).toContain('Who pays for the urn?')
    expect((await view()).escalations).toMatchObject([{ column: 'sent', tried: 'Two shops' }])
  })

  it('is answered by what was said before, in one step', async () => {
    const { user, view, host } = await beginMeeting(team)
    const grace = await personIn(host, 'Grace Alderney')
    const given = {
      reach: '',
      until: null,
      saidById: grace.id,
      saidOn: '2026-03-12',
      via: 'phone',
      minute: null,
    } as const
    const holds = { what: 'An urn from the depot', condition: '', where: { kind: 'everywhere' } } as const
    await ask(host, 'permission.add', { ...holds, ...given })
    await user.keyboard('e')
    await user.type(
      await screen.findByRole('textbox', { name: 'The question to the enabler' }),
      'May we have an urn of the depot?',
    )
    await screen.findByText(/Yes was said to something like it: An urn from the depot/)
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Write the question out' })
    await user.click(within(dialog).getByRole('button', { name: /Use that/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await view()).escalations).toMatchObject([
      { column: 'closed', sentAt: null, answer: { via: 'permission' } },
    ])
    await ask(host, 'history.undo', {})
    expect((await view()).escalations).toEqual([])
  })

  it('has both sides of a pledge, and says who is missing', async () => {
    const { user, view } = await beginMeeting(team)
    await user.keyboard('p')
    await user.type(await screen.findByRole('textbox', { name: 'What is promised' }), 'The kitchen')
    await user.click(screen.getByRole('button', { name: 'write it out' }))
    const dialog = await screen.findByRole('dialog', { name: 'Write the pledge out' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    await within(dialog).findByRole('alert')
    await expectNoAxeFinding()
    const [we] = within(dialog).getAllByRole('combobox', { name: 'Who' })
    we?.focus()
    for (const words of ['nb', 'open the hall', 'residents', 'bring the soup']) {
      await user.keyboard(words)
      await user.tab()
    }
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await view()).pledges).toMatchObject([
      { title: 'The kitchen', column: 'agreed', youWill: { by: { kind: 'residents' }, text: 'bring the soup' } },
    ])
  })
})
