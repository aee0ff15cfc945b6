import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ActionsScreen } from '../../../renderer/src/features/actions/actions-screen'
import { PermissionsScreen } from '../../../renderer/src/features/permissions/permissions-screen'
import { PledgesScreen } from '../../../renderer/src/features/pledges/pledges-screen'
import { TodayScreen } from '../../../renderer/src/features/today/today-screen'
import { add } from '../actions/a-board'
import { ask } from '../live/live-hall'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { residents, write } from '../pledges/some-pledges'

const instead = 'Confidential: not shown while a second screen is on.'

/** Millbrook on a projector, with a confidential item on its agenda. */
async function onAProjector() {
  const host = await aHost()
  const { localityId, meetingId } = await startMillbrook(host)
  const { itemId } = await ask(host, 'item.add', {
    ...{ meetingId, itemKind: 'challenge', title: 'The Sugdens', minutes: 5, after: null },
    openness: { kind: 'confidential', reason: 'A family', until: null },
  })
  host.answers.screens = 2
  return { host, localityId, origin: { meetingId, itemId } }
}

describe('what is confidential and chosen, on a second screen', () => {
  it('is a pledge without its words, in the list as on the board, until it is asked for', async () => {
    const { host, localityId, origin } = await onAProjector()
    const sides = { weWill: residents('see the son'), youWill: residents('say nothing') }
    await write(host, localityId, { title: 'Help for the son', origin, ...sides })
    const user = await showScreen(
      host,
      <PledgesScreen localityId={localityId} pledgeId={null} isEverywhere={false} as="list" />,
    )
    await screen.findByText(instead, { selector: 'b' })
    await user.keyboard('j')
    await screen.findByText(instead, { selector: 'b' })
    await user.keyboard('v')
    await waitFor(() => expect(document.querySelector('[data-card]')).not.toBeNull())
    await screen.findByText(instead, { selector: 'b' })
    await user.keyboard('{Delete}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.body.textContent).not.toMatch(/the son|say nothing/)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Show it here' }))
    await waitFor(() => expect(document.body.textContent).toMatch(/Help for the son.*see the son.*say nothing/s))
  })

  it('is an action with its number alone beside the board, until it is asked for', async () => {
    const { host, localityId, origin } = await onAProjector()
    const actionId = await add(host, localityId, { title: 'See the son', origin })
    const user = await showScreen(
      host,
      <ActionsScreen localityId={localityId} actionId={actionId} isEverywhere={false} />,
    )
    const panel = await screen.findByRole('complementary', { name: 'Action 26/A001' })
    await waitFor(() => expect(panel.textContent).toContain(instead))
    await user.keyboard('e')
    expect(document.body.textContent).not.toContain('See the son')
    expect(screen.queryByRole('textbox')).toBeNull()
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Show it here' }))
    await waitFor(() => expect(panel.textContent).toContain('See the son'))
  })

  it('is a question without its words where a permission may answer it', async () => {
    const { host, localityId, origin } = await onAProjector()
    await ask(host, 'escalation.write', {
      ...{ localityId, question: 'May the son use the van for food?', ask: 'permission', tried: '', ifNothing: '' },
      ...{ neededBy: null, barrier: 'structures', enablerId: null, column: 'drafted', origin },
    })
    const { permissionId } = await ask(host, 'permission.add', {
      ...{ what: 'The van for food', condition: '', where: { kind: 'everywhere' }, reach: '', until: null },
      ...{ saidById: null, saidOn: '2026-06-01', via: 'phone', minute: null },
    })
    const user = await showScreen(host, <PermissionsScreen permissionId={permissionId} />)
    const panel = await screen.findByRole('complementary', { name: 'The permission' })
    await waitFor(() => expect(panel.textContent).toMatch(/May answer.*Question of a confidential item/s))
    await user.keyboard('u')
    const dialog = await screen.findByRole('dialog', { name: 'Which question does it answer?' })
    await waitFor(() => expect(dialog.textContent).toContain('Question of a confidential item'))
    expect(document.body.textContent).not.toContain('the son')
  })

  it('is not said by what Today asks about its line', async () => {
    const { host, localityId, origin } = await onAProjector()
    await add(host, localityId, { title: 'See the son', origin, dueOn: '2026-06-11' })
    const user = await showScreen(host, <TodayScreen />)
    const line = await screen.findByRole('button', { name: 'Action of a confidential item' })
    act(() => line.focus())
    await user.keyboard('d')
    const dialog = await screen.findByRole('dialog', { name: 'Due when?' })
    expect(dialog.textContent).toContain('Action of a confidential item')
    expect(document.body.textContent).not.toContain('See the son')
  })

  it('goes onto the next agenda with its words, which nobody says there', async () => {
    const { host, localityId, origin } = await onAProjector()
    await add(host, localityId, { title: 'See the son', origin, dueOn: '2026-06-11' })
    const user = await showScreen(host, <TodayScreen />)
    const line = await screen.findByRole('button', { name: 'Action of a confidential item' })
    act(() => line.focus())
    await user.keyboard('g')
    await screen.findByText(/agenda: Action of a confidential item$/)
    const { items } = await ask(host, 'meeting.open', { meetingId: origin.meetingId })
    expect(items.find(({ about }) => about?.kind === 'action')).toMatchObject({
      title: 'See the son',
      openness: { kind: 'confidential' },
    })
    expect(document.body.textContent).not.toContain('See the son')
  })
})
