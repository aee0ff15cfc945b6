import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { usePresenters } from '../../../renderer/src/features/agenda/use-presenters'
import { useTeamChoices } from '../../../renderer/src/features/board/team-choices'
import { aRole } from '../../../shared/rules/roles'
import { aHost, showScreen, startMillbrook } from '../on-screen'
import { personIn } from '../people/a-place'

function Choices({ localityId, also }: { readonly localityId: string; readonly also: readonly string[] }) {
  const team = useTeamChoices(localityId, also)
  const presenters = usePresenters(localityId)
  return (
    <>
      <output aria-label="Team">{team.map(({ label }) => label).join(', ')}</output>
      <output aria-label="Presenters">{presenters.map(({ label }) => label).join(', ')}</output>
    </>
  )
}

/** Nettie leads; Owen’s role is over, Jonah is retired, Sana’s role ends on Friday. */
async function offered(also: readonly string[] = []) {
  const host = await aHost()
  const { localityId } = await startMillbrook(
    host,
    'Nettie Bramble, NCC, lead\nOwen Larkspur, Peakside\nJonah Reed, volunteer\nSana Marsh, NCC',
  )
  const ids: Record<string, string> = {}
  const edit = async (name: string, to: string) => {
    const person = await personIn(host, name)
    ids[name] = person.id
    const roles = [aRole(localityId, 'member', { to })]
    await host.core().call('person.edit', { personId: person.id, roles })
  }
  await edit('Owen Larkspur', '2026-06-01')
  await edit('Sana Marsh', '2026-06-12')
  const jonah = await personIn(host, 'Jonah Reed')
  ids[jonah.name] = jonah.id
  await host.core().call('person.retire', { personId: jonah.id, on: '2026-06-08' })
  await showScreen(host, <Choices localityId={localityId} also={also.map((name) => ids[name] ?? '')} />)
  await screen.findByText(/Nobody$/)
  return {
    team: screen.getByRole('status', { name: 'Team' }).textContent,
    presenters: screen.getByRole('status', { name: 'Presenters' }).textContent,
  }
}

describe('who is offered', () => {
  it('is the team without those retired or whose role here is over, and with those whose role ends later', async () => {
    const { team, presenters } = await offered()
    expect(team).toBe('Nettie Bramble, Sana Marsh')
    expect(presenters).toBe('Nettie Bramble, Sana Marsh, Nobody')
  })

  it('has somebody retired who holds it still, so that they can be taken out', async () => {
    expect((await offered(['Jonah Reed'])).team).toBe('Jonah Reed, Nettie Bramble, Sana Marsh')
  })
})
