import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { ActionsScreen } from '../../../renderer/src/features/actions/actions-screen'
import type { InputOf } from '../../../shared/contract'
import { aHost, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

type New = Partial<InputOf<'action.add'>> & { readonly title: string }

/** The board of Millbrook over the real core, with these actions on it, in order. */
export async function showBoard(
  actions: readonly New[],
  prepare: (host: RealHost, ids: readonly string[], localityId: string) => Promise<void> = async () => {},
  isEverywhere = false,
) {
  const host = await aHost()
  const { localityId, meetingId } = await startMillbrook(host)
  const ids: string[] = []
  for (const action of actions) ids.push(await add(host, localityId, action))
  await prepare(host, ids, localityId)
  const user = await showScreen(host, <ActionsScreen localityId={localityId} isEverywhere={isEverywhere} />)
  await screen.findByRole('heading', { level: 1, name: /Actions/ })
  if (actions.length > 0) await waitFor(() => expect(document.querySelector('[data-card]')).not.toBeNull())
  return { host, user, localityId, meetingId, ids }
}

/** One that is late: brought with an old log, for nothing new falls due in the past. */
export async function addLate(host: RealHost, localityId: string, title: string, dueOn: string): Promise<void> {
  const outcome = await host.core().call('import.actions', {
    localityId,
    source: 'old log.csv',
    people: [],
    actions: [
      {
        row: 1,
        logNumber: '',
        title,
        detail: '',
        raisedOn: '2026-05-01',
        dueOn,
        owner: { kind: 'team' },
        helpers: [],
        column: 'todo',
      },
    ],
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
}

export async function add(host: RealHost, localityId: string, action: New): Promise<string> {
  const outcome = await host.core().call('action.add', {
    localityId,
    owner: { kind: 'nobody' },
    helperIds: [],
    dueOn: null,
    column: 'todo',
    origin: null,
    ...action,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value.actionId
}

export const column = (name: string) => screen.getByRole('region', { name })
export const titlesIn = (name: string): string[] =>
  [...column(name).querySelectorAll('[data-open]')].map((button) => button.textContent ?? '')
export const card = (title: string) => screen.getByRole('button', { name: title })
export const cardCount = (name: string) => within(column(name)).queryAllByRole('listitem').length

/** What a screen reader was told last. */
export const said = (): string =>
  [...document.querySelectorAll('[aria-live=polite][aria-atomic=true]')].map((one) => one.textContent).join('')
