import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { measured } from '../../../renderer/src/features/escalations/speed-words'
import { aRole } from '../../../shared/rules/roles'
import { expectNoAxeFinding, showApp } from '../on-screen'
import {
  ask,
  aTeamThatAsks,
  chosenId,
  escalationOf,
  idAt,
  openDesk,
  rowOf,
  rows,
  said,
  waitForRows,
  words,
} from './a-desk'

const send = '{Control>}{Enter}{/Control}'

describe('the desk of the enabler at the keyboard', () => {
  it('says how things stand, and reads the first question whole, with what was said before', async () => {
    const { host } = await openDesk()
    expect(screen.getByText(/Grace Alderney has four questions from two places\./)).toBeTruthy()
    const { question } = await escalationOf(host, idAt(0))
    screen.getByRole('heading', { level: 2, name: question })
    await screen.findByText('Saturday tea stops.')
    screen.getByText('Friday 19 June 2026')
    screen.getByText('Structures')
    await screen.findByText('nothing yet')
    screen.getByText(measured)
    expect(screen.getByRole('button', { name: /^Enabler’s desk ?, waiting: ?4$/ }).getAttribute('aria-current')).toBe(
      'page',
    )
    await expectNoAxeFinding()
  })

  it('takes a yes in two keys, goes on to the next, keeps it for its place, and Undo brings it back', async () => {
    const { host, user } = await openDesk()
    const [first, second] = [idAt(0), idAt(1)]
    await user.keyboard(`1${send}`)
    expect(chosenId()).toBe(second)
    expect(document.activeElement).toBe(rowOf(second))
    const { answer } = await said(host, first, 'answered')
    expect(answer).toMatchObject({ kind: 'yes', via: 'here', notedById: null })
    const { permission } = await ask(host, 'permission.open', { permissionId: answer?.permissionId ?? '' })
    expect(permission.where).toMatchObject({ kind: 'places', localityIds: [expect.any(String)] })
    expect(permission.what).not.toMatch(/^(?:May|Will) |\?$/)
    await waitForRows(3)
    await user.keyboard('{Control>}z{/Control}')
    await waitForRows(4)
    expect(idAt(0)).toBe(first)
  })

  it('has the cursor in the words after a plain yes too, so that what is typed is the answer', async () => {
    const { host, user } = await openDesk()
    const first = idAt(0)
    await user.keyboard('1')
    expect(document.activeElement).toBe(words())
    await user.keyboard('Yes, so be it')
    expect(words().value).toBe('Yes, so be it')
    await user.keyboard(send)
    expect((await said(host, first, 'answered')).answer).toMatchObject({ kind: 'yes', words: 'Yes, so be it' })
  })

  it('asks for the words a kind needs at their field, and keeps what is half-written with its question', async () => {
    const { host, user } = await openDesk()
    const [first, second] = [idAt(0), idAt(1)]
    await user.keyboard('2')
    expect(document.activeElement).toBe(words())
    await user.keyboard(send)
    await screen.findByText('Say on what condition.')
    await user.paste('Dot signs for it')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(chosenId()).toBe(second)
    expect(words().value).toBe('')
    await user.keyboard('k')
    expect(words().value).toBe('Dot signs for it')
    expect(screen.getByRole('radio', { name: /^Yes, if/ })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('textbox', { name: 'Until when' }))
    await user.paste('31 March 2027')
    await user.clear(screen.getByRole('textbox', { name: 'What is allowed' }))
    await user.paste('Rooms without a deposit')
    await user.keyboard(send)
    const { answer } = await said(host, first, 'answered')
    expect(answer).toMatchObject({ kind: 'yes-if', words: 'Dot signs for it', until: '2027-03-31' })
    const { permission } = await ask(host, 'permission.open', { permissionId: answer?.permissionId ?? '' })
    expect(permission).toMatchObject({ what: 'Rooms without a deposit', condition: 'Dot signs for it' })
  })

  it('reads the kind from the words where none was chosen, and says so where there are none', async () => {
    const { host, user } = await openDesk()
    const first = idAt(0)
    await user.keyboard(send)
    await screen.findByText('Choose an answer first: keys 1 to 5.')
    await user.click(words())
    await user.paste('Sorry, no: the insurance does not cover it.')
    expect(screen.getByRole('radio', { name: 'No' })).toHaveProperty('checked', true)
    await user.keyboard(send)
    expect((await said(host, first, 'answered')).answer).toMatchObject({ kind: 'no', permissionId: null })
  })

  it('marks as seen, asks back and passes on without leaving the list', async () => {
    const { host, user, tobias } = await openDesk()
    const first = idAt(0)
    await user.keyboard('a')
    await said(host, first, 'acknowledged')
    await screen.findByText('Seen today')
    expect(chosenId()).toBe(first)

    await user.keyboard('b')
    await user.paste('Which Saturday?')
    await user.keyboard(send)
    expect((await said(host, first, 'asked-back')).trail.at(-1)).toMatchObject({ words: 'Which Saturday?' })
    await waitForRows(3)
    const withTeam = screen.getByRole('list', { name: 'Asked back, with the team' })
    expect(withTeam.querySelector('[data-question]')).toBe(rowOf(first))

    const passed = chosenId() ?? ''
    await user.keyboard(`5${send}`)
    await screen.findByText('Say to whom.')
    const to = screen.getByRole('button', { name: /To whom/ })
    expect(document.activeElement).toBe(to)
    await user.click(to)
    await user.click(await screen.findByRole('option', { name: /Tobias Wren/ }))
    await user.keyboard(send)
    await waitFor(async () => expect((await escalationOf(host, passed)).enablerId).toBe(tobias))
    await waitForRows(2)
  })

  it('left unmarked what came to the cover when the seat fell empty, and says that it is new, and why it is here', async () => {
    const { host, localityId, carrId, grace, tobias } = await aTeamThatAsks()
    const covers = [aRole(carrId, 'enabler'), aRole(localityId, 'enabler', { standing: 'cover' })]
    await ask(host, 'person.edit', { personId: tobias, roles: covers })
    const at = new Date(Date.now() + host.state().clockOffsetMs).toISOString()
    await host.call('host.edit-user-settings', {
      keyboardPersonId: tobias,
      deskLooked: { personId: tobias, at, had: [] },
    })
    // Written down on Tuesday: she left on Friday, before he looked.
    await ask(host, 'person.edit', { personId: grace, roles: [aRole(localityId, 'enabler', { to: '2026-06-05' })] })
    go({ screen: 'desk' })
    showApp(host)
    await waitFor(() => expect(rows()).toHaveLength(3))
    for (const row of rows()) expect(row.textContent).toContain('New to you, as cover')
    await screen.findByText(
      'Came to Tobias Wren, who covers: nobody has been the enabler here since Saturday 6 June 2026.',
    )
    await expectNoAxeFinding()
  })

  it('answers by what was said before with one key, and knows when it was looked at', async () => {
    const { host, user, ids, grace } = await openDesk()
    const [pavilion = ''] = ids
    await user.click(rowOf(pavilion))
    await screen.findByText('You said before')
    await screen.findByText(/“No deposit for the pavilion.*, if a named key holder signs.*”/)
    // Esc leaves the answer, not the desk: the keys are with the list again.
    await user.keyboard('5')
    await waitFor(() => expect(document.activeElement?.closest('[data-answer]')).not.toBeNull())
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(rowOf(pavilion))
    expect(screen.getByRole('list', { name: 'Keys' }).textContent).toContain('use what was said')
    await user.keyboard('u')
    expect((await said(host, pavilion, 'answered')).answer?.via).toBe('permission')
    // Nothing was said before to the next one: its key is not drawn.
    await waitFor(() =>
      expect(screen.getByRole('list', { name: 'Keys' }).textContent).not.toContain('use what was said'),
    )
    expect(host.state().user.deskLookedAt).toEqual({})
    act(() => go({ screen: 'home' }))
    await waitFor(() => expect(host.state().user.deskLookedAt[grace]).toMatch(/^2026-06-09T13:/))
    expect(host.state().user.deskHad[grace]).toEqual(expect.not.arrayContaining([pavilion]))
    expect(host.state().user.deskHad[grace]).toHaveLength(3)
  })

  it('says so where a question was answered elsewhere meanwhile, and keeps what was written', async () => {
    const { host, user, grace } = await openDesk()
    const [first, second] = [idAt(0), idAt(1)]
    await user.keyboard('4')
    await user.paste('The insurance')
    const answer = { escalationId: first, kind: 'yes', words: '', until: null, keep: null } as const
    await act(() => host.core().call('escalation.answer', answer, { onBehalf: { personId: grace, via: 'phone' } }))
    await screen.findByText(/Grace Alderney answered it meanwhile: Yes\. What you wrote is kept with it\./)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Next question' }))
    expect(chosenId()).toBe(second)
    expect(document.activeElement).toBe(rowOf(second))
    await user.keyboard('{Control>}z{/Control}')
    await waitForRows(4)
    await user.click(rowOf(first))
    expect(words().value).toBe('The insurance')
  })

  it('is answered to the end in two keys a question; then nothing waits', async () => {
    const { host, user, ids } = await openDesk()
    for (let left = ids.length; left > 0; left -= 1) {
      expect(rows()).toHaveLength(left)
      await user.keyboard(`1${send}`)
    }
    await screen.findByRole('heading', { name: 'Nothing waits for you' })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    for (const id of ids) expect((await said(host, id, 'answered')).answer?.kind).toBe('yes')
    await expectNoAxeFinding()
    await user.keyboard('{Control>}z{/Control}')
    await waitForRows(1)
  })

  /** It stood on both desks as if it were each one's alone, and vanished from one when the other had answered. */
  it('says with whom else a question waits, and who answered what waited with both', async () => {
    const { host, user, carrId, tobias } = await openDesk({ isGraceHere: false })
    await user.keyboard('{Enter}')
    await waitForRows(4)
    const question = 'May the van stand by the gate?'
    const { escalationId } = await act(() =>
      ask(host, 'escalation.write', {
        localityId: carrId,
        question,
        ask: 'permission',
        tried: '',
        ifNothing: '',
        neededBy: null,
        barrier: 'unsaid',
        enablerId: null,
        column: 'sent',
        origin: null,
      }),
    )
    await waitForRows(5)
    expect(screen.queryByText(/^Waits with/)).toBeNull()
    await user.click(rowOf(escalationId))
    await screen.findByText('Waits with Tobias Wren too')
    const answer = { escalationId, kind: 'yes', words: '', until: null, keep: null } as const
    await act(() => host.core().call('escalation.answer', answer, { onBehalf: { personId: tobias, via: 'phone' } }))
    const answered = await screen.findByRole('list', { name: 'Answered by others' })
    expect(answered.textContent).toContain(`9 June${question}`)
    expect(answered.textContent).toContain('Tobias Wren answered')
    await expectNoAxeFinding()
  })
})
