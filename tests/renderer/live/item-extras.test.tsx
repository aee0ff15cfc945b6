import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, at, beginMeeting, type Hall, heldBefore, outcomes, told } from './live-hall'

const team = 'Cass Underhill, clerk\nDot Hazelwood, Residents’ Group\nJonah Reed, Tea & Toast'

/** An agenda without the line for the welcome neither showed the statement nor recorded it, without a word. */
it('the statement is shown and recorded at the first item where no welcome stands', async () => {
  const { host, localityId, meetingId: before, user } = await beginMeeting()
  expect(await screen.findAllByRole('button', { name: /^Record that it was read/ })).toHaveLength(1)
  await ask(host, 'meeting.suspend', { meetingId: before })
  const when = { on: '2026-06-11', startsAt: '14:00', endsAt: '15:00', venue: '' }
  const { meetingId } = await ask(host, 'meeting.plan', { localityId, ...when })
  const view = () => ask(host, 'meeting.open', { meetingId })
  const [welcome, first] = (await view()).items
  await ask(host, 'items.remove', { meetingId, itemIds: [welcome?.id ?? ''] })
  await ask(host, 'meeting.start', { meetingId })
  act(() => go({ screen: 'live', meetingId }))
  await heading(first?.title ?? '')
  await screen.findByRole('button', { name: /^Record that it was read/ })
  await user.keyboard('c')
  await screen.findByText(/^Read at/)
  await waitFor(async () => expect((await view()).meeting.live?.statementShownAt).not.toBeNull())
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(screen.queryByText(/^Read at/)).toBeNull())
})

describe('rounds', () => {
  async function withRounds(): Promise<Hall> {
    const hall = await beginMeeting(team)
    await ask(hall.host, 'locality.edit', { localityId: hall.localityId, hasRounds: true })
    await ask(hall.host, 'attendance.mark-rest-present', { meetingId: hall.meetingId })
    await waitFor(() => expect(screen.getByRole('button', { name: 'a word each' })).toHaveProperty('disabled', false))
    return hall
  }

  it('ask each person for a word, and show the words without names', async () => {
    const { user, view } = await withRounds()
    await user.keyboard('v')
    await screen.findByRole('textbox', { name: /Cass Underhill.*How do you come in/ })
    await expectNoAxeFinding()
    await user.keyboard('tired{Enter}')
    await screen.findByRole('textbox', { name: /Dot Hazelwood/ })
    // The focus stays in the field: that it is another person's now is told.
    await told('Dot Hazelwood, 2 of 3')
    // Nothing said is left out.
    await user.keyboard('{Enter}')
    await screen.findByRole('textbox', { name: /Jonah Reed/ })
    await user.keyboard('hopeful{Enter}')
    const round = screen.getByRole('region', { name: 'Check-in round' })
    await waitFor(() => expect(round.textContent).toContain('hopeful, tired'))
    expect(round.textContent).not.toContain('Cass')
    expect((await view()).attendance.attendees.map((one) => one.checkIn)).toEqual(['tired', '', 'hopeful'])
    await expectNoAxeFinding()
  })

  it('keep the word that stands there when Esc closes them, and go on with who has none', async () => {
    const { user, view } = await withRounds()
    await user.keyboard('v')
    await screen.findByRole('textbox', { name: /Cass Underhill/ })
    await user.keyboard('glad{Escape}')
    await screen.findByText('glad')
    expect((await view()).attendance.attendees[0]?.checkIn).toBe('glad')
    await user.keyboard('v')
    await screen.findByRole('textbox', { name: /Dot Hazelwood/ })
    await user.keyboard('{ArrowUp}')
    expect(await screen.findByRole('textbox', { name: /Cass Underhill/ })).toHaveProperty('value', 'glad')
  })

  it('come once more at the last item, and ask how each leaves', async () => {
    const hall = await withRounds()
    await at(hall, 'any-other-business')
    expect(screen.queryByRole('region', { name: /round$/ })).toBeNull()
    await at(hall, 'next-meeting')
    const round = await screen.findByRole('region', { name: 'Close-out round' })
    await hall.user.keyboard('v')
    await screen.findByRole('textbox', { name: /Cass Underhill.*How do you leave/ })
    await expectNoAxeFinding()
    await hall.user.keyboard('lighter{Enter}')
    await screen.findByRole('textbox', { name: /Dot Hazelwood/ })
    await hall.user.keyboard('heard{Enter}')
    await screen.findByRole('textbox', { name: /Jonah Reed/ })
    await hall.user.keyboard('{Enter}')
    await told('That was everybody')
    await waitFor(() => expect(round.textContent).toContain('heard, lighter'))
    const { attendees } = (await hall.view()).attendance
    expect(attendees.map(({ checkIn, closeOut }) => [checkIn, closeOut])).toEqual([
      ['', 'lighter'],
      ['', 'heard'],
      ['', ''],
    ])
  })

  it('are not offered where the place has none', async () => {
    await beginMeeting(team)
    expect(screen.queryByRole('region', { name: 'Check-in round' })).toBeNull()
  })
})

describe('the last minutes', () => {
  it('are confirmed one after another, the oldest first, and corrected here', async () => {
    const hall = await beginMeeting(team)
    await heldBefore(hall, '2026-05-28')
    const june = await heldBefore(hall, '2026-06-04')
    await at(hall, 'last-minutes')
    const part = await screen.findByRole('region', { name: 'Minutes to confirm' })
    await waitFor(() => expect(part.textContent).toContain('Minutes of Thursday 28 May 2026, in draft'))
    expect(part.textContent).toContain('Then those of Thursday 4 June')
    await expectNoAxeFinding()
    await hall.user.keyboard('y')
    await waitFor(() => expect(part.textContent).toContain('Thursday 28 May 2026: confirmed as a correct record'))
    expect(part.textContent).toContain('Minutes of Thursday 4 June 2026, in draft')
    await hall.user.keyboard('x')
    await screen.findByRole('textbox', { name: 'Correction to the minutes of Thursday 4 June' })
    await expectNoAxeFinding()
    await hall.user.keyboard('The bins go out on Tuesday{Enter}')
    const corrections = await screen.findByRole('list', { name: 'Corrections' })
    expect(corrections.textContent).toContain('The bins go out on Tuesday')
    expect((await hall.view()).corrections).toMatchObject([{ ofMeetingId: june }])
    await hall.user.keyboard('{Escape}y')
    await waitFor(() => expect(part.textContent).toContain('Thursday 4 June 2026: confirmed as a correct record'))
    expect((await ask(hall.host, 'meeting.open', { meetingId: june })).approvals).toMatchObject([
      { approvedOn: '2026-06-11', approvedByMeetingId: hall.meetingId },
    ])
  })

  it('keep a half-written correction when the meeting steps on, and its line is closed then', async () => {
    const hall = await beginMeeting(team)
    await heldBefore(hall, '2026-06-04')
    await at(hall, 'last-minutes')
    await screen.findByText(/in draft/)
    await hall.user.keyboard('x')
    await screen.findByRole('textbox', { name: /^Correction/ })
    await hall.user.keyboard('The bins{PageDown}')
    await waitFor(() => expect(screen.queryByText(/in draft/)).toBeNull())
    await hall.user.keyboard('{PageUp}')
    await screen.findByText(/in draft/)
    expect(screen.queryByRole('textbox', { name: /^Correction/ })).toBeNull()
    await hall.user.keyboard('x')
    expect(await screen.findByRole('textbox', { name: /^Correction/ })).toHaveProperty('value', 'The bins')
  })

  it('say so where none wait', async () => {
    const hall = await beginMeeting(team)
    await at(hall, 'last-minutes')
    await screen.findByText('No minutes wait to be confirmed.')
    expect(screen.queryByRole('button', { name: 'write a correction' })).toBeNull()
  })
})

describe('matters arising', () => {
  it('fill themselves with what changed, with number and owner', async () => {
    const hall = await beginMeeting(team)
    await ask(hall.host, 'attendance.mark-rest-present', { meetingId: hall.meetingId })
    const { attendees } = (await hall.view()).attendance
    const [cass] = attendees
    const personId = cass?.who.kind === 'person' ? cass.who.personId : ''
    const { actionId } = await ask(hall.host, 'action.add', {
      localityId: hall.localityId,
      title: 'Price twelve urns',
      owner: { kind: 'person', personId },
      helperIds: [],
      dueOn: null,
      origin: null,
    })
    await ask(hall.host, 'action.move', { actionId, to: 'proposed', after: null })
    await at(hall, 'matters-arising')
    const list = await screen.findByRole('list', { name: 'What changed' })
    screen.getByText('One matter: late, blocked or proposed done')
    expect(list.textContent).toContain('Proposed done')
    expect(list.textContent).toContain('Price twelve urns')
    expect(list.textContent).toContain('26/A001')
    within(list).getByRole('img', { name: 'Cass Underhill' })
    await expectNoAxeFinding()
  })
})

/** "It could not be read.. Try again." */
it('matters arising that could not be read say so, each sentence with one full stop', async () => {
  const hall = await beginMeeting(team)
  hall.host.answers.refuse = (name) =>
    name === 'meeting.matters-arising' ? { code: 'disk-full', path: 'C:\\Team' } : null
  await at(hall, 'matters-arising')
  const said = await screen.findByText(/^The disk is full/)
  expect(said.textContent).not.toContain('..')
})

describe('a matter of a confidential item', () => {
  it('keeps its number alone until the signed-up part', async () => {
    const hall = await beginMeeting(team)
    const { meetingId, localityId } = hall
    const { itemId } = await ask(hall.host, 'item.add', {
      meetingId,
      itemKind: 'challenge',
      title: 'Support for one household',
      minutes: 5,
      after: null,
      openness: { kind: 'confidential', reason: 'about named people', until: null },
    })
    const { actionId } = await ask(hall.host, 'action.add', {
      localityId,
      title: 'See the family on Monday',
      owner: { kind: 'team' },
      helperIds: [],
      dueOn: null,
      origin: { meetingId, itemId },
    })
    await ask(hall.host, 'action.move', { actionId, to: 'proposed', after: null })
    await at(hall, 'matters-arising')
    const list = await screen.findByRole('list', { name: 'What changed' })
    expect(list.textContent).toContain('A confidential matter')
    expect(list.textContent).toContain('26/A001')
    expect(document.body.textContent).not.toContain('See the family')
    await ask(hall.host, 'meeting.part', { meetingId, part: 'signed-up' })
    await waitFor(() => expect(list.textContent).toContain('See the family on Monday'))
  })
})

describe('stories handed in', () => {
  it('wait under their item and are told by their number', async () => {
    const hall = await beginMeeting(team)
    for (const text of ['Somebody danced again', '<script>alert(1)</script>']) {
      await ask(hall.host, 'story.hand-in', { localityId: hall.localityId, text, personId: null })
    }
    const itemId = await at(hall, 'stories')
    const list = await screen.findByRole('list', { name: 'Stories handed in' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
    within(list).getByText('<script>alert(1)</script>')
    await expectNoAxeFinding()
    await hall.user.keyboard('1')
    expect((await outcomes()).textContent).toContain('Somebody danced again')
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1))
    expect((await hall.view()).stories).toMatchObject([{ origin: { kind: 'item', itemId } }])
  })
})

describe('the add line', () => {
  it.each([
    ['d', 'What was agreed', 'A knock every day', 'Gets the next number, printed as it stands.'],
    ['p', 'What is promised', 'Twelve Thursdays', 'Gets the next number, in Offered.'],
    [
      'p',
      'What is promised',
      'Cass will knock; residents will answer',
      'We will: Cass Underhill, knock. You will: residents, answer. Gets the next number, in Offered.',
    ],
    [
      'e',
      'The question to the enabler',
      'May we have a date?',
      'Gets the next number, in Drafted, not sent yet. Nobody answers here yet: it will wait.',
    ],
    ['t', 'The story', 'Somebody danced', 'A story, printed nowhere until its teller agrees.'],
    ['£', 'What it is for, and how much', 'tea urn £40', '£40.00 for tea urn'],
  ])('of %s says what it will become', async (key, label, text, becomes) => {
    const { user } = await beginMeeting(team)
    await user.keyboard(key)
    await user.type(await screen.findByRole('textbox', { name: label }), text)
    await screen.findByText(becomes)
  })

  it('of a pledge keeps who promised what', async () => {
    const { user, view } = await beginMeeting(team)
    await user.keyboard('p')
    await user.type(await screen.findByRole('textbox', { name: 'What is promised' }), 'Cass will knock{Enter}')
    await outcomes()
    await waitFor(async () =>
      expect((await view()).pledges).toMatchObject([
        { title: 'Cass will knock', column: 'offered', weWill: { by: { kind: 'person' }, text: 'knock' } },
      ]),
    )
  })
})
