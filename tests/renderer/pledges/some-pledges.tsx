import { screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { type Route, useRoutes } from '../../../renderer/src/data/route'
import { PledgesScreen } from '../../../renderer/src/features/pledges/pledges-screen'
import type { InputOf, OutputOf } from '../../../shared/contract'
import { aHost, showScreen, startMillbrook } from '../on-screen'
import type { RealHost, RealHostOptions } from '../real-host'

type New = Partial<InputOf<'pledge.write'>> & { readonly title: string }
type Side = InputOf<'pledge.write'>['weWill']

export const residents = (text: string): Side => ({ by: { kind: 'residents' }, text })
export const nobodyYet: Side = { by: { kind: 'unknown' }, text: '' }

/** The pledges of Millbrook over the real core, with these written down, in order. It is Tuesday 9 June 2026; it meets on Thursday. */
export async function showPledges(
  pledges: readonly New[],
  options: {
    readonly as?: 'list' | 'board'
    readonly prepare?: (host: RealHost, ids: readonly string[], meetingId: string) => Promise<void>
    readonly host?: RealHostOptions
  } = {},
) {
  const host = await aHost(options.host)
  const { localityId, meetingId } = await startMillbrook(host)
  const ids: string[] = []
  for (const pledge of pledges) ids.push(await write(host, localityId, pledge))
  await options.prepare?.(host, ids, meetingId)
  useRoutes.setState({ route: { screen: 'pledges', localityId, as: options.as ?? 'list' }, before: [] })
  const user = await showScreen(host, <OfRoute />)
  await screen.findByRole('heading', { level: 1, name: /Pledges/ })
  if (pledges.length > 0) {
    const drawn = options.as === 'board' ? '[data-card]' : '[data-pledge]'
    await waitFor(() => expect(document.querySelector(drawn)).not.toBeNull())
  }
  return { host, user, localityId, meetingId, ids }
}

/** As the shell does it: the screen is what its route says. */
function OfRoute() {
  const route: Route = useRoutes((state) => state.route)
  if (route.screen !== 'pledges') return <p>Gone to {route.screen}</p>
  return (
    <PledgesScreen
      key={`${route.localityId} ${route.isEverywhere === true}`}
      localityId={route.localityId}
      pledgeId={route.pledgeId ?? null}
      isEverywhere={route.isEverywhere === true}
      as={route.as ?? 'list'}
    />
  )
}

export async function write(host: RealHost, localityId: string, pledge: New): Promise<string> {
  const outcome = await call(host, 'pledge.write', {
    localityId,
    weWill: residents('open the school kitchen every Thursday'),
    youWill: residents('run the cooking'),
    target: '',
    condition: null,
    reviewOn: null,
    column: 'offered',
    origin: null,
    ...pledge,
  })
  return outcome.pledgeId
}

type Name = Parameters<ReturnType<RealHost['core']>['call']>[0]

/** What has happened before. Throws where the core refuses. */
export async function call<N extends Name>(host: RealHost, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const outcome = await host.core().call(name, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

export const column = (name: string) => screen.getByRole('region', { name })
export const titlesIn = (name: string): string[] =>
  [...column(name).querySelectorAll('[data-open]')].map((button) => button.textContent ?? '')
export const card = (title: string) => screen.getByRole('button', { name: title })

/** What a screen reader was told last. */
export const said = (): string =>
  [...document.querySelectorAll('[aria-live=polite][aria-atomic=true]')].map((one) => one.textContent).join('')

export const sentence = (words: string) =>
  screen.findByText((_, element) => element?.tagName === 'P' && element.textContent === words)
