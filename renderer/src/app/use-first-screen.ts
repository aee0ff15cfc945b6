import { useEffect, useRef } from 'react'
import { useHostState, useRecord, useWorking } from '../data/data-provider'
import { useRoutes } from '../data/route'

/**
 * Each workspace begins on Today: a screen of the one before would look for what is not here. A meeting that was going on
 * when the app last stopped is what the day is about: then it begins in it.
 */
export function useFirstScreen(): void {
  const workspace = useHostState()?.workspace
  const hasWorkingSet = useWorking((state) => state.said !== null)
  const dir = workspace === undefined || workspace.kind === 'none' ? null : workspace.dir
  const liveId = workspace?.kind === 'open' ? workspace.report.liveMeetingId : null
  const isLive = useRecord('meeting', liveId)?.state === 'live'
  const begun = useRef<string | null>(null)
  useEffect(() => {
    if (dir !== null && (!hasWorkingSet || begun.current === dir)) return
    const wasElsewhere = begun.current !== null && begun.current !== dir
    begun.current = dir
    const { route } = useRoutes.getState()
    // The sheet is the way from one workspace to the next, and leads on by itself.
    if (route.screen === 'start-team') return
    if (isLive && liveId !== null) useRoutes.setState({ route: { screen: 'live', meetingId: liveId }, before: [] })
    else if (wasElsewhere) useRoutes.setState({ route: { screen: 'home' }, before: [] })
  }, [dir, hasWorkingSet, isLive, liveId])
}
