import { screen, waitFor } from '@testing-library/react'
import { useLayoutEffect, useState } from 'react'
import { expect, it } from 'vitest'
import { useQuery } from '../../../renderer/src/data/use-query'
import type { Id } from '../../../shared/model/common'
import { aHost, showScreen, startMillbrook } from '../on-screen'

/** Asks for a meeting, or for none, and notes each thing it drew. */
function Asking({ ids, drawn }: { readonly ids: readonly (Id | null)[]; readonly drawn: string[] }) {
  const [turn, setTurn] = useState(0)
  const id = ids[turn % ids.length] ?? null
  const answer = useQuery('meeting.open', id === null ? null : { meetingId: id })
  const got = answer.kind === 'ready' ? answer.value.meeting.on : answer.kind
  useLayoutEffect(() => {
    drawn.push(`${turn} ${got}`)
  })
  return (
    <button type="button" onClick={() => setTurn(turn + 1)}>
      {got}
    </button>
  )
}

async function aPlaceWithTwo() {
  const host = await aHost()
  const { localityId, meetingId } = await startMillbrook(host)
  const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
  const planned = await host.core().call('meeting.plan', { localityId, ...when })
  if (!planned.ok) throw new Error(planned.problem.code)
  return { host, meetingId, nextId: planned.value.meetingId }
}

it('an answer is not given to another question, not even for the first paint of it', async () => {
  const { host, meetingId, nextId } = await aPlaceWithTwo()
  const drawn: string[] = []
  const user = await showScreen(host, <Asking ids={[meetingId, nextId]} drawn={drawn} />)
  await user.click(await screen.findByRole('button', { name: '2026-06-11' }))
  await screen.findByRole('button', { name: '2026-06-18' })
  expect(drawn.filter((one) => one.startsWith('1'))).not.toContain('1 2026-06-11')
})

it('an answer that comes late, when nothing is asked any more, is not given', async () => {
  const { host, meetingId } = await aPlaceWithTwo()
  const drawn: string[] = []
  let answer = (): void => undefined
  const user = await showScreen(host, <Asking ids={[null, meetingId]} drawn={drawn} />)
  host.answers.after = new Promise<void>((resolve) => {
    answer = resolve
  })
  await user.click(screen.getByRole('button'))
  await waitFor(() => expect(host.calls.some(({ name }) => name === 'meeting.open')).toBe(true))
  await user.click(screen.getByRole('button'))
  answer()
  await waitFor(() => expect(host.hasAnswered('meeting.open')).toBe(true))
  await user.click(screen.getByRole('button'))
  await screen.findByRole('button', { name: '2026-06-11' })
  expect(drawn.filter((one) => one.startsWith('2') && one !== '2 loading')).toEqual([])
})
