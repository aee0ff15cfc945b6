import { useEffect } from 'react'
import { useHostState, useRecords } from '../data/data-provider'
import { useRoutes } from '../data/route'
import { ownPlace } from './where'
import { useLastPlace } from './where-last'

/** Keeps the place one is in for the screens of none; another workspace begins without one. */
export function useKeepLastPlace(): void {
  const route = useRoutes((state) => state.route)
  const placeId = ownPlace(route, useRecords('locality'), useRecords('meeting'))?.id ?? null
  const workspace = useHostState()?.workspace
  const dir = workspace === undefined || workspace.kind === 'none' ? null : workspace.dir
  useEffect(() => {
    const last = useLastPlace.getState()
    const localityId = placeId ?? (last.dir === dir ? last.localityId : null)
    useLastPlace.setState({ localityId, dir })
  }, [placeId, dir])
}
