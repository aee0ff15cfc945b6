import { Menu, Search } from 'lucide-react'
import type { Locality } from '../../../shared/model/locality'
import type { Route } from '../data/route'
import { Button } from '../ui/button'
import { Plate } from '../ui/plate'
import { screenWords } from './screen-words'
import { useShell } from './use-shell'

const ofNoPlace: ReadonlySet<Route['screen']> = new Set(['home', 'settings', 'desk', 'permissions'])

/** In large text there is no sidebar: where one is, which opens everything one can go to, and Find. */
export function TopBar({ route, place }: { readonly route: Route; readonly place: Locality | undefined }) {
  const isOfPlace = 'localityId' in route || 'meetingId' in route
  const name = isOfPlace ? place?.name : ofNoPlace.has(route.screen) ? screenWords[route.screen] : undefined
  return (
    <>
      <Button icon={<Menu aria-hidden />} onPress={() => useShell.getState().show('places')}>
        {name ?? 'Menu'}
      </Button>
      <Button icon={<Search aria-hidden />} keys="Ctrl K" onPress={() => useShell.getState().show('find')}>
        Find
      </Button>
      {isOfPlace && place !== undefined && <Plate code={place.code} shape={place.shape} />}
    </>
  )
}
