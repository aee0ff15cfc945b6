import { act, screen, within } from '@testing-library/react'
import { go } from '../../../renderer/src/data/route'
import type { Person } from '../../../shared/model/person'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost, RealHostOptions } from '../real-host'

export const millbrookPeople =
  'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nhealth visitor, Northfold Health – tbc\nenabler: Grace Alderney (tbc)'

/** The people of Millbrook on the screen; `before` has happened already. */
export async function openPeople(
  options: {
    readonly people?: string
    readonly host?: RealHostOptions
    readonly before?: (host: RealHost, localityId: string) => Promise<void>
  } = {},
) {
  const host = await aHost(options.host)
  const { localityId, keyboardPersonId } = await startMillbrook(host, options.people ?? millbrookPeople)
  await host.call('host.edit-user-settings', { keyboardPersonId })
  await options.before?.(host, localityId)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'people', localityId }))
  await heading(/People/)
  await screen.findByText(/Who is chipping in|Nobody is here yet/)
  return { host, user, localityId, person: (name: string) => personIn(host, name) }
}

/** As the core has them now. */
export async function personIn(host: RealHost, name: string): Promise<Person> {
  const set = await host.core().call('working-set', {})
  const found = set.ok ? set.value.records.find((one) => one.kind === 'person' && one.name === name) : undefined
  if (found?.kind !== 'person') throw new Error(`no ${name}`)
  return found
}

export const openPerson = async (user: ReturnType<typeof showApp>, name: string) => {
  await user.click(within(screen.getByRole('table')).getByRole('button', { name: new RegExp(name) }))
  return screen.findByRole('complementary', { name })
}
