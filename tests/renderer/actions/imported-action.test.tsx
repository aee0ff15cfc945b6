import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ActionsScreen } from '../../../renderer/src/features/actions/actions-screen'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'

async function showImported(detail: string) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const outcome = await host.core().call('import.actions', {
    localityId,
    source: 'old log.csv',
    people: [],
    actions: [
      {
        row: 1,
        logNumber: '12',
        title: 'Paint the gate',
        detail,
        raisedOn: '2026-02-03',
        dueOn: null,
        owner: { kind: 'nobody' },
        helpers: [],
        column: 'todo',
      },
    ],
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const user = await showScreen(host, <ActionsScreen localityId={localityId} />)
  await user.click(await screen.findByRole('button', { name: 'Paint the gate' }))
  const panel = await screen.findByRole('complementary', { name: /^Action/ })
  return { host, user, panel }
}

it('shows the notes of the old log on the action, with its old number and the day it was raised', async () => {
  const { panel } = await showImported('Ring the district\nDue: asap')
  await within(panel).findByText(/Ring the district\s+Due: asap/)
  expect(panel.textContent).toContain('old log.csv. Was number 12 in the old log.')
  expect(panel.textContent).toContain('RaisedTuesday 3 February 2026')
  await expectNoAxeFinding()
})

it('lets the detail of an action be changed in its place, and left as it was with Esc', async () => {
  const { host, user, panel } = await showImported('Ring the district')
  await user.click(await within(panel).findByRole('button', { name: 'Change the detail' }))
  await user.keyboard(' on Monday{Escape}')
  await within(panel).findByText('Ring the district')
  expect(host.calls.some(({ name }) => name === 'action.edit')).toBe(false)
  await user.click(within(panel).getByRole('button', { name: 'Change the detail' }))
  const field = within(panel).getByRole('textbox', { name: 'Detail' })
  await user.clear(field)
  await user.type(field, 'waiting for kit')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await within(panel).findByText('waiting for kit')
  await waitFor(() => expect(host.calls.at(-1)?.name).toBeDefined())
  expect(host.calls.find(({ name }) => name === 'action.edit')?.input).toMatchObject({ detail: 'waiting for kit' })
})
