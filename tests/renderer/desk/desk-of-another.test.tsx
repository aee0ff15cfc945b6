import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import type { WorkspaceState } from '../../../shared/contract'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'
import { ask, idAt, openDesk, rows, said } from './a-desk'

describe('whoever is no enabler', () => {
  it('chooses whose desk, and what came by phone is noted for them and says so', async () => {
    const { host, user, grace, nettie } = await openDesk({ isGraceHere: false })
    screen.getByRole('button', { name: /^Enabler’s desk ?, waiting: ?4$/ })
    const list = screen.getByRole('list', { name: 'Enablers' })
    const [first, second] = within(list).getAllByRole('button')
    expect(first?.textContent).toMatch(/Grace Alderney.*Four wait/)
    expect(second?.textContent).toMatch(/Tobias Wren.*Nothing waits/)
    expect(document.activeElement).toBe(first)
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await screen.findByText(/What you write down here counts as said by/)
    screen.getByRole('heading', { name: 'What Grace Alderney says' })
    await user.click(screen.getByRole('radio', { name: 'by phone' }))
    const id = idAt(0)
    await user.keyboard('1{Control>}{Enter}{/Control}')
    const { answer } = await said(host, id, 'answered')
    expect(answer).toMatchObject({ via: 'phone', byPersonId: grace, notedById: nettie })
    // Nobody said that it holds elsewhere too.
    const { permission } = await ask(host, 'permission.open', { permissionId: answer?.permissionId ?? '' })
    expect(permission.where.kind).toBe('places')
    await expectNoAxeFinding()
    await user.keyboard('o')
    await screen.findByRole('list', { name: 'Enablers' })
  })

  it('may read and not answer where somebody else has the workspace', async () => {
    const { host } = await openDesk()
    const { dir } = { dir: '', ...host.state().workspace }
    const workspace: WorkspaceState = {
      kind: 'read-only',
      dir,
      because: { kind: 'held', holder: 'Cass Underhill', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' },
    }
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Answer, next' })).toBeNull())
    expect(rows()).toHaveLength(4)
    await screen.findByText('What they tried')
    await expectNoAxeFinding()
  })

  it('is told what a desk is where there is no enabler yet', async () => {
    const host = await aHost()
    await startMillbrook(host)
    go({ screen: 'desk' })
    showApp(host)
    await heading('Enabler’s desk')
    await screen.findByText('No enabler yet')
    await expectNoAxeFinding()
  })
})
