import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  goesTo,
  newQuestion,
  questionErrors,
  withQuestionMark,
} from '../../../renderer/src/features/escalations/question-form'
import { WriteEscalationScreen } from '../../../renderer/src/features/escalations/write-escalation-screen'
import type { EnablerSeat } from '../../../shared/rules/enabler-seat'
import { aPerson } from '../../builders'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'
import { heldElsewhere, personIn, recordsOf, routeNow } from './some-questions'

const question = 'The question, as an enabler can answer it in two minutes'
const withGrace = 'Nettie Bramble, NCC, lead\nenabler: Grace Alderney'

async function showWriting(
  people = withGrace,
  before: (host: RealHost, localityId: string) => Promise<void> = async () => {},
) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host, people)
  await before(host, localityId)
  const show = (escalationId: string | null = null) =>
    showScreen(host, <WriteEscalationScreen localityId={localityId} escalationId={escalationId} question="" />)
  const user = await show()
  await screen.findByRole('textbox', { name: question })
  const paste = async (label: string, words: string) => {
    await user.click(screen.getByRole('textbox', { name: label }))
    await user.paste(words)
  }
  return { host, user, localityId, show, paste, questions: () => recordsOf(host, 'escalation') }
}

describe('writing a question', () => {
  it('says to whom it goes, proposes the question mark, says what is missing, and sends it', async () => {
    const { host, user, paste, questions } = await showWriting()
    await screen.findByText('Goes to Grace Alderney.')
    await expectNoAxeFinding()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Write what you ask the enabler.')
    await paste(question, 'May we use\nthe yard on Saturdays')
    await user.click(screen.getByRole('button', { name: 'Add the “?”' }))
    await paste('Needed by', '1 June 2026')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('That day has passed. Choose one to come.')
    expect(screen.getByRole('textbox', { name: question })).toHaveProperty('value', 'May we use the yard on Saturdays?')
    await user.clear(screen.getByRole('textbox', { name: 'Needed by' }))
    await paste('Needed by', '19 June')
    await user.click(screen.getByRole('radio', { name: 'Space' }))
    await paste('What we tried', 'Asked the school\nOffered to lock up')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const grace = await personIn(host, 'Grace Alderney')
    await waitFor(async () =>
      expect(await questions()).toMatchObject([
        {
          question: 'May we use the yard on Saturdays?',
          ask: 'space',
          neededBy: '2026-06-19',
          column: 'sent',
          enablerId: grace.id,
        },
      ]),
    )
    await waitFor(() => expect(routeNow()).toMatchObject({ screen: 'escalation' }))
  })

  /** Pressed twice before the answer it was written twice, and a number never comes back. */
  it('sends it once, however often Ctrl Enter is pressed', async () => {
    const { host, user, paste, questions } = await showWriting()
    await paste(question, 'May we use the yard?')
    let save = (): void => undefined
    host.answers.after = new Promise<void>((resolve) => {
      save = resolve
    })
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}')
    save()
    await waitFor(() => expect(routeNow()).toMatchObject({ screen: 'escalation' }))
    expect(await questions()).toHaveLength(1)
  })

  it('keeps what is typed over leaving the screen, until it is saved; then goes on with the draft', async () => {
    const { user, localityId, show, paste, questions } = await showWriting()
    await paste(question, 'May we <script>sing</script> 👩‍👩‍👧 שלום?')
    cleanup()
    const again = await show()
    expect(await screen.findByRole('textbox', { name: question })).toHaveProperty(
      'value',
      'May we <script>sing</script> 👩‍👩‍👧 שלום?',
    )
    await again.keyboard('{Control>}s{/Control}')
    await waitFor(async () => expect((await questions())[0]?.column).toBe('drafted'))
    cleanup()
    await show()
    expect(await screen.findByRole('textbox', { name: question })).toHaveProperty('value', '')
    cleanup()
    const id = (await questions())[0]?.id ?? ''
    const goingOn = await show(id)
    await screen.findByRole('heading', { level: 1, name: /Go on with 26\/E01/ })
    await goingOn.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await questions())[0]?.column).toBe('sent'))
    expect(routeNow()).toMatchObject({ screen: 'escalation', localityId })
    expect(user).toBeTruthy()
  })

  it('offers what was allowed before as one types, and closes the question with it', async () => {
    const { host, user, paste, questions } = await showWriting(withGrace, async (host) => {
      const grace = await personIn(host, 'Grace Alderney')
      const outcome = await host.core().call('permission.add', {
        what: 'No deposit for a room under £500',
        condition: 'Yes, if a named key holder signs for it',
        where: { kind: 'everywhere' },
        reach: '',
        until: null,
        saidById: grace.id,
        saidOn: '2026-03-12',
        via: 'e-mail',
        minute: null,
      })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
    })
    await paste(question, 'May we have the room without a deposit?')
    const offered = await screen.findByRole('region', { name: 'A permission that may answer this' })
    within(offered).getByText('“No deposit for a room under £500, if a named key holder signs for it”')
    await expectNoAxeFinding()
    await user.click(within(offered).getByRole('button', { name: /Use that/ }))
    await waitFor(async () =>
      expect(await questions()).toMatchObject([{ column: 'closed', sentAt: null, answer: { via: 'permission' } }]),
    )
    // Written and answered in one step.
    await host.core().call('history.undo', {})
    expect(await questions()).toEqual([])
  })

  it('says in which place a permission was asked for where no minute says it', async () => {
    let carrTopId = ''
    const { paste, host } = await showWriting(withGrace, async (host) => {
      const place = { name: 'Carr Top', code: 'CARR', shape: 'place', district: '', venue: '' } as const
      const pattern = { every: 'week', weekday: 3, nth: null, startsAt: '10:00', endsAt: '11:00' } as const
      const carrTop = await startMillbrook(host, withGrace, { locality: { ...place, pattern } })
      carrTopId = carrTop.localityId
      const core = host.core()
      const written = await core.call('escalation.write', {
        ...newQuestion('May we use the school hall without a deposit?'),
        localityId: carrTop.localityId,
        column: 'sent',
        origin: null,
      })
      if (!written.ok) throw new Error(JSON.stringify(written.problem))
      const { escalationId } = written.value
      const keep = { what: 'The school hall without a deposit', where: { kind: 'everywhere' }, reach: '' } as const
      const answer = { escalationId, kind: 'yes', words: '', until: null, keep } as const
      const answered = await core.call('escalation.answer', answer)
      if (!answered.ok) throw new Error(JSON.stringify(answered.problem))
    })
    await paste(question, 'May the choir use the school hall?')
    await screen.findByRole('heading', { name: 'This may answer it' })
    await screen.findByText(/2026, in Carr Top\. Holds in every place/)
    await host.core().call('permission.edit', {
      permissionId: (await recordsOf(host, 'permission'))[0]?.id ?? '',
      where: { kind: 'places', localityIds: [carrTopId] },
    })
    await screen.findByRole('heading', { name: 'Something like this was allowed in Carr Top.' })
    screen.getByText('It does not say so for here.')
    screen.getByRole('button', { name: /^Use it here too/ })
  })

  it('says loudly that nobody will have it, and writes nothing where the team is only read', async () => {
    const { host } = await showWriting('Nettie Bramble, NCC, lead\nenabler: Rowan Ashby (tbc)')
    await screen.findAllByText(/^Waits for nobody: Rowan Ashby is proposed and not confirmed/)
    heldElsewhere(host)
    await screen.findByRole('heading', { name: 'Questions cannot be written here now' })
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('a question before it is saved', () => {
  it.each([
    ['May we sing', 'May we sing?'],
    ['May we sing.', 'May we sing?'],
    ['  May we\nsing … ', 'May we sing?'],
    ['May we sing?', null],
    ['May we sing?”', null],
    ['', null],
  ])('“%s”', (words, proposed) => {
    expect(withQuestionMark(words)).toBe(proposed)
  })

  it('fits in 2,000 letters and is not needed before today', () => {
    const form = { ...newQuestion('x'.repeat(2_001)), neededBy: '2026-06-08' }
    expect(questionErrors(form, '2026-06-09', null)).toMatchObject({
      question: expect.stringContaining('2,001 letters'),
      neededBy: expect.any(String),
    })
    expect(questionErrors({ ...newQuestion('y'), neededBy: '2026-06-08' }, '2026-06-09', '2026-06-01')).toEqual({})
  })

  it('goes to the enabler, never to the person who asks, else to the cover, else to nobody', () => {
    const people = new Map(
      ['Grace', 'Tobias'].map((name) => [name.toLowerCase(), aPerson({ id: name.toLowerCase(), name })]),
    )
    const tobias = people.get('tobias')
    const seat = (confirmed: readonly string[], hasCover: boolean): EnablerSeat => ({
      confirmed: new Set(confirmed),
      covers: hasCover && tobias !== undefined ? [tobias] : [],
      proposed: [],
      emptySince: null,
      isSaidEmpty: false,
    })
    expect(goesTo(null, seat(['grace'], true), people, null).words).toBe('Goes to Grace.')
    expect(goesTo(null, seat(['grace'], true), people, 'grace').words).toBe('No enabler: goes to the cover, Tobias.')
    expect(goesTo(null, seat([], true), people, null).words).toBe('No enabler: goes to the cover, Tobias.')
    expect(goesTo(null, seat(['grace', 'tobias'], false), people, null).words).toContain('Grace and Tobias')
    expect(goesTo(null, seat([], false), people, null)).toMatchObject({ isLoud: true })
    expect(goesTo('grace', seat(['grace'], false), people, 'grace')).toMatchObject({ isLoud: true })
  })
})
