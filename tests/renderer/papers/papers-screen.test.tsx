import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { escalationHeadOf } from '../../../electron/core/working-set'
import { PapersScreen } from '../../../renderer/src/features/papers/papers-screen'
import { enablersOf } from '../../../renderer/src/features/papers/papers-screen-enablers'
import { useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { useToasts } from '../../../renderer/src/ui/toast-store'
import { aRole } from '../../../shared/rules/roles'
import { anEscalation, aPerson, notesOf } from '../../builders'
import { ask } from '../live/live-hall'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

type Team = { readonly meetingId: string; readonly localityId: string }

async function showPapers(prepare?: (host: RealHost, team: Team) => Promise<unknown>) {
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const team = await startMillbrook(host)
  await prepare?.(host, team)
  const user = await showScreen(host, <PapersScreen localityId={team.localityId} />)
  await screen.findByRole('region', { name: 'The place' })
  return { host, user, ...team }
}
/** Held on 11 June, with somebody spoken of in its notes; the next one is on 18 June. */
const held = async (host: RealHost, { meetingId }: Team) => {
  await ask(host, 'meeting.start', { meetingId })
  const itemId = (await ask(host, 'meeting.open', { meetingId })).items[1]?.id ?? ''
  await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf('Mrs Tansley rang.') })
  await ask(host, 'meeting.finish', { meetingId })
}
const group = (name: string) => screen.getByRole('region', { name })
const asked = () => useSaveAsked.getState().asked
const papersIn = (name: string) =>
  [...group(name).querySelectorAll('[data-paper]')].map((row) => row.getAttribute('data-paper'))

describe('the papers of a place', () => {
  it('stand in groups, each with what it is for', async () => {
    await showPapers(held)
    expect(papersIn('Next meeting')).toEqual(['agenda', 'signing-in', 'notice', 'series'])
    expect(papersIn('Last meeting')).toEqual([
      'minutes-team',
      'minutes-partner',
      'minutes-public',
      'sheet-all',
      'sheet-owner',
      'sheet-organisation',
    ])
    expect(papersIn('The place')).toEqual(['log', 'wall', 'thanks', 'year'])
    within(group('Next meeting')).getByText('A ruled line for everybody who is expected, and lines for guests.')
    screen.getByText('Next on Thursday 18 June, 10:00. The minutes of Thursday 11 June are in draft.')
    await expectNoAxeFinding()
  })

  it('are asked for with Save…, each as it is', async () => {
    const { user, localityId, meetingId } = await showPapers(held)
    const save = async (name: string) => {
      await user.click(screen.getByRole('button', { name: `Save… ${name}` }))
      return asked()
    }
    expect(await save('Minutes for the public')).toEqual({
      kind: 'document',
      request: { document: 'minutes', meetingId, version: 'public' },
    })
    expect(await save('The whole series for calendars')).toEqual({
      kind: 'calendar',
      request: { localityId, meetingId: null },
    })
    expect(await save('All minutes of a year')).toEqual({ kind: 'year', localityId })
    expect(await save('Action log')).toMatchObject({ request: { document: 'action-log', localityId, which: 'all' } })
    expect(await save('Pledges for the wall')).toMatchObject({ request: { document: 'pledges', sheet: 'wall' } })
  })

  it('are walked through, saved, printed and copied from the keyboard', async () => {
    const { host, user, meetingId } = await showPapers(held)
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.closest('[data-paper]')?.getAttribute('data-paper')).toBe('minutes-team')
    await user.keyboard('s')
    expect(asked()).toEqual({ kind: 'document', request: { document: 'minutes', meetingId, version: 'team' } })
    await user.keyboard('p')
    await waitFor(() =>
      expect(host.calls.at(-1)).toMatchObject({ name: 'host.print', input: { request: { meetingId } } }),
    )
    await user.keyboard('e')
    await screen.findByText('Copied. Paste it into the e-mail.')
  })

  it('are chosen with a click on their line, and the arrows go on from there', async () => {
    const { user, meetingId } = await showPapers(held)
    await user.click(within(group('Last meeting')).getByText('Everything, with names.'))
    const at = () => document.activeElement?.closest('[data-paper]')?.getAttribute('data-paper')
    expect(at()).toBe('minutes-team')
    await user.keyboard('s')
    expect(asked()).toEqual({ kind: 'document', request: { document: 'minutes', meetingId, version: 'team' } })
    await user.keyboard('{ArrowDown}')
    expect(at()).toBe('minutes-partner')
  })

  it('say truly what an action sheet holds', async () => {
    await showPapers(held)
    within(group('Last meeting')).getByText('Every open action, and what changed since the last minutes.')
  })

  it('for the public are neither printed nor copied with something to settle: the dialog opens, where it can be', async () => {
    const { host, user, meetingId } = await showPapers(held)
    const minutes = (wasNot: string) => ({
      ...{ kind: 'document', request: { document: 'minutes', meetingId, version: 'public' } },
      wasNot,
    })
    await user.click(screen.getByRole('button', { name: 'Copy Minutes for the public' }))
    await waitFor(() => expect(asked()).toEqual(minutes('copied')))
    expect(host.calls.some(({ name }) => name === 'host.copy-text')).toBe(false)
    act(() => useSaveAsked.setState({ asked: null }))
    await user.click(screen.getByRole('button', { name: 'Print Minutes for the public' }))
    await waitFor(() => expect(asked()).toEqual(minutes('printed')))
    // The dialog says it: nothing lies over it.
    expect(useToasts.getState().toasts).toEqual([])
  })

  it('can be those of another meeting', async () => {
    const { user, meetingId } = await showPapers(async (host, team) => {
      await held(host, team)
      const meetings = await ask(host, 'meeting.list', { localityId: team.localityId })
      const next = meetings.find((one) => one.on === '2026-06-18')?.id ?? ''
      await ask(host, 'meeting.start', { meetingId: next })
      await ask(host, 'meeting.finish', { meetingId: next })
    })
    await user.click(within(group('Last meeting')).getByRole('button', { name: /Which meeting that was held/ }))
    await user.click(await screen.findByRole('option', { name: 'Thursday 11 June 2026, 10:00' }))
    await user.click(within(group('An earlier meeting')).getByRole('button', { name: 'Save… Action sheet' }))
    expect(asked()).toMatchObject({ request: { document: 'action-sheet', meetingId, by: 'all' } })
    await expectNoAxeFinding()
  })

  it('of a place that has not met say so', async () => {
    await showPapers(async (host, { meetingId }) => ask(host, 'meeting.remove', { meetingId }))
    within(group('Next meeting')).getByText(/No meeting is planned/)
    within(group('Last meeting')).getByText('No meeting has been held yet.')
    within(group('Enablers')).getByText(/Nobody is named as the enabler here/)
    await expectNoAxeFinding()
  })

  it('of a place that is gone say so', async () => {
    const host = await aHost()
    await startMillbrook(host)
    await showScreen(host, <PapersScreen localityId="gone-for-good" />)
    await screen.findByRole('heading', { name: 'This place is no longer here.' })
  })
})

describe('the briefs for enablers', () => {
  const localityId = 'l-1'
  const enabler = (id: string, standing: 'confirmed' | 'cover' | 'proposed') =>
    aPerson({ id, name: `Enabler ${id}`, roles: [aRole(localityId, 'enabler', { standing })] })
  const question = (id: string, enablerId: string | null, sentOn: string | null) => {
    const sentAt = sentOn === null ? null : `${sentOn}T09:00:00.000Z`
    const trail = sentAt === null ? [] : [aSending(sentAt)]
    return escalationHeadOf(
      anEscalation({ id, localityId, enablerId, sentAt, trail, column: sentAt === null ? 'drafted' : 'sent' }),
    )
  }
  const given = {
    ...{ localityId, vacancies: new Map(), today: '2026-06-11', holidays: new Set<string>() },
    limits: { acknowledgeIn: 2, answerIn: 10 },
  }
  const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
    new Map(records.map((one) => [one.id, one]))

  it('say how many questions wait with each, and how many are late; drafted ones wait with the team', () => {
    const people = byId([enabler('p-1', 'confirmed'), enabler('p-2', 'cover')])
    const escalations = byId([
      question('e-1', 'p-1', '2026-05-11'),
      question('e-2', null, '2026-06-09'),
      question('e-3', 'p-1', null),
    ])
    expect(
      enablersOf({ ...given, people, escalations }).map(({ personId, open, late }) => [personId, open, late]),
    ).toEqual([
      ['p-1', 2, 1],
      ['p-2', 0, 0],
    ])
  })

  it('have one of what waits for nobody, where the enabler is not confirmed', () => {
    const people = byId([enabler('p-3', 'proposed')])
    const escalations = byId([question('e-1', null, '2026-06-09')])
    expect(
      enablersOf({ ...given, people, escalations }).map(({ personId, standing, open }) => [personId, standing, open]),
    ).toEqual([
      ['p-3', 'proposed', 0],
      [null, 'nobody', 1],
    ])
  })
})

const aSending = (at: string) =>
  ({ kind: 'sent', at, personId: null, words: '', via: 'here' as const, notedById: null }) as const
