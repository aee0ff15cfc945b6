import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect, onTestFinished } from 'vitest'
import { App } from '../../renderer/src/app/app'
import { DataProvider } from '../../renderer/src/data/data-provider'
import { Announcer } from '../../renderer/src/ui/announce'
import { type ListedDoable, listedDoables, useDoableRegistry } from '../../renderer/src/ui/doables'
import { Toasts } from '../../renderer/src/ui/toasts'
import type { InputOf, OutputOf } from '../../shared/contract'
import { readPeopleLines } from '../../shared/rules/people-lines'
import { openRealHost, type RealHost, type RealHostOptions } from './real-host'

/** A host over the real core that is closed with the test. */
export async function aHost(options: RealHostOptions = {}): Promise<RealHost> {
  const host = await openRealHost(options)
  onTestFinished(() => host.close())
  return host
}

/** Millbrook with its team and its first meeting on Thursday 11 June 2026. */
export async function startMillbrook(
  host: RealHost,
  people = 'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nJonah Reed, Tea & Toast volunteer',
  changes: Partial<InputOf<'team.start'>> = {},
): Promise<OutputOf<'team.start'>> {
  const outcome = await host.core().call('team.start', {
    locality: {
      name: 'Millbrook',
      code: 'MILL',
      shape: 'place',
      district: 'Northfold Vale',
      venue: 'Millbrook Community Hall',
      pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
    },
    people: [...readPeopleLines(people)],
    keyboard: 0,
    firstMeetingOn: '2026-06-11',
    ...changes,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  // As the sheet does it: nobody is asked who is at the keyboard when the window opens.
  await host.call('host.edit-user-settings', { keyboardPersonId: outcome.value.keyboardPersonId })
  return outcome.value
}

/** The whole window over a host. */
export function showApp(host: RealHost) {
  render(<App host={host} />)
  return userEvent.setup()
}

/** One screen over a host, once its working set has come. */
export async function showScreen(host: RealHost, children: ReactNode) {
  render(
    <DataProvider host={host}>
      <main>{children}</main>
      <Toasts />
      <Announcer />
    </DataProvider>,
  )
  await waitFor(() => expect(host.hasAnswered('working-set')).toBe(true))
  return userEvent.setup()
}

/** No accessibility finding in the page as it stands. Colours are measured in the real window: happy-dom has none. */
export async function expectNoAxeFinding(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    // Of what is right nothing is told, which is a third of the work; no page here has a style sheet to read beforehand.
    resultTypes: ['violations'],
    preload: false,
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** What Ctrl V brings, wherever the focus is. */
export function paste(text: string, html?: string): void {
  const data = new Map([['text/plain', text]])
  if (html !== undefined) data.set('text/html', html)
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type: string) => data.get(type) ?? '' } })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
}

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

/** What can be done now by that name: what has no key is done from the palette. */
export const doable = (name: string): ListedDoable | undefined =>
  listedDoables(useDoableRegistry.getState().lists, 'screen').find((one) => one.name === name)
