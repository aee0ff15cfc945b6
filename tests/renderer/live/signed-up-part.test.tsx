import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { handsIn } from '../notes/hands-in-notes'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, beginMeeting, type Hall, titleOf, told } from './live-hall'

const team = 'Cass Underhill, clerk\nDot Hazelwood, Residents’ Group\nJonah Reed, Tea & Toast'
const openness = { kind: 'confidential', reason: 'about named people', until: '2026-06-30' } as const

/** The second item is confidential, and the meeting goes on to it. */
async function atAConfidentialItem(isSignedUp: readonly number[]): Promise<Hall & { readonly title: string }> {
  const hall = await beginMeeting(team)
  const { items } = await hall.view()
  const title = titleOf(items, 1)
  await ask(hall.host, 'item.edit', { meetingId: hall.meetingId, itemId: items[1]?.id ?? '', openness })
  await ask(hall.host, 'attendance.mark-rest-present', { meetingId: hall.meetingId })
  const { attendees } = (await hall.view()).attendance
  const ids = attendees.flatMap((one) => (one.who.kind === 'person' ? [one.who.personId] : []))
  const personIds = ids.filter((_, index) => isSignedUp.includes(index))
  if (personIds.length > 0) {
    await ask(hall.host, 'attendance.sign-up', { meetingId: hall.meetingId, personIds, isSignedUp: true })
  }
  await hall.user.keyboard('{ArrowRight}')
  await heading('Confidential item')
  return { ...hall, title }
}

describe('a confidential item in the open part', () => {
  it('shows that there is one and why, and its title nowhere', async () => {
    const { user, title } = await atAConfidentialItem([0])
    screen.getByText('About named people.')
    screen.getByText(/Confidential until 30 June/)
    expect(document.body.textContent).not.toContain(title)
    expect(document.body.innerHTML).not.toContain(title)
    screen.getByText(/2 of 3 here have not signed up/)
    await expectNoAxeFinding()
    // Nothing is asked or written about it either.
    await user.keyboard('k')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('d')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('names who should leave before the signed-up part begins, and Esc puts it off', async () => {
    const { user, view, title } = await atAConfidentialItem([1])
    await user.keyboard('u')
    const part = screen.getByRole('region', { name: 'The signed-up part' })
    await waitFor(() => expect(part.textContent).toContain('please leave the room now'))
    expect(part.textContent).toContain('Cass Underhill and Jonah Reed')
    expect(part.textContent).not.toContain('Dot Hazelwood')
    await expectNoAxeFinding()
    await user.keyboard('{Escape}')
    screen.getByText(/2 of 3 here have not signed up/)
    expect((await view()).meeting.live?.signedUpParts).toEqual([])
    await user.keyboard('uu')
    await heading(title)
    expect(part.textContent).toContain('Signed-up part since 10:01, 1 signed up')
    await expectNoAxeFinding()
    await user.keyboard('u')
    await heading('Confidential item')
    expect((await view()).meeting.live?.signedUpParts).toMatchObject([{ to: expect.any(String) }])
  })

  it('is shown at once where everybody has signed up, and says where else it is shown', async () => {
    const hall = await atAConfidentialItem([0, 1, 2])
    screen.getByText(/Everybody here has signed up/)
    hall.host.answers.screens = 2
    hall.host.send({ kind: 'workspace', state: hall.host.state() })
    await screen.findByText('On the wall too')
    await hall.user.click(screen.getByRole('button', { name: 'begin the signed-up part' }))
    await heading(hall.title)
  })
})

/** "Please leave the room now" stayed on the wall at an open item. */
it('nobody is asked to leave any more once the meeting steps on', async () => {
  const { user, view } = await atAConfidentialItem([1])
  const { items } = await view()
  await user.keyboard('u')
  await screen.findByText(/please leave the room now/)
  await user.keyboard('{ArrowRight}')
  await heading(titleOf(items, 2))
  expect(screen.queryByText(/please leave the room now/)).toBeNull()
})

/** The editor goes with the cover, and came back with the focus: the next A or D was a letter. */
it('keys are commands again when the cover goes, whoever typed before it came', async () => {
  const { user, title } = await atAConfidentialItem([0, 1, 2])
  await user.keyboard('{ArrowLeft}')
  await heading('Welcome and confidentiality')
  handsIn(await screen.findByRole('textbox', { name: /^Notes of item 1/ })).come()
  await user.keyboard('{PageDown}')
  await heading('Confidential item')
  await user.keyboard('u')
  await heading(title)
  await screen.findByRole('textbox', { name: /^Notes of item 2/ })
  await waitFor(() => expect(document.activeElement?.getAttribute('contenteditable')).not.toBe('true'))
  await user.keyboard('d')
  await screen.findByRole('textbox', { name: 'What was agreed' })
})

describe('who may read an item', () => {
  it('is said in the room by K: confidential with its reason, and until when', async () => {
    const { user, view } = await beginMeeting(team)
    await user.keyboard('k')
    await screen.findByRole('dialog', { name: 'Openness' })
    await user.click(screen.getByRole('radio', { name: /^Confidential/ }))
    await user.type(await screen.findByRole('textbox', { name: /Reason/ }), 'about named people')
    await user.type(screen.getByRole('textbox', { name: /^Until, if it ends/ }), '30 june{Enter}')
    await heading('Confidential item')
    await told('This item: Confidential until 30 June')
    screen.getByText(/^Confidential until 30 June/)
    expect((await view()).items[0]?.openness).toEqual(openness)
    await user.keyboard('{Control>}z{/Control}')
    await heading('Welcome and confidentiality')
  })

  it('is read like any other after its last day', async () => {
    const { host, meetingId, user, view } = await beginMeeting(team)
    const { items } = await view()
    const over = { ...openness, until: '2026-06-10' }
    await ask(host, 'item.edit', { meetingId, itemId: items[1]?.id ?? '', openness: over })
    await user.keyboard('{ArrowRight}')
    await heading(titleOf(items, 1))
    screen.getByText('Open: was confidential until 10 June')
  })
})
