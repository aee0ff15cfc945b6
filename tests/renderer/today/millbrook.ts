import { screen } from '@testing-library/react'
import { go } from '../../../renderer/src/data/route'
import type { InputOf } from '../../../shared/contract'
import { aHost, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

/** Millbrook on Tuesday 9 June with a meeting on Thursday, on Today. */
export async function openToday(
  before?: (host: RealHost, localityId: string) => Promise<unknown>,
  { keyboard = 'Owen Larkspur' }: { readonly keyboard?: string } = {},
) {
  const host = await aHost()
  const started = await startMillbrook(host)
  const set = await host.core().call('working-set', {})
  const people = set.ok ? set.value.records.flatMap((record) => (record.kind === 'person' ? [record] : [])) : []
  const keyboardPersonId = people.find((person) => person.name === keyboard)?.id ?? null
  await host.call('host.edit-user-settings', { keyboardPersonId })
  await before?.(host, started.localityId)
  go({ screen: 'home' })
  const user = showApp(host)
  await screen.findByRole('heading', { level: 1, name: 'Tuesday 9 June' })
  return { host, user, people, ...started }
}

/** A late one comes from an old log: here nothing is due before it was raised. */
export async function addAction(
  host: RealHost,
  localityId: string,
  changes: Partial<InputOf<'action.add'>>,
): Promise<string> {
  const input: InputOf<'action.add'> = {
    localityId,
    title: 'Ring Peakside Homes about the lift',
    owner: { kind: 'team' },
    helperIds: [],
    dueOn: '2026-06-05',
    origin: null,
    ...changes,
  }
  const { title, owner, dueOn } = input
  if (dueOn === null || dueOn >= '2026-06-09') {
    const outcome = await host.core().call('action.add', input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
    return outcome.value.actionId
  }
  const row = { row: 1, logNumber: '', title, detail: '', raisedOn: '2026-05-07', dueOn, owner, helpers: [] }
  const actions = [{ ...row, column: 'todo' as const }]
  const outcome = await host.core().call('import.actions', { localityId, source: 'log', actions, people: [] })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const set = await host.core().call('working-set', {})
  const made = set.ok ? set.value.records.findLast((one) => one.kind === 'action' && one.title === title) : undefined
  if (made === undefined) throw new Error(`no action ${title}`)
  return made.id
}
