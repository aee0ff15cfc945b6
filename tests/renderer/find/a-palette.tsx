import { act, screen, within } from '@testing-library/react'
import { go } from '../../../renderer/src/data/route'
import type { InputOf } from '../../../shared/contract'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'
import { addAction as addTo } from '../today/millbrook'
// Read before the test, so that the first screen does not wait for it.
import '../../../renderer/src/features/actions/actions-screen'
import '../../../renderer/src/features/minutes/minutes-screen'

export function addAction(
  host: RealHost,
  input: Partial<InputOf<'action.add'>> & { readonly localityId: string; readonly title: string },
): Promise<string> {
  const { localityId, ...changes } = input
  return addTo(host, localityId, { dueOn: null, ...changes })
}

export function personNamed(host: RealHost, name: string): Promise<string> {
  return host
    .core()
    .call('working-set', {})
    .then((outcome) => {
      const found = outcome.ok ? outcome.value.records.find((one) => one.kind === 'person' && one.name === name) : null
      if (found == null) throw new Error(`nobody is called ${name}`)
      return found.id
    })
}

/** The actions of Millbrook on the screen, and what `prepare` made. */
export async function onActions(
  prepare: (
    host: RealHost,
    ids: { readonly localityId: string; readonly meetingId: string },
  ) => Promise<void> = async () => {},
) {
  const host = await aHost()
  const started = await startMillbrook(host)
  await prepare(host, started)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'actions', localityId: started.localityId }))
  await heading(/Actions/)
  return { host, user, ...started }
}

export const palette = () => screen.findByRole('dialog', { name: 'Find or do' })
export const field = () => screen.findByRole('combobox', { name: 'Find or do' })
export const options = (group: string): string[] => {
  const box = screen.queryByRole('group', { name: group })
  return box === null
    ? []
    : within(box)
        .queryAllByRole('option')
        .map((one) => one.textContent ?? '')
}
/** The option the field names as chosen. */
export const chosen = (): string => {
  const id = screen.getByRole('combobox', { name: 'Find or do' }).getAttribute('aria-activedescendant')
  return document.getElementById(id ?? '')?.textContent ?? ''
}
