import type { Page } from 'playwright-core'
import type { CallName, InputOf, OutputOf } from '../../../shared/contract'
import { readPeopleLines } from '../../../shared/rules/people-lines'
import type { LaunchedApp } from '../harness/launch'
import { peopleList } from './fixtures'

/** The Tuesday before the first meeting, at two in the afternoon (British Summer Time). */
export const tuesday = '2026-06-09T13:02:00Z'
/** Five minutes before the meeting. */
export const thursday = '2026-06-11T08:55:00Z'

/** Asks the core as the page does. For what a test needs but is not about; throws where the core refuses. */
export async function ask<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const text = await page.evaluate(
    // The contract pairs name and input; between the two processes they travel as JSON.
    async ([wanted, json]) => JSON.stringify(await window.host.call(wanted, JSON.parse(json))),
    [name, JSON.stringify(input)] as const,
  )
  const outcome: unknown = JSON.parse(text)
  if (!isAnswer(outcome)) throw new Error(`${name} was refused: ${text}`)
  // The host's own signature says what the core answers to this name.
  return outcome.value as OutputOf<N>
}

function isAnswer(outcome: unknown): outcome is { readonly value: unknown } {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === true && 'value' in outcome
}

export type Prepared = { readonly localityId: string; readonly meetingId: string }

/** A workspace with a team and its first meeting, without walking through the sheet. */
export async function prepareTeam({ window }: LaunchedApp): Promise<Prepared> {
  const people = readPeopleLines(await peopleList())
  await ask(window, 'host.create-workspace', { dir: null })
  const { localityId, meetingId, keyboardPersonId } = await ask(window, 'team.start', {
    locality: {
      name: 'Millbrook',
      code: 'MILL',
      shape: 'place',
      district: 'Northfold Vale',
      venue: 'Millbrook Community Hall',
      pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
    },
    people: [...people],
    keyboard: 0,
    firstMeetingOn: '2026-06-11',
  })
  await ask(window, 'host.edit-user-settings', { keyboardPersonId })
  await window.getByRole('button', { name: /At the keyboard: Nettie Bramble/ }).waitFor()
  return { localityId, meetingId }
}
