import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { go, type Route } from '../../../renderer/src/data/route'
import {
  canBeDoneWhileTyping,
  type ListedDoable,
  typingChord,
  useDoableRegistry,
} from '../../../renderer/src/ui/doables'
import { aHost, showApp, startMillbrook } from '../on-screen'
// Read before the tests, so that no screen waits for its code.
import '../../../renderer/src/features/actions/actions-screen'
import '../../../renderer/src/features/agenda/agenda-screen'
import '../../../renderer/src/features/import/import-screen'
import '../../../renderer/src/features/live/live-screen'
import '../../../renderer/src/features/meetings/meetings-screen'
import '../../../renderer/src/features/minutes/minutes-screen'
import '../../../renderer/src/features/people/people-screen'
import '../../../renderer/src/features/places/place-screen'
import '../../../renderer/src/features/settings/settings-screen'
import '../../../renderer/src/features/today/today-screen'

/**
 * Chords with Ctrl that text editing, the window's menu or the app own. I is left out: notes know no italics, and Ctrl I
 * issues the agenda. K, 1 to 5 and the rest of the app's own are declared by itself.
 */
const ofTextEditing = new Set([
  ...[...'abcelqruvwxyz'].map((letter) => `ctrl+${letter}`),
  ...['ctrl+shift+v', 'ctrl+shift+z', 'ctrl+backspace', 'ctrl+delete', 'ctrl+arrowleft', 'ctrl+arrowright'],
  ...['ctrl+home', 'ctrl+end', 'ctrl++', 'ctrl+=', 'ctrl+-', 'ctrl+0'],
])

type Ids = { readonly localityId: string; readonly meetingId: string }
const screens: readonly (readonly [string, (ids: Ids) => Route, 'before' | 'running' | 'over', string | null])[] = [
  ['Today', () => ({ screen: 'home' }), 'before', null],
  ['Settings', () => ({ screen: 'settings' }), 'before', null],
  ['the place', ({ localityId }) => ({ screen: 'place', localityId }), 'before', null],
  ['the agenda', ({ meetingId }) => ({ screen: 'agenda', meetingId }), 'before', null],
  ['the agenda on paper', ({ meetingId }) => ({ screen: 'agenda-paper', meetingId }), 'before', null],
  ['the meetings', ({ localityId }) => ({ screen: 'meetings', localityId }), 'before', 'Plan a meeting'],
  ['the actions', ({ localityId }) => ({ screen: 'actions', localityId }), 'before', 'Add an action'],
  ['the people', ({ localityId }) => ({ screen: 'people', localityId }), 'before', null],
  ['the old log', ({ localityId }) => ({ screen: 'import', localityId }), 'before', null],
  ['the meeting', ({ meetingId }) => ({ screen: 'live', meetingId }), 'running', 'Close the meeting'],
  ['the minutes', ({ meetingId }) => ({ screen: 'minutes', meetingId }), 'over', 'Save as Word'],
]

const listed = (where?: ListedDoable['where']): readonly ListedDoable[] =>
  [...useDoableRegistry.getState().lists.values()].flat().filter((one) => where === undefined || one.where === where)

describe('the commands of', () => {
  beforeAll(() => useDoableRegistry.setState({ oneKey: true }))

  it.each(screens)('%s can all be reached while typing, and share no key', async (_, routeOf, state, command) => {
    const host = await aHost({ at: '2026-06-11T09:01:00.000Z' })
    const ids = await startMillbrook(host)
    const { meetingId } = ids
    await host.core().call('action.add', {
      localityId: ids.localityId,
      title: 'Price twelve urns',
      owner: { kind: 'team' },
      helperIds: [],
      dueOn: null,
      origin: null,
    })
    if (state !== 'before') await host.core().call('meeting.start', { meetingId })
    if (state === 'over') await host.core().call('meeting.finish', { meetingId })
    showApp(host)
    await waitFor(() => expect(listed('everywhere').some((one) => one.name === 'Find or do')).toBe(true))
    act(() => go(routeOf(ids)))
    await screen.findAllByRole('heading', { level: 1 })
    // Some of a screen's commands wait for its data.
    if (command !== null) await waitFor(() => expect(listed('screen').map((one) => one.name)).toContain(command))
    const here = listed('screen')
    const all = listed()

    expect(all.filter((one) => !canBeDoneWhileTyping(one)).map((one) => one.name)).toEqual([])
    const names = here.map((one) => one.name)
    expect(names).toEqual([...new Set(names)])
    const chords = here.map((one) => typingChord(one)).filter((chord) => chord !== null)
    expect(chords.filter((chord) => ofTextEditing.has(chord))).toEqual([])
    const keys = [...here.flatMap((one) => (one.key === undefined ? [] : [one.key])), ...chords]
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    // A screen may take a key of everywhere for itself, but not the way to find, to the help sheet and back.
    expect(keys.filter((key) => ['ctrl+k', 'f1', '?', '/'].includes(key))).toEqual([])
  })
})
