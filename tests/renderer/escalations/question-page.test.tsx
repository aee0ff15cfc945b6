import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answerErrors, newAnswer, readAnswer, toRecord } from '../../../renderer/src/features/escalations/answer-form'
import { answerSaid, howItCame, withoutKind } from '../../../renderer/src/features/escalations/escalation-words'
import { permissionWords } from '../../../renderer/src/features/escalations/permission-card'
import { measured } from '../../../renderer/src/features/escalations/speed-words'
import { aRole } from '../../../shared/rules/roles'
import { expectNoAxeFinding } from '../on-screen'
import { heldElsewhere, personIn, questionIn, recordsOf, routeNow, sampleHost, showQuestion } from './some-questions'

const pavilion = /Rec pavilion/

async function write(user: Awaited<ReturnType<typeof showQuestion>>['user'], label: string, words: string) {
  await user.click(await screen.findByRole('textbox', { name: label }))
  await user.paste(words)
  await user.keyboard('{Enter}')
}

describe('the page of a question', () => {
  it('draws the question, its strip in words, what was tried, and the trail with how each word came', async () => {
    const host = await sampleHost()
    await showQuestion(host, pavilion)
    screen.getByRole('heading', { level: 1, name: pavilion })
    const clock = screen.getByRole('region', { name: 'Clock' })
    expect(clock.textContent).toContain('2 days over')
    expect(clock.textContent).toContain('12 working days without an answer. Flagged for the programme board.')
    within(clock).getByRole('img', {
      name: 'Sent on 21 May, seen on 26 May, due on 5 June. Today, Tuesday 9 June, it is 2 working days over.',
    })
    within(screen.getByRole('region', { name: 'What we tried' })).getByText('Offered a key holder and a weekly check.')
    const trail = screen.getByRole('region', { name: 'Trail' })
    within(trail).getByText('Seen by Grace Alderney, by e-mail, noted by Cass Underhill')
    within(trail).getByRole('button', { name: /^minute \d/ })
    await waitFor(() => expect(document.body.textContent).toContain(measured))
    expect(screen.getByText(/Only the enabler can answer it/)).toBeTruthy()
    await expectNoAxeFinding()
  })

  it('answers it with what was said before, by one key, and names the source', async () => {
    const host = await sampleHost()
    const { user, question, head } = await showQuestion(host, pavilion)
    const offered = await screen.findByRole('region', { name: 'A permission that may answer this' })
    await within(offered).findByRole('heading', { name: 'This may answer it' })
    // The minute it came from is read after the rest.
    await within(offered).findByRole('button', { name: / minute / })
    const before = offered.textContent ?? ''
    await user.click(within(offered).getByRole('button', { name: 'Not the same' }))
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'A permission that may answer this' })?.textContent).not.toBe(before),
    )
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'A permission that may answer this' }).textContent).toBe(before),
    )
    await user.keyboard('u')
    await screen.findByRole('region', { name: 'Answer' })
    await waitFor(async () => expect((await head()).answer).toMatchObject({ via: 'permission' }))
    expect(
      (await recordsOf(host, 'permission')).some((one) => one.uses.some((use) => use.escalationId === question.id)),
    ).toBe(true)
    await screen.findByRole('button', { name: 'The permission that answered it' })
    expect(document.body.textContent).not.toContain('Answered by Grace')
    expect(screen.getByRole('region', { name: 'Answer' }).textContent).toMatch(
      /Allowed on \d+ \w+ 2026 by Grace Alderney, used here on 9 June/,
    )
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Trail' }).textContent).toMatch(/Allowed on .*, used here on/),
    )
  })

  it('lets what waited for it go on once it is answered, and Undo has it wait again', async () => {
    const host = await sampleHost()
    const asked = await questionIn(host, pavilion)
    const action = (await recordsOf(host, 'action')).find(
      (one) => one.localityId === asked.localityId && one.column === 'todo',
    )
    const actionId = action?.id ?? ''
    const waitsFor = { kind: 'escalation', id: asked.id } as const
    await host.core().call('action.move', { actionId, to: 'blocked', after: null, waitsFor })
    const now = async () => (await recordsOf(host, 'action')).find(({ id }) => id === actionId)
    const { user } = await showQuestion(host, pavilion)
    await screen.findByRole('region', { name: 'This stands in the way of' })
    expect(screen.queryByRole('button', { name: /^Go on with it/ })).toBeNull()
    await screen.findByRole('region', { name: 'A permission that may answer this' })
    await user.keyboard('u')
    const held = await screen.findByRole('region', { name: 'This stood in the way of' })
    await user.click(within(held).getByRole('button', { name: `Go on with it: ${action?.title}` }))
    await waitFor(async () => expect(await now()).toMatchObject({ column: 'doing', waitsFor: null }))
    await screen.findByText(/goes on: it is in Doing\.$/)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await now()).toMatchObject({ column: 'blocked', waitsFor }))
  })

  it('lives through asking back, giving, an answer by phone, mending, closing and sending again', async () => {
    const host = await sampleHost()
    const { user, head } = await showQuestion(host, pavilion)
    await user.keyboard('b')
    await write(user, 'What they need to know', 'How many people?')
    await screen.findByText(/^Paused at day 12/)
    await user.keyboard('b')
    await write(user, 'The team’s answer', 'Thirty')
    await screen.findByText(/Given what was asked for by Nettie Bramble: “Thirty”/)
    const trail = screen.getByRole('region', { name: 'Trail' })
    within(trail).getByText('Asked back by Grace Alderney, by e-mail, noted by Nettie Bramble: “How many people?”')
    // Once, and not as said by who noted it.
    expect(within(trail).queryByText(/Asked back about/)).toBeNull()

    await user.keyboard('w')
    const dialog = await screen.findByRole('dialog', { name: /^What was said/ })
    await user.click(within(dialog).getByRole('textbox', { name: 'Their words' }))
    await user.paste('Yes, go ahead')
    await user.click(within(dialog).getByRole('radio', { name: 'Phone' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    const answer = await screen.findByRole('region', { name: 'Answer' })
    await waitFor(() => expect(answer.textContent).toContain('by phone, noted by Nettie Bramble'))
    await within(answer).findByRole('button', { name: 'Kept as a permission' })
    await expectNoAxeFinding()

    await user.keyboard('e')
    const mending = await screen.findByRole('dialog', { name: 'Mend the answer' })
    await user.click(within(mending).getByRole('radio', { name: 'Not now' }))
    const words = within(mending).getByRole('textbox', { name: 'Their words' })
    await user.clear(words)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await within(mending).findByText('Say what it waits for.')
    await user.click(words)
    await user.paste('Not before the lease')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await head()).answer?.kind).toBe('not-now'))

    await user.keyboard('c')
    await write(user, 'What it led to', 'We meet in the chapel')
    await within(answer).findByText(/We meet in the chapel/)
    await user.keyboard('a')
    await write(user, 'Why it is not settled', 'The lease is signed')
    await waitFor(async () => expect(await head()).toMatchObject({ column: 'sent', answer: null }))
  })

  it('is withdrawn with a reason, and only read where another laptop has the team', async () => {
    const host = await sampleHost()
    const { user } = await showQuestion(host, pavilion)
    await user.keyboard('{Delete}')
    await write(user, 'Reason', 'The club bought a hall')
    await waitFor(() => expect(routeNow()).toMatchObject({ screen: 'escalations' }))
    await screen.findByText('The club bought a hall')
    expect(screen.queryByRole('button', { name: /^Remind/ })).toBeNull()
    heldElsewhere(host)
    await screen.findByText(/off the board/)
  })

  it('waits with each of two enablers: neither the page nor the answer says that there is nobody', async () => {
    const host = await sampleHost()
    const asked = await questionIn(host, pavilion)
    const [grace, tobias] = [await personIn(host, 'Grace Alderney'), await personIn(host, 'Tobias Wren')]
    const roles = [...tobias.roles, aRole(asked.localityId, 'enabler')]
    await host.core().call('person.edit', { personId: tobias.id, roles })
    const words = { tried: '', ifNothing: '', neededBy: '2026-06-10', enablerId: null, origin: null } as const
    const input = { localityId: asked.localityId, question: 'Who of both says yes?', ask: 'advice', ...words } as const
    await host.core().call('escalation.write', { ...input, barrier: 'relationships', column: 'sent' })
    const { user, head } = await showQuestion(host, /Who of both/)
    expect((await head()).enablerId).toBeNull()
    const main = document.body
    const both = /(Grace Alderney and Tobias Wren|Tobias Wren and Grace Alderney)/
    expect(main.textContent).toMatch(both)
    expect(main.textContent).not.toMatch(/nobody/i)
    screen.getByText('Either of them may answer')
    screen.getByText('Sent by Nettie Bramble, and it waits with the enablers')
    // It is from no minute; a tag is set here and nowhere else.
    const about = screen.getByRole('region', { name: 'About the question' })
    expect(about.textContent).toMatch(/FromWritten here, Tuesday 9 June 2026What stands in the wayRelationships/)
    await user.click(within(about).getByRole('button', { name: /^Ways of Working: None/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Coaching' }))
    await waitFor(async () => expect((await head()).ways).toEqual(['coaching']))
    await expectNoAxeFinding()
    await user.keyboard('w')
    const dialog = await screen.findByRole('dialog', { name: /^What was said/ })
    const who = within(dialog).getByRole('button', { name: /Who answered/ })
    expect([grace.name, tobias.name].some((name) => who.textContent?.includes(name))).toBe(true)
  })

  it('leads from a draft to the minute it came from, as it does once it is sent', async () => {
    const host = await sampleHost()
    const { localityId } = await questionIn(host, pavilion)
    const planned = (await recordsOf(host, 'meeting')).find(
      (one) => one.localityId === localityId && (one.state === 'planned' || one.state === 'issued'),
    )
    const meetingId = planned?.id ?? ''
    const added = { meetingId, itemKind: 'challenge', title: 'The room', minutes: 5, after: null } as const
    const line = await host.core().call('item.add', added)
    if (!line.ok) throw new Error(JSON.stringify(line.problem))
    const item = { meetingId, itemId: line.value.itemId }
    const words = { tried: '', ifNothing: '', neededBy: null, enablerId: null, barrier: 'unsaid' } as const
    const written = { localityId, question: 'A draft of the room?', ask: 'advice', ...words, origin: item } as const
    const made = await host.core().call('escalation.write', { ...written, column: 'drafted' })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    const { user } = await showQuestion(host, /A draft of the room/)
    await user.click(screen.getByRole('button', { name: /^Minute \d+ of \w+day \d+ \w+ 2026$/ }))
    expect(routeNow()).toMatchObject({ screen: 'minutes', ...item })
  })

  it('waits for nobody, loudly, and offers the cover', async () => {
    const host = await sampleHost()
    const { user, head } = await showQuestion(host, /showers before eight/)
    const tobias = await personIn(host, 'Tobias Wren')
    await screen.findByText('Homelessness has no enabler, since 31 March.')
    expect(screen.getByRole('region', { name: 'Clock' }).textContent).toMatch(/^Nobody, \d days?Nobody who may answer/)
    await user.click(screen.getByRole('button', { name: 'Send it to Tobias Wren' }))
    await screen.findByText('Passed on to Tobias Wren by Nettie Bramble')
    expect(await head()).toMatchObject({ enablerId: tobias.id, column: 'sent' })
    expect(screen.queryByText(/has no enabler/)).toBeNull()
  })
})

describe('how an answer is read and said', () => {
  it('leaves to the words what nobody chose, and says what is missing', () => {
    const form = { ...newAnswer('grace', 'e-mail'), words: 'No' }
    const read = readAnswer(form, 'May we?', '2026-06-09')
    expect(read).toMatchObject({ kind: 'no', until: null, on: '2026-06-09', isYes: false })
    const empty = { ...newAnswer(null, 'phone'), kind: 'no' as const, on: '2026-06-10' }
    expect(answerErrors(empty, readAnswer(empty, 'May we?', '2026-06-09'), '2026-06-09')).toEqual({
      words: 'Write why not.',
      by: 'Choose who answered.',
      on: 'That day is still to come.',
    })
  })

  it('keeps the condition that the words say, here alone, and leaves the words whole', () => {
    const words = "yes that's fine as long as somebody signs for the key. Valid until 31 March. G."
    const form = { ...newAnswer('grace', 'e-mail'), words }
    const read = { ...readAnswer(form, 'May we sing?', '2026-06-09'), kind: 'yes-if' as const }
    const where = { kind: 'places', localityIds: ['mill'] }
    expect(toRecord(form, read, { localityId: 'mill' }, 'cass')).toMatchObject({
      words,
      keep: { condition: 'somebody signs for the key', where },
    })
    expect(answerSaid('yes-if', words)).toEqual({ kind: 'Yes, if', rest: 'somebody signs for the key' })
  })

  it('records it for who said it, or as said here where they have the keyboard', () => {
    const form = { ...newAnswer('grace', 'phone'), words: 'Yes' }
    const read = { ...readAnswer(form, 'May we sing?', '2026-06-09'), kind: 'yes' as const }
    expect(toRecord(form, read, { localityId: 'mill' }, 'cass')).toMatchObject({
      onBehalf: { personId: 'grace', via: 'phone' },
      keep: { what: 'Sing', where: { kind: 'places', localityIds: ['mill'] } },
    })
    expect(toRecord(form, read, { localityId: 'mill' }, 'grace').onBehalf).toBeNull()
    expect(toRecord({ ...form, isKept: false }, read, { localityId: 'mill' }, 'cass').keep).toBeNull()
  })

  it('does not say yes twice, and says how a word came', () => {
    expect(withoutKind('yes-if', 'Yes, if a key holder signs')).toBe('a key holder signs')
    expect(withoutKind('no', 'No: the checks')).toBe('the checks')
    expect(answerSaid('yes-if', 'Yes, as long as two people sign')).toEqual({
      kind: 'Yes, if',
      rest: 'two people sign',
    })
    expect(answerSaid('yes-if', 'No deposit, if it is locked')).toEqual({
      kind: 'Yes:',
      rest: 'No deposit, if it is locked',
    })
    expect(answerSaid('yes-if', 'a key holder signs')).toEqual({ kind: 'Yes, if', rest: 'a key holder signs' })
    expect(answerSaid('not-now', '')).toEqual({ kind: 'Not now.', rest: '' })
    expect(permissionWords({ what: 'No deposit.', condition: 'Yes, if a key holder signs' })).toBe(
      'No deposit, if a key holder signs',
    )
    expect(howItCame({ via: 'here', notedById: null }, () => 'Cass')).toBe('')
    expect(howItCame({ via: 'e-mail', notedById: 'c' }, () => 'Cass')).toBe('by e-mail, noted by Cass')
  })
})
