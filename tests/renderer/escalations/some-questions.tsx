import { act, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { EscalationScreen } from '../../../renderer/src/features/escalations/escalation-screen'
import { EscalationsScreen } from '../../../renderer/src/features/escalations/escalations-screen'
import type { WorkingRecord } from '../../../shared/contract'
import { aHost, showScreen } from '../on-screen'
import type { RealHost } from '../real-host'

type Kind = WorkingRecord['kind']
type Of<K extends Kind> = WorkingRecord & { readonly kind: K }

/** As the core has them now. */
export async function recordsOf<K extends Kind>(host: RealHost, kind: K): Promise<readonly Of<K>[]> {
  const set = await host.core().call('working-set', {})
  if (!set.ok) throw new Error(JSON.stringify(set.problem))
  return set.value.records.filter((one): one is Of<K> => one.kind === kind)
}

export async function questionIn(host: RealHost, words: RegExp): Promise<Of<'escalation'>> {
  const found = (await recordsOf(host, 'escalation')).find((one) => words.test(one.question))
  if (found === undefined) throw new Error(`no question like ${words}`)
  return found
}

export async function personIn(host: RealHost, name: string): Promise<Of<'person'>> {
  const found = (await recordsOf(host, 'person')).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

/** The sample team on 9 June 2026: fifteen open questions over four places, one of them over its time. */
export async function sampleHost(): Promise<RealHost> {
  return aHost({ workspace: 'sample' })
}

export async function showBoard(
  host: RealHost,
  { isEverywhere = true, as = 'board' as 'list' | 'board', code = 'MILL' } = {},
) {
  const place = (await recordsOf(host, 'locality')).find((one) => one.code === code)
  if (place === undefined) throw new Error(`no ${code}`)
  const user = await showScreen(
    host,
    <EscalationsScreen localityId={place.id} escalationId={null} isEverywhere={isEverywhere} as={as} />,
  )
  await screen.findByRole('heading', { level: 1, name: /Escalations/ })
  await waitFor(() => expect(document.querySelector('[data-card]')).not.toBeNull())
  return { user, localityId: place.id }
}

export async function showQuestion(host: RealHost, words: RegExp) {
  const question = await questionIn(host, words)
  const user = await showScreen(host, <EscalationScreen localityId={question.localityId} escalationId={question.id} />)
  await screen.findByRole('region', { name: 'Trail' })
  return { user, question, head: () => questionIn(host, words) }
}

export const column = (name: string) => screen.getByRole('region', { name })
export const card = (title: RegExp) => screen.getByRole('button', { name: title })
/** Which column a slip stands in. */
export const columnOf = (title: RegExp): string =>
  card(title).closest('section')?.querySelector('h2')?.textContent ?? 'none'
export const said = (): string =>
  [...document.querySelectorAll('[aria-live=polite][aria-atomic=true]')].map((one) => one.textContent).join('')

/** Another laptop holds the team. */
export function heldElsewhere(host: RealHost): void {
  const state = host.state()
  const dir = state.workspace.kind === 'none' ? '' : state.workspace.dir
  act(() =>
    host.send({
      kind: 'workspace',
      state: {
        ...state,
        workspace: {
          kind: 'read-only',
          dir,
          because: { kind: 'held', holder: 'Owen', host: 'PC-2', since: '2026-06-09T08:00:00.000Z' },
        },
      },
    }),
  )
}

export const routeNow = () => useRoutes.getState().route
