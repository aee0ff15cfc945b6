import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import '../../../renderer/src/features/actions/actions-screen'
import '../../../renderer/src/features/decisions/decisions-screen'
import '../../../renderer/src/features/minutes/minutes-screen'
import '../../../renderer/src/features/papers/papers-screen'
import '../../../renderer/src/features/people/people-screen'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { ask } from '../live/live-hall'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'

/** The whole window; a meeting with a decision and an action was held on 11 June. */
async function showHeld() {
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(
    host,
    'Nettie Bramble, NCC, lead\nAvril Teasdale, NCC, enabler',
  )
  await ask(host, 'meeting.start', { meetingId })
  const itemId = (await ask(host, 'meeting.open', { meetingId })).items[1]?.id ?? ''
  await ask(host, 'decision.add', { meetingId, itemId, text: 'a knock every day' })
  await ask(host, 'action.add', {
    ...{ localityId, title: 'ring housing', owner: { kind: 'team' }, helperIds: [], dueOn: '2026-06-12' },
    origin: { meetingId, itemId },
  })
  await ask(host, 'meeting.finish', { meetingId })
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  return { host, user, meetingId, localityId, itemId }
}
const asked = () => useSaveAsked.getState().asked

it('the papers are a part of the place, in the sidebar', async () => {
  const { user, localityId } = await showHeld()
  await user.click(screen.getByRole('button', { name: 'Papers' }))
  await heading(/Papers/)
  expect(useRoutes.getState().route).toEqual({ screen: 'papers', localityId })
  expect(screen.getByRole('button', { name: 'Papers' }).getAttribute('aria-current')).toBe('page')
})

it('the window’s menu saves the minutes on the screen in their version, else those of the last meeting', async () => {
  const { host, user, meetingId } = await showHeld()
  const minutes = (version: string) => ({ kind: 'document', request: { document: 'minutes', meetingId, version } })
  act(() => host.send({ kind: 'menu', command: 'save-word' }))
  expect(asked()).toEqual(minutes('team'))
  act(() => useSaveAsked.setState({ asked: null }))
  act(() => go({ screen: 'minutes', meetingId }))
  await screen.findByRole('article', { name: 'Preview, team version' })
  await user.keyboard('2')
  await screen.findByRole('article', { name: 'Preview, partner version' })
  act(() => host.send({ kind: 'menu', command: 'save-word' }))
  expect(asked()).toEqual({ ...minutes('partner'), format: 'docx' })
})

it('the log is saved from its board', async () => {
  const { user, localityId } = await showHeld()
  act(() => go({ screen: 'actions', localityId }))
  await user.click(await screen.findByRole('button', { name: 'Save the log…' }))
  expect(asked()).toMatchObject({ request: { document: 'action-log', localityId, which: 'all' } })
})

it('an extract of a decision is saved from the register, by its button and by S', async () => {
  const { user, localityId, meetingId, itemId } = await showHeld()
  act(() => go({ screen: 'decisions', localityId }))
  await user.click(await screen.findByRole('button', { name: 'Save an extract of 26/D001…' }))
  const extract = { document: 'extract', meetingId, itemId }
  expect(asked()).toMatchObject({ kind: 'document', request: extract })
  act(() => useSaveAsked.setState({ asked: null }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('s')
  expect(asked()).toMatchObject({ kind: 'document', request: extract })
})

it('a brief is saved from the panel of an enabler, and of nobody else', async () => {
  const { user, localityId } = await showHeld()
  act(() => go({ screen: 'people', localityId }))
  await user.click(await screen.findByRole('button', { name: /Avril Teasdale/ }))
  const panel = await screen.findByRole('complementary', { name: 'Avril Teasdale' })
  await user.click(within(panel).getByRole('button', { name: 'Brief…' }))
  expect(asked()).toMatchObject({ request: { document: 'enabler-brief', escalationId: null } })
  act(() => useSaveAsked.setState({ asked: null }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(screen.getByRole('button', { name: /^(?!At the keyboard).*Nettie Bramble/ }))
  await screen.findByRole('complementary', { name: 'Nettie Bramble' })
  expect(screen.queryByRole('button', { name: 'Brief…' })).toBeNull()
})
