import { useCallback, useEffect } from 'react'
import { useHostState, useIsReadOnly, useRecords } from '../data/data-provider'
import { go, goBack, useRoutes } from '../data/route'
import { useCommand, useHostCall } from '../data/use-command'
import { useDoableRegistry, useDoables } from '../ui/doables'
import { closeOfLastScreen } from '../ui/toast-store'
import { showToast } from '../ui/toasts'
import { leaveTextField } from '../ui/typing-mode'
import { isTextField, useKeys } from '../ui/use-keys'
import { useToday } from '../ui/use-today'
import { useGoToCards } from './use-go-to-cards'
import { useLook } from './use-look'
import { useOfThisPlace } from './use-of-this-place'
import { useShell } from './use-shell'
import { nextMeeting, nextMeetingRoute, placeOf, placesInOrder, spotOf } from './where'
import { useKeepLastPlace } from './where-keep-last'

/** Takes back and does again, and says what. */
export function useHistory(): { readonly undo: () => void; readonly redo: () => void } {
  const run = useCommand()
  const undo = useCallback(async () => {
    const outcome = await run('history.undo', {})
    if (outcome.ok) showToast({ words: `Took back: ${outcome.value.label}`, canRedo: true })
  }, [run])
  const redo = useCallback(async () => {
    const outcome = await run('history.redo', {})
    if (outcome.ok) showToast({ words: `Did again: ${outcome.value.label}`, canUndo: true })
  }, [run])
  return { undo: () => void undo(), redo: () => void redo() }
}

/** What can be done on every screen, in the order of the help sheet. A screen's own keys come first. */
export function useGlobalKeys(): void {
  const hasTeam = useRecords('locality').size > 0
  useOneKeySetting()
  useKeepLastPlace()
  useWordsOfOneScreen()
  useEverywhere(hasTeam)
  useGoToCards(hasTeam)
  useLook()
  useOfThisPlace(hasTeam)
  usePlacesByName(hasTeam)
  // Esc in a field that does not need it for itself leaves the field; its text stays.
  useKeys({
    escape: ({ target }) => (target instanceof HTMLElement && isTextField(target) ? leaveTextField(target) : false),
  })
}

function useOneKeySetting(): void {
  const oneKey = useHostState()?.user.oneKeyCommands ?? true
  useEffect(() => {
    useDoableRegistry.setState({ oneKey })
  }, [oneKey])
}

/** What was said and refused on one screen is no matter of the next. */
function useWordsOfOneScreen(): void {
  useEffect(
    () =>
      useRoutes.subscribe((now, before) => {
        if (spotOf(now.route) !== spotOf(before.route)) closeOfLastScreen()
      }),
    [],
  )
}

function useEverywhere(hasTeam: boolean): void {
  const host = useHostState()
  const call = useHostCall()
  const { undo, redo } = useHistory()
  const isReadOnly = useIsReadOnly()
  const route = useRoutes((state) => state.route)
  const hasBefore = useRoutes((state) => state.before.length > 0)
  const meetings = useRecords('meeting')
  const place = placeOf(route, useRecords('locality'), meetings)
  const today = useToday()
  const { show } = useShell.getState()
  const hasWorkspace = host?.workspace.kind === 'open' || host?.workspace.kind === 'read-only'
  // The sheet on which a team is started is left by its own buttons, with its words kept.
  const isShell = hasWorkspace && route.screen !== 'start-team'
  const textSize = host?.user.textSize ?? 100
  const resize = (by: 1 | -1) => void call('host.edit-user-settings', { textSize: textSizeBeside(textSize, by) })
  const ofPlace = { isOn: isShell && hasTeam && place !== undefined }
  const localityId = place?.id ?? ''
  const help = () => show('help')
  useDoables(
    [
      { name: 'Find or do', key: '/', typing: 'ctrl+k', run: () => show('find'), isOn: isShell },
      { name: 'Undo', typing: 'ctrl+z', isTextFirst: true, writes: true, run: undo, isOn: hasWorkspace && !isReadOnly },
      { name: 'Redo', typing: 'ctrl+y', isTextFirst: true, writes: true, run: redo, isOn: hasWorkspace && !isReadOnly },
      { name: 'Today', typing: 'ctrl+1', run: () => go({ screen: 'home' }), isOn: isShell },
      {
        name: 'Next meeting',
        typing: 'ctrl+2',
        run: () => go(nextMeetingRoute(nextMeeting(meetings, localityId, today), localityId)),
        ...ofPlace,
      },
      { name: 'Actions', typing: 'ctrl+3', run: () => go({ screen: 'actions', localityId }), ...ofPlace },
      { name: 'Minutes', typing: 'ctrl+4', run: () => go({ screen: 'meetings', localityId }), ...ofPlace },
      { name: 'People', typing: 'ctrl+5', run: () => go({ screen: 'people', localityId }), ...ofPlace },
      { name: 'Settings', typing: 'ctrl+,', run: () => go({ screen: 'settings' }), isOn: isShell },
      // The window's menu has these keys; here they have their names.
      { name: 'Text larger', typingWords: 'Ctrl +', run: () => resize(1) },
      { name: 'Text smaller', typingWords: 'Ctrl −', run: () => resize(-1) },
      { name: 'These keys', key: '?', typing: 'f1', run: help },
      { name: 'Back', key: 'escape', run: () => (hasBefore ? goBack() : false), isOn: isShell },
      { name: 'Who is at the keyboard', run: () => show('keyboard'), isOn: hasTeam },
      { name: 'Start another team', run: () => go({ screen: 'start-team' }), isOn: isShell && !isReadOnly },
      {
        name: 'Bring an old action log',
        also: 'import excel csv spreadsheet paste',
        run: () => go({ screen: 'import', localityId }),
        isOn: ofPlace.isOn && !isReadOnly,
      },
      { name: 'Open a workspace folder', run: () => void call('host.open-workspace', { dir: null }) },
      {
        name: 'Open the sample team',
        run: () => void call('host.open-sample', {}),
        isOn: isShell && host?.isSample === false,
      },
      {
        name: 'Throw the sample away',
        writes: true,
        run: () => void call('host.discard-sample', {}),
        isOn: host?.isSample === true,
      },
    ],
    'everywhere',
  )
  useKeys({ 'ctrl+shift+z': ({ target }) => (isTextField(target) || isReadOnly ? false : redo()) })
}

/** "Go to Carr Top" leads where its name in the sidebar does. */
function usePlacesByName(hasTeam: boolean): void {
  const places = placesInOrder(useRecords('locality'))
  const meetings = useRecords('meeting')
  const today = useToday()
  useDoables(
    places.map((place) => ({
      name: `Go to ${place.name}`,
      run: () => go(nextMeetingRoute(nextMeeting(meetings, place.id, today), place.id)),
      isOn: hasTeam,
    })),
    'everywhere',
  )
}

/** The sizes the menu offers, in percent. */
const textSizes = [87.5, 100, 112.5, 125, 150, 175, 200]

function textSizeBeside(now: number, by: 1 | -1): number {
  return (by === 1 ? textSizes.find((size) => size > now) : textSizes.findLast((size) => size < now)) ?? now
}
